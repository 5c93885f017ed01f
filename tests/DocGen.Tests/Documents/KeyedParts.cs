using DocGen.Engine.Documents;

namespace DocGen.Tests.Documents;

/// <summary>What of a document has a key: sections, blocks, list items, rows, also in footnotes.</summary>
internal static class KeyedParts
{
    /// <summary>In the order of the text, each with its key and its words.</summary>
    public static IEnumerable<(string Key, string Words)> Of(Document document) => document.Sections.Items.SelectMany(Of);

    private static IEnumerable<(string Key, string Words)> Of(Section section) =>
        [(KeyOf(section.Origin), "# " + PlainText.Of(section.Heading)), .. Notes(section.Heading), .. section.Blocks.Items.SelectMany(Of), .. section.Children.Items.SelectMany(Of)];

    private static IEnumerable<(string Key, string Words)> Of(Block block)
    {
        yield return (KeyOf(block.Origin), Words(block));
        var inner = block switch
        {
            Paragraph paragraph => Notes(paragraph.Content),
            ListBlock list => list.Items.Items.SelectMany(i => i.Blocks.Items.SelectMany(Of).Prepend((KeyOf(i.Origin), "- " + string.Join(' ', i.Blocks.Select(Words))))),
            Table table => [.. table.Columns.Items.SelectMany(c => Notes(c.Head.Content)), .. table.Rows.Items.SelectMany(r => r.Cells.Items.SelectMany(c => Notes(c.Content)).Prepend((KeyOf(r.Origin), Words(r))))],
            Quote quote => quote.Blocks.Items.SelectMany(Of),
            _ => [],
        };
        foreach (var part in inner)
        {
            yield return part;
        }
    }

    private static IEnumerable<(string Key, string Words)> Notes(EquatableArray<Inline> content) => content.Items.SelectMany(i => i switch
    {
        Footnote note => note.Content.Items.SelectMany(Of),
        Emphasis emphasis => Notes(emphasis.Content),
        Strong strong => Notes(strong.Content),
        Strikethrough strike => Notes(strike.Content),
        Link link => Notes(link.Content),
        _ => [],
    });

    private static string Words(TableRow row) => "| " + string.Join(" | ", row.Cells.Select(c => PlainText.Of(c.Content)));

    private static string Words(Block block) => block switch
    {
        Paragraph paragraph => PlainText.Of(paragraph.Content),
        ListBlock list => "list " + string.Join(' ', list.Items.Items.SelectMany(i => i.Blocks.Items.Select(Words))),
        Table table => "table " + string.Join(' ', table.Columns.Items.Select(c => PlainText.Of(c.Head.Content)).Concat(table.Rows.Items.Select(Words))),
        Quote quote => "> " + string.Join(' ', quote.Blocks.Items.Select(Words)),
        CodeBlock code => "code " + code.Value,
        _ => "---",
    };

    private static string KeyOf(Origin? origin) => origin?.Key ?? "";
}
