using System.Collections.Immutable;
using System.Globalization;
using Humanizer;

namespace DocGen.Engine.Templating;

/// <summary>Our own functions, <c>prose.*</c>: values as they stand in a sentence.</summary>
internal static class ProseFunctions
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly ImmutableHashSet<string> Openers = [.. "A An The Any All Both Each Every Some No Nobody Somebody It Its Their Our This These Those Who Which What When Where By For From In On At To With Without Through If One Two Three Four Five Six Seven Eight Nine Ten Small Large People Patients Customers Applicants Users Staff Engineers Nurses Images Anybody Everybody Whoever How Whether After Before Once Only Children None There They".Split(' ')];

    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("list", c => Listed(c, "and")),
        ("or_list", c => Listed(c, "or")),
        ("count", c => Value.Of(Counted(c.Whole(0), c.Text(1), c.Count > 2 ? c.Text(2) : null))),
        ("ordinal", c => Value.Of(((int)c.Whole(0)).ToOrdinalWords(English))),
        ("number", c => Value.Of(Number(c.Whole(0)))),
        ("date", Date),
        ("sentence", c => Value.Of(First(c.Text(0), char.ToUpperInvariant))),
        ("lower_first", c => Value.Of(Lowered(c.Text(0)))),
        ("inline", c => Value.Of(Inline(c.Text(0)))),
        ("labels", c => Listed(c, "and", Lowered)),
        ("stop", c => Value.Of(Stopped(c.Text(0)))),
        ("plural", c => Value.Of(c.Text(0).Pluralize(inputIsKnownToBeSingular: false))),
    ];

    /// <summary>"A", "A and B", "A, B and C"; an unknown entry stands with its own words.</summary>
    private static Value Listed(Call call, string word, Func<string, string>? change = null)
    {
        if (call.Count == 0 || call.Arguments[0].IsUnknown)
        {
            return call.Count == 0 ? call.Fail($"`{call.Name}` needs a list") : call.Arguments[0];
        }

        var items = call[0] is string ? [call.Arguments[0]] : call.Items(0);
        var reads = items.Aggregate(FactSet.Empty, (r, i) => r.Union(i.Reads));
        var texts = items.Select(i => i.IsUnknown || change is null ? call.Evaluator.Meet(i).AsText() : change(call.Evaluator.Meet(i).AsText())).ToList();
        var text = texts.Count switch
        {
            0 => "none",
            1 => texts[0],
            _ => $"{string.Join(", ", texts.Take(texts.Count - 1))} {word} {texts[^1]}",
        };
        return Value.Of(text, reads);
    }

    private static string Number(long number) => number switch
    {
        0 => "no",
        >= 1 and <= 10 => ((int)number).ToWords(English),
        _ => number.ToString("#,##0", English),
    };

    private static string Counted(long number, string word, string? plural) => $"{Number(number)} {(number == 1 ? word : plural ?? word.Pluralize(inputIsKnownToBeSingular: false))}";

    private static Value Date(Call call)
    {
        if (DateFunctions.Parsed(call[0]) is not { } date)
        {
            return call[0] is null or "" ? Value.Null : call.Fail($"`{call.Text(0)}` is no date");
        }

        return Value.Of(call.Text(1) == "en-US" ? date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
    }

    // An answer printed as a sentence of its own: it ends with one full stop, whether or not it was typed with one.
    private static string Stopped(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 || ".!?…".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed + ".";
    }

    /// <summary>The text with a small first letter, unless it starts with an acronym ("AI lead").</summary>
    private static string Lowered(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : First(text, char.ToLowerInvariant);

    /// <summary>An answer inside a sentence: no full stop of its own, and a small first letter where the first word is no name.</summary>
    private static string Inline(string text)
    {
        var inner = text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;
        var end = inner.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && Openers.Contains(inner[..end]) ? First(inner, char.ToLowerInvariant) : inner;
    }

    private static string First(string text, Func<char, char> change) => text.Length == 0 ? text : change(text[0]) + text[1..];
}
