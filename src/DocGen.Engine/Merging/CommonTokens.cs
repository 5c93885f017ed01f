using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>A stretch of one list that another has in its place: tokens <c>[From, To)</c> of the first became <c>[OtherFrom, OtherTo)</c> of the second.</summary>
public readonly record struct Hunk(int From, int To, int OtherFrom, int OtherTo);

/// <summary>Finds what two lists of tokens have in common.</summary>
public static class CommonTokens
{
    // Beyond this a table of all pairs costs more than it tells: the middle is then one change.
    private const long MostPairs = 16_000_000;

    /// <summary>The changes that lead from the first list to the second, in order; none when they say the same.</summary>
    /// <param name="whole">Whether changes with no word between them count as one: so a person would see them.</param>
    public static ImmutableArray<Hunk> Changes(ImmutableArray<Token> from, ImmutableArray<Token> to, bool whole = true)
    {
        var start = 0;
        while (start < from.Length && start < to.Length && from[start].Word == to[start].Word)
        {
            start++;
        }

        var (end, otherEnd) = (from.Length, to.Length);
        while (end > start && otherEnd > start && from[end - 1].Word == to[otherEnd - 1].Word)
        {
            end--;
            otherEnd--;
        }

        if (start == end && start == otherEnd)
        {
            return [];
        }

        var hunks = (long)(end - start) * (otherEnd - start) > MostPairs ? [new Hunk(start, end, start, otherEnd)] : Within(from, start, end, to, otherEnd);
        return whole ? Joined(hunks, from) : hunks;
    }

    private static ImmutableArray<Hunk> Within(ImmutableArray<Token> from, int start, int end, ImmutableArray<Token> to, int otherEnd)
    {
        // longest[i, j]: how many tokens the rests after i and j share.
        var (rows, columns) = (end - start, otherEnd - start);
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = from[start + i].Word == to[start + j].Word ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var hunks = ImmutableArray.CreateBuilder<Hunk>();
        var (a, b) = (0, 0);
        while (a < rows || b < columns)
        {
            var (left, right) = (a, b);
            while ((a < rows || b < columns) && !(a < rows && b < columns && from[start + a].Word == to[start + b].Word && longest[a, b] == longest[a + 1, b + 1] + 1))
            {
                if (a < rows && (b == columns || longest[a + 1, b] >= longest[a, b + 1]))
                {
                    a++;
                }
                else
                {
                    b++;
                }
            }

            if (a > left || b > right)
            {
                hunks.Add(new Hunk(start + left, start + a, start + right, start + b));
            }

            while (a < rows && b < columns && from[start + a].Word == to[start + b].Word && longest[a, b] == longest[a + 1, b + 1] + 1)
            {
                a++;
                b++;
            }
        }

        return hunks.ToImmutable();
    }

    private static ImmutableArray<Hunk> Joined(ImmutableArray<Hunk> hunks, ImmutableArray<Token> from)
    {
        var joined = ImmutableArray.CreateBuilder<Hunk>();
        foreach (var hunk in hunks)
        {
            if (joined.Count > 0 && joined[^1] is var last && !from.AsSpan()[last.To..hunk.From].ContainsWord())
            {
                joined[^1] = new Hunk(last.From, hunk.To, last.OtherFrom, hunk.OtherTo);
            }
            else
            {
                joined.Add(hunk);
            }
        }

        return joined.ToImmutable();
    }

    private static bool ContainsWord(this ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.IsWord)
            {
                return true;
            }
        }

        return false;
    }
}
