using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>Decides, passage by passage, what becomes of a file that people edited when what is generated has changed.</summary>
public static class ThreeWay
{
    /// <summary>The plan. What a person wrote always stays; where both sides changed the same, it is a conflict.</summary>
    /// <param name="given">What was generated last, which the person began with.</param>
    /// <param name="theirs">The file as it is now.</param>
    /// <param name="ours">What is generated now.</param>
    /// <param name="isUntouched">Whether a passage of theirs is as that of the base, and nothing of anybody's hangs on it: by their indexes, first the base's. What the build moved moves only then.</param>
    public static MergePlan Plan(ImmutableArray<Passage> given, ImmutableArray<Passage> theirs, ImmutableArray<Passage> ours, Func<int, int, bool> isUntouched) =>
        new Planning(given, theirs, ours).Plan(isUntouched);

    private sealed class Planning(ImmutableArray<Passage> given, ImmutableArray<Passage> theirs, ImmutableArray<Passage> ours)
    {
        private readonly PassageMatch _theirs = PassageMatch.Of(theirs, given);
        private readonly PassageMatch _ours = PassageMatch.Of(ours, given, isOurs: true);
        private readonly List<MergeStep>[] _steps = [.. Enumerable.Range(0, theirs.Length + 1).Select(_ => new List<MergeStep>())];
        private readonly List<Conflict> _conflicts = [];
        private readonly List<int> _edited = [];
        private readonly HashSet<int> _placed = [];
        private readonly TableColumns _columns = new(given, theirs);
        private readonly ImmutableHashSet<int> _givenFacts = RegisterFacts.In(given);

        // Steps of the passage i of theirs stand at i + 1; what comes before all of them at 0.
        public MergePlan Plan(Func<int, int, bool> isUntouched)
        {
            for (var i = 0; i < theirs.Length; i++)
            {
                _steps[i + 1].Add(new KeepStep(i));
                Decide(i);
            }

            var additions = new Additions(given, theirs, ours, _theirs, _ours);
            additions.PutIn(_steps, _placed);
            _conflicts.AddRange(additions.Conflicts);
            var known = Known();
            var plan = new MergePlan([.. _steps.SelectMany(s => s)], [.. _conflicts], [.. _edited], additions.Deleted, [.. Pairs()]) { Known = known, Tiers = [.. _theirs.Tiers.Where((_, b) => !given[b].Names.IsEmpty)] };
            var moved = OurMoves.In(plan, theirs, ours, known, (b, t) => !_givenFacts.Contains(b) && isUntouched(b, t));
            // What the register of versions says has no place to ask about.
            return moved with { Stays = [.. moved.Stays.Where(s => !_givenFacts.Contains(known[s.Theirs].Given))] };
        }

        private Dictionary<int, (int Given, int Ours)> Known()
        {
            var known = new Dictionary<int, (int Given, int Ours)>();
            for (var b = 0; b < given.Length; b++)
            {
                if (_theirs.Found[b] is >= 0 and var t)
                {
                    known.TryAdd(t, (b, _ours.Found[b]));
                }
            }

            return known;
        }

        private IEnumerable<PassagePair> Pairs() => Enumerable.Range(0, given.Length).Where(b => _theirs.Found[b] >= 0 && _ours.Found[b] >= 0).Select(b => new PassagePair(_theirs.Found[b], _ours.Found[b], _theirs.Tiers[b]!.Value));

