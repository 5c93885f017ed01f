using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>The parts of a look that is taken from a client's file.</summary>
internal static class ReferenceParts
{
    private static readonly string[] OverTheTop = ["embedRegular", "embedBold", "embedItalic", "embedBoldItalic"];

    public static LookParts Build(WordLook look, ReferenceLook reference, string language, bool hasFootnotes)
    {
        var palette = new Palette(look);
        var styles = StyleMerge.Of(look, reference, palette, language, hasFootnotes);
        return new LookParts(
            palette,
            Of("word/styles.xml", LookParts.ContentTypes + "styles+xml", styles),
            Of("word/settings.xml", LookParts.ContentTypes + "settings+xml", Settings(reference, language)),
            Part.Of("word/webSettings.xml", LookParts.ContentTypes + "webSettings+xml", new W.WebSettings(new W.OptimizeForBrowser(), new W.AllowPNG())),
            Of("word/fontTable.xml", LookParts.ContentTypes + "fontTable+xml", Fonts(look, reference)),
            reference.Theme is { } theme ? Of("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", Theme(look, reference, theme)) : Part.Of("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", ThemePart.Build(look, palette)))
        {
            Numbering = Numbering(reference, palette, new StyleSheet(styles)),
        };
    }

    /// <summary>A part of XML of any origin: with whatever comments, prefixes and line ends it has.</summary>
    public static Part Of(string path, string contentType, XElement root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartDocument(standalone: true);
            root.WriteTo(xml);
        }

        return new Part(path, contentType, bytes.ToArray());
    }

    /// <summary>The numbering with the lists of one document.</summary>
    public static Part WithLists(XElement numbering, XElement ours)
    {
        var all = new XElement(numbering);
        all.Add(ours.Elements(Wml.W + "num").Skip(NumberingPart.NumberList));
        return Of("word/numbering.xml", LookParts.ContentTypes + "numbering+xml", all);
    }

    // Ours first, then theirs: all patterns before all lists.
    private static XElement Numbering(ReferenceLook reference, Palette palette, StyleSheet styles)
    {
        var ours = XElement.Parse(NumberingPart.Build([], palette).OuterXml);
        foreach (var colour in ours.Descendants(Wml.W + "color"))
        {
            colour.Attributes().Where(a => a.Name.LocalName.StartsWith("theme", StringComparison.Ordinal)).Remove();
        }

        var patterns = ours.Elements(Wml.W + "abstractNum").Concat(reference.Lists.Patterns.Select(p => new XElement(p))).ToList();
        var lists = ours.Elements(Wml.W + "num").Concat(reference.Lists.Lists.Select(l => new XElement(l))).ToList();
        foreach (var named in patterns.Elements(Wml.W + "lvl").Elements(Wml.W + "pStyle").Concat(lists.Descendants(Wml.W + "pStyle")).ToList())
        {
            var pattern = named.Ancestors(Wml.W + "abstractNum").FirstOrDefault()?.Get("abstractNumId") ?? named.Ancestors(Wml.W + "num").First().ValueOf("abstractNumId");
            var list = styles[named.Get("val")]?.Element(Wml.ParagraphProperties)?.Element(Wml.W + "numPr")?.ValueOf("numId");
            // A level and its style name each other, or neither does.
            if (list is null || lists.Find(l => l.Get("numId") == list)?.ValueOf("abstractNumId") != pattern)
            {
                named.Remove();
            }
        }

        return new XElement(ours.Name, new XAttribute(XNamespace.Xmlns + "w", Wml.W), patterns, lists);
    }

    private static XElement Settings(ReferenceLook reference, string language)
    {
        var settings = XElement.Parse(SettingsPart.Build(language).OuterXml);
        if (reference.DefaultTab is { } tab)
        {
            settings.Element(Wml.W + "defaultTabStop")!.SetAttributeValue(Wml.W + "val", Measures.Number(tab));
        }

        if (reference is { ColourMapping: { } mapping, Theme: not null })
        {
            settings.Element(Wml.W + "clrSchemeMapping")!.ReplaceWith(new XElement(mapping));
        }

        return settings;
    }

    private static XElement Theme(WordLook look, ReferenceLook reference, ReferenceTheme theme)
    {
        var root = new XElement(theme.Root);
        if (look.Accent != reference.Accent && root.Descendants(ReferenceTheme.A + "accent1").FirstOrDefault() is { } accent)
        {
            accent.ReplaceNodes(new XElement(ReferenceTheme.A + "srgbClr", new XAttribute("val", look.Accent)));
        }

        foreach (var (kind, font, own) in new[] { ("majorFont", look.HeadingFont, reference.HeadingFont), ("minorFont", look.BodyFont, reference.BodyFont) })
        {
            if (font != own && root.Descendants(ReferenceTheme.A + kind).Elements(ReferenceTheme.A + "latin").FirstOrDefault() is { } latin)
            {
                latin.ReplaceAttributes(new XAttribute("typeface", SafeText.Line(font)));
            }
        }

        return root;
    }

    // Theirs, with the free twins that stand in for some, and those that our own styles name.
    private static XElement Fonts(WordLook look, ReferenceLook reference)
    {
        var ours = XElement.Parse(FontTablePart.Build(look).OuterXml);
        if (reference.Fonts is null)
        {
            return ours;
        }

        var table = ReferenceXml.Plain(reference.Fonts);
        table.Descendants().Where(e => OverTheTop.Contains(e.Name.LocalName)).Remove();
        foreach (var font in table.Elements(Wml.W + "font").ToList())
        {
            var twin = ours.Elements(Wml.W + "font").FirstOrDefault(f => string.Equals(f.Get("name"), font.Get("name"), StringComparison.OrdinalIgnoreCase));
            if (font.Get("name") is not { Length: > 0 and <= 31 })
            {
                font.Remove();
            }
            else if (font.Element(Wml.W + "altName") is null && twin?.Element(Wml.W + "altName") is { } alternative)
            {
                font.AddFirst(new XElement(alternative));
            }

            twin?.Remove();
        }

        table.Add(ours.Elements());
        return table;
    }
}
