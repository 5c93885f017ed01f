using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>What becomes of the cells of a row that people may have filled anew while the build changed it: every cell is decided by itself.</summary>
/// <param name="Edits">What changes in the cells of theirs.</param>
/// <param name="Conflicts">The cells in which both changed the same, or that a person deleted.</param>
internal sealed record RowMerge(ImmutableArray<CellEdits> Edits, ImmutableArray<Conflict> Conflicts)
{
    /// <summary>Decides each cell of a row that has as many of them now as when it was generated last.</summary>
    /// <param name="theirs">The row as it is now, with its index among the passages.</param>
    /// <param name="ours">The row as it is generated now, with its index.</param>
    /// <param name="columns">Where each column of ours stands in their table; below 0 for one that a person took out.</param>
    public static RowMerge Of(Passage given, (Passage Row, int Index) theirs, (Passage Row, int Index) ours, ImmutableArray<int> columns)
    {
        var edits = ImmutableArray.CreateBuilder<CellEdits>();
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        for (var c = 0; c < given.Cells.Length; c++)
        {
            var (before, now) = (given.Cells[c], ours.Row.Cells[c]);
            if (before.SaysTheSame(now))
            {
                continue;
            }

            if (!IsThere(theirs.Row, columns[c]))
            {
                conflicts.Add(new Conflict(ConflictKind.DeletedAndChanged, theirs.Index, ours.Index, null, before.Shown, "", now.Shown));
                continue;
            }

            var cell = theirs.Row.Cells[columns[c]];
            if (theirs.Row.IsHot && !cell.SaysTheSame(now))
            {
                conflicts.Add(new Conflict(ConflictKind.Unsettled, theirs.Index, ours.Index, columns[c], before.Shown, cell.Shown, now.Shown));
            }
            else if (TextMerge.Of(before, cell, now) is not { Clashes: false } merged)
            {
                conflicts.Add(new Conflict(ConflictKind.BothChanged, theirs.Index, ours.Index, columns[c], before.Shown, cell.Shown, now.Shown));
            }
            else if (!merged.Edits.IsEmpty)
            {
                edits.Add(new CellEdits(columns[c], c, merged.Edits));
            }
        }

        return new RowMerge(edits.ToImmutable(), conflicts.ToImmutable());
    }

    /// <summary>Whether a cell of ours reads otherwise in their row, or is no longer there.</summary>
    public static bool IsFilledAnew(Passage given, Passage theirs, ImmutableArray<int> columns) =>
        Enumerable.Range(0, given.Cells.Length).Any(c => !IsThere(theirs, columns[c]) || !theirs.Cells[columns[c]].SaysTheSame(given.Cells[c]));

    private static bool IsThere(Passage row, int column) => column >= 0 && column < row.Cells.Length;
}