        private void Decide(int i)
        {
            var bases = _theirs.Bases[i];
            if (bases.IsEmpty)
            {
                _edited.Add(i);
                return;
            }

            var theirPassage = theirs[i];
            if (theirPassage.Kind == PassageKind.Row)
            {
                Row(i, bases[0]);
                return;
            }

            var oursNow = bases.Where(b => _ours.Found[b] >= 0).Select(b => _ours.Found[b]).Distinct().ToImmutableArray();
            _placed.UnionWith(oursNow);
            var before = PassageText.Joined(bases.Select(b => given[b].Cells[0]));
            var now = PassageText.Joined(oursNow.Select(o => ours[o].Cells[0]));
            var text = theirPassage.Cells[0];
            var isEdited = !text.SaysTheSame(before);
            if (isEdited)
            {
                _edited.Add(i);
            }

            var isFact = bases.All(_givenFacts.Contains);
            if (oursNow.IsEmpty)
            {
                Gone(i, before.Shown, isEdited, isFact);
            }
            else if (before.SaysTheSame(now) || text.SaysTheSame(now))
            {
                return;
            }
            else if (theirPassage.IsHot)
            {
                Beside(ConflictKind.Unsettled, i, oursNow[0], before.Shown, text.Shown, now.Shown);
            }
            else if (oursNow.Length > 1 || bases.Length > 1)
            {
                // Two paragraphs that a person joined: words of ours would have to be cut out of two.
                var changed = oursNow.Where(o => !bases.Any(b => _ours.Found[b] == o && given[b].SaysTheSame(ours[o]))).DefaultIfEmpty(oursNow[0]).ToImmutableArray();
                Beside(ConflictKind.BothChanged, i, changed[0], before.Shown, text.Shown, now.Shown);
                _steps[i + 1].AddRange(changed.Skip(1).Select(o => new InsertStep(o, IntoTable: false)));
            }
            else if (TextMerge.Of(before, text, now) is { Clashes: false } merged)
            {
                _steps[i + 1][0] = !isEdited && TextMerge.Difference(before, now) > MostInPlace
                    ? new ReplaceStep(i, oursNow[0]) { IsUpkeep = isFact }
                    : new AmendStep(i, oursNow[0], [new CellEdits(0, 0, merged.Edits)]) { IsUpkeep = isFact && !isEdited };
            }
            else
            {
                Beside(ConflictKind.BothChanged, i, oursNow[0], before.Shown, text.Shown, now.Shown);
            }
        }

        private void Gone(int i, string before, bool isEdited, bool isFact)
        {
            if (isEdited || theirs[i].IsHot)
            {
                _conflicts.Add(new Conflict(isEdited ? ConflictKind.ChangedAndGone : ConflictKind.Unsettled, i, null, null, before, theirs[i].Shown, ""));
            }
            else
            {
                _steps[i + 1][0] = new ReplaceStep(i, null) { IsUpkeep = isFact };
            }
        }

        private void Beside(ConflictKind kind, int i, int o, string before, string yours, string now)
        {
            _conflicts.Add(new Conflict(kind, i, o, null, before, yours, now));
            _steps[i + 1].Add(new InsertStep(o, IntoTable: false));
        }

        private void Row(int i, int b)
        {
            var columns = _columns.Of(given[b].Table, theirs[i].Table);
            var isFilledAnew = RowMerge.IsFilledAnew(given[b], theirs[i], columns);
            var isEdited = isFilledAnew || theirs[i].Cells.Length != given[b].Cells.Length;
            if (isEdited)
            {
                _edited.Add(i);
            }

            var isFact = _givenFacts.Contains(b);
            if (_ours.Found[b] is not (>= 0 and var o))
            {
                Gone(i, given[b].Shown, isEdited, isFact);
                return;
            }

            _placed.Add(o);
            if (ours[o].Cells.Length == given[b].Cells.Length)
            {
                var merged = RowMerge.Of(given[b], (theirs[i], i), (ours[o], o), columns);
                _conflicts.AddRange(merged.Conflicts);
                if (!merged.Edits.IsEmpty)
                {
                    // A column of their own beside ours does not make it a question.
                    _steps[i + 1][0] = new AmendStep(i, o, merged.Edits) { IsUpkeep = isFact && !isFilledAnew };
                }
            }
            else if (isEdited || theirs[i].IsHot)
            {
                // A row that became one over all columns, or ceased to be one.
                _conflicts.Add(new Conflict(ConflictKind.BothChanged, i, o, null, given[b].Shown, theirs[i].Shown, ours[o].Shown));
            }
            else
            {
                _steps[i + 1][0] = new ReplaceStep(i, o) { IsUpkeep = isFact };
            }
        }
    }

    // Beyond this share of changed words a paragraph reads better when it is replaced as a whole.
    private const double MostInPlace = 0.6;
}
