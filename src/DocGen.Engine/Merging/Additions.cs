using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>Finds the places of what the build adds to a file that people edited, and what they deleted of it.</summary>
internal sealed class Additions(ImmutableArray<Passage> given, ImmutableArray<Passage> theirs, ImmutableArray<Passage> ours, PassageMatch theirMatch, PassageMatch ourMatch)
{
    // So much alike, two additions are one thought.
    private const double LeastTwin = 0.8;

    private readonly List<Conflict> _conflicts = [];
    private readonly List<int> _deleted = [];
    private readonly ImmutableHashSet<int> _ourFacts = RegisterFacts.In(ours);

    /// <summary>What both added, and what a person deleted and the build changed.</summary>
    public ImmutableArray<Conflict> Conflicts => [.. _conflicts];

    /// <summary>What a person deleted and the build left as it was, by its index in the base.</summary>
    public ImmutableArray<int> Deleted => [.. _deleted];

    /// <summary>Ours that no passage of theirs stands for, each after what stands before it in ours.</summary>
    /// <param name="steps">The steps of each passage of theirs at its index and 1; what comes before all of them at 0. What is put in joins them.</param>
    /// <param name="placed">What of ours is decided already.</param>
    public void PutIn(List<MergeStep>[] steps, IReadOnlySet<int> placed)
    {
        var anchor = -1;
        var anchorTable = -1;
        for (var o = 0; o < ours.Length; o++)
        {
            var bases = ourMatch.Bases[o];
            var at = bases.Select(b => theirMatch.Found[b]).Where(t => t >= 0).DefaultIfEmpty(-1).First();
            if (placed.Contains(o))
            {
                (anchor, anchorTable) = at >= 0 ? (at, theirs[at].Table >= 0 ? ours[o].Table : -1) : (anchor, anchorTable);
                continue;
            }

            if (!bases.IsEmpty && bases.All(b => given[b].SaysTheSame(ours[o])))
            {
                _deleted.AddRange(bases);
                continue;
            }

            var isRow = ours[o].Kind == PassageKind.Row;
            if (!isRow)
            {
                anchor = PastTheirOwn(anchor, ours[o]);
            }

            var isFact = bases.IsEmpty && _ourFacts.Contains(o);
            if (bases.IsEmpty && Twin(anchor, o) is { } twin && (!isFact || theirs[twin].SaysTheSame(ours[o])))
            {
                if (!theirs[twin].SaysTheSame(ours[o]))
                {
                    _conflicts.Add(new Conflict(ConflictKind.BothAdded, twin, o, null, "", theirs[twin].Shown, ours[o].Shown));
                    steps[twin + 1].Add(new InsertStep(o, isRow));
                }

                (anchor, anchorTable) = (twin, isRow ? ours[o].Table : -1);
                continue;
            }

            if (!bases.IsEmpty)
            {
                _conflicts.Add(new Conflict(ConflictKind.DeletedAndChanged, null, o, null, given[bases[0]].Shown, "", ours[o].Shown));
            }

            var isIntoTable = isRow && anchorTable == ours[o].Table && anchor >= 0 && theirs[anchor].Kind == PassageKind.Row;
            anchor = isIntoTable && isFact ? PastTheirRows(anchor, o, placed) : anchor;
            steps[anchor + 1].Add(new InsertStep(o, isIntoTable) { IsUpkeep = isFact && isIntoTable == isRow });
            if (!isRow)
            {
                anchorTable = -1;
            }
        }
    }

    /// <summary>A heading does not come between a section and what a person wrote at its end.</summary>
    private int PastTheirOwn(int anchor, Passage put)
    {
        if (put.Kind == PassageKind.Heading)
        {
            while (anchor + 1 < theirs.Length && theirMatch.Bases[anchor + 1].IsEmpty && theirs[anchor + 1].Kind != PassageKind.Heading)
            {
                anchor++;
            }
        }

        return anchor;
    }

    /// <summary>What we add at the end of a history comes behind what a person added there.</summary>
    private int PastTheirRows(int anchor, int o, IReadOnlySet<int> placed)
    {
        for (var later = o + 1; later < ours.Length && ours[later].Table == ours[o].Table; later++)
        {
            if (placed.Contains(later))
            {
                return anchor;
            }
        }

        while (anchor + 1 < theirs.Length && theirMatch.Bases[anchor + 1].IsEmpty && theirs[anchor + 1].Table == theirs[anchor].Table)
        {
            anchor++;
        }

        return anchor;
    }

    /// <summary>What a person added after the anchor and reads much like a passage that we add.</summary>
    private int? Twin(int anchor, int o)
    {
        for (var i = anchor + 1; i < theirs.Length && theirMatch.Bases[i].IsEmpty; i++)
        {
            if ((theirs[i].Kind == PassageKind.Row) == (ours[o].Kind == PassageKind.Row) && PassageMatch.Likeness(theirs[i], ours[o]) >= LeastTwin)
            {
                return i;
            }
        }

        return null;
    }
}
