using System.Globalization;
using System.Text;

namespace DocGen.Engine.Templating;

/// <summary>Dates as text by the <c>%</c> codes of the language (<c>%d %b %Y</c>), invariant.</summary>
internal static class DateFormats
{
    public static string Default(DateTime date) => Format(date, "%d %b %Y");

    public static string Format(DateTime date, string pattern, CultureInfo? culture = null)
    {
        culture ??= CultureInfo.InvariantCulture;
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
            'd' => date.Day.ToString("D2", number),
            'D' => Net("MM/dd/yy"),
            'e' => date.Day.ToString(number).PadLeft(2),
            'F' => date.ToString("yyyy-MM-dd", number),
            'H' => date.Hour.ToString("D2", number),
            'I' => (date.Hour % 12 == 0 ? 12 : date.Hour % 12).ToString("D2", number),
            'j' => date.DayOfYear.ToString("D3", number),
            'k' => date.Hour.ToString(number).PadLeft(2),
            'l' => (date.Hour % 12 == 0 ? 12 : date.Hour % 12).ToString(number).PadLeft(2),
            'L' => date.Millisecond.ToString("D3", number),
            'm' => date.Month.ToString("D2", number),
            'M' => date.Minute.ToString("D2", number),
            'n' => "\n",
            'N' => (date.Ticks % TimeSpan.TicksPerSecond * 100).ToString("D9", number),
            'p' => date.Hour < 12 ? "AM" : "PM",
            'P' => date.Hour < 12 ? "am" : "pm",
            'r' => Net("hh:mm:ss tt"),
            'R' => Net("HH:mm"),
            's' => ((long)(date - DateTime.UnixEpoch).TotalSeconds).ToString(number),
            'S' => date.Second.ToString("D2", number),
            't' => "\t",
            'T' or 'X' => Net("HH:mm:ss"),
            'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(number),
            'U' => (((date.DayOfYear + 6) - (int)date.DayOfWeek) / 7).ToString("D2", number),
            'v' => Net("d-MMM-yyyy"),
            'V' => ISOWeek.GetWeekOfYear(date).ToString("D2", number),
            'W' => (((date.DayOfYear + 6) - (((int)date.DayOfWeek + 6) % 7)) / 7).ToString("D2", number),
            'w' => ((int)date.DayOfWeek).ToString(number),
            'x' => Net("MM/dd/yyyy"),
            'y' => (date.Year % 100).ToString("D2", number),
            'Y' => date.Year.ToString(number),
            'G' => ISOWeek.GetYear(date).ToString(number),
            'Z' => "+00:00",
            '%' => "%",
            _ => "%" + code,
        };
    }
}
