using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>What we moved is moved in a person's file too, where they left it as it was and where it was: a risk under another level, a section before another.</summary>
internal sealed class OurMoves
{
    private readonly ImmutableArray<Passage> _theirs;
    private readonly ImmutableArray<Passage> _ours;
    private readonly LinkedList<MergeStep> _steps;
    private readonly Dictionary<int, LinkedListNode<MergeStep>> _nodes = [];
    private readonly IReadOnlyDictionary<int, (int Given, int Ours)> _pairs;
    private readonly HashSet<int> _relocated = [];

    private OurMoves(MergePlan plan, ImmutableArray<Passage> theirs, ImmutableArray<Passage> ours, IReadOnlyDictionary<int, (int Given, int Ours)> pairs)
    {
        (_theirs, _ours, _steps, _pairs) = (theirs, ours, new(plan.Steps), pairs);
        for (var node = _steps.First; node is not null; node = node.Next)
        {
            var our = node.Value is InsertStep insert ? insert.Ours : Their(node.Value) is { } their && pairs.TryGetValue(their, out var pair) ? pair.Ours : -1;
            if (our >= 0)
            {
                _nodes.TryAdd(our, node);
            }
        }
    }

    /// <summary>The plan with what moves taken out at its old place and put in at its new one, and with what stays although we moved it.</summary>
    /// <param name="plan">The plan, in the order of their file.</param>
    /// <param name="theirs">Their file.</param>
    /// <param name="ours">Ours.</param>
    /// <param name="pairs">For each of their passages that was known which of the base it is, and which of ours; -1 where it is gone.</param>
    /// <param name="mayMove">Whether nobody changed anything in a passage of the base, in one of theirs.</param>
    public static MergePlan In(MergePlan plan, ImmutableArray<Passage> theirs, ImmutableArray<Passage> ours, IReadOnlyDictionary<int, (int Given, int Ours)> pairs, Func<int, int, bool> mayMove)
    {
        var both = pairs.Where(p => p.Value.Ours >= 0).OrderBy(p => p.Value.Ours).ToList();
        if (both.Zip(both.Skip(1)).All(p => p.First.Value.Given < p.Second.Value.Given))
        {
            return plan;
        }

        var inTheirs = InOrder([.. pairs.OrderBy(p => p.Key).Select(p => (p.Value.Given, p.Key))]);
        var inOurs = InOrder([.. both.Select(p => (p.Value.Given, p.Value.Ours))]);
        var moved = new Dictionary<int, int>();
        var stays = ImmutableArray.CreateBuilder<PassagePair>();
        var fixedPlaces = both.Where(p => inOurs.Contains(p.Value.Ours)).Select(p => p.Value.Given).Order().ToImmutableArray();
        for (var i = 0; i < both.Count;)
        {
            if (inOurs.Contains(both[i].Value.Ours))
            {
                i++;
                continue;
            }

            var run = both.Skip(i).TakeWhile((p, n) => !inOurs.Contains(p.Value.Ours) && (n == 0 || !BeginsAnother(both[i + n - 1], p))).ToList();
            // A heading does not leave behind what somebody wrote under it.
            var isWhole = run.TrueForAll(p => theirs[p.Key].Kind != PassageKind.Heading) || run.TrueForAll(p => IsLeft(p) && (p.Key + 1 == theirs.Length || pairs.ContainsKey(p.Key + 1)));
            var left = isWhole ? run.Where(IsLeft).ToList() : [];
            left.ForEach(p => moved.Add(p.Value.Ours, p.Key));
            // Where they moved it themselves, its place is theirs. Of a section its heading tells.
            var kept = run.Except(left).Where(p => inTheirs.Contains(p.Key)).ToList();
            stays.AddRange(kept.Where((p, n) => isWhole || n == 0 || theirs[p.Key].Kind == PassageKind.Heading).Select(p => new PassagePair(p.Key, p.Value.Ours, MatchTier.Mark)));
            i += run.Count;
        }

        if (moved.Count == 0)
        {
            return plan with { Stays = stays.ToImmutable() };
        }

        var moves = new OurMoves(plan, theirs, ours, pairs);
        var tied = plan.Conflicts.Where(c => c is { Theirs: not null, Ours: not null }).Select(c => c.Ours!.Value).ToHashSet();
        var staying = stays.Select(s => s.Ours).ToHashSet();
        var before = -1;
        for (var our = 0; our < ours.Length; our++)
        {
            if (!moves._nodes.TryGetValue(our, out var node) || staying.Contains(our))
            {
                continue;
            }

            if (before >= 0 && !tied.Contains(our) && (moved.ContainsKey(our) || (node.Value is InsertStep && moves._relocated.Contains(before))))
            {
                moves.Move(our, node, moved.GetValueOrDefault(our, -1), before);
            }

            before = our;
        }

        return plan with { Steps = [.. moves._steps], Stays = stays.ToImmutable() };

        // Two sections from different places do not wait for each other.
        bool BeginsAnother(KeyValuePair<int, (int Given, int Ours)> last, KeyValuePair<int, (int Given, int Ours)> next) =>
            theirs[next.Key].Kind == PassageKind.Heading && (next.Value.Given < last.Value.Given || fixedPlaces.BinarySearch(last.Value.Given) != fixedPlaces.BinarySearch(next.Value.Given));

        bool IsLeft(KeyValuePair<int, (int Given, int Ours)> pair) => inTheirs.Contains(pair.Key) && mayMove(pair.Value.Given, pair.Key);
    }

    private void Move(int our, LinkedListNode<MergeStep> node, int their, int before)
    {
        var at = _nodes[before];
        var passage = _ours[our];
        while (passage.Kind == PassageKind.Heading && at.Next?.Value is KeepStep keep && !_pairs.ContainsKey(keep.Theirs) && _theirs[keep.Theirs].Kind != PassageKind.Heading)
        {
            at = at.Next;
        }

        var intoTable = passage.Kind == PassageKind.Row && _ours[before].Table == passage.Table && (at.Value is InsertStep { IntoTable: var into } ? into : Their(at.Value) is { } last && _theirs[last].Kind == PassageKind.Row);
        if (their >= 0)
        {
            node.Value = new ReplaceStep(their, null) { MovedTo = our };
        }
        else
        {
            _steps.Remove(node);
        }

        _nodes[our] = _steps.AddAfter(at, new InsertStep(our, intoTable) { IsMoved = their >= 0 });
        _relocated.Add(our);
    }

    private static int? Their(MergeStep step) => step switch
    {
        KeepStep keep => keep.Theirs,
        AmendStep amend => amend.Theirs,
        ReplaceStep replace => replace.Theirs,
        _ => null,
    };

    /// <summary>The items of a longest run of them, not without gaps, whose places in the base go up.</summary>
    private static HashSet<int> InOrder(ImmutableArray<(int Given, int Item)> items)
    {
        var (ends, before) = (new List<int>(), new int[items.Length]);
        for (var i = 0; i < items.Length; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = items[ends[middle]].Given < items[i].Given ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var run = new HashSet<int>();
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
        {
            run.Add(items[i].Item);
        }

        return run;
    }
}
