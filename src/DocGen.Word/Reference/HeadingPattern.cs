using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>How a client's file counts its headings, so that the contents list says what stands before each.</summary>
/// <param name="Levels">By level of heading, from 1; null for a level that bears no number.</param>
internal sealed record HeadingPattern(ImmutableArray<ListLevel?> Levels)
{
    private static readonly (int Value, string Letters)[] Roman =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The number of a heading; empty when its level bears none.</summary>
    /// <param name="counts">Which one it is among its siblings, and the same for each heading above it, from 1.</param>
    public string NumberOf(ReadOnlySpan<int> counts)
    {
        var deepest = Math.Min(counts.Length, StyleIds.DeepestHeading);
        if (deepest == 0 || Levels[deepest - 1] is not { } level)
        {
            return "";
        }

        var text = level.Element.ValueOf("lvlText") ?? "";
        var legal = level.Element.IsOn("isLgl");
        var number = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var at = text[++i] - '1';
                number.Append(Part(at, counts[..deepest], level, legal));
            }
            else
            {
                number.Append(text[i]);
            }
        }

        return number.ToString().Trim();
    }

    private string Part(int at, ReadOnlySpan<int> counts, ListLevel level, bool legal)
    {
        var element = level.All[at];
        var start = StyleSheet.ToNumber(element?.ValueOf("start"), 1);
        var count = start;
        for (var heading = 0; heading < counts.Length; heading++)
        {
            if (Levels[heading] is { } found && found.List == level.List && found.Level == at)
            {
                count = start + counts[heading] - 1;
            }
        }

        return Format(count, legal ? "decimal" : element?.ValueOf("numFmt") ?? "decimal");
    }

    private static string Format(int number, string format) => format switch
    {
        "upperRoman" => ToRoman(number),
        "lowerRoman" => string.Concat(ToRoman(number).Select(char.ToLowerInvariant)),
        "upperLetter" when number > 0 => new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1),
        "lowerLetter" when number > 0 => new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string ToRoman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }
}
