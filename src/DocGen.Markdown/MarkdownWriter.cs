using System.Text;
using DocGen.Engine.Documents;
using DocGen.Markdown.Reading;
using DocGen.Markdown.Writing;

namespace DocGen.Markdown;

/// <summary>Writes a document as GitHub-flavoured Markdown that people can edit and <see cref="MarkdownDocument"/> reads back equal.</summary>
public static class MarkdownWriter
{
    /// <summary>The file's text: front matter, title, sections with their markers; line feeds, the last line ended too. What Markdown cannot say is written in <see cref="NormalForm"/>.</summary>
    public static string Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Write(document, anchors: null);
    }

    /// <summary>The same for readers outside: no comment carries a key or what a section serves, and only what a link leads to has an anchor. Such a file is not read back as the document that it was.</summary>
    public static string WritePlain(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (plain, anchors) = PlainForm.Of(document);
        return Write(plain, anchors);
    }

    /// <param name="document">The document to write.</param>
    /// <param name="anchors">The ids that keep an anchor where there are no markers; null: markers and all anchors.</param>
    private static string Write(Document document, HashSet<string>? anchors)
    {
        document = NormalForm.Of(document);
        var text = new StringBuilder(FrontMatter.Write(document.Identity));
        if (document.Identity.Title.Length > 0)
        {
            text.Append("\n# ").Append(LineEscapes.Heading(InlineWriter.Write([new Text(document.Identity.Title)], InlinePlace.Heading, new Footnotes()))).Append('\n');
        }

        var notes = new Footnotes();
        Write(document.Sections, SectionNumber.Root, 2, notes, anchors, text);
        foreach (var line in notes.Lines())
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static void Write(EquatableArray<Section> sections, SectionNumber parent, int level, Footnotes notes, HashSet<string>? anchors, StringBuilder text)
    {
        foreach (var (section, number) in parent.Children(sections, isTop: level == 2))
        {
            text.Append('\n');
            if (anchors is not null)
            {
                text.Append(anchors.Contains(section.Id) ? AttributeGrammar.Anchor(section.Id) + "\n" : "");
            }
            else if (MarkerOf(section, number.Printed ?? "", level) is { } marker)
            {
                text.Append(marker).Append(AttributeGrammar.Anchor(section.Id)).Append('\n');
            }

            var before = string.IsNullOrEmpty(number.Printed) ? "" : number.Printed + (section.Heading.IsEmpty ? "" : " ");
            var heading = LineEscapes.Heading(InlineWriter.Write(section.Heading, InlinePlace.Heading, notes, before));
            text.Append('#', Math.Min(level, 6)).Append(heading.Length == 0 ? "" : " ").Append(heading).Append('\n');
            if (!section.Blocks.IsEmpty)
            {
                text.Append('\n').AppendJoin('\n', BlockWriter.Write(section.Blocks, notes)).Append('\n');
            }

            Write(section.Children, new(number.Printed ?? "", number.Prefix ?? ""), level + 1, notes, anchors, text);
        }
    }

    private static string? MarkerOf(Section section, string number, int level) => Marker.Write(
        section.Id,
        ("n", number),
        ("maps", string.Join(' ', section.Trace.Maps)),
        ("numbering", section.Numbering switch { SectionNumbering.Appendix => "appendix", SectionNumbering.None => "none", _ => "" }),
        ("landscape", section.Landscape ? "true" : ""),
        ("level", level > 6 ? level.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""));
}
