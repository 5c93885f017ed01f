using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>The text of an edition: links lead nowhere outside it but to the web, an open point has no number, and nothing says where it came from.</summary>
internal sealed class EditionText(Document document, ImmutableArray<string> labels)
{
    private const string OpenPoint = "an open point";

    private readonly HashSet<string> _targets = [.. SectionNumbers.Of(document).SelectMany(s => Targets(s.Section))];
    private readonly Regex? _label = labels.IsEmpty ? null : new Regex($@"(?<brackets> ?\()?\b(?<label>{string.Join('|', labels.Select(Regex.Escape))})\b(?(brackets)\))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    private readonly ImmutableArray<(string Id, string Title)>.Builder _openSections = ImmutableArray.CreateBuilder<(string, string)>();

    /// <summary>The open points that the text names; known when the text was made.</summary>
    public HashSet<string> OpenLabels { get; } = new(StringComparer.Ordinal);

    /// <summary>The sections where they stand, in order.</summary>
    public ImmutableArray<(string Id, string Title)> OpenSections => _openSections.ToImmutable();

    public EquatableArray<Section> Sections() => Sections(document.Sections);

    private EquatableArray<Section> Sections(EquatableArray<Section> sections) => sections.Select(Section).ToEquatable();

    private Section Section(Section section)
    {
        var isOpen = false;
        var heading = Inlines(section.Heading, ref isOpen);
        var blocks = Blocks(section.Blocks, ref isOpen);
        if (isOpen)
        {
            _openSections.Add((section.Id, PlainText.Of(heading)));
        }

        return new Section(section.Id, heading, blocks, Sections(section.Children)) { Numbering = section.Numbering, Landscape = section.Landscape };
    }

    private EquatableArray<Block> Blocks(EquatableArray<Block> blocks, ref bool isOpen)
    {
        var made = new List<Block>();
        foreach (var block in blocks)
        {
            made.Add(Block(block, ref isOpen) with { Origin = null });
        }

        return made.ToEquatable();
    }

    private Block Block(Block block, ref bool isOpen)
    {
        switch (block)
        {
            case Paragraph paragraph:
                return new Paragraph(Inlines(paragraph.Content, ref isOpen));
            case ListBlock list:
                var items = new List<ListItem>();
                foreach (var item in list.Items)
                {
                    items.Add(new ListItem(Blocks(item.Blocks, ref isOpen), item.Checked));
                }

                return list with { Items = items.ToEquatable() };
            case Table table:
                return Table(table, ref isOpen);
            case Quote quote:
                return new Quote(Blocks(quote.Blocks, ref isOpen));
            case CodeBlock code:
                return new CodeBlock(code.Language, Words(code.Value, ref isOpen));
            default:
                return block;
        }
    }

    private Table Table(Table table, ref bool isOpen)
    {
        var columns = new List<Column>();
        foreach (var column in table.Columns)
        {
            columns.Add(column with { Head = new Cell(Inlines(column.Head.Content, ref isOpen)) });
        }

        var rows = new List<TableRow>();
        foreach (var row in table.Rows)
        {
            var cells = new List<Cell>();
            foreach (var cell in row.Cells)
            {
                cells.Add(new Cell(Inlines(cell.Content, ref isOpen)));
            }

            rows.Add(new TableRow(cells.ToEquatable()) { Id = row.Id });
        }

        return new Table(columns.ToEquatable(), rows.ToEquatable()) { Id = table.Id, Caption = Words(table.Caption, ref isOpen), Picture = table.Picture };
    }

    private EquatableArray<Inline> Inlines(EquatableArray<Inline> content, ref bool isOpen)
    {
        var made = new List<Inline>();
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text:
                    made.Add(new Text(Words(text.Value, ref isOpen)));
                    break;
                case Code code:
                    made.Add(new Code(Words(code.Value, ref isOpen)));
                    break;
                case Emphasis emphasis:
                    made.Add(new Emphasis(Inlines(emphasis.Content, ref isOpen)));
                    break;
                case Strong strong:
                    made.Add(new Strong(Inlines(strong.Content, ref isOpen)));
                    break;
                case Strikethrough strike:
                    made.Add(new Strikethrough(Inlines(strike.Content, ref isOpen)));
                    break;
                case Link link when LeadsSomewhere(link.Target):
                    made.Add(new Link(link.Target, Inlines(link.Content, ref isOpen)));
                    break;
                case Link link:
                    made.AddRange(Inlines(link.Content, ref isOpen));
                    break;
                case Footnote note:
                    made.Add(new Footnote(Blocks(note.Content, ref isOpen)));
                    break;
                default:
                    made.Add(inline);
                    break;
            }
        }

        return made.ToEquatable();
    }

    private bool LeadsSomewhere(string target) => target.StartsWith('#') ? _targets.Contains(target[1..]) : target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    /// <summary>"not yet established (OP-04)" is "not yet established"; a number that stands alone is "an open point".</summary>
    private string Words(string text, ref bool isOpen)
    {
        if (_label is null || !_label.IsMatch(text))
        {
            return text;
        }

        isOpen = true;
        OpenLabels.UnionWith(_label.Matches(text).Select(m => m.Groups["label"].Value));
        var replaced = _label.Replace(text, m => m.Groups["brackets"].Success ? "" : OpenPoint);
        return replaced.Length == 0 ? OpenPoint : replaced;
    }

    private static IEnumerable<string> Targets(Section section) =>
        [section.Id, .. section.Blocks.OfType<Table>().SelectMany(t => t.Rows.Select(r => r.Id).Append(t.Id)).Where(id => id.Length > 0)];
}
