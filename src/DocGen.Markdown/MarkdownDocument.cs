using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Markdown.Reading;

namespace DocGen.Markdown;

/// <summary>Reads a file that <see cref="MarkdownWriter"/> wrote and people may have edited.</summary>
public static class MarkdownDocument
{
    // Deeper headings than anyone writes; keeps a hostile file from nesting sections without end.
    private const int DeepestLevel = 100;

    /// <summary>The document of a file and what the file holds that a document cannot. Never fails: a file without front matter gives an identity of empty texts, text before the first heading a section without one.</summary>
    public static (Document Document, EquatableArray<MarkdownLoss> Losses) Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Read(markdown, new References());
    }

    internal static (Document Document, EquatableArray<MarkdownLoss> Losses) Read(string markdown, References references)
    {
        var losses = new List<MarkdownLoss>();
        var (identity, rest) = FrontMatter.Read(markdown, losses);
        var reading = MarkdownReader.Read(rest, Dialect.Pack, references);
        var parts = reading.Parts.Items;
        if (parts is [HeadingPart { Level: 1 } title, ..])
        {
            identity = identity with { Title = PlainText.Of(title.Content) };
            parts = parts.RemoveAt(0);
        }

        var index = 0;
        var sections = new List<Section>();
        if (Blocks(parts, ref index) is { IsEmpty: false } preamble)
        {
            losses.Add(new("text before the first heading", parts[0].Start));
            sections.Add(new Section("", [], preamble, []) { Numbering = SectionNumbering.None });
        }

        sections.AddRange(Sections(parts, ref index, 0));
        return (new Document(identity, sections.ToEquatable()), losses.Concat(reading.Losses).OrderBy(l => l.Start).ToEquatable());
    }

    internal static EquatableArray<Section> Sections(IReadOnlyList<MarkdownPart> parts, ref int index, int parentLevel)
    {
        var sections = new List<Section>();
        while (index < parts.Count && parts[index] is HeadingPart heading && LevelOf(heading) is var level && level > parentLevel)
        {
            index++;
            var blocks = Blocks(parts, ref index);
            var maps = (heading.Attributes["maps"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            sections.Add(new Section(heading.Attributes.Id, heading.Content, blocks, Sections(parts, ref index, level))
            {
                Numbering = heading.Attributes["numbering"] switch { "appendix" => SectionNumbering.Appendix, "none" => SectionNumbering.None, _ => SectionNumbering.Numbered },
                Landscape = heading.Attributes["landscape"] == "true",
                Trace = SectionTrace.None with { Maps = maps.ToEquatable() },
                Origin = new Origin { Span = (heading.Start, heading.Length) },
            });
        }

        return sections.ToEquatable();
    }

    internal static EquatableArray<Block> Blocks(IReadOnlyList<MarkdownPart> parts, ref int index)
    {
        var blocks = new List<Block>();
        while (index < parts.Count && parts[index] is BlockPart part)
        {
            blocks.Add(part.Block);
            index++;
        }

        return blocks.ToEquatable();
    }

    private static int LevelOf(HeadingPart heading) =>
        heading.Level == 6 && int.TryParse(heading.Attributes["level"], NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? Math.Clamp(level, 6, DeepestLevel)
            : heading.Level;
}
