using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Reference;

/// <summary>Styles, asked by id for what they come to with all that they are based on.</summary>
internal sealed class StyleSheet
{
    // Word itself follows no longer chain.
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> _byId;

    public StyleSheet(XElement root)
    {
        Root = root;
        _byId = root.Elements(Wml.Style).Where(s => s.Get("styleId") is not null).DistinctBy(s => s.Get("styleId")).ToDictionary(s => s.Get("styleId")!, StringComparer.Ordinal);
    }

    public XElement Root { get; }

    /// <summary>The style of an id, or null.</summary>
    public XElement? this[string? id] => id is not null && _byId.TryGetValue(id, out var style) ? style : null;

    /// <summary>The style and those it is based on, nearest first; none for an unknown id.</summary>
    public IEnumerable<XElement> Chain(string id)
    {
        var style = this[id];
        for (var length = 0; style is not null && length < LongestChain; length++)
        {
            yield return style;
            style = this[style.ValueOf("basedOn")];
        }
    }

    /// <summary>The nearest element of paragraph formatting that bears the attribute, in the style, those below it and the defaults; null when none does.</summary>
    public string? Paragraph(string id, string child, string attribute = "val") =>
        Chain(id).Append(Defaults("pPrDefault")).Select(s => s?.Element(Wml.ParagraphProperties)?.Element(Wml.W + child)?.Get(attribute)).FirstOrDefault(v => v is not null);

    /// <summary>The nearest element of character formatting that bears the attribute; null when none does.</summary>
    public string? Run(string id, string child, string attribute = "val") =>
        Chain(id).Append(Defaults("rPrDefault")).Select(s => s?.Element(Wml.RunProperties)?.Element(Wml.W + child)?.Get(attribute)).FirstOrDefault(v => v is not null);

    /// <summary>Whether paragraph formatting names the element at all.</summary>
    public XElement? ParagraphElement(string id, string child) =>
        Chain(id).Append(Defaults("pPrDefault")).Select(s => s?.Element(Wml.ParagraphProperties)?.Element(Wml.W + child)).FirstOrDefault(e => e is not null);

    public int Number(string id, string child, string attribute, int otherwise = 0) => ToNumber(Paragraph(id, child, attribute), otherwise);

    /// <summary>The size of letters in half points; 20 where nothing says it, as Word takes it.</summary>
    public int Size(string id) => ToNumber(Run(id, "sz"), 20);

    /// <summary>The font of a style's letters, by its name or through the theme; null where nothing says it.</summary>
    public string? Font(string id, Func<bool, string?> ofTheme)
    {
        foreach (var fonts in Chain(id).Append(Defaults("rPrDefault")).Select(s => s?.Element(Wml.RunProperties)?.Element(Wml.W + "rFonts")))
        {
            if ((fonts?.Get("asciiTheme") ?? fonts?.Get("hAnsiTheme")) is { } theme && ofTheme(theme.StartsWith("major", StringComparison.Ordinal)) is { Length: > 0 } named)
            {
                return named;
            }

            if ((fonts?.Get("ascii") ?? fonts?.Get("hAnsi")) is { Length: > 0 } font)
            {
                return font;
            }
        }

        return null;
    }

    public static int ToNumber(string? text, int otherwise = 0) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000 ? (int)number : otherwise;

    private XElement? Defaults(string kind) => Root.Element(Wml.W + "docDefaults")?.Element(Wml.W + kind);
}
