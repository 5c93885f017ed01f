using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Sections: their paper, their headers and footers.</summary>
internal static class PageRules
{
    public static LintRule NotTurned { get; } = LintRule.Risk("page-not-turned", "A section says that it is landscape, or that it is not, and its width and height say otherwise: printers and programs choose differently.", "swap `w:w` and `w:h`, or correct `w:orient`",
        file => file.Main.Named(Wml.W + "pgSz").Where(s => Number(s, "w") > 0 && Number(s, "h") > 0 && (s.Get("orient") == "landscape") != (Number(s, "w") > Number(s, "h")) && Number(s, "w") != Number(s, "h")).Select(s => file.Main.At(s, "width and height of the page do not fit its orientation")));

    public static LintRule BareSection { get; } = LintRule.Risk("section-without-headers", "A section names no header or footer of its own where others do: some programs print none there.", "refer to header and footer in each section",
        file => Sections(file).Any(s => Kinds(s).Any()) ? Sections(file).Where(s => !Names(s, "headerReference") || !Names(s, "footerReference")).Select(s => file.Main.At(s, "the section names no header or no footer")) : []);

    public static LintRule UnseenHeader { get; } = LintRule.Risk("unseen-header", "A header or footer for first or even pages is never shown, since that is not turned on.", "set `w:titlePg` in the section, or `w:evenAndOddHeaders` in the settings",
        file => Sections(file).Where(s => Kinds(s).Contains("first") && !s.IsOn("titlePg")).Select(s => file.Main.At(s, "the header or footer for the first page is never shown"))
            .Concat(file.Settings?.Root.IsOn("evenAndOddHeaders") == true ? [] : Sections(file).Where(s => Kinds(s).Contains("even")).Select(s => file.Main.At(s, "the header or footer for even pages is never shown"))));

    public static ImmutableArray<LintRule> All { get; } = [NotTurned, BareSection, UnseenHeader];

    private static IEnumerable<XElement> Sections(WordFile file) => file.Main.Named(Wml.SectionProperties).Where(s => s.Parent?.Name.LocalName != "sectPrChange");

    private static bool Names(XElement section, string reference) => section.Elements(Wml.W + reference).Any(r => r.Get("type") is null or "default");

    private static IEnumerable<string?> Kinds(XElement section) => section.Elements(Wml.W + "headerReference").Concat(section.Elements(Wml.W + "footerReference")).Select(r => r.Get("type") ?? "default");

    private static int Number(XElement size, string side) => int.TryParse(size.Get(side), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
