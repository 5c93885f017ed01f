using System.Globalization;
using System.Text;

namespace DocGen.Word.Anchoring;

/// <summary>Any text as text that XML holds and that no program trims: what is doubtful becomes a backslash and four hexadecimal digits, as does the backslash itself.</summary>
internal static class BaseText
{
    public static string Escaped(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsDoubtful(text, i))
            {
                return Escaped(text, i);
            }
        }

        return text;
    }

    private static string Escaped(string text, int first)
    {
        var escaped = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (IsDoubtful(text, i))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\{(int)text[i]:X4}");
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text again; a backslash that no four digits follow stays one.</summary>
    public static string Plain(string escaped)
    {
        var at = escaped.IndexOf('\\', StringComparison.Ordinal);
        if (at < 0)
        {
            return escaped;
        }

        var plain = new StringBuilder(escaped, 0, at, escaped.Length);
        for (var i = at; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\' && i + 4 < escaped.Length && ushort.TryParse(escaped.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 4;
            }
            else
            {
                plain.Append(escaped[i]);
            }
        }

        return plain.ToString();
    }

    private static bool IsDoubtful(string text, int at) => text[at] switch
    {
        '\\' or < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        var c when char.IsWhiteSpace(c) => at == 0 || at == text.Length - 1,
        var c when char.IsHighSurrogate(c) => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };
}
