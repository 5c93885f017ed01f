using System.Xml;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>
/// A run of text with at most a character style, which writes itself: the most frequent element of a document, made as one object instead of the four of the SDK. It is written once and never read; whoever
/// wants to look at a document opens the file.
/// </summary>
internal sealed class TextRun(string text, RunMarks marks) : OpenXmlLeafElement
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public override string LocalName => "r";

    public override OpenXmlElement CloneNode(bool deep) => new TextRun(text, marks);

    public override void WriteTo(XmlWriter xmlWriter)
    {
        xmlWriter.WriteStartElement("w", "r", Main);
        if (marks != RunMarks.None)
        {
            xmlWriter.WriteStartElement("w", "rPr", Main);
            xmlWriter.WriteStartElement("w", "rStyle", Main);
            xmlWriter.WriteAttributeString("w", "val", Main, CharacterStyles.IdOf(marks));
            xmlWriter.WriteEndElement();
            xmlWriter.WriteEndElement();
        }

        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\t', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (end > start)
            {
                WriteText(xmlWriter, text[start..end]);
            }

            if (end < text.Length)
            {
                xmlWriter.WriteStartElement("w", text[end] == '\t' ? "tab" : "br", Main);
                xmlWriter.WriteEndElement();
            }

            start = end + 1;
        }

        xmlWriter.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteStartElement("w", "t", Main);
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
