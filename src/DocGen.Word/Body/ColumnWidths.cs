using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>How the width of a table is shared among its columns, in twentieths of a point.</summary>
internal static class ColumnWidths
{
    /// <summary>A character of 9 pt text, on average; capitals and bold are wider.</summary>
    public const int Character = 94;

    private const int BoldCharacter = 104;
    private const int Padding = 2 * TableStyles.CellPadding + 30;

    // A word longer than this may be broken: it would starve the other columns.
    private const int LongestWord = 18;

    // Ids and dates stay on one line, hyphens or not, and words for a state where there is room.
    private const int LongestName = 15;

    // "30 September 2026".
    private const int LongestDate = 17;

    /// <summary>Widths that add up to <paramref name="total"/>: by the shares the columns ask for, else by what they hold; no column so narrow that it breaks its words, while there is room.</summary>
    /// <param name="columns">At least one.</param>
    /// <param name="cells">The text of each row's cells.</param>
    /// <param name="total">The width of the table.</param>
    public static ImmutableArray<int> Of(EquatableArray<Column> columns, IReadOnlyList<string[]> cells, int total)
    {
        var least = new int[columns.Count];
        var wished = new int[columns.Count];
        var typical = new double[columns.Count];
        for (var c = 0; c < columns.Count; c++)
        {
            least[c] = LongestWordOf(InlineText.Of(columns[c].Head.Content)) * BoldCharacter;
            double squares = 0;
            foreach (var row in cells)
            {
                var length = row[c].Length;
                squares += (double)length * length;
                var word = length <= LongestName && !row[c].Contains(' ', StringComparison.Ordinal) ? length : LongestWordOf(row[c]);
                least[c] = Math.Max(least[c], word * Character);
                wished[c] = Math.Max(wished[c], (columns[c].IsStatus && length <= LongestName) || IsDate(row[c]) ? length * Character : 0);
            }

            least[c] += Padding;
            wished[c] = Math.Max(wished[c] + Padding, least[c]);
            // Widths in this proportion make the sum of the squares of all cells' lines the least.
            typical[c] = Math.Max(1, Math.Cbrt(squares));
        }

        var roomForWishes = wished.Sum() <= total * 9L / 10;
        return Distribute(Shares(columns, typical), roomForWishes ? wished : least, total);
    }

    private static double[] Shares(EquatableArray<Column> columns, double[] typical)
    {
        var asked = columns.Items.Sum(c => (double)Math.Max(0, c.Width));
        if (asked == 0)
        {
            return typical;
        }

        // Columns that ask for nothing get, among themselves, what their content needs, measured against the columns that do ask.
        var typicalOfAsked = columns.Items.Select((c, i) => c.Width > 0 ? typical[i] : 0).Sum();
        return [.. columns.Items.Select((c, i) => c.Width > 0 ? c.Width / asked * typicalOfAsked : typical[i])];
    }

    // Columns whose share is less than they need get what they need; the others share the rest.
    private static ImmutableArray<int> Distribute(double[] shares, int[] least, int total)
    {
        var needed = least.Sum(l => (double)l);
        if (needed >= total)
        {
            return Whole([.. least.Select(l => l / needed * total)], total);
        }

        var widths = new double[shares.Length];
        var settled = new bool[shares.Length];
        for (var changed = true; changed;)
        {
            changed = false;
            var open = total - least.Where((_, i) => settled[i]).Sum();
            var sum = shares.Where((_, i) => !settled[i]).Sum();
            for (var i = 0; i < shares.Length; i++)
            {
                widths[i] = settled[i] ? least[i] : shares[i] / sum * open;
            }

            for (var i = 0; i < shares.Length; i++)
            {
                if (!settled[i] && widths[i] < least[i])
                {
                    settled[i] = changed = true;
                }
            }
        }

        return Whole(widths, total);
    }

    // Whole numbers that keep the sum: what rounding leaves over goes to the widest column.
    private static ImmutableArray<int> Whole(double[] widths, int total)
    {
        var whole = widths.Select(w => Math.Max(1, (int)w)).ToArray();
        whole[Array.IndexOf(whole, whole.Max())] += total - whole.Sum();
        return [.. whole];
    }

    // A day, a month in letters, a year.
    private static bool IsDate(string text) =>
        text.Length <= LongestDate && char.IsAsciiDigit(text.FirstOrDefault()) && text.Split(' ') is [{ Length: <= 3 }, var month, { Length: 4 } year] && month.All(char.IsLetter) && year.All(char.IsAsciiDigit);

    // Words end at spaces and after hyphens.
    private static int LongestWordOf(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var c in text)
        {
            current = c is ' ' or '\t' or '\n' ? 0 : current + 1;
            longest = Math.Max(longest, current);
            current = c == '-' ? 0 : current;
        }

        return Math.Min(longest, LongestWord);
    }
}
