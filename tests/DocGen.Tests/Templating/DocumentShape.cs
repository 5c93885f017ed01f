using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Tests.Templating;

/// <summary>A document as the names of what is in it, neighbouring texts and line ends joined to one text, and those texts.</summary>
internal sealed class DocumentShape
{
    private readonly ImmutableArray<string>.Builder _texts = ImmutableArray.CreateBuilder<string>();

    private DocumentShape(Document document) => Tree = Sections(document.Sections);

    public string Tree { get; }

    public IEnumerable<string> Texts => _texts;

    public static DocumentShape Of(Document document) => new(document);

    private string Said(string text)
    {
        _texts.Add(text);
        return "t";
    }

    private string Inlines(IEnumerable<Inline> content)
    {
        var tree = new List<string>();
        foreach (var inline in content)
        {
            if (inline is Text or LineBreak && tree is [.., "t"])
            {
                _texts[^1] += inline is Text more ? more.Value : "\n";
                continue;
            }

            tree.Add(inline switch
            {
                Text text => Said(text.Value),
                LineBreak => Said("\n"),
                Code code => $"code({Said(code.Value)})",
                Emphasis emphasis => $"em({Inlines(emphasis.Content)})",
                Strong strong => $"strong({Inlines(strong.Content)})",
                Strikethrough struck => $"del({Inlines(struck.Content)})",
                Link link => $"link({Said(link.Target)},{Inlines(link.Content)})",
                Image image => $"image({Said(image.Source)},{Said(image.Description)})",
                _ => throw new InvalidOperationException(inline.ToString()),
            });
        }

        return string.Join(' ', tree);
    }

    private string Sections(IEnumerable<Section> sections) => Joined(sections, s => $"section({s.Id} {s.Numbering} {s.Landscape} {string.Join(' ', s.Trace.Maps)})({Inlines(s.Heading)})({Blocks(s.Blocks)})({Sections(s.Children)})");

    private string Blocks(IEnumerable<Block> blocks) => Joined(blocks, b => b switch
    {
        Paragraph paragraph => $"p({Inlines(paragraph.Content)})",
        ListBlock list => $"list{list.Ordered}{list.Start}{list.Tight}({Joined(list.Items, i => $"item{i.Checked}({Blocks(i.Blocks)})")})",
        Table table => $"table {table.Id}({Said(table.Caption)})({Joined(table.Columns, c => $"head({Inlines(c.Head.Content)})")})({Joined(table.Rows, r => $"row({Joined(r.Cells, c => $"cell({Inlines(c.Content)})")})")})",
        Quote quote => $"quote({Blocks(quote.Blocks)})",
        CodeBlock code => $"pre({Said(code.Language)},{Said(code.Value)})",
        _ => b.GetType().Name,
    });

    private static string Joined<T>(IEnumerable<T> parts, Func<T, string> write) => string.Join(' ', parts.Select(write).ToList());
}
