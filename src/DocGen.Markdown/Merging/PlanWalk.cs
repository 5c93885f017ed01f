using System.Collections.Immutable;
using DocGen.Engine.Merging;

namespace DocGen.Markdown.Merging;

/// <summary>Carries a plan out: walks through a person's file and writes it anew with what changes.</summary>
internal sealed class PlanWalk
{
    private readonly MarkdownBlocks _given;
    private readonly MarkdownBlocks _theirs;
    private readonly MarkdownBlocks _ours;
    private readonly MergePlan _plan;
    private readonly BlockEditing _editing;
    private readonly MergedLines _lines;
    private readonly ILookup<int, Conflict> _conflictsAt;
    private readonly Dictionary<int, Conflict> _conflictsOf;
    private readonly IReadOnlyDictionary<int, (int Given, int Ours)> _pairs;
    private readonly HashSet<int> _done = [];
    private readonly HashSet<int> _heads;
    private readonly List<Conflict> _clashes = [];
    private int _unit = -1;
    private int _at = -1;
    private int _changes;

    public PlanWalk(MarkdownBlocks given, MarkdownBlocks theirs, MarkdownBlocks ours)
    {
        (_given, _theirs, _ours) = (given, theirs, ours);
        ImmutableArray<Passage> before = [.. given.Passages.Select(p => p.Passage)], file = [.. theirs.Passages.Select(p => p.Passage)], now = [.. ours.Passages.Select(p => p.Passage)];
        _editing = new BlockEditing(given, theirs, ours);
        _plan = ThreeWay.Plan(before, file, now, _editing.IsUntouched);
        _pairs = _plan.Known;
        _lines = new MergedLines(theirs, ours);
        _conflictsAt = _plan.Conflicts.Where(c => c.Theirs is not null).ToLookup(c => c.Theirs!.Value);
        _conflictsOf = _plan.Conflicts.Where(c => c.Ours is not null && c.TheirCell is null).GroupBy(c => c.Ours!.Value).ToDictionary(g => g.Key, g => g.First());
        _heads = TableHeads.Kept(_plan, theirs);
    }

    public MergedMarkdown Merge()
    {
        foreach (var step in _plan.Steps)
        {
            switch (step)
            {
                case KeepStep keep:
                    Stand(keep.Theirs, []);
                    break;
                case AmendStep amend:
                    Stand(amend.Theirs, _editing.Amended(amend));
                    break;
                case ReplaceStep { Ours: { } our } replace:
                    Stand(replace.Theirs, _theirs.Passages[replace.Theirs].Shape == BlockShape.Row ? [] : [_editing.Replaced(replace.Theirs, 0, our, 0)]);
                    break;
                case ReplaceStep gone:
                    Go(gone.Theirs);
                    break;
                case InsertStep insert when !_done.Contains(insert.Ours):
                    Insert(insert);
                    break;
            }
        }

        Bare(_theirs.Units.Length);
        var edited = Enumerable.Range(0, _theirs.Passages.Length).Where(t => _plan.Edited.Contains(t) || _pairs.TryGetValue(t, out var pair) && _editing.IsEditedRound(pair.Given, t));
        return new MergedMarkdown(
            _lines.ToString(),
            _changes,
            [.. _plan.Conflicts.Concat(_clashes).Select(c => new MarkdownConflict(c.Kind, Section(c), c.Base, c.Yours, c.New))],
            [.. edited.Select(t => _theirs.Passages[t].Passage.Shown)],
            [.. _plan.Deleted.Select(b => _given.Passages[b].Passage.Shown)],
            [.. _plan.Stays.Select(s => _theirs.Passages[s.Theirs].Passage.Shown)]);
    }

    private void Go(int their)
    {
        if (_heads.Contains(their))
        {
            Stand(their, []);
            return;
        }

        Reach(their);
        if (_pairs.TryGetValue(their, out var pair) && _editing.IsEditedRound(pair.Given, their))
        {
            // A task that somebody ticked does not go without a word.
            var passage = _theirs.Passages[their];
            var yours = _editing.Of(their, []);
            _clashes.Add(new Conflict(ConflictKind.ChangedAndGone, their, null, null, _given.Passages[pair.Given].Passage.Shown, yours.Trim(), ""));
            _lines.Add(new MergedPart(Both(yours, ""), _unit, -1, -1, passage.Shape, passage.Passage.Table));
            return;
        }

        _changes++;
    }

