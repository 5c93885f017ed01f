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
        private readonly List<int> _deleted = [];
        private readonly HashSet<int> _placed = [];
        private readonly TableColumns _columns = new(given, theirs);
        private readonly ImmutableHashSet<int> _givenFacts = RegisterFacts.In(given);
        private readonly ImmutableHashSet<int> _ourFacts = RegisterFacts.In(ours);

        // Steps of the passage i of theirs stand at i + 1; what comes before all of them at 0.
        public MergePlan Plan(Func<int, int, bool> isUntouched)
        {
            for (var i = 0; i < theirs.Length; i++)
            {
                _steps[i + 1].Add(new KeepStep(i));
                Decide(i);
            }

            PutIn();
            var known = Known();
            var plan = new MergePlan([.. _steps.SelectMany(s => s)], [.. _conflicts], [.. _edited], [.. _deleted], [.. Pairs()]) { Known = known, Tiers = [.. _theirs.Tiers.Where((_, b) => !given[b].Names.IsEmpty)] };
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
            var (row, before) = (theirs[i], given[b]);
            var columns = _columns.Of(before.Table, row.Table);
            var isFilledAnew = Enumerable.Range(0, before.Cells.Length).Any(c => columns[c] < 0 || columns[c] >= row.Cells.Length || !row.Cells[columns[c]].SaysTheSame(before.Cells[c]));
            var isEdited = isFilledAnew || row.Cells.Length != before.Cells.Length;
            if (isEdited)
            {
                _edited.Add(i);
            }

            var isFact = _givenFacts.Contains(b);
            if (_ours.Found[b] is not (>= 0 and var o))
            {
                Gone(i, before.Shown, isEdited, isFact);
                return;
            }

            _placed.Add(o);
            var now = ours[o];
            if (now.Cells.Length != before.Cells.Length)
            {
                // A row that became one over all columns, or ceased to be one.
                if (isEdited || row.IsHot)
                {
                    _conflicts.Add(new Conflict(ConflictKind.BothChanged, i, o, null, before.Shown, row.Shown, now.Shown));
                }
                else
                {
                    _steps[i + 1][0] = new ReplaceStep(i, o) { IsUpkeep = isFact };
                }

                return;
            }

            var edits = ImmutableArray.CreateBuilder<CellEdits>();
            for (var c = 0; c < before.Cells.Length; c++)
            {
                if (before.Cells[c].SaysTheSame(now.Cells[c]))
                {
                    continue;
                }

                if (columns[c] < 0 || columns[c] >= row.Cells.Length)
                {
                    _conflicts.Add(new Conflict(ConflictKind.DeletedAndChanged, i, o, null, before.Cells[c].Shown, "", now.Cells[c].Shown));
                }
                else if (row.IsHot && !row.Cells[columns[c]].SaysTheSame(now.Cells[c]))
                {
                    _conflicts.Add(new Conflict(ConflictKind.Unsettled, i, o, columns[c], before.Cells[c].Shown, row.Cells[columns[c]].Shown, now.Cells[c].Shown));
                }
                else if (TextMerge.Of(before.Cells[c], row.Cells[columns[c]], now.Cells[c]) is { Clashes: false } merged)
                {
                    if (!merged.Edits.IsEmpty)
                    {
                        edits.Add(new CellEdits(columns[c], c, merged.Edits));
                    }
                }
                else
                {
                    _conflicts.Add(new Conflict(ConflictKind.BothChanged, i, o, columns[c], before.Cells[c].Shown, row.Cells[columns[c]].Shown, now.Cells[c].Shown));
                }
            }

            if (edits.Count > 0)
            {
                // A column of their own beside ours does not make it a question.
                _steps[i + 1][0] = new AmendStep(i, o, edits.ToImmutable()) { IsUpkeep = isFact && !isFilledAnew };
            }
        }

        /// <summary>Ours that no passage of theirs stands for, each after what stands before it in ours.</summary>
        private void PutIn()
        {
            var anchor = -1;
            var anchorTable = -1;
            for (var o = 0; o < ours.Length; o++)
            {
                var bases = _ours.Bases[o];
                var at = bases.Select(b => _theirs.Found[b]).Where(t => t >= 0).DefaultIfEmpty(-1).First();
                if (_placed.Contains(o))
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
                        _steps[twin + 1].Add(new InsertStep(o, isRow));
                    }

                    (anchor, anchorTable) = (twin, isRow ? ours[o].Table : -1);
                    continue;
                }

                if (!bases.IsEmpty)
                {
                    _conflicts.Add(new Conflict(ConflictKind.DeletedAndChanged, null, o, null, given[bases[0]].Shown, "", ours[o].Shown));
                }

                var isIntoTable = isRow && anchorTable == ours[o].Table && anchor >= 0 && theirs[anchor].Kind == PassageKind.Row;
                anchor = isIntoTable && isFact ? PastTheirRows(anchor, o) : anchor;
                _steps[anchor + 1].Add(new InsertStep(o, isIntoTable) { IsUpkeep = isFact && isIntoTable == isRow });
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
                while (anchor + 1 < theirs.Length && _theirs.Bases[anchor + 1].IsEmpty && theirs[anchor + 1].Kind != PassageKind.Heading)
                {
                    anchor++;
                }
            }

            return anchor;
        }

        /// <summary>What we add at the end of a history comes behind what a person added there.</summary>
        private int PastTheirRows(int anchor, int o)
        {
            for (var later = o + 1; later < ours.Length && ours[later].Table == ours[o].Table; later++)
            {
                if (_placed.Contains(later))
                {
                    return anchor;
                }
            }

            while (anchor + 1 < theirs.Length && _theirs.Bases[anchor + 1].IsEmpty && theirs[anchor + 1].Table == theirs[anchor].Table)
            {
                anchor++;
            }

            return anchor;
        }

        /// <summary>What a person added after the anchor and reads much like a passage that we add.</summary>
        private int? Twin(int anchor, int o)
        {
            for (var i = anchor + 1; i < theirs.Length && _theirs.Bases[i].IsEmpty; i++)
            {
                if ((theirs[i].Kind == PassageKind.Row) == (ours[o].Kind == PassageKind.Row) && PassageMatch.Likeness(theirs[i], ours[o]) >= LeastTwin)
                {
                    return i;
                }
            }

            return null;
        }
    }

    // Beyond this share of changed words a paragraph reads better when it is replaced as a whole.
    private const double MostInPlace = 0.6;

    // So much alike, two additions are one thought.
    private const double LeastTwin = 0.8;
}
