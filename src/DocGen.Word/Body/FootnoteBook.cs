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
    private readonly Dictionary<Footnote, (string Bookmark, int Number)> _marks = new(ReferenceEqualityComparer.Instance);
    private readonly Relationships _relationships = new();

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>The part and its relationships; none when there is no footnote.</summary>
    public IEnumerable<Part> Parts => IsEmpty ? [] :
    [
        new("word/" + PartName, LookParts.ContentTypes + "footnotes+xml", Part.Serialised(Write)),
        .. _relationships.IsEmpty ? (Part[])[] : [_relationships.ToPart($"word/_rels/{PartName}.rels")],
    ];

    /// <summary>Writes the note and gives the elements that lead to it: its mark, or, where it has one already, a field that repeats the mark's number.</summary>
    public IEnumerable<OpenXmlElement> Add(Footnote note, Manuscript manuscript, PageLayout page)
    {
        if (_marks.TryGetValue(note, out var mark))
        {
            return Fields.Of($"NOTEREF {mark.Bookmark} \\f \\h", Measures.Number(mark.Number), StyleIds.FootnoteReference);
        }

        manuscript.Relationships.Add("footnotes", PartName);
        var element = new W.Footnote { Id = _notes.Count + 1 };
        _notes.Add(element);
        mark = _marks[note] = (manuscript.Anchors.NameOfNote(_notes.Count), _notes.Count);
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
        var (start, end) = manuscript.Bookmark(mark.Bookmark)!.Value;
        return [start, new W.Run(MarkStyle(), new W.FootnoteReference { Id = element.Id }), end];
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