    /// <summary>A block of theirs stays, with changes to it; where both changed the same, ours stands below it.</summary>
    private void Stand(int their, IEnumerable<BlockEditing.Change> words)
    {
        var isNew = Reach(their);
        var passage = _theirs.Passages[their];
        var conflicts = _conflictsAt[their].ToList();
        if (passage.Passage.IsHot)
        {
            var unit = _theirs.Units[_unit];
            if (isNew)
            {
                _lines.Add(new MergedPart(Ended(unit.Range.Of(_theirs.Text)), _unit, -1, -1, unit.Shape, passage.Passage.Table));
            }

            BesideUnsettled(their, conflicts);
            return;
        }

        var our = _pairs.TryGetValue(their, out var pair) && pair.Ours >= 0 ? pair.Ours : -1;
        var (round, clashes) = our >= 0 ? _editing.Round(pair.Given, their, our) : ([], false);
        ImmutableArray<BlockEditing.Change> untouched = our >= 0 ? [.. _editing.Untouched(pair.Given, their, our)] : [];
        ImmutableArray<BlockEditing.Change> changes = [.. round, .. untouched, .. words.Where(w => !untouched.Any(u => w.Place.Start >= u.Place.Start && w.Place.End <= u.Place.End))];
        var yours = _editing.Of(their, changes);
        var part = new MergedPart(yours, _unit, our, our, passage.Shape, passage.Passage.Table);
        if (clashes && conflicts.Count == 0)
        {
            var comment = passage[BlockPart.Comment];
            var conflict = new Conflict(ConflictKind.BothChanged, their, our, null, _given.Passages[pair.Given][BlockPart.Comment].Of(_given.Text), comment.Of(_theirs.Text), _ours.Passages[our][BlockPart.Comment].Of(_ours.Text));
            _clashes.Add(conflict);
            _lines.Add(part with { Text = Both(yours, _editing.Of(their, [.. changes.Where(c => c.Place.Start >= comment.End), new(comment, conflict.New)])) });
        }
        else if (NewSide(their, conflicts, changes) is { } now)
        {
            _lines.Add(part with { Text = Both(yours, now) });
        }
        else
        {
            _changes += changes.IsEmpty ? 0 : 1;
            _lines.Add(part);
        }
    }

    /// <summary>What the new side of a conflict over a block of theirs is: their own block with our words, so that whoever takes it keeps what is not in question. Null when nothing is in question.</summary>
    private string? NewSide(int their, List<Conflict> conflicts, ImmutableArray<BlockEditing.Change> changes)
    {
        if (conflicts.Count == 0)
        {
            return null;
        }

        var passage = _theirs.Passages[their];
        if (conflicts.Where(c => c.TheirCell is not null).ToList() is { Count: > 0 } inCells)
        {
            return _editing.Of(their, [.. changes, .. inCells.Select(c => _editing.Replaced(their, c.TheirCell!.Value, c.Ours!.Value, OurCell(c)))]);
        }

        switch (conflicts[0])
        {
            case { Kind: ConflictKind.ChangedAndGone }:
                return "";
            case { Kind: ConflictKind.BothAdded, Ours: { } added }:
                _done.Add(added);
                return passage.Shape == BlockShape.Row ? _editing.Fitted(added, passage.Passage.Table) : _editing.Ours(added);
            case { Ours: { } our } when passage.Shape != BlockShape.Row:
                _done.Add(our);
                return _editing.Of(their, [.. changes, _editing.Replaced(their, 0, our, 0)]);
            default:
                // A column that a person took out changed: a row with that cell would no longer fit its table, so the report alone tells.
                return null;
        }
    }

    // The cell of ours that a conflict is about: of the cells that say so, the first that stands under the same head.
    private int OurCell(Conflict conflict)
    {
        var (their, our) = (_theirs.Passages[conflict.Theirs!.Value].Passage, _ours.Passages[conflict.Ours!.Value].Passage);
        var cells = Enumerable.Range(0, our.Cells.Length).Where(c => our.Cells[c].Shown == conflict.New).ToList();
        var head = _theirs.Passages.First(p => p.Passage.Table == their.Table).Passage.Cells;
        var ourHead = _ours.Passages.First(p => p.Passage.Table == our.Table).Passage.Cells;
        return cells.Where(c => c < ourHead.Length && conflict.TheirCell < head.Length && ourHead[c].SaysTheSame(head[conflict.TheirCell!.Value])).Concat(cells.Where(c => c == conflict.TheirCell)).Concat(cells).First();
    }

