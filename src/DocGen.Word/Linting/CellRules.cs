using System.Collections.Immutable;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>What a table cell must hold.</summary>
internal static class CellRules
{
    public static LintRule EmptyCell { get; } = LintRule.Damage("empty-cell", "A table cell holds no paragraph: Word offers to repair the file.", "put an empty paragraph into the cell",
        file => Cells(file).Where(c => Last(c.Element) is null).Select(c => c.Part.At(c.Element, "the table cell holds no paragraph")));

    public static LintRule CellEndsInTable { get; } = LintRule.Damage("cell-ends-in-table", "A table cell ends with another table instead of a paragraph: Word offers to repair the file.", "put an empty paragraph after the inner table",
        file => Cells(file).Where(c => Last(c.Element)?.Name == Wml.Table).Select(c => c.Part.At(c.Element, "the table cell ends with a table")));

    public static LintRule DeletedLastMark { get; } = LintRule.Risk("deleted-last-mark", "The last paragraph of a cell is marked as deleted, and a cell cannot be without it: accepting all changes leaves the mark.", "mark the paragraph before it, or delete the row",
        file => Cells(file).Where(c => Last(c.Element) is { } last && last.Name == Wml.P && IsMarkDeleted(last) && !IsRowDeleted(c.Element)).Select(c => c.Part.At(Last(c.Element), "the mark of the last paragraph in the cell is deleted")));

    public static ImmutableArray<LintRule> All { get; } = [EmptyCell, CellEndsInTable, DeletedLastMark];

    private static IEnumerable<(FilePart Part, XElement Element)> Cells(WordFile file) => file.InStories(Wml.Cell);

    private static XElement? Last(XElement cell) => cell.Inner(Wml.P, Wml.Table, Wml.W + "altChunk").LastOrDefault();

    private static bool IsMarkDeleted(XElement paragraph) => paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.RunProperties)?.Element(Wml.Deleted) is not null;

    private static bool IsRowDeleted(XElement cell) => cell.Ancestors(Wml.Row).First().Element(Wml.W + "trPr")?.Element(Wml.Deleted) is not null;
}
