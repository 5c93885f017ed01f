using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

public enum PassageKind
{
    Paragraph,
    Heading,
    Row,
}

/// <summary>What stands on its own in a file that people edit: a heading, a paragraph (an item of a list is one too), or a row of a table.</summary>
public sealed record Passage(PassageKind Kind, ImmutableArray<PassageText> Cells)
{
    /// <summary>The names of the blocks whose text begins here: none in what a person wrote, several where two paragraphs were joined.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The names of the blocks that began here once, though their text no longer does.</summary>
    public ImmutableArray<string> Points { get; init; } = [];

    /// <summary>Which table of the file a row belongs to, counted from 0; -1 for what is no row.</summary>
    public int Table { get; init; } = -1;

    /// <summary>Whether a row is the head of its table.</summary>
    public bool IsHead { get; init; }

    /// <summary>Whether somebody else's tracked changes stand in it, which nobody has settled yet.</summary>
    public bool IsHot { get; init; }

    /// <summary>The text of all cells, for people.</summary>
    public string Shown => string.Join(" | ", Cells.Select(c => c.Shown));

    /// <summary>Whether both have the same cells, and each says the same.</summary>
    public bool SaysTheSame(Passage other) => Cells.Length == other.Cells.Length && Cells.Zip(other.Cells).All(c => c.First.SaysTheSame(c.Second));
}

/// <summary>The text of a paragraph or cell. A field, picture or footnote is one <see cref="Object"/> character, whose identity stands in <paramref name="Objects"/>, in order.</summary>
public sealed record PassageText(string Text, ImmutableArray<string> Objects)
{
    /// <summary>The character that stands for something that is no text.</summary>
    public const char Object = '\uFFFC';

    /// <summary>The identity of what stands between two paragraphs of one cell.</summary>
    public const string ParagraphEnd = "paragraph";

    private readonly Lazy<ImmutableArray<Token>> _tokens = new(() => Token.Split(Text, Objects));

    public ImmutableArray<Token> Tokens => _tokens.Value;

    /// <summary>Texts that were joined, with a space between two.</summary>
    public static PassageText Joined(IEnumerable<PassageText> texts)
    {
        var parts = texts.ToList();
        return parts is [var only] ? only : new PassageText(string.Join(' ', parts.Select(p => p.Text)), [.. parts.SelectMany(p => p.Objects)]);
    }

    /// <summary>What its tokens say, one after the other: what is compared.</summary>
    public string Said => field ??= Token.Said(Text, Objects);

    /// <summary>The text for people, with three dots for what is none.</summary>
    public string Shown => Text.Replace(Object, '…').Trim();

    /// <summary>Whether both say the same, white space and the shapes of quotation marks and dashes apart.</summary>
    public bool SaysTheSame(PassageText other) => Said == other.Said;

    public bool Equals(PassageText? other) => other is not null && Text == other.Text && Objects.AsSpan().SequenceEqual(other.Objects.AsSpan());

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
