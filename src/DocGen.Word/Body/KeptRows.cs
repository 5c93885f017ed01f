using System.Collections.Immutable;

namespace DocGen.Word.Body;

/// <summary>Which rows of a table stay on one page with the row after them: all of a small table, and of a longer one the first and the last but one, so that no row stands alone at the foot or the head of a page.</summary>
internal static class KeptRows
{
    // A small table is one for signatures or a handful of levels: it leaves less of a page empty than a reader would have to turn back for.
    private const int SmallTable = 10;

    // Two rows of more lines would leave too much of a page empty.
    private const int TwoRows = 9;

    /// <summary>For each row whether it is kept with the next.</summary>
    /// <param name="lines">How many lines each row takes, about.</param>
    public static ImmutableArray<bool> Of(ImmutableArray<int> lines) =>
        lines.Sum() <= SmallTable
            ? [.. lines.Select((_, r) => r < lines.Length - 1)]
            : [.. lines.Select((l, r) => (r == 0 || r == lines.Length - 2) && r < lines.Length - 1 && l + lines[r + 1] <= TwoRows)];
}
