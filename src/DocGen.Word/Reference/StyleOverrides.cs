using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Lets what the profile says beside the reference win over its styles.</summary>
internal static class StyleOverrides
{
    private static readonly string[] Headings = [.. Enumerable.Range(1, StyleIds.DeepestHeading).Select(StyleIds.Heading), StyleIds.Title, StyleIds.Subtitle, StyleIds.TocHeading];

    public static void Apply(StyleSheet styles, WordLook look, ReferenceLook reference, Palette palette)
    {
        if (look.Accent != reference.Accent)
        {
            foreach (var heading in Headings.Where(h => h != StyleIds.Subtitle && reference.Has(h)))
            {
                PutRun(styles[heading]!, new XElement(Wml.W + "color", new XAttribute(Wml.W + "val", palette.AccentText)));
            }
        }

        if (look.BodyFont != reference.BodyFont)
        {
            Replace(styles, reference.BodyFont, look.BodyFont, major: false, reference.Theme);
        }

        if (look.HeadingFont != reference.HeadingFont || look.BodyFont != reference.BodyFont)
        {
            foreach (var heading in Headings.Where(reference.Has))
            {
                PutRun(styles[heading]!, Fonts(look.HeadingFont));
            }
        }
    }

    // Wherever the old font stands, by its name or through the theme; symbols and code keep theirs.
    private static void Replace(StyleSheet styles, string old, string font, bool major, ReferenceTheme? theme)
    {
        foreach (var fonts in styles.Root.Descendants(Wml.W + "rFonts").ToList())
        {
            var themed = fonts.Get("asciiTheme") ?? fonts.Get("hAnsiTheme");
            var named = themed is not null ? theme?.Font(themed.StartsWith("major", StringComparison.Ordinal)) : fonts.Get("ascii") ?? fonts.Get("hAnsi");
            if (named == old && (themed is null || themed.StartsWith("major", StringComparison.Ordinal) == major))
            {
                fonts.ReplaceWith(Fonts(font));
            }
        }
    }

    private static XElement Fonts(string font) => new(Wml.W + "rFonts", new[] { "ascii", "hAnsi", "cs" }.Select(a => new XAttribute(Wml.W + a, SafeText.Line(font))));

    private static void PutRun(XElement style, XElement child)
    {
        var properties = style.Element(Wml.RunProperties);
        if (properties is null)
        {
            properties = new XElement(Wml.RunProperties);
            StyleMerge.After(style, properties, ["name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid", "pPr"]);
        }

        properties.Element(child.Name)?.Remove();
        StyleMerge.After(properties, child, RunOrder.Before(child.Name.LocalName));
    }
}
