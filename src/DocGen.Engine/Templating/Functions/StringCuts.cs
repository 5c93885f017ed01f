using System.Text;
using System.Text.RegularExpressions;

namespace DocGen.Engine.Templating;

/// <summary>The functions of <c>string</c> that shorten a text.</summary>
internal static partial class StringCuts
{
    public const string Ellipsis = "...";

    /// <summary>From a place on, counted from the end when negative, so many characters; without a length the rest.</summary>
    public static Value Slice(Call call)
    {
        var length = call.Whole(2, call.Text(0).Length);
        return length < 0 ? call.FailAt(2, "`string.slice` needs a length of 0 or more") : Value.Of(Cut(call.Text(0), call.Whole(1), length));
    }

    public static Value Slice1(Call call) => Value.Of(Cut(call.Text(0), call.Whole(1), call.Whole(2, 1)));

    private static string Cut(string text, int start, int length)
    {
        long from = start < 0 ? (long)start + text.Length : start;
        var to = Math.Min(text.Length, from + length);
        from = Math.Max(0, from);
        return from < to ? text[(int)from..(int)to] : "";
    }

    /// <summary>At most so many characters, the mark included.</summary>
    public static string Truncate(string text, int length, string mark) =>
        text.Length <= Math.Max(0, length) ? text : text[..Math.Max(0, length - mark.Length)] + mark;

    /// <summary>The first words with the mark behind them, which follows a short text as well.</summary>
    public static string TruncateWords(string text, int count, string mark) =>
        text.Length == 0 ? "" : string.Join(' ', Spaces().Split(text).Take(Math.Max(0, count))) + mark;

    /// <summary>Small letters and digits, everything between them one hyphen.</summary>
    public static string Handle(string text)
    {
        var handle = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                handle.Append(char.ToLowerInvariant(c));
            }
            else if (handle.Length == 0 || handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        return handle.ToString().TrimEnd('-');
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
