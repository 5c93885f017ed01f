using System.Collections.Immutable;

namespace DocGen.Markdown.Merging;

/// <summary>The cells of a line of a table, between pipes that no backslash stands before.</summary>
internal static class RowCells
{
    /// <summary>The words of each cell without the spaces round them; in an empty cell the place where words would go.</summary>
    public static ImmutableArray<Stretch> Of(string text, Stretch row)
    {
        var cells = ImmutableArray.CreateBuilder<Stretch>();
        var start = row.Start < row.End && text[row.Start] == '|' ? row.Start + 1 : row.Start;
        for (var at = start; at < row.End; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '|')
            {
                cells.Add(Trimmed(text, start, at));
                start = at + 1;
            }
        }

        if (start < row.End)
        {
            cells.Add(Trimmed(text, start, row.End));
        }

        return cells.ToImmutable();
    }

    private static Stretch Trimmed(string text, int start, int end)
    {
        var (first, last) = (start, end);
        while (first < last && text[first] is ' ' or '\t')
        {
            first++;
        }

        while (last > first && text[last - 1] is ' ' or '\t')
        {
            last--;
        }

        return first < last ? new Stretch(first, last) : Stretch.Nothing(Math.Min(start + 1, end));
    }
}
