using DocGen.Engine.Documents;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Footnote = DocGen.Engine.Documents.Footnote;
using Inline = DocGen.Engine.Documents.Inline;
using Foreign = Markdig.Syntax.Inlines.Inline;

namespace DocGen.Markdown.Reading;

/// <summary>Turns the inlines of one leaf block into ours.</summary>
internal sealed class InlineReader(List<MarkdownLoss> losses, Dialect dialect, References references, Func<Markdig.Extensions.Footnotes.Footnote, Footnote?> readNote)
{
    private const int MaximumDepth = 100;

    public EquatableArray<Inline> Read(ContainerInline? container) => container is null ? [] : Read(container, 0);

    private EquatableArray<Inline> Read(ContainerInline container, int depth)
    {
        var line = new InlineLine(depth);
        foreach (var inline in container)
        {
            Read(inline, line);
        }

        foreach (var (tag, start) in line.CloseAll())
        {
            Lose($"raw HTML `{tag}` without its closing tag", start);
        }

        return line.Content();
    }

    private void Read(Foreign inline, InlineLine line)
    {
        switch (inline)
        {
            case LiteralInline literal:
                line.AddLiteral(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                line.AddText(entity.Transcoded.ToString());
                break;
            case LineBreakInline lineBreak:
                line.TrimLiteral();
                if (lineBreak.IsHard)
                {
                    line.Add(new LineBreak());
                }
                else
                {
                    line.AddText(" ");
                }

                break;
            case CodeInline code:
                line.Add(new Code(code.Content));
                break;
            case HtmlInline html:
                ReadTag(html, line);
                break;
            case AutolinkInline autolink:
                line.Add(new Link((autolink.IsEmail ? "mailto:" : "") + autolink.Url, [new Text(autolink.Url)]));
                break;
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink note when readNote(note.Footnote) is { } read:
                line.Add(read);
                break;
            case FootnoteLink note:
                Lose("a footnote inside a footnote", note.Span.Start);
                line.AddText($"[{note.Footnote.Label}]");
                break;
            case ContainerInline when line.Depth >= MaximumDepth:
                Lose("marks nested too deeply", inline.Span.Start);
                line.AddText(PlainText(inline));
                break;
            case EmphasisInline emphasis:
                line.Add(Emphasised(emphasis, Read(emphasis, line.Depth + 1)));
                break;
            case LinkInline link:
                ReadLink(link, line);
                break;
            case ContainerInline other:
                line.AddText((other as DelimiterInline)?.ToLiteral() ?? "");
                foreach (var child in other)
                {
                    Read(child, line);
                }

                break;
            default:
                Lose($"a mark of the kind {inline.GetType().Name}", inline.Span.Start);
                break;
        }
    }

    private static Inline Emphasised(EmphasisInline emphasis, EquatableArray<Inline> content) => emphasis switch
    {
        { DelimiterChar: '~' } => new Strikethrough(content),
        { DelimiterCount: 2 } => new Strong(content),
        _ => new Emphasis(content),
    };

    private void ReadLink(LinkInline link, InlineLine line)
    {
        if (!string.IsNullOrEmpty(link.Title) && (link.IsImage || dialect == Dialect.Pack))
        {
            Lose($"the title `{link.Title}` of a {(link.IsImage ? "picture" : "link")}", link.Span.Start);
        }

        var target = link.Url ?? "";
        if (link.IsImage)
        {
            references.Images.Add((target, link.Span.Start));
            line.Add(new Image(target, PlainText(link)));
            return;
        }

        references.Links.Add((target, link.Span.Start));

        var content = Read(link, line.Depth + 1);
        line.Add(new Link(target, content.IsEmpty && target.Length > 0 ? [new Text(target)] : content) { Title = dialect == Dialect.Any ? link.Title ?? "" : "" });
    }

    private void ReadTag(HtmlInline html, InlineLine line)
    {
        var tag = html.Tag;
        if (KnownTag.Opening(tag) == "br")
        {
            line.Add(new LineBreak());
        }
        else if (KnownTag.Opening(tag) is { } opened && line.Depth < MaximumDepth)
        {
            line.Open(opened, tag, html.Span.Start);
        }
        else if (KnownTag.Closing(tag) is { } closed && line.TryClose(closed))
        {
            // The node stands.
        }
        else if (tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            if (dialect == Dialect.Pack && tag.Trim('<', '!', '-', '>', ' ').Length > 0)
            {
                Lose($"a comment `{tag}`", html.Span.Start);
            }
        }
        else
        {
            Lose($"raw HTML `{Shortened.Of(tag)}`", html.Span.Start);
            if (dialect == Dialect.Pack)
            {
                line.AddText(tag);
            }
        }
    }

    private static string PlainText(Foreign inline)
    {
        var text = new System.Text.StringBuilder();
        var pending = new Stack<Foreign>([inline]);
        while (pending.TryPop(out var next))
        {
            text.Append(next switch
            {
                LiteralInline literal => literal.Content.ToString(),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                CodeInline code => code.Content,
                AutolinkInline autolink => autolink.Url,
                HtmlInline html => html.Tag,
                LineBreakInline => " ",
                _ => "",
            });
            for (var child = (next as ContainerInline)?.LastChild; child is not null; child = child.PreviousSibling)
            {
                pending.Push(child);
            }
        }

        return InlineLine.OnOneLine(text.ToString());
    }

    private void Lose(string what, int start) => losses.Add(new(what, start));
}
