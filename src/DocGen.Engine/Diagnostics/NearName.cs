namespace DocGen.Engine.Diagnostics;

/// <summary>Finds the known name that a mistyped one probably meant.</summary>
public static class NearName
{
    /// <summary>The closest of the known names by edit distance (swapped neighbours count once), or null when none is near: at most a third of the length apart.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        string? best = null;
        var limit = Math.Max(1, written.Length / 3) + 1;
        foreach (var name in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(name.Length - written.Length) >= limit)
            {
                continue;
            }

            var distance = Distance(written.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < limit)
            {
                (best, limit) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>A hint "did you mean …" when a near name exists, else no hint.</summary>
    public static Hint[] Hint(string written, IEnumerable<string> known) =>
        Of(written, known) is { } near ? [new Hint($"did you mean `{near}`?")] : [];

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var beforeThat = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeThat[j - 2] + 1);
                }
            }

            (beforeThat, previous, current) = (previous, current, beforeThat);
        }

        return previous[b.Length];
    }
}
