namespace DocGen.Engine.Documents;

/// <summary>Reads Markdown into a document: front matter, sections with their markers, blocks, each with <see cref="Origin.Span"/>. Implemented outside Engine, by the project that owns the Markdown package.</summary>
/// <param name="markdown">GitHub-flavoured Markdown with line feeds.</param>
public delegate MarkdownReading ReadMarkdown(string markdown);

/// <summary>What was read: blocks in order, headings among them.</summary>
/// <param name="Parts">Headings and blocks in the order of the text.</param>
/// <param name="Losses">What the text holds and the document model cannot express (raw HTML, an indented heading …), each with its offset.</param>
public sealed record MarkdownReading(EquatableArray<MarkdownPart> Parts, EquatableArray<MarkdownLoss> Losses);

/// <summary>Either a heading (level 1 to 6, attributes from its trailing <c>{#id name="value"}</c> or from a marker comment before it) or a block.</summary>
public abstract record MarkdownPart(int Start, int Length);

public sealed record HeadingPart(int Level, EquatableArray<Inline> Content, HeadingAttributes Attributes, int Start, int Length) : MarkdownPart(Start, Length);

public sealed record BlockPart(Block Block, int Start, int Length) : MarkdownPart(Start, Length);

/// <summary>The attributes of a heading: id (empty when it has none) and name–value pairs in the order written.</summary>
public sealed record HeadingAttributes(string Id, EquatableArray<KeyValuePair<string, string>> Values)
{
    public static HeadingAttributes None { get; } = new("", []);

    /// <summary>The value under a name, or null.</summary>
    public string? this[string name] => Values.Items.Where(v => v.Key == name).Select(v => v.Value).FirstOrDefault();
}

public sealed record MarkdownLoss(string What, int Start);
