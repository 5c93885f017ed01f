using System.Collections.Immutable;
using DocGen.Engine.Merging;

namespace DocGen.Markdown.Merging;

/// <summary>Characters of a text, <c>[Start, End)</c>.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public bool IsEmpty => Start == End;

    public static Stretch Nothing(int at) => new(at, at);

    public string Of(string text) => text[Start..End];
}

/// <summary>What stands round the words of a block and is merged apart from them: nobody should have to settle a section's number.</summary>
internal enum BlockPart
{
    /// <summary>The comment or anchor on a line of its own before a heading or a table.</summary>
    Comment,

    /// <summary>The beginning of the line: indent, marks of quotes, hashes of a heading, mark of a list item.</summary>
    Lead,

    /// <summary>The box of a task.</summary>
    Box,

    /// <summary>The number of a heading.</summary>
    Number,

    /// <summary>The row of dashes under the head of a table.</summary>
    Rule,
}

internal enum BlockShape
{
    Text,
    Item,
    Row,

    /// <summary>A line of the front matter.</summary>
    Field,
}

/// <summary>A block of a file: its lines with their ends, the parts round its words (empty where there is none) and the words themselves, in one stretch or one a cell.</summary>
internal sealed record MarkdownPassage(Passage Passage, BlockShape Shape, Stretch Range, ImmutableArray<Stretch> Parts, ImmutableArray<Stretch> Cells)
{
    public Stretch this[BlockPart part] => Parts[(int)part];

    public bool IsItem => Shape == BlockShape.Item;
}

/// <summary>Lines that stay together: a block, a run of blocks between conflict markers that nobody has settled yet, or a rule of the front matter, which has no block.</summary>
/// <param name="Range">The lines with their ends.</param>
/// <param name="First">The index of the first block.</param>
/// <param name="Count">How many blocks there are.</param>
/// <param name="Shape">What the first block is.</param>
internal readonly record struct MarkdownUnit(Stretch Range, int First, int Count, BlockShape Shape);

/// <summary>A file as units in order; between them stand blank lines only.</summary>
internal sealed record MarkdownBlocks(string Text, ImmutableArray<MarkdownPassage> Passages, ImmutableArray<MarkdownUnit> Units)
{
    private readonly ImmutableArray<int> _unitOf = [.. Units.SelectMany((u, i) => Enumerable.Repeat(i, u.Count))];

    /// <summary>How most lines of the file end.</summary>
    public string LineEnd { get; } = LineEndOf(Text);

    /// <summary>The unit that a block stands in.</summary>
    public int UnitOf(int passage) => _unitOf[passage];

    /// <summary>The blank lines before a unit, or after the last.</summary>
    public string Gap(int unit) => Text[(unit == 0 ? 0 : Units[unit - 1].Range.End)..(unit == Units.Length ? Text.Length : Units[unit].Range.Start)];

    /// <summary>The words of a block or cell.</summary>
    public string Words(int passage, int cell) => Passages[passage].Cells[cell].Of(Text);

    /// <summary>The heading above a block, or the block itself where it is one, with its number; empty before the first.</summary>
    public string SectionOf(int passage)
    {
        var heading = Enumerable.Range(0, passage + 1).Reverse().Select(i => Passages[i]).FirstOrDefault(p => p.Passage.Kind == PassageKind.Heading);
        return heading is null ? "" : (heading[BlockPart.Number].Of(Text) + heading.Passage.Shown).Trim();
    }

    private static string LineEndOf(string text)
    {
        var (all, windows) = (text.Count(c => c == '\n'), 0);
        for (var at = text.IndexOf("\r\n", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\r\n", at + 2, StringComparison.Ordinal))
        {
            windows++;
        }

        return windows * 2 > all ? "\r\n" : "\n";
    }
}
