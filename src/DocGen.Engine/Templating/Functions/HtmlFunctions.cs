using System.Net;
using System.Text.RegularExpressions;

namespace DocGen.Engine.Templating;

/// <summary><c>html.*</c>.</summary>
internal static partial class HtmlFunctions
{
    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("escape", c => Value.Of(WebUtility.HtmlEncode(c.Text(0)))),
        ("newline_to_br", c => Value.Of(c.Text(0).ReplaceLineEndings("<br />\n"))),
        ("strip", c => Value.Of(Tags().Replace(c.Text(0), ""))),
        ("url_encode", c => Value.Of(Uri.EscapeDataString(c.Text(0)))),
        ("url_escape", c => Value.Of(Uri.EscapeDataString(c.Text(0)).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal))),
    ];

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
