using System.Collections.Immutable;
using DocGen.Engine.Merging;

namespace DocGen.Cli.Regenerating;

/// <summary>How many of the passages that were generated a person's file still has, by what they were known: the surest first.</summary>
internal sealed record KnownAgain(int ByMark, int ByText, int ByPlace, int NotFound)
{
    public static KnownAgain Of(ImmutableArray<MatchTier?> tiers)
    {
        int Count(params ReadOnlySpan<MatchTier> of)
        {
            var count = 0;
            foreach (var tier in tiers)
            {
                count += tier is { } found && of.Contains(found) ? 1 : 0;
            }

            return count;
        }

        return new KnownAgain(
            Count(MatchTier.Mark, MatchTier.Point),
            Count(MatchTier.SameText, MatchTier.FirstCell),
            Count(MatchTier.SamePlace, MatchTier.Alike, MatchTier.OnlyOne),
            tiers.Count(t => t is null));
    }

    /// <summary>In words, where marks do not tell all: <c>212 passages known by their marks, 8 by their text, 2 by their place; 1 not found</c>; null where they do.</summary>
    public string? Told
    {
        get
        {
            if (ByText + ByPlace == 0)
            {
                return null;
            }

            var parts = new[] { (ByMark, "their marks"), (ByText, "their text"), (ByPlace, "their place") }.Where(p => p.Item1 > 0).Select((p, i) => FormattableString.Invariant($"{p.Item1} {(i > 0 ? "" : p.Item1 == 1 ? "passage known " : "passages known ")}by {p.Item2}"));
            return string.Join(", ", parts) + (NotFound == 0 ? "" : FormattableString.Invariant($"; {NotFound} not found"));
        }
    }
}
