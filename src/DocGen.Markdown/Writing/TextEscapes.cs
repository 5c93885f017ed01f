using System.Globalization;
using System.Text.RegularExpressions;

namespace DocGen.Markdown.Writing;

/// <summary>What would be active in a stretch of text, by character and neighbours.</summary>
internal static partial class TextEscapes
{
    /// <summary>The character as a named or numbered entity.</summary>
    public static string Entity(char c) => c == '\u00A0' ? "&nbsp;" : c == ' ' ? "&#32;" : string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:X};");

    public static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    /// <summary>Characters that no editor shows and some take for a line end.</summary>
    public static bool NeedsEntity(char c) => (char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\uFEFF';

    public static bool IsEntity(string text, int ampersand) => EntityShape().IsMatch(text, ampersand);

    /// <summary>The offsets of the characters whose escape keeps a bare address from becoming a link on GitHub.</summary>
    public static HashSet<int> AddressBreaks(string text)
    {
        var breaks = new HashSet<int>();
        foreach (Match match in Address().Matches(text))
        {
            var found = match.Groups["break"];
            breaks.Add(found.Index);
        }

        return breaks;
    }

    [GeneratedRegex(@"\G&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex EntityShape();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(https?|ftp)(?<break>:)//|(?<![A-Za-z0-9])www(?<break>\.)|(?<=[A-Za-z0-9.+_-])(?<break>@)[A-Za-z0-9_-]+\.[A-Za-z0-9_-]", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
