using System.Xml;
using DocGen.Engine.Documents;
using DocGen.Word.Body;

namespace DocGen.Word.Anchoring;

/// <summary>The content control round a section: its heading and what stands directly under it, never another section.</summary>
/// <remarks>LibreOffice joins old and new text where a tracked change stands in the first paragraph of a control: so none stands round a single paragraph, and none in another, of which it would drop the outer one.</remarks>
internal static class SectionControls
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Whether a section gets one: it has a heading, something under it that is printed, and a key.</summary>
    public static bool HasOne(OutlineEntry entry, BlockMarks marks) =>
        marks.IsAnchored && !entry.IsHeadless && entry.Section.Origin is { Key.Length: > 0 } && entry.Section.Blocks.Items.Any(IsPrinted);

    public static void Begin(OutlineEntry entry, BlockMarks marks, XmlWriter xml)
    {
        xml.WriteStartElement("w", "sdt", Main);
        marks.Control(entry.Section.Origin!.Key).WriteTo(xml);
        xml.WriteStartElement("w", "sdtContent", Main);
    }

    public static void End(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool IsPrinted(Block block) => block switch
    {
        Paragraph paragraph => !InlineText.IsBlank(paragraph.Content),
        ListBlock list => !list.Items.IsEmpty,
        Table table => !table.Columns.IsEmpty,
        Quote quote => quote.Blocks.Items.Any(IsPrinted),
        _ => true,
    };
}
