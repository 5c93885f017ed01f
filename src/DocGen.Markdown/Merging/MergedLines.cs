using System.Text;

namespace DocGen.Markdown.Merging;

/// <summary>Lines of the merged file that stand together.</summary>
/// <param name="Text">The lines with their ends.</param>
/// <param name="Unit">The unit of theirs that they are; -1 for none.</param>
/// <param name="First">The first of our blocks that they stand for; -1 for none.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Shape">What they are.</param>
/// <param name="Table">The table that rows belong to: the number of one of theirs, or below -1 one of ours.</param>
internal sealed record MergedPart(string Text, int Unit, int First, int Last, BlockShape Shape, int Table)
{
    /// <summary>Where both sides stand in the part: our side, to which more of ours may be added. Null elsewhere.</summary>
    public string? NewSide { get; init; }
}

/// <summary>Puts a merged file together: between two parts stand the blank lines that stood there, or those that Markdown needs.</summary>
internal sealed class MergedLines(MarkdownBlocks theirs, MarkdownBlocks ours)
{
    private readonly List<MergedPart> _parts = [];

    public MergedPart? Last => _parts.Count > 0 ? _parts[^1] : null;

    public void Add(MergedPart part) => _parts.Add(part);

    /// <summary>Puts a part in the place of the last one.</summary>
    public void Change(MergedPart part) => _parts[^1] = part;

    /// <summary>The blank lines between two neighbours among our blocks; null where they are none.</summary>
    public string? OurGap(int one, int other) =>
        one >= 0 && other == one + 1 && ours.UnitOf(other) == ours.UnitOf(one) + 1 ? Own(ours.Gap(ours.UnitOf(other))) : null;

    public override string ToString()
    {
        var text = new StringBuilder(theirs.Gap(0));
        MergedPart? last = null;
        foreach (var part in _parts)
        {
            text.Append(last is null ? "" : Gap(last, part)).Append(part.Text);
            last = part;
        }

        if (theirs.Units.Length > 0)
        {
            text.Append(theirs.Gap(theirs.Units.Length));
        }

        // A file whose last line has no end keeps it so.
        if (last is not null && theirs.Text.Length > 0 && !theirs.Text.EndsWith('\n') && text.ToString().EndsWith(theirs.LineEnd, StringComparison.Ordinal))
        {
            text.Length -= theirs.LineEnd.Length;
        }

        return text.ToString();
    }

    private string Gap(MergedPart one, MergedPart other)
    {
        if (one.Unit >= 0 && other.Unit == one.Unit + 1)
        {
            return theirs.Gap(other.Unit);
        }

        if (one.Shape == other.Shape && (one.Shape == BlockShape.Field || one.Shape == BlockShape.Row && one.Table == other.Table))
        {
            return "";
        }

        if (OurGap(one.Last, other.First) is { } known)
        {
            return known;
        }

        if (one.Shape == BlockShape.Item && other.Shape == BlockShape.Item)
        {
            return IsTight(one) ?? IsTight(other) ?? true ? "" : theirs.LineEnd;
        }

        // Where blocks of theirs went, the wider of the gaps round them stays.
        return one.Unit >= 0 && other.Unit > one.Unit
            ? Enumerable.Range(one.Unit + 1, other.Unit - one.Unit).Select(theirs.Gap).MaxBy(g => g.Count(c => c == '\n')) is { Length: > 0 } gap ? gap : theirs.LineEnd
            : theirs.LineEnd;
    }

    private bool? IsTight(MergedPart part)
    {
        var (file, unit) = part.Unit >= 0 ? (theirs, part.Unit) : part.First >= 0 ? (ours, ours.UnitOf(part.First)) : (theirs, -1);
        return unit < 0 ? null
            : unit > 0 && file.Units[unit - 1].Shape == BlockShape.Item ? file.Gap(unit).Length == 0
            : unit + 1 < file.Units.Length && file.Units[unit + 1].Shape == BlockShape.Item ? file.Gap(unit + 1).Length == 0
            : null;
    }

    private string Own(string gap) => gap.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", theirs.LineEnd, StringComparison.Ordinal);
}
