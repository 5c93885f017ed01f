using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Tables that look the same in every program.</summary>
internal static class TableLookRules
{
    // Programs that count in other units round: half a point is nobody's fault.
    private const int Rounding = 10;

    public static LintRule LooseWidth { get; } = LintRule.Risk("loose-width", "A table leaves its width or layout to the program: LibreOffice, Google Docs and Pages each draw it differently, and long ones are slow.", "write `w:tblW` in twentieths of a point (dxa) and `w:tblLayout` as fixed",
        file => TableRules.Tables(file).Where(t => t.Element.Element(Wml.W + "tblPr") is not { } p || p.Element(Wml.W + "tblW")?.Get("type") != "dxa" || p.Element(Wml.W + "tblLayout")?.Get("type") != "fixed").Select(t => t.Part.At(t.Element, "the table has no fixed width and layout")));

    public static LintRule WidthsDiffer { get; } = LintRule.Risk("widths-differ", "The widths of a table, its columns and its cells do not add up: programs believe one or the other.", "make `w:tblW` the sum of the columns and each `w:tcW` that of the columns it fills",
        file => TableRules.Tables(file).SelectMany(t => Differing(t.Part, t.Element)));

    public static LintRule TablesTouch { get; } = LintRule.Risk("tables-touch", "Two tables follow each other with nothing between: Word and pandoc make one of them.", "put a paragraph between them",
        file => TableRules.Tables(file).Where(t => t.Element.ElementsAfterSelf().FirstOrDefault(e => e.Name != Wml.BookmarkStart && e.Name != Wml.BookmarkEnd)?.Name == Wml.Table).Select(t => t.Part.At(t.Element, "another table follows at once")));

    public static ImmutableArray<LintRule> All { get; } = [LooseWidth, WidthsDiffer, TablesTouch];

    private static IEnumerable<Fault> Differing(FilePart part, XElement table)
    {
        int[] columns = [.. (table.Element(Wml.W + "tblGrid")?.Elements(Wml.W + "gridCol") ?? []).Select(c => Points(c) ?? 0)];
        var width = Fixed(table.Element(Wml.W + "tblPr")?.Element(Wml.W + "tblW"));
        if (columns.Length > 0 && width is { } w && w > 0 && Math.Abs(w - columns.Sum()) > Rounding)
        {
            yield return part.At(table, string.Create(CultureInfo.InvariantCulture, $"the table is {w} wide and its columns are {columns.Sum()}"));
        }

        foreach (var row in TableRules.Rows(table))
        {
            var column = row.Element(Wml.W + "trPr").Number("gridBefore", 0);
            foreach (var cell in row.Inner(Wml.Cell))
            {
                var span = TableRules.SpanOf(cell);
                var filled = columns.Skip(column).Take(span).Sum();
                // A row off the grid has a rule of its own.
                if (column + span <= columns.Length && Fixed(cell.Element(Wml.W + "tcPr")?.Element(Wml.W + "tcW")) is { } own && own > 0 && Math.Abs(own - filled) > Rounding)
                {
                    yield return part.At(cell, string.Create(CultureInfo.InvariantCulture, $"the cell is {own} wide and its columns are {filled}"));
                }

                column += span;
            }
        }
    }

    private static int? Fixed(XElement? width) => width?.Get("type") == "dxa" ? Points(width) : null;

    private static int? Points(XElement width) => int.TryParse(width.Get("w"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : null;
}
