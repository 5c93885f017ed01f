using System.Text;
using DocGen.Markdown.Reading;

namespace DocGen.Markdown.Writing;

/// <summary>The comment before a heading or a table that carries what Markdown has no words for.</summary>
internal static class Marker
{
    public const string ListSeparator = "<!-- -->";

    /// <summary>The comment with an id and the values that are not empty; null when nothing is left to say.</summary>
    public static string? Write(string id, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder("<!--");
        if (id.Length > 0 && id.All(c => AttributeGrammar.IsIdCharacter(c)) && !id.Contains("--", StringComparison.Ordinal))
        {
            text.Append(" #").Append(id);
        }
        else if (id.Length > 0)
        {
            Append("id", id);
        }

        foreach (var (name, value) in values)
        {
            if (value.Length > 0)
            {
                Append(name, value);
            }
        }

        return text.Length > 4 ? text.Append(" -->").ToString() : null;

        void Append(string name, string value) => text.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
    }

    private static string Encode(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            var entity = c switch
            {
                '&' => "&amp;",
                '"' => "&quot;",
                '<' => "&lt;",
                '>' => "&gt;",
                // Two dashes end a comment.
                '-' when text.Length > 0 && text[^1] == '-' => "&#45;",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => TextEscapes.Entity(c),
                _ => null,
            };
            _ = entity is null ? text.Append(c) : text.Append(entity);
        }

        return text.ToString();
    }
}
