using DocGen.Engine.Documents;
using DocGen.Markdown.Reading;

namespace DocGen.Markdown;

/// <summary>Reads any CommonMark or GitHub-flavoured file as a document of its own.</summary>
public static class AnyMarkdown
{
    private const string OurGenerator = "DocGen ";

    /// <summary>The document and what the file holds that a document cannot. Headings are not numbered, and their levels skip none; the text before the first heading is a section without one. A file that <see cref="MarkdownWriter"/> wrote is read as <see cref="MarkdownDocument"/> reads it.</summary>
    /// <param name="markdown">Any text, with line feeds.</param>
    /// <param name="name">What the document is called when neither its front matter nor a heading says.</param>
    public static AnyReading Read(string markdown, string name)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var losses = new List<MarkdownLoss>();
        var references = new References();
        var (identity, rest) = FrontMatter.IsLikely(markdown) ? FrontMatter.Read(markdown, losses) : (new DocumentIdentity { Id = "", Title = "" }, markdown);
        if (identity.Generator.StartsWith(OurGenerator, StringComparison.Ordinal))
        {
            var (ours, lost) = MarkdownDocument.Read(markdown, references);
            return new(ours, IsOfPack: true, HasCover: true, lost, OutwardLinks(references), references.Images.ToEquatable());
        }

        var hasCover = identity.Title.Length > 0;
        var reading = MarkdownReader.Read(rest, Dialect.Any, references);
        losses.AddRange(reading.Losses);
        var parts = reading.Parts.Items;
        if (!hasCover)
        {
            identity = identity with { Title = parts.OfType<HeadingPart>().Select(h => PlainText.Of(h.Content)).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? name };
        }
        else if (parts is [HeadingPart { Level: 1 } title, ..] && PlainText.Of(title.Content) == identity.Title)
        {
            parts = parts.RemoveAt(0);
        }

        var index = 0;
        var sections = new List<Section>();
        if (MarkdownDocument.Blocks(parts, ref index) is { IsEmpty: false } preamble)
        {
            sections.Add(new Section("", [], preamble, []) { Numbering = SectionNumbering.None });
        }

        var ids = new HeadingIds();
        sections.AddRange(MarkdownDocument.Sections(parts, ref index, 0).Select(s => Named(s, ids)));
        losses.AddRange(references.Links.Where(l => l.Target.StartsWith('#') && !ids.Contains(l.Target[1..])).Select(l => new MarkdownLoss($"a link to `{Shortened.Of(l.Target)}`, which no heading bears", l.Start)));
        return new(
            new Document(identity, sections.ToEquatable()),
            IsOfPack: false,
            hasCover,
            losses.OrderBy(l => l.Start).ToEquatable(),
            OutwardLinks(references),
            references.Images.ToEquatable());
    }

    private static EquatableArray<(string Target, int Start)> OutwardLinks(References references) => references.Links.Where(l => !l.Target.StartsWith('#')).ToEquatable();

    private static Section Named(Section section, HeadingIds ids) => section with
    {
        Id = ids.Next(PlainText.Of(section.Heading)),
        Numbering = SectionNumbering.None,
        Children = section.Children.Select(s => Named(s, ids)).ToEquatable(),
    };
}
