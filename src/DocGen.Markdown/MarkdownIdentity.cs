using DocGen.Engine.Documents;

namespace DocGen.Markdown;

/// <summary>Reads which document a Markdown file is a copy of.</summary>
public static class MarkdownIdentity
{
    /// <summary>What the front matter states, with whichever line ends; null when there is none, or it names no document.</summary>
    public static DocumentIdentity? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        return FrontMatter.Read(lines, []).Identity is { Id.Length: > 0 } identity ? identity : null;
    }
}
