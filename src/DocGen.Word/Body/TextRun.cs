using System.Xml;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>A run of text with at most a character style, which writes itself.</summary>
/// <remarks>
/// The most frequent elements of a document (this one, <see cref="CellLook"/>, <see cref="CellStyle"/>, the marks of blocks) are one object each instead of the three to six of the SDK. They are made, written and
/// forgotten; whoever wants to look at a document opens the file.
/// </remarks>
internal sealed class TextRun(string text, RunMarks marks) : OpenXmlLeafElement
{
    public override string LocalName => "r";

    public override OpenXmlElement CloneNode(bool deep) => new TextRun(text, marks);

    public override void WriteTo(XmlWriter xmlWriter)
    {
        xmlWriter.Begin("r");
        if (marks != RunMarks.None)
        {
            xmlWriter.Begin("rPr");
            xmlWriter.Empty("rStyle", CharacterStyles.IdOf(marks));
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
                xmlWriter.Empty(text[end] == '\t' ? "tab" : "br");
            }

            start = end + 1;
        }

        xmlWriter.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        xml.Begin("t");
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
