using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Rows, columns and widths of tables.</summary>
internal static class TableRules
{
    private static readonly XName[] Widths = [Wml.W + "tblW", Wml.W + "tcW", Wml.W + "tblInd", Wml.W + "tblCellSpacing", Wml.W + "wBefore", Wml.W + "wAfter"];

    public static LintRule RowOffGrid { get; } = LintRule.Risk("row-off-grid", "A row fills more or fewer columns than the table has: programs draw it differently.", "make the spans of the row add up to the columns of `w:tblGrid`",
        file => Tables(file).SelectMany(t => OffGrid(t.Part, t.Element)));

    public static LintRule MergeContinuesNothing { get; } = LintRule.Risk("merge-continues-nothing", "A cell continues a vertical merge that no cell above begins: its text may disappear.", "begin the merge with `w:vMerge w:val=\"restart\"` in the row above, or take it out",
        file => Tables(file).SelectMany(t => BadMerges(t.Part, t.Element)));

    public static LintRule PercentWidth { get; } = LintRule.Risk("percent-width", "A width is written with a percent sign: many programs read it as zero, or not at all.", "write fiftieths of a percent (5000 for 100 %), or better twentieths of a point",
        file => file.InStories(Widths).Where(w => w.Element.Get("w")?.EndsWith('%') == true).Select(w => w.Part.At(w.Element, $"the width is written as `{w.Element.Get("w")}`")));

    public static LintRule HeaderRowGap { get; } = LintRule.Risk("header-row-gap", "A row is marked to repeat on each page, but one before it is not: Word repeats none from there.", "mark all rows from the first on, or take the mark out",
        file => Tables(file).SelectMany(t => Rows(t.Element).SkipWhile(IsHeader).Where(IsHeader).Select(r => t.Part.At(r, "the row is marked as a header row and stands below one that is not"))));

    public static ImmutableArray<LintRule> All { get; } = [RowOffGrid, MergeContinuesNothing, PercentWidth, HeaderRowGap];

    /// <summary>How many columns of the grid a cell fills.</summary>
    public static int SpanOf(XElement cell) => Math.Max(1, cell.Element(Wml.W + "tcPr").Number("gridSpan", 1));

    public static IEnumerable<(FilePart Part, XElement Element)> Tables(WordFile file) => file.InStories(Wml.Table);

    public static IEnumerable<XElement> Rows(XElement table) => table.Inner(Wml.Row);

    private static bool IsHeader(XElement row) => row.Element(Wml.W + "trPr").IsOn("tblHeader");

    private static int Before(XElement row) => row.Element(Wml.W + "trPr").Number("gridBefore", 0);

    private static IEnumerable<Fault> OffGrid(FilePart part, XElement table)
    {
        var columns = table.Element(Wml.W + "tblGrid")?.Elements(Wml.W + "gridCol").Count() ?? 0;
        return columns == 0 ? [] : Rows(table)
            .Select(row => (row, filled: Before(row) + row.Inner(Wml.Cell).Sum(SpanOf) + row.Element(Wml.W + "trPr").Number("gridAfter", 0)))
            .Where(r => r.filled != columns)
            .Select(r => part.At(r.row, string.Create(CultureInfo.InvariantCulture, $"the row fills {r.filled} of {columns} columns")));
    }

    private static IEnumerable<Fault> BadMerges(FilePart part, XElement table)
    {
        var open = new HashSet<int>();
        foreach (var row in Rows(table))
        {
            var column = Before(row);
            foreach (var cell in row.Inner(Wml.Cell))
            {
                var merge = cell.Element(Wml.W + "tcPr")?.Element(Wml.W + "vMerge");
                if (merge is null)
                {
                    open.Remove(column);
                }
                else if (merge.Get("val") == "restart")
                {
                    open.Add(column);
                }
                else if (!open.Contains(column))
                {
                    yield return part.At(cell, "the cell continues a merge, and the cell above begins none");
                }

                column += SpanOf(cell);
            }
        }
    }
}
