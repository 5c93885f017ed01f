using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>A document whose tables need no marker: captions are paragraphs, widths are left to the reader's program, and only rows and tables that a link leads to have ids.</summary>
internal static class PlainForm
{
    /// <summary>The document, and the ids of sections that a link leads to.</summary>
    public static (Document Document, HashSet<string> Anchors) Of(Document document)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        Collect(document.Sections, targets);
        return (document with { Sections = Sections(document.Sections, targets) }, targets);
    }

    private static EquatableArray<Section> Sections(EquatableArray<Section> sections, HashSet<string> targets) =>
        sections.Select(s => s with { Blocks = Blocks(s.Blocks, targets), Children = Sections(s.Children, targets) }).ToEquatable();

    private static EquatableArray<Block> Blocks(EquatableArray<Block> blocks, HashSet<string> targets) => blocks.SelectMany(b => Plain(b, targets)).ToEquatable();

    private static IEnumerable<Block> Plain(Block block, HashSet<string> targets)
    {
        switch (block)
        {
            case Table table:
                var bare = new Table(
                    table.Columns.Select(c => c with { Width = 0, IsStatus = false, IsSeries = false, IsDecided = false }).ToEquatable(),
                    table.Rows.Select(r => targets.Contains(r.Id) ? r : r with { Id = "" }).ToEquatable());
                return table.Caption.Length == 0 ? [bare] : [new Paragraph([new Emphasis([new Text(table.Caption)])]), bare];
            case Quote quote:
                return [quote with { Blocks = Blocks(quote.Blocks, targets) }];
            case ListBlock list:
                return [list with { Items = list.Items.Select(i => i with { Blocks = Blocks(i.Blocks, targets) }).ToEquatable() }];
            default:
                return [block];
        }
    }

    private static void Collect(EquatableArray<Section> sections, HashSet<string> targets)
    {
        foreach (var section in sections)
        {
            Collect(section.Heading, targets);
            foreach (var block in section.Blocks)
            {
                Collect(block, targets);
            }

            Collect(section.Children, targets);
        }
    }

    private static void Collect(Block block, HashSet<string> targets)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Collect(paragraph.Content, targets);
                break;
            case Table table:
                foreach (var cell in table.Columns.Select(c => c.Head).Concat(table.Rows.SelectMany(r => r.Cells)))
                {
                    Collect(cell.Content, targets);
                }

                break;
            case Quote quote:
                foreach (var inner in quote.Blocks)
                {
                    Collect(inner, targets);
                }

                break;
            case ListBlock list:
                foreach (var inner in list.Items.SelectMany(i => i.Blocks))
                {
                    Collect(inner, targets);
                }

                break;
        }
    }

    private static void Collect(EquatableArray<Inline> content, HashSet<string> targets)
    {
        foreach (var inline in content)
        {
            if (inline is Link { Target: ['#', .. var id] })
            {
                targets.Add(id);
            }

            foreach (var block in inline is Footnote note ? note.Content : [])
            {
                Collect(block, targets);
            }

            Collect(InlineText.ContentOf(inline), targets);
        }
    }
}
