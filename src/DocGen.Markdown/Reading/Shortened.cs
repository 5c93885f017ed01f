namespace DocGen.Markdown.Reading;

/// <summary>A stretch of source as a message quotes it: one line, cut where it is long.</summary>
internal static class Shortened
{
    private const int Longest = 60;

    public static string Of(string source)
    {
        var line = InlineLine.OnOneLine(source);
        return line.Length <= Longest ? line : line[..(Longest - 1)].TrimEnd() + "…";
    }
}
