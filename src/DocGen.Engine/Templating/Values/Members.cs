namespace DocGen.Engine.Templating;

/// <summary>The members of dates and time spans.</summary>
internal static class Members
{
    /// <summary>The part of a date or span by name; null when it has no such part.</summary>
    public static object? OfTime(object? payload, string name) => payload switch
    {
        DateTime date => name switch
        {
            "year" => (long)date.Year,
            "month" => (long)date.Month,
            "day" => (long)date.Day,
            "day_of_year" => (long)date.DayOfYear,
            "hour" => (long)date.Hour,
            "minute" => (long)date.Minute,
            "second" => (long)date.Second,
            "millisecond" => (long)date.Millisecond,
            _ => null,
        },
        TimeSpan span => name switch
        {
            "days" => (long)span.Days,
            "hours" => (long)span.Hours,
            "minutes" => (long)span.Minutes,
            "seconds" => (long)span.Seconds,
            "milliseconds" => (long)span.Milliseconds,
            "total_days" => span.TotalDays,
            "total_hours" => span.TotalHours,
            "total_minutes" => span.TotalMinutes,
            "total_seconds" => span.TotalSeconds,
            "total_milliseconds" => span.TotalMilliseconds,
            _ => null,
        },
        _ => null,
    };
}
