namespace DocGen.Markdown.Reading;

/// <summary>The inline tags that have a node in the document model.</summary>
internal static class KnownTag
{
    private static readonly string[] Names = ["br", "em", "strong", "del", "code"];

    /// <summary>The name of an opening (or only) tag such as <c>&lt;em&gt;</c> or <c>&lt;br /&gt;</c>; null for any other.</summary>
    public static string? Opening(string tag) => Names.FirstOrDefault(n => tag.StartsWith('<') && tag.TrimEnd('>', '/', ' ')[1..] == n);

    /// <summary>The name of a closing tag such as <c>&lt;/em&gt;</c>; null for any other.</summary>
    public static string? Closing(string tag) => Names.FirstOrDefault(n => tag.StartsWith("</", StringComparison.Ordinal) && tag[2..].TrimEnd('>', ' ') == n);

    public static bool StartsWithOne(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf('>');
        if (end < 0)
        {
            return false;
        }

        var tag = line[..(end + 1)].ToString();
        return Opening(tag) is not null || Closing(tag) is not null;
    }
}
