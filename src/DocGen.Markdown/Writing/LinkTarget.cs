using System.Text;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>The address of a link or picture as Markdown.</summary>
internal static partial class LinkTarget
{
    public static string Write(string target)
    {
        if (Plain().IsMatch(target))
        {
            return target;
        }

        var text = new StringBuilder("<");
        for (var i = 0; i < target.Length; i++)
        {
            var c = target[i];
            _ = c switch
            {
                '\\' or '<' or '>' => text.Append('\\').Append(c),
                // Not a backslash: Markdig takes backslashes off first and decodes what is left.
                '&' when TextEscapes.IsEntity(target, i) => text.Append("&amp;"),
                _ when TextEscapes.NeedsEntity(c) => text.Append(TextEscapes.Entity(c)),
                _ => text.Append(c),
            };
        }

        return text.Append('>').ToString();
    }

    /// <summary>Whether a link says its own address and nothing else, so that <c>&lt;https://…&gt;</c> says it all.</summary>
    public static bool IsAutolink(Link link) => link.Content.Items is [Text text]
        && ((text.Value == link.Target && Web().IsMatch(text.Value)) || (link.Target == "mailto:" + text.Value && Mail().IsMatch(text.Value)));

    [GeneratedRegex(@"^[\p{L}0-9\-._~:/?#@!$'*+,;=%]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^https?:[A-Za-z0-9\-._~:/?#@!$'*+,;=%()]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Web();

    [GeneratedRegex(@"^[A-Za-z0-9._+-]+@[A-Za-z0-9]+(\.[A-Za-z0-9]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mail();
}
