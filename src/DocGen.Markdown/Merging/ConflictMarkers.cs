namespace DocGen.Markdown.Merging;

/// <summary>Git's conflict markers, each on a line of its own.</summary>
internal static class ConflictMarkers
{
    public const string Opening = "<<<<<<<";
    public const string Middle = "=======";
    public const string Closing = ">>>>>>>";
    private const string Before = "|||||||";

    /// <summary>Both sides between markers. Nothing stands between a side and its markers, so that settling it with any tool for merging leaves exactly one side.</summary>
    public static string Around(string yours, string now, string lineEnd) => $"{Opening} yours{lineEnd}{yours}{Middle}{lineEnd}{now}{Closing} new{lineEnd}";

    /// <summary>Where the sides of a conflict that begins at a line end: yours before the first number, ours between the second and the third. Null where none begins, or where it does not end.</summary>
    public static (int YoursEnd, int Middle, int Close)? At(string text, List<TextLine> lines, int opening, int to)
    {
        if (!Is(text, lines[opening], Opening))
        {
            return null;
        }

        var (before, middle) = (-1, -1);
        for (var i = opening + 1; i < to; i++)
        {
            if (Is(text, lines[i], Opening))
            {
                return null;
            }

            if (middle < 0 && Is(text, lines[i], Before))
            {
                before = before < 0 ? i : before;
            }
            else if (middle < 0 && Is(text, lines[i], Middle))
            {
                middle = i;
            }
            else if (middle >= 0 && Is(text, lines[i], Closing))
            {
                return (before < 0 ? middle : before, middle, i);
            }
        }

        return null;
    }

    private static bool Is(string text, TextLine line, string marker) =>
        line.Words == line.Start && line.Of(text) is var words && words.StartsWith(marker, StringComparison.Ordinal) && (words.Length == marker.Length || words[marker.Length] == ' ');
}
