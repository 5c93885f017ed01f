using System.Buffers;
using System.Text;

namespace DocGen.Word;

/// <summary>The one gate for text on its way into XML: what XML cannot hold is dropped here.</summary>
internal static class SafeText
{
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c), '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <summary>The text without control characters (tab and line feed stay) and without halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        var first = text.AsSpan().IndexOfAny(Doubtful);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            if (!Doubtful.Contains(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
        }

        return clean.ToString();
    }

    /// <summary>The clean text on one line, for properties and attributes, cut to a length.</summary>
    public static string Line(string text, int longest = 255)
    {
        var line = Clean(text).Replace('\n', ' ').Replace('\t', ' ').Trim();
        return line.Length <= longest ? line : Clean(line[..longest]);
    }
}
