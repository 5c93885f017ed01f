using System.Collections.Immutable;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Tracked insertions and deletions.</summary>
internal static class RevisionRules
{
    private static readonly XName[] Revisions =
    [
        Wml.Inserted, Wml.Deleted, Wml.MovedFrom, Wml.MovedTo, Wml.W + "moveFromRangeStart", Wml.W + "moveToRangeStart", Wml.W + "rPrChange", Wml.W + "pPrChange", Wml.W + "sectPrChange", Wml.W + "tblPrChange",
        Wml.W + "tblPrExChange", Wml.W + "tblGridChange", Wml.W + "trPrChange", Wml.W + "tcPrChange", Wml.W + "numberingChange", Wml.W + "cellIns", Wml.W + "cellDel", Wml.W + "cellMerge",
    ];

    public static LintRule DuplicateId { get; } = LintRule.Risk("duplicate-revision-id", "Two tracked changes have one id: programs that accept or reject by id take the wrong one, and Word has been seen to repair such files.", "give each tracked change an id of its own",
        file => Ids(file).GroupBy(r => r.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)).Select(r => r.Part.At(r.Element, $"the id `{r.Id}` belongs to another tracked change already")));

    public static LintRule SharedId { get; } = LintRule.Risk("shared-id", "A tracked change and a bookmark have one id: Word has been seen to repair such files.", "take all ids of bookmarks and tracked changes from one counter", Shared);

    public static LintRule TextInDeletion { get; } = LintRule.Damage("text-in-deletion", "Deleted text is written as if it were live: Word repairs the file or shows the text.", "write `w:delText` inside `w:del`",
        file => InRuns(file, Wml.Text).Where(t => IsInside(t.Element, Wml.Deleted)).Select(t => t.Part.At(t.Element, "`w:t` stands in `w:del`")));

    public static LintRule DeletedTextOutside { get; } = LintRule.Damage("deleted-text-outside", "Text is written as deleted where nothing is deleted: Word repairs the file or drops the text.", "write `w:t`, or put the run into `w:del`",
        file => InRuns(file, Wml.DeletedText, Wml.DeletedInstruction).Where(t => !IsInside(t.Element, Wml.Deleted) && !IsInside(t.Element, Wml.MovedFrom)).Select(t => t.Part.At(t.Element, $"`w:{t.Element.Name.LocalName}` stands outside `w:del`")));

    public static LintRule InstructionInDeletion { get; } = LintRule.Damage("instruction-in-deletion", "The code of a deleted field is written as if the field were live: Word repairs the file.", "write `w:delInstrText` inside `w:del`",
        file => InRuns(file, Wml.Instruction).Where(t => IsInside(t.Element, Wml.Deleted)).Select(t => t.Part.At(t.Element, "`w:instrText` stands in `w:del`")));

    public static LintRule Nested { get; } = LintRule.Damage("nested-revision", "A tracked change stands inside another of its kind, as when one redline is laid over another: Word refuses the file.", "settle the first change, or put the two side by side",
        file => file.InStories(Wml.Inserted, Wml.Deleted).Where(i => IsRoundRuns(i.Element) && IsInside(i.Element, i.Element.Name)).Select(i => i.Part.At(i.Element, $"`w:{i.Element.Name.LocalName}` stands in `w:{i.Element.Name.LocalName}`")));

    public static LintRule RowMarkOnly { get; } = LintRule.Risk("row-mark-only", "A table row is marked as inserted or deleted and its text is not: LibreOffice and pandoc do not see the change.", "mark the runs and the paragraph marks in the cells too",
        file => file.InStories(Wml.Row).Where(r => IsMarkedAlone(r.Element)).Select(r => r.Part.At(r.Element, "the row is marked as changed, and the text in its cells is not")));

    public static LintRule ChangeLeadsControl { get; } = LintRule.Risk("change-leads-control", "A tracked change stands in the first paragraph of a content control: LibreOffice makes old and new text plain, whatever is then accepted or rejected.", "take the control off the section whose first block changes",
        file => file.InStories(Wml.Control).Where(c => LeadingParagraph(c.Element) is { } p && p.Descendants().Any(e => e.Name == Wml.Inserted || e.Name == Wml.Deleted)).Select(c => c.Part.At(c.Element, "the first paragraph of the content control holds a tracked change")));

    public static ImmutableArray<LintRule> All { get; } = [DuplicateId, SharedId, TextInDeletion, DeletedTextOutside, InstructionInDeletion, Nested, RowMarkOnly, ChangeLeadsControl];

    private static IEnumerable<(FilePart Part, XElement Element, string Id)> Ids(WordFile file) =>
        file.InStories(Revisions).Where(r => r.Element.Get("id") is not null).Select(r => (r.Part, r.Element, r.Element.Get("id")!));

    private static IEnumerable<Fault> Shared(WordFile file)
    {
        var bookmarks = file.InStories(Wml.BookmarkStart).Select(b => b.Element.Get("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Ids(file).Where(r => bookmarks.Contains(r.Id)).Select(r => r.Part.At(r.Element, $"the id `{r.Id}` belongs to a bookmark"));
    }

    private static IEnumerable<(FilePart Part, XElement Element)> InRuns(WordFile file, params XName[] names) => file.InStories(names).Where(t => t.Element.Parent?.Name == Wml.Run);

    private static bool IsInside(XElement element, XName ring) => element.RingsInParagraph().Any(r => r.Name == ring);

    // Among properties it is a mark: Word writes one for each sign of an inserted formula.
    private static bool IsRoundRuns(XElement revision) => revision.Parent is { } parent && parent.Name.Namespace == Wml.W && parent.Name != Wml.RunProperties;

    private static bool IsMarkedAlone(XElement row) =>
        new[] { Wml.Inserted, Wml.Deleted }.Any(kind => row.Element(Wml.W + "trPr")?.Element(kind) is not null
            && row.Descendants(Wml.Run).Any(r => r.Elements(kind == Wml.Inserted ? Wml.Text : Wml.DeletedText).Concat(r.Elements(Wml.Text)).Any() && !IsInside(r, kind)));

    private static XElement? LeadingParagraph(XElement control) => control.Element(Wml.ControlContent)?.Inner(Wml.P, Wml.Table).FirstOrDefault() is { } first
        ? first.Name == Wml.P ? first : first.Inner(Wml.Row).FirstOrDefault() is not null && control.Element(Wml.ControlContent)!.Inner(Wml.P).Any() ? null : first.Descendants(Wml.P).FirstOrDefault()
        : null;
}
