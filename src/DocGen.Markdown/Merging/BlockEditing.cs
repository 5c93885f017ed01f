using System.Collections.Immutable;
using DocGen.Engine.Merging;

namespace DocGen.Markdown.Merging;

/// <summary>Changes blocks of a person's file in place, by characters: what is not changed keeps its spaces, line ends and wrapping.</summary>
internal sealed class BlockEditing(MarkdownBlocks given, MarkdownBlocks theirs, MarkdownBlocks ours)
{
    private static readonly ImmutableArray<BlockPart> Parts = [.. Enum.GetValues<BlockPart>()];

    /// <summary>What stands in the place of some characters of their file.</summary>
    internal readonly record struct Change(Stretch Place, string With);

    /// <summary>The lines of one of their blocks with changes made.</summary>
    public string Of(int their, IEnumerable<Change> changes)
    {
        var range = theirs.Passages[their].Range;
        var text = new System.Text.StringBuilder();
        var at = range.Start;
        foreach (var change in changes.OrderBy(c => c.Place.Start))
        {
            text.Append(theirs.Text, at, change.Place.Start - at).Append(change.With);
            at = change.Place.End;
        }

        text.Append(theirs.Text, at, range.End - at);
        return Ended(text.ToString());
    }

    /// <summary>The lines of one of our blocks, ended as their lines are.</summary>
    public string Ours(int our) => Ended(Own(ours.Passages[our].Range.Of(ours.Text)));

    /// <summary>The same for an item that follows one of theirs: with their mark, since another would begin another list.</summary>
    public string Ours(int our, int after)
    {
        var lines = Ours(our);
        var (mark, theirMark) = (ours.Passages[our][BlockPart.Lead].Of(ours.Text), after < 0 ? "" : theirs.Passages[after][BlockPart.Lead].Of(theirs.Text));
        return mark.Length > 1 && theirMark.Length >= mark.Length && IsMark(mark) && IsMark(theirMark[..mark.Length]) ? theirMark[..mark.Length] + lines[mark.Length..] : lines;

        static bool IsMark(string lead) => lead[^2] is '-' or '*' or '+' && lead[^1] == ' ' && string.IsNullOrWhiteSpace(lead[..^2]);
    }

    public string Own(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", theirs.LineEnd, StringComparison.Ordinal);

    /// <summary>The changes that a plan makes to the words of a block.</summary>
    public IEnumerable<Change> Amended(AmendStep step) => step.Cells.SelectMany(c => c.Edits.Select(e => Word(theirs.Passages[step.Theirs].Cells[c.TheirCell], e, ours.Words(step.Ours, c.OurCell))));

    /// <summary>The change that gives a block, or one cell of it, our words.</summary>
    public Change Replaced(int their, int cell, int our, int ourCell) => new(theirs.Passages[their].Cells[cell], Own(ours.Words(our, ourCell)));

    /// <summary>Our changes to what stands round the words. What a person changed or took out there stays: how a block is set is theirs to say; only two changes to one comment clash.</summary>
    public (ImmutableArray<Change> Changes, bool Clashes) Round(int before, int their, int our)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var clashes = false;
        foreach (var part in Parts)
        {
            var place = theirs.Passages[their][part];
            var (old, yours, now) = (given.Passages[before][part].Of(given.Text), place.Of(theirs.Text), ours.Passages[our][part].Of(ours.Text));
            if (old == now || yours == now)
            {
                continue;
            }

            if (yours == old)
            {
                changes.Add(part != BlockPart.Comment ? new(place, now) : now.Length == 0 ? new(place with { End = theirs.Passages[their][BlockPart.Lead].Start }, "") : new(place, yours.Length > 0 ? now : now + theirs.LineEnd));
            }
            else if (part == BlockPart.Comment && yours.Length > 0)
            {
                var merged = TextMerge.Of(new(old, []), new(yours, []), new(now, []));
                clashes |= merged.Clashes;
                changes.AddRange(merged.Edits.Select(e => Word(place, e, now)));
            }
        }

        return (changes.ToImmutable(), clashes);
    }

    /// <summary>Our words for those that nobody has touched: with all their marks and spaces, not only what reads differently.</summary>
    public IEnumerable<Change> Untouched(int before, int their, int our)
    {
        var (old, yours, now) = (given.Passages[before].Cells, theirs.Passages[their].Cells, ours.Passages[our].Cells);
        for (var c = 0; old.Length == yours.Length && yours.Length == now.Length && c < now.Length; c++)
        {
            var (was, words) = (Own(given.Words(before, c)), Own(ours.Words(our, c)));
            if (was == Own(theirs.Words(their, c)) && words != was)
            {
                yield return new Change(yours[c], words);
            }
        }
    }

    /// <summary>Whether nobody changed anything in a block, which may be moved then.</summary>
    public bool IsUntouched(int before, int their) =>
        !theirs.Passages[their].Passage.IsHot && Own(given.Passages[before].Range.Of(given.Text)).TrimEnd() == Own(theirs.Passages[their].Range.Of(theirs.Text)).TrimEnd();

    /// <summary>Whether a person changed more of a block than its words: ticked its task, or wrote in its comment.</summary>
    public bool IsEditedRound(int before, int their) =>
        theirs.Passages[their][BlockPart.Box].Of(theirs.Text) != given.Passages[before][BlockPart.Box].Of(given.Text)
        || theirs.Passages[their][BlockPart.Comment] is { IsEmpty: false } comment && comment.Of(theirs.Text) != given.Passages[before][BlockPart.Comment].Of(given.Text);

    /// <summary>Our row as one of a table of theirs: cells under the same heads, empty ones in columns that a person added, none for those they took out.</summary>
    /// <param name="our">The row.</param>
    /// <param name="table">The number of the table in their file.</param>
    public string Fitted(int our, int table)
    {
        var row = ours.Passages[our].Passage;
        var theirHead = theirs.Passages.First(p => p.Passage.Table == table).Passage.Cells;
        var ourHead = ours.Passages.First(p => p.Passage.Table == row.Table).Passage.Cells;
        if (theirHead.Length == row.Cells.Length || ourHead.Length != row.Cells.Length)
        {
            return Ours(our);
        }

        var cells = new string[theirHead.Length];
        var next = 0;
        for (var c = 0; c < ourHead.Length; c++)
        {
            if (Enumerable.Range(next, theirHead.Length - next).FirstOrDefault(t => theirHead[t].SaysTheSame(ourHead[c]), -1) is >= 0 and var at)
            {
                cells[at] = (c == 0 ? Anchor(ours.Passages[our]) : "") + ours.Words(our, c);
                next = at + 1;
            }
        }

        return "|" + string.Concat(cells.Select(c => string.IsNullOrEmpty(c) ? "  |" : $" {c} |")) + theirs.LineEnd;
    }

    private string Anchor(MarkdownPassage row) => ours.Text[row[BlockPart.Lead].End..row.Cells[0].Start].TrimStart('|', ' ');

    private string Ended(string lines) => lines.EndsWith('\n') ? lines : lines + theirs.LineEnd;

    private Change Word(Stretch words, TextEdit edit, string our) => new(new(words.Start + edit.Start, words.Start + edit.End), Own(our[edit.OursStart..edit.OursEnd]));
}
