using System.Collections.Immutable;

namespace DocGen.Engine.Documents;

/// <summary>What stands in a line of text. Compared by content: <see cref="Origin"/> never counts.</summary>
public abstract record Inline;

/// <summary>Plain text, never empty, without line ends. <paramref name="Origin"/> says which template stretch and facts it came from, when known.</summary>
public sealed record Text(string Value, Origin? Origin = null) : Inline
{
    public bool Equals(Text? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A line end that stays where it is (`&lt;br&gt;` in a Markdown table cell, two spaces or a backslash elsewhere).</summary>
public sealed record LineBreak : Inline;

public sealed record Emphasis(EquatableArray<Inline> Content) : Inline;

public sealed record Strong(EquatableArray<Inline> Content) : Inline;

public sealed record Strikethrough(EquatableArray<Inline> Content) : Inline;

public sealed record Code(string Value, Origin? Origin = null) : Inline
{
    public bool Equals(Code? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A link. <paramref name="Target"/>: <c>https:</c>, <c>http:</c>, <c>mailto:</c> <c>#id</c> of a section, table or row of the same document, or <c>file.md#id</c> of another document of the pack; anything else is refused where a document is built.</summary>
public sealed record Link(string Target, EquatableArray<Inline> Content) : Inline
{
    /// <summary>Words shown where the link is pointed at; empty for none. Only anybody's Markdown has them, not a pack's.</summary>
    public string Title { get; init; } = "";
}

/// <summary>A mark that leads to a note at the foot of the page. The note holds at least one block and no note of its own.</summary>
public sealed record Footnote(EquatableArray<Block> Content) : Inline;

/// <summary>A picture by its path in the pack, with the words that stand for it.</summary>
public sealed record Image(string Source, string Description) : Inline;
