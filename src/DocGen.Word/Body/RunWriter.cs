using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>Writes inlines as runs: marks become character styles, links hyperlinks.</summary>
internal sealed partial class RunWriter(Manuscript manuscript, Relationships relationships, bool isInNote = false)
{
    /// <param name="parent">The paragraph that receives the runs.</param>
    /// <param name="content">What to write.</param>
    /// <param name="room">How wide a picture may be, in twentieths of a point.</param>
    /// <param name="without">Marks that the paragraph's own style already gives: a second bold would undo the first.</param>
    public void Append(OpenXmlElement parent, EquatableArray<Inline> content, int room, RunMarks without = RunMarks.None) => Append(parent, content, new Line(room, without), RunMarks.None);

    private readonly record struct Line(int Room, RunMarks Without);

    private void Append(OpenXmlElement parent, EquatableArray<Inline> content, Line line, RunMarks marks)
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
                    Append(parent, emphasis.Content, line, marks | RunMarks.Emphasis);
                    break;
                case Strong strong:
                    Append(parent, strong.Content, line, marks | (RunMarks.Strong & ~line.Without));
                    break;
                case Strikethrough struck:
                    Append(parent, struck.Content, line, marks | RunMarks.Strikethrough);
                    break;
                case Image image when manuscript.Pictures.Draw(image, line.Room, relationships, manuscript.NextId) is { } drawing:
                    parent.AppendChild(new W.Run(drawing));
                    break;
                case Image image:
                    AppendRun(parent, PictureBook.WordsOf(image), marks | RunMarks.Emphasis);
                    break;
                // No note stands in a note.
                case Footnote note when !isInNote:
                    parent.Append(manuscript.Footnotes.Add(note, manuscript, manuscript.Layout.Upright));
                    break;
                case Link link:
                    AppendLink(parent, link, line, marks);
                    break;
            }
        }
    }

    private void AppendLink(OpenXmlElement parent, Link link, Line line, RunMarks marks)
    {
        var hyperlink = marks.HasFlag(RunMarks.Link) ? null : HyperlinkTo(link.Target);
        if (hyperlink is not null && SafeText.Line(link.Title) is { Length: > 0 } tip)
        {
            hyperlink.Tooltip = tip;
        }

        var inside = hyperlink is null ? marks : marks | RunMarks.Link;
        var container = hyperlink ?? parent;
        if (InlineText.IsBlank(link.Content))
        {
            AppendRun(container, link.Target, inside);
        }
        else if (hyperlink is not null && NumberNamed(link) is { } anchor)
        {
            // The number alone counts anew when a section is put in before it. It leads there by itself: LibreOffice saves a file that nothing can open where a tracked change stands on a field in a hyperlink.
            var words = ((Text)link.Content[0]).Value;
            parent.Append(Fields.Of($"REF {anchor.Bookmark} {(anchor.IsTable ? "" : "\\r ")}\\h", anchor.Number, CharacterStyles.IdOf(inside)));
            AppendRun(container, words[anchor.Number.Length..], inside);
            Append(container, link.Content.Items[1..], line, inside);
        }
        else
        {
            Append(container, link.Content, line, inside);
        }

        if (hyperlink is not null && hyperlink.HasChildren)
        {
            parent.AppendChild(hyperlink);
        }
    }

    // Where the words of a link begin with the number that its target bears: "2.1", "Appendix A", "4 Data", "Table 3".
    private Anchor? NumberNamed(Link link) =>
        link.Target.StartsWith('#') && manuscript.Anchors[link.Target[1..]] is { Number.Length: > 0 } anchor
        && link.Content[0] is Text { Value: var words } && words.StartsWith(anchor.Number, StringComparison.Ordinal)
        && (words.Length == anchor.Number.Length || words[anchor.Number.Length] is ' ' or ',' or ':' or ')')
            ? anchor
            : null;

    // The Word file of a document stands beside its Markdown file.
    [GeneratedRegex(@"^(?<file>[A-Za-z0-9._~%-]+)\.md(#(?<id>[^\s#]+))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex OtherDocument();

    // Null where there is nothing to lead to: the words stay, plain.
    private W.Hyperlink? HyperlinkTo(string target)
    {
        if (target.StartsWith('#'))
        {
            return manuscript.Anchors[target[1..]] is { Bookmark: var bookmark } ? new W.Hyperlink { Anchor = bookmark, History = true } : null;
        }

        if (manuscript.Standalone is not { IsOfPack: false } && OtherDocument().Match(target) is { Success: true } other)
        {
            var id = Uri.UnescapeDataString(other.Groups["id"].Value);
            var link = new W.Hyperlink { Id = relationships.Add("hyperlink", other.Groups["file"].Value + ".docx", external: true), History = true };
            if (id.Length > 0)
            {
                link.Anchor = BookmarkNames.Elsewhere(id);
            }

            return link;
        }

        return (LinkAddress.Absolute(target) ?? (manuscript.Standalone is { IsOfPack: false } ? LinkAddress.Relative(target) : null)) is { } address
            ? new W.Hyperlink { Id = relationships.Add("hyperlink", address, external: true), History = true }
            : null;
    }

    /// <summary>One run with a character style for its marks; tabs and line feeds in the text become Word's own.</summary>
    public static void AppendRun(OpenXmlElement parent, string value, RunMarks marks)
    {
        var text = SafeText.Clean(value);
        if (text.Length > 0)
        {
            parent.AppendChild(new TextRun(text, marks));
        }
    }
}
