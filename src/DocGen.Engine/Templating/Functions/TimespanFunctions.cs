using System.Globalization;

namespace DocGen.Engine.Templating;

/// <summary><c>timespan.*</c>.</summary>
internal static class TimespanFunctions
{
    public static IEnumerable<Entry> All =>
    [
        new("from_days", "days", c => From(c, TimeSpan.FromDays)),
        new("from_hours", "hours", c => From(c, TimeSpan.FromHours)),
        new("from_minutes", "minutes", c => From(c, TimeSpan.FromMinutes)),
        new("from_seconds", "seconds", c => From(c, TimeSpan.FromSeconds)),
        new("from_milliseconds", "millis", c => From(c, TimeSpan.FromMilliseconds)),
        new("parse", "text", c => TimeSpan.TryParse(c.Text(0), CultureInfo.InvariantCulture, out var span) ? Value.Of(span) : c.Fail($"`{c.Text(0)}` is no time span; write one such as `1.02:30:00`")),
    ];

    private static Value From(Call call, Func<double, TimeSpan> make)
    {
        try
        {
            return Value.Of(make(call.Real(0)));
        }
        catch (Exception e) when (e is OverflowException or ArgumentException)
        {
            return call.Fail("this time span is too long");
        }
    }
}
