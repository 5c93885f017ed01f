using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Makes styles of ours fit among those of a client's file.</summary>
internal static class StyleFill
{
    private const string GroundId = "GroundText";

    /// <summary>The style that ours are based on: the client's text without its indents and spaces, which belong to paragraphs and not to tables, lists and covers.</summary>
    public static XElement Ground(StyleSheet theirs)
    {
        var neutral = new List<XElement>();
        foreach (var (name, off) in new[] { ("keepNext", "0"), ("keepLines", "0"), ("pageBreakBefore", "0") })
        {
            if (theirs.ParagraphElement(StyleIds.Normal, name) is not null)
            {
                neutral.Add(Value(name, off));
            }
        }

        neutral.Add(new XElement(Wml.W + "spacing", Attribute("before", "0"), Attribute("after", "0"), Attribute("line", "264"), Attribute("lineRule", "auto")));
        neutral.Add(new XElement(Wml.W + "ind", Attribute("left", "0"), Attribute("right", "0"), Attribute("firstLine", "0")));
        neutral.Add(Value("jc", "left"));
        return new XElement(
            Wml.Style, Attribute("type", "paragraph"), Attribute("customStyle", "1"), Attribute("styleId", GroundId),
            Value("name", "Ground Text"), Value("basedOn", StyleIds.Normal), Value("uiPriority", "99"), new XElement(Wml.W + "semiHidden"), new XElement(Wml.ParagraphProperties, neutral));
    }

    /// <summary>Changes the styles that fill the gaps.</summary>
    public static void Adapt(IReadOnlyList<XElement> fills, WordLook look, ReferenceLook reference, StyleSheet theirs, Palette palette)
    {
        foreach (var fill in fills)
        {
            var id = fill.Get("styleId")!;
            Colours(fill, reference, palette);
            Fonts(fill, look, reference);
            if (fill.Element(Wml.W + "basedOn") is { } basis && basis.Get("val") == StyleIds.Normal)
            {
                basis.SetAttributeValue(Wml.W + "val", GroundId);
            }

            if (id == StyleIds.BodyText)
            {
                // Paragraphs look as the file's own do; where nothing parts them, our space does.
                fill.Element(Wml.W + "basedOn")!.SetAttributeValue(Wml.W + "val", StyleIds.Normal);
                if (theirs.Number(StyleIds.Normal, "spacing", "after") + theirs.Number(StyleIds.Normal, "spacing", "before") > 0)
                {
                    fill.Element(Wml.ParagraphProperties)?.Remove();
                }
                else
                {
                    fill.Element(Wml.ParagraphProperties)?.Element(Wml.W + "spacing")?.Attribute(Wml.W + "before")?.Remove();
                }
            }
            else if (Level(id, StyleIds.Heading) is > 1 and var level)
            {
                Heading(fill, level, theirs);
            }
            else if (Level(id, StyleIds.Appendix) is > 0 and var annex)
            {
                Indented(fill, NumberingPart.AppendixIndent(annex - 1));
            }
            else if (id == StyleIds.CoverBand)
            {
                Band(fill, look, reference, palette);
            }
            else if (id == StyleIds.CoverLogo && reference.Has(StyleIds.Title))
            {
                Space(fill, 300, 900);
            }
            else if (id == StyleIds.DataTable && reference.TableStyle is { } table)
            {
                Table(fill, table, theirs);
            }
        }
    }

    private static int Level(string id, Func<int, string> name) => Enumerable.Range(1, StyleIds.DeepestHeading).FirstOrDefault(l => name(l) == id);

