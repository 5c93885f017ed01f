using System.Xml;
using DocGen.Engine.Documents;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>The footnotes of a document: its notes part, numbered in the order of their marks.</summary>
internal sealed class FootnoteBook
{
    private const string PartName = "footnotes.xml";
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly List<W.Footnote> _notes = [];
    private readonly Relationships _relationships = new();

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>The part and its relationships; none when there is no footnote.</summary>
    public IEnumerable<Part> Parts => IsEmpty ? [] :
    [
        new("word/" + PartName, LookParts.ContentTypes + "footnotes+xml", Part.Serialised(Write)),
        .. _relationships.IsEmpty ? (Part[])[] : [_relationships.ToPart($"word/_rels/{PartName}.rels")],
    ];

    /// <summary>Writes the note and gives the run that leads to it.</summary>
    public W.Run Add(Footnote note, Manuscript manuscript, PageLayout page)
    {
        manuscript.Relationships.Add("footnotes", PartName);
        var element = new W.Footnote { Id = _notes.Count + 1 };
        _notes.Add(element);
        var runs = new RunWriter(manuscript, _relationships, isInNote: true);
        var blocks = new BlockWriter(manuscript, runs, e => element.AppendChild(e));
        blocks.Write(note.Content, Place.InNote(page));
        blocks.PartFromTable();
        blocks.Flush();
        if (element.FirstChild is not W.Paragraph { ParagraphProperties: { } properties } || properties.ParagraphStyleId?.Val != StyleIds.FootnoteText)
        {
            element.PrependChild(BlockWriter.Paragraph(StyleIds.FootnoteText));
        }

        ((W.Paragraph)element.FirstChild!).ParagraphProperties!.InsertAfterSelf(new W.Run(MarkStyle(), new W.FootnoteReferenceMark(), new W.Text(" ") { Space = SpaceProcessingModeValues.Preserve }));
        return new W.Run(MarkStyle(), new W.FootnoteReference { Id = element.Id });
    }

    private static W.RunProperties MarkStyle() => new(new W.RunStyle { Val = StyleIds.FootnoteReference });

    private void Write(XmlWriter xml)
    {
        xml.WriteStartElement("w", "footnotes", Main);
        xml.WriteAttributeString("xmlns", "r", null, "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        Separator(W.FootnoteEndnoteValues.Separator, -1, new W.SeparatorMark()).WriteTo(xml);
        Separator(W.FootnoteEndnoteValues.ContinuationSeparator, 0, new W.ContinuationSeparatorMark()).WriteTo(xml);
        _notes.ForEach(n => n.WriteTo(xml));
        xml.WriteEndElement();
    }

    private static W.Footnote Separator(W.FootnoteEndnoteValues type, int id, OpenXmlElement mark) =>
        new(new W.Paragraph(new W.ParagraphProperties(new W.SpacingBetweenLines { After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto }), new W.Run(mark))) { Type = type, Id = id };
}
