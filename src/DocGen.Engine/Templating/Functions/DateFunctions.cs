using System.Globalization;

namespace DocGen.Engine.Templating;

/// <summary><c>date.*</c>; <c>date.now</c> is the pack's date.</summary>
internal static class DateFunctions
{
    public static IEnumerable<Entry> All =>
    [
        new("now", "", Today),
        new("utc_now", "", Today),
        new("parse", "text pattern? culture?", c => Parse(c, 1, 2, d => Value.Of(d))),
        new("parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", c => Parse(c, 3, 4, d => Value.Of(DateFormats.Format(d, c.Text(1, DateFormats.DefaultPattern), c.Culture(2))))),
        new("to_string", "datetime pattern culture?", Formatted),
        new("add_days", "date days", c => Added(c, (d, n) => d.AddDays(n))),
        new("add_months", "date months", c => Added(c, (d, n) => d.AddMonths(Rounded(n)))),
        new("add_years", "date years", c => Added(c, (d, n) => d.AddYears(Rounded(n)))),
        new("add_hours", "date hours", c => Added(c, (d, n) => d.AddHours(n))),
        new("add_minutes", "date minutes", c => Added(c, (d, n) => d.AddMinutes(n))),
        new("add_seconds", "date seconds", c => Added(c, (d, n) => d.AddSeconds(n))),
        new("add_milliseconds", "date millis", c => Added(c, (d, n) => d.AddMilliseconds(n))),
    ];

    /// <summary>The date that a payload is or says in words that every reader takes alike; null when it is none.</summary>
    internal static DateTime? Parsed(object? payload) => payload switch
    {
        DateTime date => date,
        string or RichText => DateReading.Free(Printing.TextOf(payload), CultureInfo.InvariantCulture),
        _ => null,
    };

    // Half to even; what lies outside of all years stays there.
    private static int Rounded(double number) => (int)Math.Clamp(Math.Round(number), -1_000_000, 1_000_000);

    private static Value Today(Call call) =>
        call.Evaluator.Options.Today is { } today ? Value.Of(today) : call.Fail($"`{call.Name}` would give another document each day: use the pack's date");

    private static Value Parse(Call call, int patternAt, int cultureAt, Func<DateTime, Value> use)
    {
        var text = call.Text(0);
        if (text.Length == 0 || call[0] is DateTime)
        {
            return call[0] is DateTime given ? use(given) : Value.Null;
        }

        var pattern = call.Text(patternAt);
        var culture = call.Culture(cultureAt);
        if (pattern.Length == 0)
        {
            return DateReading.Free(text, culture) is { } free ? use(free) : call.FailAt(0, $"`{text}` is no date with a day, a month and a year");
        }

        if (DateReading.NetFormat(pattern, culture, out var odd) is not { } format)
        {
            return call.FailAt(patternAt, odd == pattern && odd.Length > 2 ? $"`{pattern}` has no year" : $"`{odd}` cannot be used to read a date");
        }

        return DateReading.Exact(text, format, culture) is { } date ? use(date) : call.FailAt(0, $"`{text}` is no date written as `{pattern}`");
    }

    private static Value Formatted(Call call) => call[0] switch
    {
        null => Value.Of(""),
        _ when call[1] is null => call.FailAt(1, "`date.to_string` needs a pattern here, such as `%d %B %Y`"),
        _ => Parsed(call[0]) is { } date ? Value.Of(DateFormats.Format(date, call.Text(1), call.Culture(2))) : call.FailAt(0, "`date.to_string` needs a date here"),
    };

    private static Value Added(Call call, Func<DateTime, double, DateTime> add)
    {
        if (call[0] is null)
        {
            return call.Fail($"`{call.Name}` needs a date, not null");
        }

        if (Parsed(call[0]) is not { } date)
        {
            return call.FailAt(0, $"`{call.Name}` needs a date here");
        }

        var number = call[1] is string or RichText ? double.NaN : call.Real(1);
        if (double.IsNaN(number))
        {
            return call.FailAt(1, $"`{call.Name}` needs a number here");
        }

        try
        {
            return Value.Of(add(date, Math.Clamp(number, -1e15, 1e15)));
        }
        catch (ArgumentOutOfRangeException)
        {
            return call.Fail("the date falls outside the years 1 to 9999");
        }
    }
}
