using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>Which column of a person's table is which of the base, also when they put columns in or took some out.</summary>
internal sealed class TableColumns(ImmutableArray<Passage> given, ImmutableArray<Passage> theirs)
{
    private readonly Dictionary<(int Given, int Theirs), ImmutableArray<int>> _columns = [];

    /// <summary>For each column of a table of the base the column of the person's table, by the head rows; -1 for one they took out.</summary>
    public ImmutableArray<int> Of(int table, int theirTable)
    {
        if (_columns.TryGetValue((table, theirTable), out var known))
        {
            return known;
        }

        var width = given.Where(p => p.Table == table).Max(p => p.Cells.Length);
        var head = given.FirstOrDefault(p => p.Table == table && p.IsHead)?.Cells ?? [];
        var theirHead = theirs.FirstOrDefault(p => p.Table == theirTable)?.Cells ?? [];
        var columns = Enumerable.Range(0, width).Select(c => c).ToArray();
        if (head.Length > 0 && head.Length != theirHead.Length)
        {
            var next = 0;
            for (var c = 0; c < columns.Length; c++)
            {
                var at = c < head.Length ? Enumerable.Range(next, Math.Max(0, theirHead.Length - next)).FirstOrDefault(t => theirHead[t].SaysTheSame(head[c]), -1) : -1;
                columns[c] = at;
                next = at >= 0 ? at + 1 : next;
            }
        }

        return _columns[(table, theirTable)] = [.. columns];
    }
}
