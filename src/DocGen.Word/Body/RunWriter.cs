using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>Writes inlines as runs: marks become character styles, links hyperlinks.</summary>
internal sealed partial class RunWriter(Manuscript manuscript)
{
    // Word refuses longer addresses.
    private const int LongestAddress = 2048;

    /// <param name="parent">The paragraph that receives the runs.</param>
    /// <param name="content">What to write.</param>
    /// <param name="without">Marks that the paragraph's own style already gives: a second bold would undo the first.</param>
    public void Append(OpenXmlElement parent, EquatableArray<Inline> content, RunMarks without = RunMarks.None) => Append(parent, content, RunMarks.None, without);

    private void Append(OpenXmlElement parent, EquatableArray<Inline> content, RunMarks marks, RunMarks without)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text:
                    AppendRun(parent, text.Value, marks);
                    break;
                case Code code:
                    AppendRun(parent, code.Value, marks | RunMarks.Code);
                    break;
                case LineBreak:
                    parent.AppendChild(new W.Run(new W.Break()));
                    break;
                case Emphasis emphasis:
                    Append(parent, emphasis.Content, marks | RunMarks.Emphasis, without);
                    break;
                case Strong strong:
                    Append(parent, strong.Content, marks | (RunMarks.Strong & ~without), without);
                    break;
                case Strikethrough struck:
                    Append(parent, struck.Content, marks | RunMarks.Strikethrough, without);
                    break;
                case Image image:
                    AppendRun(parent, image.Description, marks | RunMarks.Emphasis);
                    break;
                case Link link:
                    AppendLink(parent, link, marks, without);
                    break;
            }
        }
    }

    private void AppendLink(OpenXmlElement parent, Link link, RunMarks marks, RunMarks without)
    {
        var hyperlink = marks.HasFlag(RunMarks.Link) ? null : HyperlinkTo(link.Target);
        var inside = hyperlink is null ? marks : marks | RunMarks.Link;
        var container = hyperlink ?? parent;
        if (InlineText.IsBlank(link.Content))
        {
            AppendRun(container, link.Target, inside);
        }
        else
        {
            Append(container, link.Content, inside, without);
        }

        if (hyperlink is not null && hyperlink.HasChildren)
        {
            parent.AppendChild(hyperlink);
        }
    }

    // The Word file of a document stands beside its Markdown file.
    [GeneratedRegex(@"^(?<file>[A-Za-z0-9._~%-]+)\.md(#(?<id>[^\s#]+))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherDocument();

    // Null where there is nothing to lead to: the words stay, plain.
    private W.Hyperlink? HyperlinkTo(string target)
    {
        if (target.StartsWith('#'))
        {
            return manuscript.Anchors[target[1..]] is { } bookmark ? new W.Hyperlink { Anchor = bookmark, History = true } : null;
        }

        if (OtherDocument().Match(target) is { Success: true } other)
        {
            var id = Uri.UnescapeDataString(other.Groups["id"].Value);
            var link = new W.Hyperlink { Id = manuscript.Relationships.Add("hyperlink", other.Groups["file"].Value + ".docx", external: true), History = true };
            if (id.Length > 0)
            {
                link.Anchor = BookmarkNames.Elsewhere(id);
            }

            return link;
        }

        return SafeText.Clean(target) == target && Uri.TryCreate(target, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto)
            && address.AbsoluteUri.Length <= LongestAddress
            ? new W.Hyperlink { Id = manuscript.Relationships.Add("hyperlink", address.AbsoluteUri, external: true), History = true }
            : null;
    }

    /// <summary>One run with a character style for its marks; tabs and line feeds in the text become Word's own.</summary>
    public static void AppendRun(OpenXmlElement parent, string value, RunMarks marks)
    {
        var text = SafeText.Clean(value);
        if (text.Length == 0)
        {
            return;
        }

        var run = new W.Run();
        if (marks != RunMarks.None)
        {
            run.AppendChild(new W.RunProperties(new W.RunStyle { Val = CharacterStyles.IdOf(marks) }));
        }

        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\t', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (end > start)
            {
                run.AppendChild(Fields.TextOf(text[start..end]));
            }

            if (end < text.Length)
            {
                run.AppendChild<OpenXmlElement>(text[end] == '\t' ? new W.TabChar() : new W.Break());
            }

            start = end + 1;
        }

        parent.AppendChild(run);
    }
}
