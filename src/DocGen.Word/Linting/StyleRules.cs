using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Styles and lists: that what is named is there.</summary>
internal static class StyleRules
{
    private static readonly XName[] Naming =
    [
        Wml.W + "pStyle", Wml.W + "rStyle", Wml.W + "tblStyle", Wml.W + "basedOn", Wml.W + "next", Wml.W + "link", Wml.W + "numStyleLink", Wml.W + "styleLink",
    ];

    public static LintRule MissingStyle { get; } = LintRule.Risk("missing-style", "A style is named that the file does not define: the text falls back to Normal, and a heading is none.", "define the style, or name one that is defined", file => Missing(
        Parts(file).SelectMany(p => p.Named(Naming).Select(e => (p, e))),
        file.Styles?.Named(Wml.Style).Select(s => s.Get("styleId")),
        "style"));

    public static LintRule MissingNumbering { get; } = LintRule.Risk("missing-numbering", "A paragraph is in a list that the file does not define: its number or bullet is not shown.", "define the list in numbering.xml, or take the paragraph out of it", file => Missing(
        Parts(file).SelectMany(p => p.Named(Wml.W + "numId").Where(n => n.Parent?.Name == Wml.W + "numPr" && n.Get("val") != "0").Select(e => (p, e))),
        file.Numbering?.Named(Wml.W + "num").Select(n => n.Get("numId")),
        "list"));

    public static LintRule DuplicateName { get; } = LintRule.Risk("duplicate-style-name", "Two styles have one name: Word renames or merges them, and people cannot tell them apart.", "give each style a name of its own",
        file => file.Styles is not { } styles ? [] : styles.Named(Wml.Style).GroupBy(s => s.ValueOf("name") ?? "", StringComparer.Ordinal).Where(g => g.Key.Length > 0)
            .SelectMany(g => g.Skip(1).Select(s => styles.At(s, $"the styles `{g.First().Get("styleId")}` and `{s.Get("styleId")}` are both named `{g.Key}`"))));

    public static LintRule OneWayNumbering { get; } = LintRule.Risk("one-way-numbering", "A level of a list names a style that does not name the list in turn: headings lose their numbers when somebody applies the style.", "name the list in the style's `w:numPr`", OneWay);

    public static ImmutableArray<LintRule> All { get; } = [MissingStyle, MissingNumbering, DuplicateName, OneWayNumbering];

    private static IEnumerable<FilePart> Parts(WordFile file) => [.. file.Stories, .. new[] { file.Styles, file.Numbering }.OfType<FilePart>()];

    // Told once for each name, where it is named first.
    private static IEnumerable<Fault> Missing(IEnumerable<(FilePart Part, XElement Element)> named, IEnumerable<string?>? defined, string what)
    {
        var known = (defined ?? []).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return named.Where(n => n.Element.Get("val") is { Length: > 0 } id && !known.Contains(id)).GroupBy(n => n.Element.Get("val")!, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.First().Part.At(g.First().Element, string.Create(CultureInfo.InvariantCulture, $"the {what} `{g.Key}` is not defined{(g.Count() > 1 ? $" (named {g.Count()} times)" : "")}")));
    }

    private static IEnumerable<Fault> OneWay(WordFile file)
    {
        if (file is not { Numbering: { } numbering, Styles: { } styles })
        {
            return [];
        }

        var byId = styles.Named(Wml.Style).ToLookup(s => s.Get("styleId"), StringComparer.OrdinalIgnoreCase);
        var lists = numbering.Named(Wml.W + "num").ToLookup(n => n.ValueOf("abstractNumId"), n => n.Get("numId"));
        return numbering.Named(Wml.W + "lvl").Where(l => l.ValueOf("pStyle") is not null).Where(level =>
        {
            var list = lists[level.Parent?.Get("abstractNumId")].ToHashSet();
            return byId[level.ValueOf("pStyle")].FirstOrDefault() is { } style && !list.Contains(style.Element(Wml.ParagraphProperties)?.Element(Wml.W + "numPr")?.ValueOf("numId"));
        }).Select(level => numbering.At(level, $"the level belongs to the style `{level.ValueOf("pStyle")}`, and the style does not name the list"));
    }
}
