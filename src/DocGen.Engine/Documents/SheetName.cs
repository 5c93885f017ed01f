using System.Text;

namespace DocGen.Engine.Documents;

/// <summary>Names of sheets as spreadsheet programs take them.</summary>
public static class SheetName
{
    /// <summary>How many characters (UTF-16 units) a name may have: ECMA-376 part 1, 18.2.19.</summary>
    public const int Longest = 31;

    /// <summary>The sheet that says what a workbook is.</summary>
    public const string About = "About";

    /// <summary>The heading without the characters that no sheet's name may have, cut to <see cref="Longest"/>; <c>Sheet</c> when nothing is left.</summary>
    public static string Of(string heading)
    {
        var name = new StringBuilder();
        foreach (var rune in heading.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value is ':' or '\\' or '/' or '?' or '*' or '[' or ']' or 0xFFFE or 0xFFFF)
            {
                continue;
            }

            if (name.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            name.Append(rune.ToString());
        }

        var trimmed = name.ToString().Trim().Trim('\'').Trim();
        // Excel keeps this name for itself.
        return trimmed.Length == 0 ? "Sheet" : string.Equals(trimmed, "History", StringComparison.OrdinalIgnoreCase) ? trimmed + " of changes" : trimmed;
    }
}
