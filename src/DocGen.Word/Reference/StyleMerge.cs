using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Puts the styles of a client's file and those that it lacks together: theirs as they are, ours in their fonts and colours.</summary>
internal static class StyleMerge
{
    private static readonly string[] BeforeNumber = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];
    private static readonly string[] BeforeTabs = [.. BeforeNumber, "numPr", "suppressLineNumbers", "pBdr", "shd"];
    private static readonly string[] BeforeOutline =
        [.. BeforeTabs, "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap"];

    private static readonly string[] BeforeParagraph =
        ["name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid"];

    /// <summary>The root of the styles part.</summary>
    public static XElement Of(WordLook look, ReferenceLook reference, Palette palette, string language, bool hasFootnotes)
    {
        var ours = XElement.Parse(StylesPart.Build(look, palette, language, hasFootnotes).OuterXml);
        var theirs = new XElement(reference.Styles.Root);
        var defaults = DefaultsOf(theirs, ours, language);
        var latent = theirs.Element(Wml.W + "latentStyles") ?? ours.Element(Wml.W + "latentStyles")!;
        XElement[] styles = [.. theirs.Elements(Wml.Style)];
        var sheet = new StyleSheet(theirs);
        var fills = ours.Elements(Wml.Style).Where(s => !reference.Has(s.Get("styleId")!)).ToList();
        StyleFill.Adapt(fills, look, reference, sheet, palette);

        var merged = new XElement(theirs.Name, theirs.Attributes(), new XElement(defaults), new XElement(latent), styles, fills.Count > 0 ? StyleFill.Ground(sheet) : null, fills);
        merged.Element(Wml.W + "latentStyles")!.Elements().Where(e => e.Name != Wml.W + "lsdException").Remove();
        foreach (var doubled in merged.Elements(Wml.Style).Where(s => s.Get("default") is "1" or "true").GroupBy(s => s.Get("type")).SelectMany(g => g.Skip(1)).ToList())
        {
            doubled.Attribute(Wml.W + "default")!.Remove();
        }

        var sheetNow = new StyleSheet(merged);
        StyleOverrides.Apply(sheetNow, look, reference, palette);
        NumberHeadings(sheetNow, reference);
        FitTabs(sheetNow, LookLayout.Of(look));
        return merged;
    }

    /// <summary>Puts an element of paragraph formatting where the schema wants it, in the place of one of its name.</summary>
    public static void PutParagraph(XElement style, XElement child)
    {
        var properties = style.Element(Wml.ParagraphProperties);
        if (properties is null)
        {
            properties = new XElement(Wml.ParagraphProperties);
            After(style, properties, BeforeParagraph);
        }

        properties.Element(child.Name)?.Remove();
        After(properties, child, child.Name.LocalName switch { "numPr" => BeforeNumber, "tabs" => BeforeTabs, "ind" => BeforeOutline[..^8], "pageBreakBefore" => BeforeNumber[..3], _ => BeforeOutline });
    }

    // The document's language is the document's, not the template's.
    private static XElement DefaultsOf(XElement theirs, XElement ours, string language)
    {
        var defaults = theirs.Element(Wml.W + "docDefaults") is { } own ? new XElement(own) : new XElement(ours.Element(Wml.W + "docDefaults")!);
        if (defaults.Element(Wml.W + "rPrDefault") is not { } runs)
        {
            runs = new XElement(Wml.W + "rPrDefault");
            defaults.AddFirst(runs);
        }

        var properties = runs.Element(Wml.RunProperties);
        if (properties is null)
        {
            properties = new XElement(Wml.RunProperties);
            runs.Add(properties);
        }

        if (properties.Element(Wml.W + "rFonts") is null)
        {
            properties.AddFirst(new XElement(Wml.W + "rFonts", new[] { "ascii", "hAnsi", "cs" }.Select(a => new XAttribute(Wml.W + a, "Times New Roman"))));
        }

        if (properties.Element(Wml.W + "sz") is null)
        {
            // Word's own size where nothing is said.
            After(properties, new XElement(Wml.W + "sz", new XAttribute(Wml.W + "val", "20")), RunOrder.Before("sz"));
        }

        properties.Element(Wml.W + "lang")?.Remove();
        After(properties, new XElement(Wml.W + "lang", new XAttribute(Wml.W + "val", language), new XAttribute(Wml.W + "eastAsia", "ja-JP"), new XAttribute(Wml.W + "bidi", "ar-SA")), RunOrder.Before("lang"));
        return defaults;
    }

    private static void NumberHeadings(StyleSheet styles, ReferenceLook reference)
    {
        for (var level = 1; level <= StyleIds.DeepestHeading; level++)
        {
            var heading = styles[StyleIds.Heading(level)]!;
            if (reference.Headings is null)
            {
                PutParagraph(heading, Number(NumberingPart.HeadingList, level - 1));
                PutParagraph(heading, Indent(NumberingPart.HeadingIndent(level - 1)));
            }
            else if (!reference.Has(StyleIds.Heading(level)))
            {
                PutParagraph(heading, reference.Headings.Levels[level - 1] is { } own ? Number(own.List, own.Level) : Number(0, 0));
            }

            PutParagraph(heading, new XElement(Wml.W + "outlineLvl", new XAttribute(Wml.W + "val", level - 1)));
            PutParagraph(styles[StyleIds.Unnumbered(level)]!, Indent(0));
        }

        // What is built on a heading and is none has no number; the title of the contents list is in no list either.
        foreach (var style in styles.Root.Elements(Wml.Style).Where(s => s.Get("type") == "paragraph"))
        {
            var id = style.Get("styleId")!;
            var isHeading = Enumerable.Range(1, StyleIds.DeepestHeading).Any(l => id == StyleIds.Heading(l) || id == StyleIds.Appendix(l) || id == StyleIds.Unnumbered(l));
            if (!isHeading && styles.Chain(id).Skip(1).Any(s => Enumerable.Range(1, StyleIds.DeepestHeading).Any(l => s.Get("styleId") == StyleIds.Heading(l)))
                && (id == StyleIds.TocHeading || (reference.Headings is null && style.Element(Wml.ParagraphProperties)?.Element(Wml.W + "numPr") is null)))
            {
                PutParagraph(style, Number(0, 0));
                PutParagraph(style, Indent(0));
                if (id == StyleIds.TocHeading)
                {
                    PutParagraph(style, new XElement(Wml.W + "outlineLvl", new XAttribute(Wml.W + "val", 9)));
                }
            }
        }

        if (styles.ParagraphElement(StyleIds.TocHeading, "pageBreakBefore") is null)
        {
            PutParagraph(styles[StyleIds.TocHeading]!, new XElement(Wml.W + "pageBreakBefore"));
        }
    }

    // Page numbers of the contents list stand at the edge of the text, whatever paper the file was made for.
    private static void FitTabs(StyleSheet styles, LookLayout layout)
    {
        for (var level = 1; level <= 3; level++)
        {
            var style = StyleIds.Toc(level);
            var leader = styles.ParagraphElement(style, "tabs")?.Elements(Wml.W + "tab").FirstOrDefault(t => t.Get("val") is "right")?.Get("leader") ?? "dot";
            PutParagraph(styles[style]!, new XElement(Wml.W + "tabs", MarginTabs.Cleared(styles, style, layout.Upright.TextWidth), MarginTabs.Right(layout.Upright.TextWidth, leader)));
        }

        foreach (var (upright, turned) in new[] { (StyleIds.Header, StyleIds.HeaderLandscape), (StyleIds.Footer, StyleIds.FooterLandscape) })
        {
            var wide = layout.Page(landscape: true).TextWidth;
            PutParagraph(styles[turned]!, new XElement(Wml.W + "tabs", MarginTabs.Cleared(styles, upright, wide), MarginTabs.Right(wide, "none")));
        }
    }

    // Both edges are named, or one would be inherited.
    private static XElement Indent(int left) => new(Wml.W + "ind", new XAttribute(Wml.W + "left", left), new XAttribute(Wml.W + (left > 0 ? "hanging" : "firstLine"), left));

    private static XElement Number(int list, int level) => new(
        Wml.W + "numPr",
        list == 0 ? null : new XElement(Wml.W + "ilvl", new XAttribute(Wml.W + "val", level)),
        new XElement(Wml.W + "numId", new XAttribute(Wml.W + "val", list)));

    public static void After(XElement parent, XElement child, IReadOnlyCollection<string> before)
    {
        if (parent.Elements().LastOrDefault(e => before.Contains(e.Name.LocalName)) is { } last)
        {
            last.AddAfterSelf(child);
        }
        else
        {
            parent.AddFirst(child);
        }
    }
}