    /// <summary>Conflicts that stand in the file already stay as they are; what is newer than they are comes below.</summary>
    private void BesideUnsettled(int their, List<Conflict> conflicts)
    {
        foreach (var our in conflicts.Where(c => c.Ours is not null).Select(c => c.Ours!.Value).Distinct().ToList())
        {
            _done.Add(our);
            var unit = _theirs.Units[_unit];
            var isThere = Enumerable.Range(unit.First, unit.Count).Any(t => _theirs.Passages[t].Passage is var there && there.Cells.Length == _ours.Passages[our].Passage.Cells.Length && there.Cells.Zip(_ours.Passages[our].Passage.Cells).All(c => c.First.SaysTheSame(c.Second)));
            if (!isThere)
            {
                Open(our, _theirs.Passages[their].Passage.Table);
            }
        }
    }

    private void Insert(InsertStep insert)
    {
        if (_unit < 0 && _ours.Passages[insert.Ours].Shape == BlockShape.Field)
        {
            Bare(FirstWithBlocks());
        }

        var table = insert.IntoTable ? _theirs.Passages[_at].Passage.Table : -1;
        if (_conflictsOf.ContainsKey(insert.Ours))
        {
            Open(insert.Ours, table);
            return;
        }

        var part = New(insert.Ours, table);
        _changes++;
        _lines.Add(part);
    }

    /// <summary>Puts a block of ours in as the new side of a conflict whose other side is empty; neighbours are one conflict.</summary>
    private void Open(int our, int table)
    {
        var part = New(our, table);
        if (_lines.Last is { NewSide: { } before } last && _lines.OurGap(last.Last, our) is { } gap && last.Table == part.Table)
        {
            var side = before + gap + part.Text;
            _lines.Change(last with { Text = Both("", side), NewSide = side, Last = our });
        }
        else
        {
            _lines.Add(part with { Text = Both("", part.Text), NewSide = part.Text });
        }
    }

    private MergedPart New(int our, int table)
    {
        var passage = _ours.Passages[our];
        if (passage.Shape != BlockShape.Row || table >= 0)
        {
            return new MergedPart(table >= 0 && passage.Shape == BlockShape.Row ? _editing.Fitted(our, table) : passage.IsItem ? _editing.Ours(our, _at) : _editing.Ours(our), -1, our, our, passage.Shape, passage.Shape == BlockShape.Row ? table : -1);
        }

        // A table of its own: numbers below those of theirs.
        var number = -2 - passage.Passage.Table;
        var head = _ours.Passages.IndexOf(_ours.Passages.First(p => p.Passage.Table == passage.Passage.Table));
        return new MergedPart((our == head || _lines.Last?.Table == number ? "" : _editing.Ours(head)) + _editing.Ours(our), -1, our, our, BlockShape.Row, number);
    }

    /// <summary>Goes on to the unit of a block, over those without one; tells whether it is a new one.</summary>
    private bool Reach(int their)
    {
        var unit = _theirs.UnitOf(their);
        _at = their;
        if (unit == _unit)
        {
            return false;
        }

        Bare(unit);
        _unit = unit;
        return true;
    }

    private void Bare(int to)
    {
        for (var u = _unit + 1; u < to; u++)
        {
            _lines.Add(new MergedPart(Ended(_theirs.Units[u].Range.Of(_theirs.Text)), u, -1, -1, _theirs.Units[u].Shape, -1));
            _unit = u;
        }
    }

    private int FirstWithBlocks() => _theirs.Units.TakeWhile(u => u.Count == 0).Count();

    private string Section(Conflict conflict) => conflict.Ours is { } our ? _ours.SectionOf(our) : _theirs.SectionOf(conflict.Theirs!.Value);

    private string Both(string yours, string now) => ConflictMarkers.Around(yours, now, _theirs.LineEnd);

    private string Ended(string lines) => lines.EndsWith('\n') ? lines : lines + _theirs.LineEnd;
}
