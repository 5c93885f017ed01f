using System.Net;
using DocGen.Engine.Documents;

namespace DocGen.Markdown.Reading;

/// <summary>Our attributes: <c>#id name="value" …</c>, in braces after a heading or before a table, or in a comment before either.</summary>
internal static class AttributeGrammar
{
    /// <summary>The attributes at the end of a heading's text and the offset of their opening brace; null when the text ends in anything else.</summary>
    public static (int Start, HeadingAttributes Attributes)? AtEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.IsEmpty || text[^1] != '}')
        {
            return null;
        }

        for (var start = text.Length - 1; start >= 0; start--)
        {
            if (text[start] == '{' && !IsEscaped(text, start) && Parse(text[(start + 1)..^1]) is { } attributes)
            {
                return (start, attributes);
            }
        }

        return null;
    }

    /// <summary>The attributes of a line that is nothing but <c>{…}</c>; null for any other line.</summary>
    public static HeadingAttributes? InBraces(ReadOnlySpan<char> line) => AtEnd(line) is { Start: 0, Attributes: var attributes } ? attributes : null;

    /// <summary>The anchor that lets <c>#id</c> lead to a section on pages that make their own ids from headings; empty for an id that cannot stand in one.</summary>
    public static string Anchor(string id) => id.Length > 0 && id.All(IsIdCharacter) ? $"<a id=\"{id}\"></a>" : "";

    /// <summary>The attributes of a line that is nothing but one comment, with or without the anchor of its id after it, <see cref="HeadingAttributes.None"/> for an empty comment; null for any other line.</summary>
    public static HeadingAttributes? InComment(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.EndsWith("</a>", StringComparison.Ordinal) && line.LastIndexOf("<a id=", StringComparison.Ordinal) is > 0 and var anchor)
        {
            return InComment(line[..anchor]) is { } named && line[anchor..].SequenceEqual(Anchor(named.Id)) ? named : null;
        }

        if (line.Length < 7 || !line.StartsWith("<!--", StringComparison.Ordinal) || !line.EndsWith("-->", StringComparison.Ordinal))
        {
            return null;
        }

        var inside = line[4..^3];
        if (inside.IsWhiteSpace())
        {
            return HeadingAttributes.None;
        }

        return Parse(inside) is { } attributes
            ? new(WebUtility.HtmlDecode(attributes.Id), attributes.Values.Select(v => KeyValuePair.Create(v.Key, WebUtility.HtmlDecode(v.Value))).ToEquatable())
            : null;
    }

    public static bool IsIdCharacter(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('"' or '{' or '}' or '=' or '<' or '>' or '&' or '\\' or '`');

    private static HeadingAttributes? Parse(ReadOnlySpan<char> text)
    {
        var id = "";
        var values = new List<KeyValuePair<string, string>>();
        text = text.Trim();
        if (!text.IsEmpty && text[0] == '#')
        {
            var length = 1;
            while (length < text.Length && IsIdCharacter(text[length]))
            {
                length++;
            }

            id = text[1..length].ToString();
            text = text[length..];
            if (id.Length == 0 || (!text.IsEmpty && !char.IsWhiteSpace(text[0])))
            {
                return null;
            }
        }

        for (text = text.TrimStart(); !text.IsEmpty; text = text.TrimStart())
        {
            var name = 0;
            while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || text[name] is '-' or '_'))
            {
                name++;
            }

            if (name == 0 || name + 1 >= text.Length || text[name] != '=' || text[name + 1] != '"')
            {
                return null;
            }

            var value = text[(name + 2)..];
            var end = value.IndexOf('"');
            if (end < 0)
            {
                return null;
            }

            if (text[..name] is "id" && id.Length == 0)
            {
                id = value[..end].ToString();
            }
            else
            {
                values.Add(new(text[..name].ToString(), value[..end].ToString()));
            }

            text = value[(end + 1)..];
        }

        return id.Length == 0 && values.Count == 0 ? null : new(id, values.ToEquatable());
    }

    private static bool IsEscaped(ReadOnlySpan<char> text, int index)
    {
        var backslashes = 0;
        while (index - backslashes > 0 && text[index - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }
}
