using System.Globalization;

namespace DocGen.Engine.Documents;

/// <summary>Gives every section, block, list item and table row of a document its key, by which a later build and an edited file are matched: <c>roles</c> for a section, <c>roles/item+3/security-officer</c> for what stands in it.</summary>
/// <remarks>A key is the id of the section, the kind of the part, and its author's own id (<c>row#27001:A.5.1</c>) or else its place below the heading and the ids of the items looped over. Of several with one key the second ends with <c>~2</c>.</remarks>
public sealed class BlockKeys
{
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private string _section = "";

    private BlockKeys()
    {
    }

    /// <summary>The same document with a key in the origin of every part.</summary>
    public static Document Give(Document document) => new BlockKeys() is var keys ? document with { Sections = keys.Sections(document.Sections) } : document;

    /// <summary>Whether the parts of a document have keys: what leaves the house has none.</summary>
    public static bool AreIn(Document document) => !document.Sections.IsEmpty && document.Sections.Items.All(s => s.Origin is { Key.Length: > 0 });

    private EquatableArray<Section> Sections(EquatableArray<Section> sections) => sections.Each(Section);

    private Section Section(Section section)
    {
        var key = Unique(section.Id.Length > 0 ? section.Id : "section");
        _section = key;
        var blocks = Blocks(section.Blocks);
        return section with { Origin = (section.Origin ?? new Origin()) with { Key = key }, Heading = Inlines(section.Heading), Blocks = blocks, Children = Sections(section.Children) };
    }

    private EquatableArray<Block> Blocks(EquatableArray<Block> blocks) => blocks.Each(Block);

    private Block Block(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                return paragraph with { Origin = Keyed("p", paragraph.Origin), Content = Inlines(paragraph.Content) };
            case ListBlock list:
                return list with { Origin = Keyed("list", list.Origin), Items = list.Items.Each(i => i with { Origin = Keyed("item", i.Origin), Blocks = Blocks(i.Blocks) }) };
            case Table table:
                return table with { Origin = Keyed("table", table.Origin, table.Id), Columns = table.Columns.Each(Column), Rows = table.Rows.Each(Row) };
            case Quote quote:
                return quote with { Origin = Keyed("quote", quote.Origin), Blocks = Blocks(quote.Blocks) };
            case CodeBlock code:
                return code with { Origin = Keyed("code", code.Origin) };
            default:
                return block with { Origin = Keyed("rule", block.Origin) };
        }
    }

    private Column Column(Column column) => HoldsNote(column.Head.Content) ? column with { Head = new Cell(Inlines(column.Head.Content)) } : column;

    private TableRow Row(TableRow row)
    {
        var keyed = row with { Origin = Keyed("row", row.Origin, row.Id) };
        return row.Cells.Items.Any(c => HoldsNote(c.Content)) ? keyed with { Cells = row.Cells.Each(c => new Cell(Inlines(c.Content))) } : keyed;
    }

    // The blocks of a footnote have keys too; text itself has none.
    private EquatableArray<Inline> Inlines(EquatableArray<Inline> content) => HoldsNote(content) ? content.Each(Inline) : content;

    private Inline Inline(Inline inline) => inline switch
    {
        Footnote note => new Footnote(Blocks(note.Content)),
        Emphasis emphasis => new Emphasis(Inlines(emphasis.Content)),
        Strong strong => new Strong(Inlines(strong.Content)),
        Strikethrough strike => new Strikethrough(Inlines(strike.Content)),
        Link link => link with { Content = Inlines(link.Content) },
        _ => inline,
    };

    private static bool HoldsNote(EquatableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Footnote || Within(inline) is { IsEmpty: false } inner && HoldsNote(inner))
            {
                return true;
            }
        }

        return false;
    }

    private static EquatableArray<Inline> Within(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Content,
        Strong strong => strong.Content,
        Strikethrough strike => strike.Content,
        Link link => link.Content,
        _ => [],
    };

    private Origin Keyed(string kind, Origin? origin, string id = "") =>
        (origin ?? new Origin()) with { Key = Unique(id.Length > 0 ? $"{_section}/{kind}#{id}" : $"{_section}/{kind}{origin?.Key}") };

    private string Unique(string key)
    {
        var count = _given.GetValueOrDefault(key) + 1;
        _given[key] = count;
        // What is told apart must not meet a key that looks like it.
        return count == 1 ? key : Unique(string.Create(CultureInfo.InvariantCulture, $"{key}~{count}"));
    }
}
