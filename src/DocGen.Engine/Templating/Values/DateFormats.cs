using System.Globalization;
using System.Text;

namespace DocGen.Engine.Templating;

/// <summary>Dates as text by the <c>%</c> codes of the language (<c>%d %b %Y</c>), invariant.</summary>
internal static class DateFormats
{
    public const string DefaultPattern = "%d %b %Y";

    public static string Default(DateTime date) => Format(date, DefaultPattern);

    public static string Format(DateTime date, string pattern, CultureInfo? culture = null)
    {
        culture ??= CultureInfo.InvariantCulture;
        if (pattern == "%g")
        {
            return " " + Format(date, DefaultPattern, culture);
        }

        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            text.Append(Code(date, pattern[++i], culture));
        }

        return text.ToString();
    }

    private static string Code(DateTime date, char code, CultureInfo culture)
    {
        string Net(string format) => date.ToString(format, culture);
        var number = CultureInfo.InvariantCulture;
        return code switch
        {
            'a' => Net("ddd"),
            'A' => Net("dddd"),
            'b' or 'h' => Net("MMM"),
            'B' => Net("MMMM"),
            'c' => Net("ddd MMM dd HH:mm:ss yyyy"),
            'C' => (date.Year / 100).ToString("D2", number),
            'd' => Net("dd"),
            'D' => Net("MM/dd/yy"),
            'e' => Net("%d").PadLeft(2),
            'F' => Net("yyyy-MM-dd"),
            'g' => "",
            'H' => Net("HH"),
            'I' => Net("hh"),
            'j' => date.DayOfYear.ToString("D3", number),
            'k' => Net("%H").PadLeft(2),
            'l' => Net("%h").PadLeft(2),
            'L' => Net("fff"),
            'm' => Net("MM"),
            'M' => Net("mm"),
            'n' => "\n",
            'N' => (date.Ticks % TimeSpan.TicksPerSecond * 100).ToString("D9", number),
            'p' => Net("tt"),
            'P' => Net("tt").ToLower(culture),
            'r' => Net("hh:mm:ss tt"),
            'R' => Net("HH:mm"),
            's' => ((date - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond).ToString(number),
            'S' => Net("ss"),
            't' => "\t",
            'T' => Net("HH:mm:ss"),
            'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(number),
            'U' => Week(date, DayOfWeek.Sunday, culture),
            'v' => date.ToString("d-MMM-yyyy", number).ToUpperInvariant().PadLeft(11),
            'V' => ISOWeek.GetWeekOfYear(date).ToString("D2", number),
            'W' => Week(date, DayOfWeek.Monday, culture),
            'w' => ((int)date.DayOfWeek).ToString(number),
            'x' => Net("d"),
            'X' => Net("T"),
            'y' => Net("yy"),
            'Y' => Net("yyyy"),
            'Z' => "+00:00",
            '%' => "%",
            _ => "%" + code,
        };
    }

    // The week that holds the first day of the year is the first.
    private static string Week(DateTime date, DayOfWeek firstDay, CultureInfo culture) =>
        culture.DateTimeFormat.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, firstDay).ToString("D2", CultureInfo.InvariantCulture);
}
