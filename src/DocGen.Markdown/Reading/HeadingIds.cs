using System.Globalization;
using System.Text;

namespace DocGen.Markdown.Reading;

/// <summary>The ids that GitHub gives to headings: their words in lower case with hyphens between, and a number from the second of one name on.</summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading; empty for one without words.</summary>
    public string Next(string words)
    {
        var name = new StringBuilder();
        foreach (var rune in words.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                name.Append('-');
            }
            else if (rune.Value == '_' || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                name.Append(rune);
            }
        }

        var id = name.ToString();
        for (var number = 1; id.Length > 0 && !_taken.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return id;
    }

    public bool Contains(string id) => _taken.Contains(id);
}
