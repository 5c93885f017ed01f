using DocGen.Engine.Documents;

namespace DocGen.Engine.Integrity;

/// <summary>Goes through a document as a reader does, without the appendix of traceability, which speaks of the document and is not part of what it says.</summary>
internal static class Walk
{
    public static IEnumerable<Section> Sections(Document document) =>
        SectionNumbers.Of(document with { Sections = document.Sections.Where(s => s.Id != "traceability").ToEquatable() }).Select(s => s.Section);

    public static IEnumerable<(Section Section, Table Table)> Tables(Document document) =>
        Sections(document).SelectMany(s => Blocks(s.Blocks).OfType<Table>().Select(t => (s, t)));

    /// <summary>Each stretch of text that belongs together: headings, paragraphs, cells and captions.</summary>
    public static IEnumerable<(Section Section, EquatableArray<Inline> Content)> Lines(Document document) =>
        Sections(document).SelectMany(s => Lines(s).Select(l => (s, l)));

    /// <summary>Blocks with those inside lists, quotes and notes.</summary>
    public static IEnumerable<Block> Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            var inner = block switch
            {
                ListBlock list => list.Items.SelectMany(i => i.Blocks),
                Quote quote => quote.Blocks,
                _ => Enumerable.Empty<Block>(),
            };
            foreach (var found in Blocks(inner))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<EquatableArray<Inline>> Lines(Section section) => Blocks(section.Blocks).SelectMany(Lines).Prepend(section.Heading);

    private static IEnumerable<EquatableArray<Inline>> Lines(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Table table => table.Rows.SelectMany(r => r.Cells.Select(c => c.Content)).Concat(table.Columns.Select(c => c.Head.Content)).Append(table.Caption.Length == 0 ? [] : [new Text(table.Caption)]),
        _ => [],
    };
}
