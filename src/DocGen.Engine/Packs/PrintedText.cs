using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>A piece of text as a document prints it.</summary>
/// <param name="Line">What stands together with it: a heading, a paragraph, a cell or a caption.</param>
public sealed record PrintedText(Section Section, EquatableArray<Inline> Line, Text Text)
{
    /// <summary>All text of a document in the order of a reader, that inside emphasis, links and notes included, without the appendix of traceability, which speaks of the document and is not part of what it says.</summary>
    public static ImmutableArray<PrintedText> In(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = ImmutableArray.CreateBuilder<PrintedText>();
        foreach (var section in document.Sections)
        {
            if (section.Id != "traceability")
            {
                Add(section, found);
            }
        }

        return found.DrainToImmutable();
    }

    private static void Add(Section section, ImmutableArray<PrintedText>.Builder found)
    {
        AddTexts(section, section.Heading, section.Heading, found);
        foreach (var block in section.Blocks)
        {
            AddBlock(section, block, null, found);
        }

        foreach (var child in section.Children)
        {
            Add(child, found);
        }
    }

    /// <param name="around">The line that the block stands in: that of its note. Null: its lines are their own.</param>
    private static void AddBlock(Section section, Block block, EquatableArray<Inline>? around, ImmutableArray<PrintedText>.Builder found)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddTexts(section, around ?? paragraph.Content, paragraph.Content, found);
                break;
            case ListBlock list:
                foreach (var inner in list.Items.SelectMany(i => i.Blocks))
                {
                    AddBlock(section, inner, around, found);
                }

                break;
            case Quote quote:
                foreach (var inner in quote.Blocks)
                {
                    AddBlock(section, inner, around, found);
                }

                break;
            case Table table:
                foreach (var cell in table.Rows.SelectMany(r => r.Cells).Concat(table.Columns.Select(c => c.Head)))
                {
                    AddTexts(section, around ?? cell.Content, cell.Content, found);
                }

                if (table.Caption.Length > 0)
                {
                    EquatableArray<Inline> caption = [new Text(table.Caption)];
                    AddTexts(section, around ?? caption, caption, found);
                }

                break;
        }
    }

    private static void AddTexts(Section section, EquatableArray<Inline> line, EquatableArray<Inline> content, ImmutableArray<PrintedText>.Builder found)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text:
                    found.Add(new PrintedText(section, line, text));
                    break;
                case Emphasis emphasis:
                    AddTexts(section, line, emphasis.Content, found);
                    break;
                case Strong strong:
                    AddTexts(section, line, strong.Content, found);
                    break;
                case Strikethrough strike:
                    AddTexts(section, line, strike.Content, found);
                    break;
                case Link link:
                    AddTexts(section, line, link.Content, found);
                    break;
                case Footnote note:
                    foreach (var block in note.Content)
                    {
                        AddBlock(section, block, line, found);
                    }

                    break;
            }
        }
    }
}
