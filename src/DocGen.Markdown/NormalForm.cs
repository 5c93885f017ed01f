using System.Text;
using DocGen.Engine.Documents;
using DocGen.Markdown.Writing;

namespace DocGen.Markdown;

/// <summary>
/// The form of a document that Markdown can say: what one text or another would both be written as is one thing.
/// Neighbouring texts are one; no text, code, emphasis or list is empty; a paragraph is empty only as the whole of a list item; no link stands in
/// a link, and one without words says its target; no footnote stands in a link or a footnote; a row has a cell for each column; a task item begins with words;
/// a list is tight when no blank line can show, and loose when one must.
/// </summary>
public static class NormalForm
{
    /// <summary>The same document in normal form; a document in normal form comes back equal.</summary>
    public static Document Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document.Identity with { Title = OneLine(document.Identity.Title) }, document.Sections.Select(Of).ToEquatable());
    }

    private static Section Of(Section section) => section with
    {
        Heading = Of(section.Heading, inNote: false),
        Blocks = Of(section.Blocks, inNote: false),
        Children = section.Children.Select(Of).ToEquatable(),
        Trace = section.Trace with { Maps = section.Trace.Maps.SelectMany(m => m.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToEquatable() },
    };

    private static EquatableArray<Block> Of(EquatableArray<Block> blocks, bool inNote) => blocks.Select(b => Of(b, inNote)).OfType<Block>().ToEquatable();

    private static Block? Of(Block block, bool inNote) => block switch
    {
        Paragraph paragraph => Of(paragraph.Content, inNote) is { IsEmpty: false } content ? paragraph with { Content = content } : null,
        ListBlock list => Of(list, inNote),
        Table table => Of(table, inNote),
        CodeBlock code => code with { Language = FirstWord(code.Language), Value = Clean(code.Value).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') },
        Quote quote => quote with { Blocks = Of(quote.Blocks, inNote) },
        _ => block,
    };

    private static ListBlock? Of(ListBlock list, bool inNote)
    {
        if (list.Items.IsEmpty)
        {
            return null;
        }

        var items = list.Items.Select(i => Of(i, inNote)).ToEquatable();
        return list with
        {
            Items = items,
            Start = list.Ordered ? Math.Clamp(list.Start, 0, 999_999_999) : 1,
            Tight = ListSpacing.IsTight(list.Tight, items),
        };
    }

    private static ListItem Of(ListItem item, bool inNote)
    {
        var blocks = Of(item.Blocks, inNote);
        return item with
        {
            Blocks = blocks.IsEmpty ? [new Paragraph([])] : blocks,
            Checked = blocks.Items is [Paragraph, ..] ? item.Checked : null,
        };
    }

    private static Table? Of(Table table, bool inNote)
    {
        var count = table.Columns.Count;
        return count == 0 ? null : table with
        {
            Caption = OneLine(table.Caption),
            Columns = table.Columns.Select(c => c with { Head = Of(c.Head, inNote), Width = Math.Max(0, c.Width) }).ToEquatable(),
            Rows = table.Rows.Select(r => r with { Id = OneLine(r.Id), Cells = Enumerable.Range(0, count).Select(i => i < r.Cells.Count ? Of(r.Cells[i], inNote) : new Cell([])).ToEquatable() }).ToEquatable(),
        };
    }

    private static Cell Of(Cell cell, bool inNote) => new(Of(cell.Content, inNote));

    private static EquatableArray<Inline> Of(EquatableArray<Inline> content, bool inNote) => Inside(content, new(InLink: false, inNote));

    private static IEnumerable<Inline> Of(Inline inline, Around around)
    {
        switch (inline)
        {
            case Text text:
                return text.Value.Length > 0 ? [text with { Value = OneLine(text.Value) }] : [];
            case Code code:
                return code.Value.Length > 0 ? [code with { Value = OneLine(code.Value) }] : [];
            case Emphasis emphasis:
                return Inside(emphasis.Content, around) is { IsEmpty: false } emphasised ? [new Emphasis(emphasised)] : [];
            case Strong strong:
                return Inside(strong.Content, around) is { IsEmpty: false } strengthened ? [new Strong(strengthened)] : [];
            case Strikethrough strikethrough:
                return Inside(strikethrough.Content, around) is { IsEmpty: false } struck ? [new Strikethrough(struck)] : [];
            case Footnote when around.InLink || around.InNote:
                return [];
            case Footnote note:
                return Of(note.Content, inNote: true) is { IsEmpty: false } blocks ? [new Footnote(blocks)] : [];
            case Link link when around.InLink:
                return Inside(link.Content, around);
            case Link link:
                var words = Inside(link.Content, around with { InLink = true });
                var target = OneLine(link.Target);
                var notes = Footnotes.In(link.Content).SelectMany(n => Of(n, around));
                return [.. !words.IsEmpty ? [new Link(target, words)] : target.Length > 0 ? [new Link(target, [new Text(target)])] : (Inline[])[], .. notes];
            case Image image:
                return [new Image(OneLine(image.Source), OneLine(image.Description))];
            default:
                return [inline];
        }
    }

    private readonly record struct Around(bool InLink, bool InNote);

    private static EquatableArray<Inline> Inside(EquatableArray<Inline> content, Around around) => Merged(content.SelectMany(i => Of(i, around)));

    private static EquatableArray<Inline> Merged(IEnumerable<Inline> content)
    {
        var merged = new List<Inline>();
        foreach (var inline in content)
        {
            if (inline is Text text && merged is [.., Text last])
            {
                merged[^1] = last with { Value = last.Value + text.Value };
            }
            else
            {
                merged.Add(inline);
            }
        }

        return merged.ToEquatable();
    }

    private static string OneLine(string text) => Clean(text).Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ');

    private static string FirstWord(string language) =>
        new([.. Clean(language).Trim().TakeWhile(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('`' or '\\' or '&'))]);

    // No text file can hold these.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }
}
