namespace DocGen.Engine.Templating;

/// <summary><c>timespan.*</c>.</summary>
internal static class TimespanFunctions
{
    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("zero", _ => Value.Of(TimeSpan.Zero)),
        ("from_days", c => From(c, TimeSpan.FromDays)),
        ("from_hours", c => From(c, TimeSpan.FromHours)),
        ("from_minutes", c => From(c, TimeSpan.FromMinutes)),
        ("from_seconds", c => From(c, TimeSpan.FromSeconds)),
        ("from_milliseconds", c => From(c, TimeSpan.FromMilliseconds)),
        ("parse", c => TimeSpan.TryParse(c.Text(0), System.Globalization.CultureInfo.InvariantCulture, out var span) ? Value.Of(span) : Value.Null),
    ];

    private static Value From(Call call, Func<double, TimeSpan> make)
    {
        if (!Operators.IsNumber(call[0]) || Math.Abs(Operators.ToDouble(call[0]!)) > 1e9)
        {
            return call.Fail($"`{call.Name}` needs a number");
        }

        return Value.Of(make(Operators.ToDouble(call[0]!)));
    }
}
