using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Word.Body;

namespace DocGen.Word.Charts;

/// <summary>What bars show of a table: a bar a row, a piece a series.</summary>
/// <param name="Bars">The names of the bars, at least one.</param>
/// <param name="Series">The series that are not all zero, at least one, each with a value for every bar.</param>
internal sealed partial record BarFigures(ImmutableArray<string> Bars, ImmutableArray<BarSeries> Series)
{
    // Nobody tells more shades apart.
    private const int MostSeries = 10;

    /// <summary>The figures of a table; null when it has none to draw: no row but sums, no column of numbers, more columns than anybody tells apart, or nothing but zeros.</summary>
    public static BarFigures? Of(Table table)
    {
        var rows = table.Rows.Where(r => !IsSum(r)).ToImmutableArray();
        var columns = Enumerable.Range(1, Math.Max(0, table.Columns.Count - 1)).ToArray();
        var chosen = columns.Where(c => table.Columns[c].IsSeries).ToArray();
        BarSeries Read(int column) => new(Name(table.Columns[column].Head), [.. rows.Select(r => column < r.Cells.Count ? SafeText.Line(InlineText.Of(r.Cells[column].Content)) : "")]);
        var all = (chosen.Length > 0 ? chosen.Select(Read) : columns.Select(Read).Where(s => s.Values.All(v => v is not null))).Select((s, i) => s with { Shade = i }).ToList();
        // A key for what is nowhere to be seen would only ask for a look.
        var seen = all.Where(s => s.Values.Any(v => v != 0)).ToImmutableArray();
        return rows.IsEmpty || all.Count > MostSeries || !seen.Any(s => s.Values.Any(v => v > 0)) ? null : new BarFigures([.. rows.Select(r => Name(r.Cells[0]))], seen);
    }

    /// <summary>The length of the longest bar.</summary>
    public decimal Longest => Enumerable.Range(0, Bars.Length).Max(b => Series.Sum(s => s.Values[b] ?? 0));

    // A sum beside its parts would dwarf them and count them twice.
    private static bool IsSum(TableRow row) => row.Cells.IsEmpty || row.Cells[0].Content.Items is [Strong];

    private static string Name(Cell cell) => SafeText.Line(InlineText.Of(cell.Content)) is { Length: > 0 } name ? name : "–";

    /// <summary>A number as tables print it, such as <c>12</c>, <c>1,250</c> or <c>0.5</c>; null for any other text.</summary>
    public static decimal? NumberIn(string text) =>
        Printed().IsMatch(text) ? decimal.Parse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\.[0-9]{1,6})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}

/// <summary>One series: its name and, for each bar, the text of the cell.</summary>
internal sealed record BarSeries(string Name, ImmutableArray<string> Texts)
{
    /// <summary>The place of the column among those that are drawn, from 0: it keeps its colour where another is all zero.</summary>
    public int Shade { get; init; }

    /// <summary>The numbers; null where a cell holds none.</summary>
    public ImmutableArray<decimal?> Values { get; } = [.. Texts.Select(BarFigures.NumberIn)];
}
