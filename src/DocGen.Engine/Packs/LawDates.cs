using System.Globalization;
using DocGen.Engine.Standards;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>The legal dates as templates read them: <c>law_dates.aia.annex_iii.date_text</c>. A date that nobody compared with the official text says so.</summary>
internal static class LawDates
{
    public static Value ToValue(StandardsLibrary standards, string language)
    {
        var root = new TemplateObject();
        foreach (var row in standards.LegalDates)
        {
            var target = root;
            foreach (var part in row.Id.Replace('-', '_').Split('.'))
            {
                if (!target.TryGet(part, out var inner) || inner.Payload is not TemplateObject next)
                {
                    next = new TemplateObject();
                    target.Set(part, Value.Of(next));
                }

                target = next;
            }

            var date = row.AppliesFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
            target
                .Set("date", Value.Of(date))
                .Set("date_text", Value.Of(Text(row, language)))
                .Set("item", Value.Of(row.Item))
                .Set("checked", Value.Of(row.Verification.IsChecked))
                .Set("note", Value.Of(row.Note));
        }

        return Value.Of(root);
    }

    /// <summary>A day written <c>yyyy-MM-dd</c> as documents print it; the text itself when it is none.</summary>
    public static string LongDate(string date, string language) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LongDate(day, language) : date;

    /// <summary><c>2 December 2027, to be confirmed</c>.</summary>
    public static string Text(LegalDate row, string language)
    {
        var date = row.AppliesFrom is { } day ? LongDate(day, language) : "date not settled";
        return row.Verification.IsChecked ? date : $"{date}, to be confirmed";
    }

    public static string LongDate(DateOnly day, string language) =>
        day.ToString(language == "en-US" ? "MMMM d, yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
