using System.Globalization;
using System.Text;

namespace DocGen.Engine.Templating;

/// <summary><c>string.*</c>; digests and Base64 stand in <see cref="DigestFunctions"/>.</summary>
internal static class StringFunctions
{
    public static IEnumerable<Entry> All =>
    [
        new("append", "text with", c => T(c.Text(0) + c.Text(1))),
        new("capitalize", "text", c => T(Capital(c.Text(0)))),
        new("capitalizewords", "text", c => T(CapitalWords(c.Text(0)))),
        new("contains", "text value", c => Holds(c, (text, value) => text.Contains(value, StringComparison.Ordinal))),
        new("downcase", "text", c => T(c.Text(0).ToLowerInvariant())),
        new("empty", "text", c => Value.Of(c.Text(0).Length == 0)),
        new("ends_with", "text value", c => Holds(c, (text, value) => text.EndsWith(value, StringComparison.Ordinal))),
        new("equals_ignore_case", "text value", c => Value.Of(c[0] is not null && c[1] is not null && string.Equals(c.Text(0), c.Text(1), StringComparison.OrdinalIgnoreCase))),
        new("escape", "text", c => T(Printing.Escaped(c.Text(0)))),
        new("handleize", "text", c => c[0] is null ? c.Fail("`string.handleize` needs a text, not null") : T(StringCuts.Handle(c.Text(0)))),
        new("index_of", "text search startIndex? count? stringComparison?", StringSearches.IndexOf),
        new("literal", "text", c => c[0] is null ? T("") : T($"\"{Printing.Escaped(c.Text(0))}\"")),
        new("lstrip", "text", c => T(c.Text(0).TrimStart())),
        new("pad_left", "text width", c => Padded(c, (text, width) => text.PadLeft(width))),
        new("pad_right", "text width", c => Padded(c, (text, width) => text.PadRight(width))),
        new("pluralize", "number singular plural", c => c.Whole(0) == 1 ? c.Arguments[1] : c.Arguments[2]),
        new("prepend", "text by", c => T(c.Text(1) + c.Text(0))),
        new("remove", "text remove", c => T(c.Text(1).Length == 0 ? c.Text(0) : c.Text(0).Replace(c.Text(1), "", StringComparison.Ordinal))),
        new("remove_first", "text remove", c => T(StringSearches.ReplaceFirst(c.Text(0), c.Text(1), "", fromEnd: false))),
        new("remove_last", "text remove", c => T(StringSearches.ReplaceFirst(c.Text(0), c.Text(1), "", fromEnd: true))),
        new("replace", "text match replace", StringSearches.Replace),
        new("replace_first", "text match replace fromEnd?", c => T(StringSearches.ReplaceFirst(c.Text(0), c.Text(1), c.Text(2), c.Truth(3)))),
        new("rstrip", "text", c => T(c.Text(0).TrimEnd())),
        new("size", "text", c => Value.Of((long)c.Text(0).Length)),
        new("slice", "text start length?", StringCuts.Slice),
        new("slice1", "text start length?", StringCuts.Slice1),
        new("split", "text match", c => Value.Of(ArrayFunctions.Made(Split(c.Text(0), c.Text(1)).Select(p => Value.Of(p))))),
        new("starts_with", "text value", c => Holds(c, (text, value) => text.StartsWith(value, StringComparison.Ordinal))),
        new("strip", "text", c => T(c.Text(0).Trim())),
        new("strip_newlines", "text", c => T(c.Text(0).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))),
        new("to_double", "text", c => double.TryParse(c.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var d) ? Value.Of(d) : Value.Null),
        new("to_float", "text", c => float.TryParse(c.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var f) ? Value.Of(Shortest(f)) : Value.Null),
        new("to_int", "text", c => int.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var i) ? Value.Of(i) : Value.Null),
        new("to_long", "text", c => long.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var i) ? Value.Of(i) : Value.Null),
        new("truncate", "text length ellipsis?", c => T(StringCuts.Truncate(c.Text(0), c.Whole(1), c.Text(2, StringCuts.Ellipsis)))),
        new("truncatewords", "text count ellipsis?", c => T(StringCuts.TruncateWords(c.Text(0), c.Whole(1), c.Text(2, StringCuts.Ellipsis)))),
        new("upcase", "text", c => T(c.Text(0).ToUpperInvariant())),
        new("whitespace", "text", c => Value.Of(string.IsNullOrWhiteSpace(c.Text(0)))),
    ];

    private static Value T(string text) => Value.Of(text);

    // Nothing holds null or the empty text.
    private static Value Holds(Call call, Func<string, string, bool> test) => Value.Of(call.Text(1).Length > 0 && test(call.Text(0), call.Text(1)));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalWords(string text)
    {
        var words = new StringBuilder(text);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = i == 0 || char.IsWhiteSpace(words[i - 1]) ? char.ToUpperInvariant(words[i]) : words[i];
        }

        return words.ToString();
    }

    private static string[] Split(string text, string separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private static Value Padded(Call call, Func<string, int, string> pad)
    {
        var width = call.Whole(1);
        return call.HasFailed ? Fault.Value
            : width < 0 ? call.Fail($"`{call.Name}` needs a width of 0 or more")
            : width > call.Evaluator.Options.Limits.TextSize ? call.Fail($"`{call.Name}` makes no text this wide")
            : T(pad(call.Text(0), width));
    }

    // The number that is printed for a 32-bit one: 0.1, not 0.10000000149011612.
    private static double Shortest(float number) => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
