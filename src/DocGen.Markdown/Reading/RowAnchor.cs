using System.Net;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace DocGen.Markdown.Reading;

/// <summary>The id of a table's row, written as an anchor before the words of its first cell: <c>&lt;a id="27001:A.5.1"&gt;&lt;/a&gt;</c>.</summary>
internal static partial class RowAnchor
{
    /// <summary>The anchor; empty for a row without an id.</summary>
    public static string Write(string id) => id.Length == 0 ? "" : $"<a id=\"{WebUtility.HtmlEncode(id).Replace("|", "&#124;", StringComparison.Ordinal)}\"></a>";

    /// <summary>Takes the anchor off the beginning of a cell and gives its id; empty, and the cell as it was, when it begins with anything else.</summary>
    public static string Take(ContainerInline? cell)
    {
        if (cell?.FirstChild is not HtmlInline { NextSibling: HtmlInline { Tag: "</a>" } closing } opening || Opening().Match(opening.Tag) is not { Success: true } match)
        {
            return "";
        }

        closing.Remove();
        opening.Remove();
        return WebUtility.HtmlDecode(match.Groups["id"].Value);
    }

    [GeneratedRegex("^<a id=\"(?<id>[^\"]+)\">$", RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();
}
