using System.Collections.Immutable;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>The look stands in styles, so that it can be changed in one place.</summary>
internal static class LookRules
{
    // A style's name, the language, and what programs keep in a run that is no look.
    private static readonly HashSet<XName> NoLook =
    [
        Wml.W + "rStyle", Wml.W + "lang", Wml.W + "noProof", Wml.W + "webHidden", Wml.W + "rtl", Wml.W + "cs", Wml.Inserted, Wml.Deleted, Wml.MovedFrom, Wml.MovedTo, Wml.W + "rPrChange",
    ];

    private static readonly HashSet<XName> Nothing = [Wml.ParagraphProperties, Wml.BookmarkStart, Wml.BookmarkEnd, Wml.W + "proofErr"];

    public static LintRule DirectFormatting { get; } = LintRule.Risk("direct-formatting", "Text is formatted by hand: it keeps its look when the styles change, so the document cannot be given another one.", "use a character style",
        file => file.Stories.Where(s => s.Root.Name.LocalName is not ("hdr" or "ftr")).SelectMany(p => p.Named(Wml.P).Select(x => (Part: p, Run: x.Elements(Wml.Run).FirstOrDefault(IsFormatted))).Where(x => x.Run is not null)
            .Select(x => x.Part.At(x.Run, $"the run bears {string.Join(", ", x.Run!.Element(Wml.RunProperties)!.Elements().Where(e => !NoLook.Contains(e.Name)).Select(e => $"`w:{e.Name.LocalName}`").Take(4))}"))));

    public static LintRule EmptyParagraph { get; } = LintRule.Risk("empty-paragraph", "An empty paragraph makes space: it stays when the page breaks there, and screen readers say `blank`.", "give the style before or after it the space",
        file => (file.Main.Root.Element(Wml.W + "body")?.Inner(Wml.P) ?? []).Where(p => IsEmpty(p) && !HasUse(p, file)).Select(p => file.Main.At(p, "the paragraph is empty")));

    public static LintRule NoDefaults { get; } = LintRule.Risk("no-defaults", "The styles set no font, size or language to begin with: each program takes its own.", "set them in `w:docDefaults`",
        file => file.Styles is { } styles && Missing(styles.Root.Element(Wml.W + "docDefaults")?.Element(Wml.W + "rPrDefault")?.Element(Wml.RunProperties)) is { Length: > 0 } missing
            ? [styles.At(null, $"the defaults lack {missing}")] : []);

    public static LintRule CompanionMissing { get; } = LintRule.Risk("companion-missing", "A part that Word always writes is not there (styles, settings, theme, fonts): some versions of Word repair the file, and programs differ on its look.", "write the part, even if it says little",
        file => new[] { "styles", "settings", "webSettings", "fontTable", "theme" }.Where(t => file.Of(t) is null).Select(t => new Fault(null, null, $"there is no part for `{t}`")));

    public static LintRule OldMode { get; } = LintRule.Risk("compatibility-mode", "Word opens the file in compatibility mode and lays it out as an older Word did.", "set `compatibilityMode` to 15 in the settings",
        file => file.Settings is { } settings && settings.Named(Wml.W + "compatSetting").FirstOrDefault(s => s.Get("name") == "compatibilityMode")?.Get("val") is var mode && mode != "15" ? [settings.At(null, mode is null ? "the settings name no compatibility mode" : $"the compatibility mode is {mode}")] : []);

    public static LintRule AsksToUpdate { get; } = LintRule.Risk("asks-to-update", "Word asks on opening whether it may update fields; who says no sees an empty list.", "write the results of fields, and neither `w:updateFields` nor `w:dirty`",
        file => (file.Settings?.Named(Wml.W + "updateFields") ?? []).Where(u => u.Get("val") is null or "1" or "true").Select(u => file.Settings!.At(u, "the settings ask for an update of fields"))
            .Concat(file.InStories(Wml.W + "fldChar", Wml.W + "fldSimple").Where(f => f.Element.Get("dirty") is "1" or "true").Select(f => f.Part.At(f.Element, "the field asks to be updated"))));

    public static ImmutableArray<LintRule> All { get; } = [DirectFormatting, EmptyParagraph, NoDefaults, CompanionMissing, OldMode, AsksToUpdate];

    private static bool IsFormatted(XElement run) => run.Element(Wml.RunProperties)?.Elements().Any(e => !NoLook.Contains(e.Name)) == true;

    private static bool IsEmpty(XElement paragraph) => paragraph.Elements().All(e => Nothing.Contains(e.Name) || (e.Name == Wml.Run && e.Elements().All(x => x.Name == Wml.RunProperties || (x.Name == Wml.Text && x.Value.Length == 0))));

    // It ends a section, keeps two tables apart, is a rule, or an item of a list that was left empty.
    private static bool HasUse(XElement paragraph, WordFile file)
    {
        var properties = paragraph.Element(Wml.ParagraphProperties);
        var before = paragraph.PreviousNode;
        while (before is not null and not XElement or XElement { Name.LocalName: "bookmarkStart" or "bookmarkEnd" })
        {
            before = before.PreviousNode;
        }

        var style = file.Styles?.Named(Wml.Style).FirstOrDefault(s => s.Get("styleId") == properties?.ValueOf("pStyle"));
        return properties?.Element(Wml.SectionProperties) is not null || properties?.Element(Wml.W + "numPr") is not null || EndsWithTable(before as XElement) || (properties?.Element(Wml.W + "pBdr") ?? style?.Element(Wml.ParagraphProperties)?.Element(Wml.W + "pBdr")) is not null;
    }

    private static bool EndsWithTable(XElement? block) =>
        block?.Name == Wml.Table || (block?.Name == Wml.Control && block.Inner(Wml.P, Wml.Table).LastOrDefault()?.Name == Wml.Table);

    private static string Missing(XElement? defaults) =>
        string.Join(", ", new[] { "rFonts", "sz", "lang" }.Where(n => defaults?.Element(Wml.W + n) is null).Select(n => $"`w:{n}`"));
}