    // A deeper heading than the file has is a smaller one of its deepest.
    private static void Heading(XElement fill, int level, StyleSheet theirs)
    {
        var above = Enumerable.Range(1, level - 1).Reverse().Select(StyleIds.Heading).FirstOrDefault(h => theirs[h] is not null);
        if (above is null)
        {
            return;
        }

        fill.Element(Wml.W + "basedOn")!.SetAttributeValue(Wml.W + "val", above);
        fill.Element(Wml.RunProperties)?.Remove();
        var size = Measures.Number(Math.Max(Math.Min(theirs.Size(StyleIds.Normal), theirs.Size(above)), theirs.Size(above) - 2));
        fill.Add(new XElement(Wml.RunProperties, Value("sz", size), Value("szCs", size)));
        fill.Element(Wml.ParagraphProperties)?.Elements().Where(e => e.Name.LocalName is "spacing" or "keepNext" or "keepLines").Remove();
    }

    // The cover of a client with a letterhead needs no second one; without, the band says whose document it is.
    private static void Band(XElement fill, WordLook look, ReferenceLook reference, Palette palette)
    {
        if (reference.Has(StyleIds.Title))
        {
            Space(fill, 0, look.Logo is null ? 1700 : 300);
        }

        if (reference.FirstHeader is { IsBlank: false })
        {
            fill.Element(Wml.ParagraphProperties)?.Elements().Where(e => e.Name.LocalName is "pBdr" or "shd" or "ind").Remove();
            fill.Element(Wml.RunProperties)?.Element(Wml.W + "color")?.SetAttributeValue(Wml.W + "val", palette.AccentText);
        }
    }

    private static void Table(XElement fill, string table, StyleSheet theirs)
    {
        fill.Elements().Where(e => e.Name.LocalName is "tblStylePr" or "tblPr" or "basedOn").Remove();
        fill.Element(Wml.W + "name")!.AddAfterSelf(Value("basedOn", table));
        if (!theirs.Chain(table).Any(s => s.Element(Wml.W + "tblPr")?.Element(Wml.W + "tblCellMar") is not null))
        {
            XElement Side(string name, int width) => new(Wml.W + name, Attribute("w", Measures.Number(width)), Attribute("type", "dxa"));
            fill.Add(new XElement(Wml.W + "tblPr", new XElement(Wml.W + "tblCellMar", Side("top", 50), Side("left", TableStyles.CellPadding), Side("bottom", 50), Side("right", TableStyles.CellPadding))));
        }
    }

    // Our names of theme colours are not theirs; the accent has one in both.
    private static void Colours(XElement fill, ReferenceLook reference, Palette palette)
    {
        foreach (var themed in fill.DescendantsAndSelf().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName is "themeColor" or "themeTint" or "themeShade" or "themeFill").ToList())
        {
            var isAccent = themed.Name.LocalName == "themeColor" && themed.Parent!.Get("val") == palette.Accent && reference.Theme?.Colour("accent1") == palette.Accent;
            if (isAccent)
            {
                themed.Value = "accent1";
            }
            else
            {
                themed.Remove();
            }
        }
    }

    private static void Fonts(XElement fill, WordLook look, ReferenceLook reference)
    {
        foreach (var fonts in fill.Descendants(Wml.W + "rFonts"))
        {
            if (fonts.Get("asciiTheme") is { } theme && reference.Theme?.Font(theme.StartsWith("major", StringComparison.Ordinal)) != (theme.StartsWith("major", StringComparison.Ordinal) ? look.HeadingFont : look.BodyFont))
            {
                fonts.Attributes().Where(a => a.Name.LocalName.EndsWith("Theme", StringComparison.Ordinal)).Remove();
            }
        }
    }

    private static void Space(XElement style, int before, int after)
    {
        var spacing = style.Element(Wml.ParagraphProperties)?.Element(Wml.W + "spacing");
        spacing?.SetAttributeValue(Wml.W + "before", Measures.Number(before));
        spacing?.SetAttributeValue(Wml.W + "after", Measures.Number(after));
    }

    private static void Indented(XElement style, int left) =>
        StyleMerge.PutParagraph(style, new XElement(Wml.W + "ind", Attribute("left", Measures.Number(left)), Attribute("hanging", Measures.Number(left))));

    private static XElement Value(string name, string value) => new(Wml.W + name, Attribute("val", value));

    private static XAttribute Attribute(string name, string value) => new(Wml.W + name, value);
}
