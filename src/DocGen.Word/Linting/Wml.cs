using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>The names of WordprocessingML that the rules speak of, and what they read from an element.</summary>
internal static class Wml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static readonly XName P = W + "p";
    public static readonly XName Run = W + "r";
    public static readonly XName Text = W + "t";
    public static readonly XName DeletedText = W + "delText";
    public static readonly XName Instruction = W + "instrText";
    public static readonly XName DeletedInstruction = W + "delInstrText";
    public static readonly XName Table = W + "tbl";
    public static readonly XName Row = W + "tr";
    public static readonly XName Cell = W + "tc";
    public static readonly XName Control = W + "sdt";
    public static readonly XName ControlProperties = W + "sdtPr";
    public static readonly XName ControlContent = W + "sdtContent";
    public static readonly XName BookmarkStart = W + "bookmarkStart";
    public static readonly XName BookmarkEnd = W + "bookmarkEnd";
    public static readonly XName Inserted = W + "ins";
    public static readonly XName Deleted = W + "del";
    public static readonly XName MovedFrom = W + "moveFrom";
    public static readonly XName MovedTo = W + "moveTo";
    public static readonly XName Style = W + "style";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName SectionProperties = W + "sectPr";

    private static readonly HashSet<XName> Wrappers =
    [
        Control, ControlContent, W + "customXml", W + "smartTag", Inserted, Deleted, MovedFrom, MovedTo, Compatibility + "AlternateContent", Compatibility + "Choice",
    ];

    /// <summary>An attribute of the same namespace as WordprocessingML, or null.</summary>
    public static string? Get(this XElement element, string attribute) => element.Attribute(W + attribute)?.Value;

    /// <summary>The value (<c>w:val</c>) of a child, or null when child or value is missing.</summary>
    public static string? ValueOf(this XElement element, string child) => element.Element(W + child)?.Get("val");

    /// <summary>Whether a switch such as <c>w:tblHeader</c> is there and not turned off.</summary>
    public static bool IsOn(this XElement? element, string child) => element?.Element(W + child) is { } found && found.Get("val") is null or "1" or "true" or "on";

    /// <summary>A whole number from a child's value, or the value given when there is none.</summary>
    public static int Number(this XElement? element, string child, int otherwise) =>
        int.TryParse(element?.ValueOf(child), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>Children of the wanted names, also those inside content controls, revisions and the like; nothing inside a child found.</summary>
    public static IEnumerable<XElement> Inner(this XElement parent, params XName[] wanted) =>
        parent.Elements().SelectMany(e => wanted.Contains(e.Name) ? [e] : Wrappers.Contains(e.Name) ? e.Inner(wanted) : []);

    /// <summary>The rings of the paragraph that a piece of a run stands in, from the run outwards, without the paragraph itself.</summary>
    public static IEnumerable<XElement> RingsInParagraph(this XElement element) => element.Ancestors().TakeWhile(a => a.Name != P);

    /// <summary>The text of a paragraph as it reads after all changes are accepted; results of fields included.</summary>
    public static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Select(e => e.Name == Text ? e.Value : e.Name == W + "tab" && e.Parent?.Name == Run ? "\t" : ""));
}
