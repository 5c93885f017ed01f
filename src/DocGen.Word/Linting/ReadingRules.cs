using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>What people read by: headings, the contents list, words for pictures and tables.</summary>
internal static partial class ReadingRules
{
    private static readonly XName Picture = XName.Get("docPr", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
    private static readonly XName Decorative = XName.Get("decorative", "http://schemas.microsoft.com/office/drawing/2017/decorative");

    public static LintRule SkippedLevel { get; } = LintRule.Risk("skipped-level", "A heading is more than one level below the one before it: who listens to the document looks for the level between.", "use the next level down", Skipped);

    public static LintRule StaleContents { get; } = LintRule.Risk("stale-contents", "The contents list and the headings differ: readers look for what is not there.", "update the list, or write an entry for each heading", Stale);

    public static LintRule PictureWithoutWords { get; } = LintRule.Risk("picture-without-words", "A picture has no alternative text: who cannot see it learns nothing.", "describe it in `descr`, or mark it as decorative",
        file => file.InStories(Picture).Where(p => string.IsNullOrWhiteSpace(p.Element.Attribute("descr")?.Value) && !p.Element.Descendants(Decorative).Any(d => d.Attribute("val")?.Value is "1" or "true"))
            .Select(p => p.Part.At(p.Element, $"the picture `{p.Element.Attribute("name")?.Value}` has no alternative text")));

    public static LintRule TableWithoutWords { get; } = LintRule.Risk("table-without-words", "A table has no alternative text: who listens to the document hears cells before knowing what they are.", "say in `w:tblCaption` and `w:tblDescription` what it shows",
        file => TableRules.Tables(file).Where(t => string.IsNullOrWhiteSpace(t.Element.Element(Wml.W + "tblPr")?.ValueOf("tblCaption")) && string.IsNullOrWhiteSpace(t.Element.Element(Wml.W + "tblPr")?.ValueOf("tblDescription")))
            .Select(t => t.Part.At(t.Element, "the table has no alternative text")));

    public static ImmutableArray<LintRule> All { get; } = [SkippedLevel, StaleContents, PictureWithoutWords, TableWithoutWords];

    private static IEnumerable<Fault> Skipped(WordFile file)
    {
        var before = 0;
        foreach (var (paragraph, level) in Outlines.Of(file))
        {
            if (level > before + 1)
            {
                yield return file.Main.At(paragraph, string.Create(CultureInfo.InvariantCulture, $"a heading of level {level} follows {(before == 0 ? "no heading" : $"one of level {before}")}"));
            }

            before = level;
        }
    }

    // Only a list of links can be compared with the headings that it leads to.
    private static IEnumerable<Fault> Stale(WordFile file)
    {
        if (Field.In(file.Main).FirstOrDefault(f => Levels().IsMatch(f.Code)) is not { HasResult: true } contents)
        {
            yield break;
        }

        var last = int.Parse(Levels().Match(contents.Code).Groups["last"].ValueSpan, CultureInfo.InvariantCulture);
        var entries = (contents.Begin.Ancestors(Wml.ControlContent).FirstOrDefault()?.Descendants(Wml.W + "hyperlink") ?? [])
            .Where(h => h.Get("anchor") is not null).ToLookup(h => h.Get("anchor")!, StringComparer.OrdinalIgnoreCase);
        if (entries.Count == 0)
        {
            yield break;
        }

        foreach (var (heading, level) in Outlines.Of(file).Where(h => h.Level <= last))
        {
            var text = Folded(Wml.TextOf(heading));
            var entry = heading.Descendants(Wml.BookmarkStart).Select(b => entries[b.Get("name") ?? ""].FirstOrDefault()).FirstOrDefault(e => e is not null);
            if (text.Length > 0 && entry is null)
            {
                yield return file.Main.At(heading, $"the heading `{text}` is not in the contents list");
            }
            else if (entry is not null && !Squeezed(entry).Contains(Squeezed(heading), StringComparison.Ordinal))
            {
                yield return file.Main.At(entry, $"the entry `{Folded(Wml.TextOf(entry))}` leads to the heading `{text}`");
            }
        }
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A break in a heading may be a space in the list.
    private static string Squeezed(XElement element) => string.Concat(Wml.TextOf(element).Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("""^\s*TOC\s.*\\o\s+"1-(?<last>[1-9])"\s""", RegexOptions.ExplicitCapture)]
    private static partial Regex Levels();
}
