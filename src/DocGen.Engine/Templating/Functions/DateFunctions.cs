using System.Globalization;

namespace DocGen.Engine.Templating;

/// <summary><c>date.*</c>; <c>date.now</c> is the pack's date.</summary>
internal static class DateFunctions
{
    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("now", c => c.Evaluator.Options.Today is { } today ? Value.Of(today) : c.Fail("`date.now` would give another document each day: use the pack's date")),
        ("parse", c => Parsed(c[0]) is { } date ? Value.Of(date) : Value.Null),
        ("to_string", c => Parsed(c[0]) is { } date ? Value.Of(DateFormats.Format(date, c.Text(1), MathFunctions.CultureOf(c, 2))) : c.Fail("`date.to_string` needs a date")),
        ("add_days", c => Added(c, (d, n) => d.AddDays(n))),
        ("add_months", c => Added(c, (d, n) => d.AddMonths((int)n))),
        ("add_years", c => Added(c, (d, n) => d.AddYears((int)n))),
        ("add_hours", c => Added(c, (d, n) => d.AddHours(n))),
        ("add_minutes", c => Added(c, (d, n) => d.AddMinutes(n))),
        ("add_seconds", c => Added(c, (d, n) => d.AddSeconds(n))),
        ("add_milliseconds", c => Added(c, (d, n) => d.AddMilliseconds(n))),
    ];

    internal static DateTime? Parsed(object? payload) => payload switch
    {
        DateTime date => date,
        string or RichText when DateTime.TryParse(Printing.TextOf(payload), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date) => date,
        _ => null,
    };

    private static Value Added(Call call, Func<DateTime, double, DateTime> add)
    {
        if (Parsed(call[0]) is not { } date || !Operators.IsNumber(call[1]))
        {
            return call.Fail($"`{call.Name}` needs a date and a number");
        }

        try
        {
            return Value.Of(add(date, Operators.ToDouble(call[1]!)));
        }
        catch (ArgumentOutOfRangeException)
        {
            return call.Fail("the date falls outside the years 1 to 9999");
        }
    }
}
