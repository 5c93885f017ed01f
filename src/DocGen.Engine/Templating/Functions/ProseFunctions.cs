using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Humanizer;

namespace DocGen.Engine.Templating;

/// <summary>Our own functions, <c>prose.*</c>: values as they stand in a sentence.</summary>
internal static class ProseFunctions
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly ImmutableHashSet<string> Openers = [.. "A An The Any All Both Each Every Some No Nobody Somebody It Its Their Our This These Those Who Which What When Where By For From In On At To With Without Through If One Two Three Four Five Six Seven Eight Nine Ten Small Large People Patients Customers Applicants Users Staff Engineers Nurses Images Anybody Everybody Whoever How Whether After Before Once Only Children None There They".Split(' ')];

    public static IEnumerable<Entry> All =>
    [
        new("list", "list", c => Listed(c, "and")),
        new("or_list", "list", c => Listed(c, "or")),
        new("labels", "list", c => Listed(c, "and", Lowered)),
        new("countries", "list", Countries),
        new("count", "number singular plural?", c => NumberOf(c) is { } n ? Value.Of(Counted(n, c.Text(1), c.Text(2))) : Fault.Value),
        new("number", "number", c => NumberOf(c) is { } n ? Value.Of(Number(n)) : Fault.Value),
        new("ordinal", "number", Ordinal),
        new("date", "date culture?", Date),
        new("sentence", "text", c => Value.Of(First(c.Text(0), char.ToUpperInvariant))),
        new("lower_first", "text", c => Value.Of(Lowered(c.Text(0)))),
        new("inline", "text", c => Value.Of(Inline(c.Text(0)))),
        new("stop", "text", c => Value.Of(Stopped(c.Text(0)))),
        new("plural", "word", c => Value.Of(Plural(c.Text(0)))),
    ];

    /// <summary>"A", "A and B", "A, B and C"; an unknown entry stands with its own words.</summary>
    private static Value Listed(Call call, string word, Func<string, string>? change = null)
    {
        if (call.Arguments[0].IsUnknown)
        {
            return call.Arguments[0];
        }

        var items = call[0] is string or RichText ? [call.Arguments[0]] : call.Items(0);
        var reads = ArraySearches.ReadsOf(items);
        var texts = items.Select(i => i.IsUnknown || change is null ? call.Evaluator.Meet(i).AsText() : change(i.AsText())).Where(t => t.Length > 0).ToList();
        var text = texts.Count switch
        {
            0 => "none",
            1 => texts[0],
            _ => $"{string.Join(", ", texts.Take(texts.Count - 1))} {word} {texts[^1]}",
        };
        return Value.Of(text, reads);
    }

    /// <summary>The names as they stand in a sentence: "the Netherlands", "Estonia".</summary>
    private static Value Countries(Call call)
    {
        var names = call[0] is string or RichText ? [call.Arguments[0]] : call.Items(0);
        return Value.Of(new TemplateList([.. names.Select(n => n.IsUnknown ? n : Value.Of(CountryNames.WithArticle(n.AsText()), n.Reads))]), ArraySearches.ReadsOf(names));
    }

    /// <summary>A number, or how many entries a list has; null when it is neither, which is reported.</summary>
    private static decimal? NumberOf(Call call)
    {
        switch (call[0])
        {
            case long number: return number;
            case decimal number: return number;
            case double number when Math.Abs(number) < 1e27: return (decimal)number;
            case BigInteger number when BigInteger.Abs(number) < new BigInteger(decimal.MaxValue): return (decimal)number;
            case string or RichText when decimal.TryParse(call.Text(0), NumberStyles.Number, CultureInfo.InvariantCulture, out var number): return number;
            case TemplateList or NumberRange or EmptyObject: return Sequence.Count(call[0]);
            default:
                call.FailAt(0, $"`{call.Name}` needs a number or a list here");
                return null;
        }
    }

    /// <summary>In words up to ten, in digits from there on.</summary>
    private static string Number(decimal number) => number switch
    {
        0 => "no",
        >= 1 and <= 10 when number == decimal.Truncate(number) => ((int)number).ToWords(English),
        _ => number.ToString("#,##0.##########", English),
    };

    private static string Counted(decimal number, string word, string plural) => $"{Number(number)} {(number == 1 ? word : plural.Length > 0 ? plural : Plural(word))}";

    private static string Plural(string word) => word.Length == 0 ? "" : word.Pluralize(inputIsKnownToBeSingular: false);

    private static Value Ordinal(Call call)
    {
        if (NumberOf(call) is not { } number)
        {
            return Fault.Value;
        }

        // In words below a hundred, in digits from there on.
        return number is < 1 or > int.MaxValue || number != decimal.Truncate(number) ? call.FailAt(0, "`prose.ordinal` needs a whole number from 1 on")
            : Value.Of(number < 100 ? ((int)number).ToOrdinalWords(English) : number.ToString("#,##0", English) + Suffix((int)number % 100));
    }

    private static string Suffix(int lastTwo) => (lastTwo is > 10 and < 20 ? 0 : lastTwo % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static Value Date(Call call)
    {
        if (DateFunctions.Parsed(call[0]) is not { } date)
        {
            return call.Text(0).Length == 0 ? Value.Null : call.FailAt(0, $"`{call.Text(0)}` is no date with a day, a month and a year");
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
