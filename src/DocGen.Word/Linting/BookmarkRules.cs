using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Bookmarks and what leads to them.</summary>
internal static partial class BookmarkRules
{
    // Word knows the top of the document by this name without a bookmark.
    private const string Top = "_top";

    public static LintRule DuplicateName { get; } = LintRule.Risk("duplicate-bookmark-name", "Two bookmarks have one name: Word keeps the first and drops the others, so links lead to the wrong place.", "give each bookmark a name of its own",
        file => file.InStories(Wml.BookmarkStart).GroupBy(b => b.Element.Get("name") ?? "", StringComparer.OrdinalIgnoreCase).Where(g => g.Key.Length > 0)
            .SelectMany(g => g.Skip(1)).Select(b => b.Part.At(b.Element, $"the bookmark `{b.Element.Get("name")}` is there already")));

    public static LintRule Unpaired { get; } = LintRule.Risk("unpaired-bookmark", "A bookmark begins and does not end, or ends and does not begin: Word drops it, and links to it lead nowhere.", "give every `w:bookmarkStart` a `w:bookmarkEnd` with the same id",
        file => file.Stories.SelectMany(UnpairedIn));

    public static LintRule DanglingAnchor { get; } = LintRule.Risk("dangling-anchor", "A link or cross-reference leads to a bookmark that is not there; when fields are updated it prints an error.", "correct the name, or put the bookmark where the link should lead", Dangling);

    public static ImmutableArray<LintRule> All { get; } = [DuplicateName, Unpaired, DanglingAnchor];

    private static IEnumerable<Fault> UnpairedIn(FilePart part)
    {
        var starts = part.Named(Wml.BookmarkStart).ToLookup(b => b.Get("id"));
        var ends = part.Named(Wml.BookmarkEnd).ToLookup(b => b.Get("id"));
        return starts.Where(s => s.Count() > ends[s.Key].Count()).Select(s => part.At(s.First(), $"the bookmark `{s.First().Get("name")}` does not end"))
            .Concat(ends.Where(e => e.Count() > starts[e.Key].Count()).Select(e => part.At(e.First(), $"a bookmark with the id `{e.Key}` ends and does not begin")));
    }

    private static IEnumerable<Fault> Dangling(WordFile file)
    {
        var names = file.InStories(Wml.BookmarkStart).Select(b => b.Element.Get("name")).OfType<string>().Append(Top).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var links = file.InStories(Wml.W + "hyperlink").Where(h => h.Element.Attribute(Wml.R + "id") is null).Select(h => (h.Part, h.Element, Name: h.Element.Get("anchor")));
        var fields = file.Stories.SelectMany(part => Field.In(part).Select(f => (Part: part, Element: f.Begin, Name: TargetOf(f.Code))));
        return links.Concat(fields).Where(l => l.Name is { Length: > 0 } name && !names.Contains(name)).Select(l => l.Part.At(l.Element, $"there is no bookmark `{l.Name}`"));
    }

    private static string? TargetOf(string code) => Reference().Match(code) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex("""^\s*(?:(?:REF|PAGEREF|NOTEREF)\s+|HYPERLINK\s+\\l\s+)"?(?<name>[^\s"\\]+)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
