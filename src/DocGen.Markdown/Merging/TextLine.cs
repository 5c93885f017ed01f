namespace DocGen.Markdown.Merging;

/// <summary>A line of a text: where it starts, where its words begin after indent and marks of quotes, where they end, and where the next line starts.</summary>
internal readonly record struct TextLine(int Start, int Words, int End, int Next)
{
    public bool IsBlank => Words == End;

    /// <summary>Whether it stands in a quote, which it may do without a word.</summary>
    public bool IsQuoted { get; private init; }

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Words, End - Words);

    /// <summary>The lines of a text from a place on.</summary>
    public static List<TextLine> Split(string text, int from)
    {
        var lines = new List<TextLine>();
        for (var start = from; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var next = feed < 0 ? text.Length : feed + 1;
            var end = next;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var (words, isQuoted) = (start, false);
            while (words < end && (text[words] is ' ' or '\t' or '>'))
            {
                isQuoted |= text[words] == '>' && !IsMarker(text, words, start);
                if (IsMarker(text, words, start))
                {
                    break;
                }

                words++;
            }

            lines.Add(new TextLine(start, words, end, next) { IsQuoted = isQuoted });
            start = next;
        }

        return lines;
    }

    // The last of Git's markers looks like seven quotes in each other.
    private static bool IsMarker(string text, int at, int start) => at == start && string.CompareOrdinal(text, at, ConflictMarkers.Closing, 0, ConflictMarkers.Closing.Length) == 0;
}
