using DocGen.Engine.Documents;
using DocGen.Markdown.Reading;

namespace DocGen.Markdown;

/// <summary>Reads GitHub-flavoured Markdown with our heading and table attributes into parts of a document.</summary>
public static class MarkdownReader
{
    /// <summary>Every heading and block of the text in order, each with its offsets, and what the document model cannot hold. Reads any text; private-use characters pass as text.</summary>
    public static MarkdownReading Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Read(markdown, Dialect.Pack, new References());
    }

    internal static MarkdownReading Read(string markdown, Dialect dialect, References references)
    {
        try
        {
            return new BlockReader(markdown, dialect, references).Read(Markdig.Markdown.Parse(markdown, GfmPipeline.Of(dialect)));
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            // Markdig gives up at some ten thousand levels and has no other way to say so.
            var text = new Text(InlineLine.OnOneLine(markdown));
            return new([new BlockPart(new Paragraph([text]) { Origin = new Origin { Span = (0, markdown.Length) } }, 0, markdown.Length)], [new("blocks nested too deeply", 0)]);
        }
    }
}
