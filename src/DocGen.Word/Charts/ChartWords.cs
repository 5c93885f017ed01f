using System.Globalization;
using System.Text;

namespace DocGen.Word.Charts;

/// <summary>What stands for a chart where it is not seen.</summary>
internal static class ChartWords
{
    // Who listens cannot skip: beyond this the table below serves better.
    private const int Longest = 1500;

    /// <summary>The figures in sentences, one a bar; for many bars the sums alone.</summary>
    public static string Of(BarFigures figures, string caption)
    {
        var lead = SafeText.Line(caption) is { Length: > 0 } said ? $"{FixedWords.BarChart}: {said}. " : $"{FixedWords.BarChart}. ";
        var each = new StringBuilder(lead);
        for (var b = 0; b < figures.Bars.Length; b++)
        {
            each.Append(figures.Bars[b]).Append(": ").AppendJoin(", ", figures.Series.Select(s => $"{s.Name} {(s.Texts[b].Length > 0 ? s.Texts[b] : "–")}")).Append(". ");
        }

        var sums = figures.Series.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} {s.Values.Sum() ?? 0:#,##0.######}"));
        return SafeText.Line(each.Length <= Longest ? each.ToString() : $"{lead}{FixedWords.InAll}: {string.Join(", ", sums)}. {FixedWords.FiguresBelow}", Longest);
    }
}
