using System.Net;
using System.Text.RegularExpressions;

namespace DocGen.Engine.Templating;

/// <summary><c>html.*</c>.</summary>
internal static partial class HtmlFunctions
{
    private static readonly (string From, string To)[] Kept =
        [.. ":/?#[]@!$&'()*+,;=".Select(c => (Uri.EscapeDataString(c.ToString()), c.ToString()))];

    public static IEnumerable<Entry> All =>
    [
        new("escape", "text", c => Value.Of(WebUtility.HtmlEncode(c.Text(0)))),
        new("newline_to_br", "text", c => Value.Of(LineEnds().Replace(c.Text(0), "<br />$0"))),
        new("strip", "text", Strip),
        new("url_encode", "text", c => Value.Of(Uri.EscapeDataString(c.Text(0)))),
        new("url_escape", "text", c => Value.Of(Kept.Aggregate(Uri.EscapeDataString(c.Text(0)), (text, kept) => text.Replace(kept.From, kept.To, StringComparison.Ordinal)))),
    ];

    private static Value Strip(Call call)
    {
        try
        {
            return Value.Of(Tags().Replace(call.Text(0), ""));
        }
        catch (RegexMatchTimeoutException)
        {
            return call.Fail("`html.strip` takes too long over this text");
        }
    }

    // Scripts, styles and comments go with what stands in them; in a tag, quotes may hold `>`.
    [GeneratedRegex("""<script.*?</script>|<style.*?</style>|<!--.*?-->|<(?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex LineEnds();
}
