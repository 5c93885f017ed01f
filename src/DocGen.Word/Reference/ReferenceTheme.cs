using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Reference;

/// <summary>The theme of a client's file: its colours by the names that styles use, its two fonts.</summary>
internal sealed class ReferenceTheme
{
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    // The first accents of the themes that Word gives every new document: nobody chose them.
    private static readonly string[] OfEverybody = ["4F81BD", "5B9BD5", "4472C4", "156082"];

    public ReferenceTheme(XElement root)
    {
        Root = root;
        // Patterns of pictures would need their parts.
        foreach (var picture in root.Descendants(A + "blipFill").ToList())
        {
            picture.ReplaceWith(new XElement(A + "solidFill", new XElement(A + "schemeClr", new XAttribute("val", "phClr"))));
        }
    }

    public XElement Root { get; }

    /// <summary>The first accent; null when it is the one of every new document.</summary>
    public string? Accent => Colour("accent1") is { } accent && !OfEverybody.Contains(accent, StringComparer.OrdinalIgnoreCase) ? accent : null;

    /// <summary>The Latin font of headings or of the text; null when the theme names none.</summary>
    public string? Font(bool major) => Root.Descendants(A + (major ? "majorFont" : "minorFont")).Elements(A + "latin").FirstOrDefault()?.Attribute("typeface")?.Value is { Length: > 0 } font ? font : null;

    /// <summary>A colour as six digits by the name it has in the theme: <c>accent1</c>, <c>dk2</c>; null when it is not there.</summary>
    public string? Colour(string name)
    {
        var colour = Root.Descendants(A + "clrScheme").FirstOrDefault()?.Element(A + name)?.Elements().FirstOrDefault();
        var digits = colour?.Name.LocalName == "sysClr" ? colour.Attribute("lastClr")?.Value : colour?.Attribute("val")?.Value;
        return digits is not null && Word.Colour.TryParse(digits, out var parsed) ? parsed.Hex : null;
    }

    /// <summary>A colour of a style: of the theme with its tint or shade, else the digits beside it; null for none or the automatic one.</summary>
    public static string? Of(XElement? colour, ReferenceTheme? theme, XElement? mapping, string attribute = "val", string themed = "themeColor")
    {
        var named = colour?.Get(themed) is { } name ? theme?.Colour(Mapped(name, mapping)) : null;
        if (named is not null && Word.Colour.TryParse(named, out var found))
        {
            return Share(colour!.Get(themed.Replace("Color", "Shade", StringComparison.Ordinal))) is { } shade ? found.Over(Word.Colour.Black, shade).Hex
                : Share(colour!.Get(themed.Replace("Color", "Tint", StringComparison.Ordinal))) is { } tint ? found.Over(Word.Colour.White, tint).Hex
                : found.Hex;
        }

        return colour?.Get(attribute) is { } digits && Word.Colour.TryParse(digits, out var own) ? own.Hex : null;
    }

    private static int? Share(string? digits) => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var share) ? share * 100 / 255 : null;

    private static string Mapped(string name, XElement? mapping)
    {
        var key = name switch { "text1" => "t1", "text2" => "t2", "background1" => "bg1", "background2" => "bg2", _ => null };
        var usual = name switch { "text1" or "dark1" => "dk1", "text2" or "dark2" => "dk2", "background1" or "light1" => "lt1", "background2" or "light2" => "lt2", "hyperlink" => "hlink", "followedHyperlink" => "folHlink", _ => name };
        return (key is null ? null : mapping?.Get(key)) switch { "dark1" => "dk1", "dark2" => "dk2", "light1" => "lt1", "light2" => "lt2", _ => usual };
    }
}
