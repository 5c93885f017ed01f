using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DocGen.Engine.Templating;

/// <summary><c>string.*</c>.</summary>
internal static class StringFunctions
{
    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("append", c => T(c.Text(0) + c.Text(1))),
        ("base64_encode", c => T(Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Text(0))))),
        ("capitalize", c => T(Capital(c.Text(0)))),
        ("capitalizewords", c => T(string.Join(' ', c.Text(0).Split(' ').Select(Capital)))),
        ("contains", c => Value.Of(c.Text(0).Contains(c.Text(1), StringComparison.Ordinal))),
        ("downcase", c => T(c.Text(0).ToLowerInvariant())),
        ("empty", c => Value.Of(c.Text(0).Length == 0)),
        ("ends_with", c => Value.Of(c.Text(0).EndsWith(c.Text(1), StringComparison.Ordinal))),
        ("equals_ignore_case", c => Value.Of(string.Equals(c.Text(0), c.Text(1), StringComparison.OrdinalIgnoreCase))),
        ("escape", c => T(Printing.TextOf(new TemplateList([c.Arguments[0]])) is var t && t.Length > 4 ? t[2..^2] : "")),
        ("handleize", c => T(Handle(c.Text(0)))),
        ("index_of", c => Value.Of((long)c.Text(0).IndexOf(c.Text(1), (int)Math.Clamp(c.Whole(2), 0, c.Text(0).Length), StringComparison.Ordinal))),
        ("literal", c => T($"\"{c.Text(0).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")),
        ("lstrip", c => T(c.Text(0).TrimStart())),
        ("md5", c => T(Hex(Hash(c.Text(0), "md5")))),
        ("pad_left", c => T(c.Text(0).PadLeft((int)Math.Clamp(c.Whole(1), 0, 10_000)))),
        ("pad_right", c => T(c.Text(0).PadRight((int)Math.Clamp(c.Whole(1), 0, 10_000)))),
        ("pluralize", c => T(c.Whole(0) == 1 ? c.Text(1) : c.Text(2))),
        ("prepend", c => T(c.Text(1) + c.Text(0))),
        ("remove", c => T(c.Text(1).Length == 0 ? c.Text(0) : c.Text(0).Replace(c.Text(1), "", StringComparison.Ordinal))),
        ("remove_first", c => T(ReplaceFirst(c.Text(0), c.Text(1), ""))),
        ("remove_last", c => T(c.Text(1).Length > 0 && c.Text(0).LastIndexOf(c.Text(1), StringComparison.Ordinal) is var at and >= 0 ? c.Text(0).Remove(at, c.Text(1).Length) : c.Text(0))),
        ("replace", c => T(c.Text(1).Length == 0 ? c.Text(0) : c.Text(0).Replace(c.Text(1), c.Text(2), StringComparison.Ordinal))),
        ("replace_first", c => T(ReplaceFirst(c.Text(0), c.Text(1), c.Text(2)))),
        ("reverse", c => T(new string([.. c.Text(0).Reverse()]))),
        ("rstrip", c => T(c.Text(0).TrimEnd())),
        ("sha1", c => T(Hex(Hash(c.Text(0), "sha1")))),
        ("sha256", c => T(Hex(SHA256.HashData(Encoding.UTF8.GetBytes(c.Text(0)))))),
        ("sha512", c => T(Hex(SHA512.HashData(Encoding.UTF8.GetBytes(c.Text(0)))))),
        ("size", c => Value.Of((long)c.Text(0).Length)),
        ("slice", c => T(Slice(c.Text(0), c.Whole(1), c.Count > 2 ? c.Whole(2) : c.Text(0).Length))),
        ("slice1", c => T(Slice(c.Text(0), c.Whole(1), c.Count > 2 ? c.Whole(2) : 1))),
        ("split", c => Value.Of(new TemplateList([.. Split(c.Text(0), c.Text(1)).Select(p => Value.Of(p))]) { MadeByTemplate = true })),
        ("starts_with", c => Value.Of(c.Text(0).StartsWith(c.Text(1), StringComparison.Ordinal))),
        ("strip", c => T(c.Text(0).Trim())),
        ("strip_newlines", c => T(c.Text(0).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))),
        ("to_double", c => double.TryParse(c.Text(0), NumberStyles.Float, CultureInfo.InvariantCulture, out var d) ? Value.Of(d) : Value.Null),
        ("to_int", c => long.TryParse(c.Text(0), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? Value.Of(i) : Value.Null),
        ("truncate", c => T(Truncate(c.Text(0), (int)Math.Max(0, c.Whole(1)), c.Text(2, "...")))),
        ("truncatewords", c => T(TruncateWords(c.Text(0), (int)Math.Max(0, c.Whole(1)), c.Text(2, "...")))),
        ("upcase", c => T(c.Text(0).ToUpperInvariant())),
        ("whitespace", c => Value.Of(string.IsNullOrWhiteSpace(c.Text(0)))),
    ];

    private static Value T(string text) => Value.Of(text);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string ReplaceFirst(string text, string old, string with)
    {
        var at = old.Length == 0 ? -1 : text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length));
    }

    private static string[] Split(string text, string separator) =>
        separator.Length == 0 ? [.. text.Select(c => c.ToString())] : text.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private static string Slice(string text, long from, long length)
    {
        from = from < 0 ? text.Length + from : from;
        if (from < 0 || from >= text.Length || length <= 0)
        {
            return "";
        }

        return text.Substring((int)from, (int)Math.Min(length, text.Length - from));
    }

    private static string Truncate(string text, int length, string mark) =>
        text.Length <= length ? text : text[..Math.Max(0, length - mark.Length)] + mark;

    private static string TruncateWords(string text, int count, string mark)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= count ? string.Join(' ', words) : string.Join(' ', words.Take(count)) + mark;
    }

    private static string Handle(string text)
    {
        var handle = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_')
            {
                handle.Append(c);
            }
            else if (handle.Length > 0 && handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        return handle.ToString().TrimEnd('-');
    }

#pragma warning disable CA5350, CA5351 // The language documents these two digests; nothing is secured by them.
    private static byte[] Hash(string text, string kind) => kind == "md5" ? MD5.HashData(Encoding.UTF8.GetBytes(text)) : SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350, CA5351

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
