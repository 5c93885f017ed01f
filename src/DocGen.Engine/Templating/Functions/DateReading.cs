using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocGen.Engine.Templating;

/// <summary>Dates out of text. What is not written is never taken from the clock.</summary>
internal static partial class DateReading
{
    private const DateTimeStyles Universal = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal | DateTimeStyles.NoCurrentDateDefault;

    /// <summary>A date in any usual order of the culture; null when the text is none, or leaves the year to the clock.</summary>
    public static DateTime? Free(string text, CultureInfo culture) =>
        HasYear(text) && DateTime.TryParse(text, culture, Universal, out var date) && SaysYear(text, culture.DateTimeFormat.Calendar.GetYear(date)) ? date : null;

    /// <summary>A date in a format of .NET; null when the text is written otherwise.</summary>
    public static DateTime? Exact(string text, string format, CultureInfo culture) =>
        DateTime.TryParseExact(text, format, culture, Universal, out var date) ? date : null;

    /// <summary>The format of .NET for <c>%</c> codes; null, and the code, when one of them cannot be read back, or the pattern when it has a day or a month and no year.</summary>
    public static string? NetFormat(string pattern, CultureInfo culture, out string odd)
    {
        var format = new StringBuilder();
        odd = "";
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                format.Append('\\').Append(pattern[i]);
                continue;
            }

            var code = pattern[++i];
            if (Net(code, culture) is not { } part)
            {
                odd = "%" + code;
                return null;
            }

            format.Append(part);
        }

        // .NET would take the year that is not written from the clock.
        if (Codes(pattern, "bBdehm") && !Codes(pattern, "cDFxyY"))
        {
            odd = pattern;
            return null;
        }

        return format.Length == 1 ? "%" + format : format.ToString();
    }

    private static bool Codes(string pattern, string codes) => codes.Any(c => pattern.Contains("%" + c, StringComparison.Ordinal));

    private static string? Net(char code, CultureInfo culture) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "H",
        'l' => "h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'n' => "\n",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        't' => "\t",
        'T' => "HH:mm:ss",
        'x' => culture.DateTimeFormat.ShortDatePattern,
        'X' => culture.DateTimeFormat.LongTimePattern,
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        '%' => "\\%",
        _ => null,
    };

    // A number of four digits, three numbers, or a month in letters with two numbers; times of day aside.
    private static bool HasYear(string text)
    {
        var rest = Times().Replace(text, " ");
        var numbers = Numbers().Count(rest);
        return LongNumber().IsMatch(rest) || numbers >= 3 || (numbers == 2 && rest.Any(char.IsLetter));
    }

    // A zone may move the date into the year beside the one that is written.
    private static bool SaysYear(string text, int year) => Numbers().Matches(text).Any(n =>
        Enumerable.Range(year - 1, 3).Any(y => n.Length >= 4
            ? n.Value.Contains(y.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : int.Parse(n.Value, CultureInfo.InvariantCulture) == y % 100));

    [GeneratedRegex(@"\d{1,2}(:\d{2}(:\d{2}(\.\d+)?)?(\s*[AaPp][Mm])?|\s*[AaPp][Mm])(\s*[+-]\d{2}:?\d{2})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Times();

    [GeneratedRegex(@"[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
