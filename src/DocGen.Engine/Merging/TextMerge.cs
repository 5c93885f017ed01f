using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>A stretch of a person's text, in characters, and the stretch of ours that takes its place; either may be empty.</summary>
public readonly record struct TextEdit(int Start, int End, int OursStart, int OursEnd);

/// <summary>What becomes of one text that two sides may have changed. <paramref name="Edits"/>: our changes to the person's text, in order; none when it stays. <paramref name="Clashes"/>: both changed the same place.</summary>
public sealed record MergedText(ImmutableArray<TextEdit> Edits, bool Clashes)
{
    public static MergedText Unchanged { get; } = new([], false);

    public static MergedText Clash { get; } = new([], true);
}

/// <summary>Merges a text that a person may have changed with the one that is generated now, over what both began with.</summary>
public static class TextMerge
{
    // Changes closer than this are read together, and so have to be decided together.
    private const int LeastBetween = 3;

    /// <summary>Our changes to the person's text. Where both sides changed the same words differently, or words beside each other, none is made.</summary>
    public static MergedText Of(PassageText given, PassageText theirs, PassageText ours)
    {
        if (given.SaysTheSame(ours) || theirs.SaysTheSame(ours))
        {
            return MergedText.Unchanged;
        }

        var ourChanges = CommonTokens.Changes(given.Tokens, ours.Tokens);
        var theirChanges = CommonTokens.Changes(given.Tokens, theirs.Tokens);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var change in ourChanges)
        {
            if (theirChanges.Any(t => IsSame(t, theirs.Tokens, change, ours.Tokens)))
            {
                continue;
            }

            if (HoldsParagraphEnd(given.Tokens, change.From, change.To) || HoldsParagraphEnd(ours.Tokens, change.OtherFrom, change.OtherTo))
            {
                return MergedText.Clash;
            }

            if (theirChanges.Any(t => t.From < change.To + LeastBetween && change.From < t.To + LeastBetween))
            {
                return MergedText.Clash;
            }

            var shift = theirChanges.Where(t => t.To <= change.From).Select(t => t.OtherTo - t.To).LastOrDefault();
            edits.Add(Edit(theirs, change.From + shift, change.To + shift, ours, change.OtherFrom, change.OtherTo));
        }

        return new MergedText(edits.ToImmutable(), Clashes: false);
    }

    /// <summary>How much of the tokens of two texts differ: 0 for the same, 1 for nothing in common.</summary>
    public static double Difference(PassageText one, PassageText other)
    {
        var changes = CommonTokens.Changes(one.Tokens, other.Tokens);
        var all = one.Tokens.Length + other.Tokens.Length;
        return all == 0 ? 0 : (double)changes.Sum(c => c.To - c.From + c.OtherTo - c.OtherFrom) / all;
    }

    private static bool IsSame(Hunk theirs, ImmutableArray<Token> theirTokens, Hunk ours, ImmutableArray<Token> ourTokens) =>
        theirs.From == ours.From && theirs.To == ours.To
        && theirTokens.AsSpan()[theirs.OtherFrom..theirs.OtherTo].SequenceEqual(ourTokens.AsSpan()[ours.OtherFrom..ours.OtherTo], Token.ByWord);

    // Paragraphs of a cell are neither joined nor split behind a person's back.
    private static bool HoldsParagraphEnd(ImmutableArray<Token> tokens, int from, int to)
    {
        foreach (var token in tokens.AsSpan()[from..to])
        {
            if (token.Word[0] == PassageText.Object && token.Word.AsSpan(1).SequenceEqual(PassageText.ParagraphEnd))
            {
                return true;
            }
        }

        return false;
    }

    private static TextEdit Edit(PassageText theirs, int from, int to, PassageText ours, int oursFrom, int oursTo)
    {
        var (start, end) = Characters(theirs, from, to);
        var (oursStart, oursEnd) = Characters(ours, oursFrom, oursTo);
        return new TextEdit(start, end, oursStart, oursEnd);
    }

    private static (int Start, int End) Characters(PassageText text, int from, int to)
    {
        var tokens = text.Tokens;
        if (from == to)
        {
            var at = from < tokens.Length ? tokens[from].Start : tokens.Length > 0 ? tokens[^1].End : text.Text.Length;
            return (at, at);
        }

        return (tokens[from].Start, tokens[to - 1].End);
    }
}
