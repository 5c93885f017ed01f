using System.Globalization;
using System.Numerics;
using System.Text;

namespace DocGen.Engine.Templating;

/// <summary>How the language writes a value as text: the invariant culture, <c>true</c> and <c>false</c>, lists as <c>[1, 2]</c>, objects as <c>{a: 1}</c>.</summary>
internal static class Printing
{
    public static string TextOf(object? payload, int depth = 0) => payload switch
    {
        null or EmptyObject or Fault => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        BigInteger big => big.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateTime date => DateFormats.Default(date),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        Unknown unknown => unknown.Text,
        RichText rich => rich.Text,
        TrustedText trusted => trusted.Text,
        LinkedText link => link.Words,
        NumberRange range => ListText(Sequence.Of(range)!.Select(v => v.Payload), depth),
        TemplateList list => ListText(list.Items.Select(i => i.Payload), depth),
        TemplateObject members => ObjectText(members, depth),
        Callable => "",
        _ => payload.ToString() ?? "",
    };

    private static string ListText(IEnumerable<object?> items, int depth) =>
        depth > 8 ? "[…]" : $"[{string.Join(", ", items.Select(i => Inner(i, depth + 1)))}]";

    private static string ObjectText(TemplateObject members, int depth)
    {
        if (depth > 8)
        {
            return "{…}";
        }

        var text = new StringBuilder("{");
        foreach (var name in members.Names)
        {
            members.TryGet(name, out var value);
            text.Append(text.Length > 1 ? ", " : "").Append(IsName(name) ? name : Inner(name, depth)).Append(": ").Append(Inner(value.Payload, depth + 1));
        }

        return text.Append('}').ToString();
    }

    private static bool IsName(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    /// <summary>The text as it stands between double quotes in code.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                < ' ' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string Inner(object? payload, int depth) => payload switch
    {
        null => "null",
        string or RichText or TrustedText => $"\"{Escaped(TextOf(payload))}\"",
        _ => TextOf(payload, depth),
    };
}
