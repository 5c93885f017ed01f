using System.Xml.Linq;
using static DocGen.Tests.Word.Linting.Mutant;

namespace DocGen.Tests.Word.Linting;

/// <summary>Faults that OpenXmlValidator does not see.</summary>
internal static class LintedMutants
{
    private const string Styles = "word/styles.xml";

    public static IEnumerable<Mutant> All =>
    [
        Of("a cell that holds nothing", "empty-cell", x => Cell(x, 1, 0).Elements(W + "p").Remove()),
        Of("a cell that ends with a table", "cell-ends-in-table", x => Cell(x, 1, 1).Add(Xml("<w:tbl><w:tblPr><w:tblW w:w=\"900\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCaption w:val=\"inner\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"))),
        Of("two bookmarks of one name", "duplicate-bookmark-name", x => AddParagraph(x, "<w:bookmarkStart w:id=\"901\" w:name=\"twin\"/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id=\"901\"/><w:bookmarkStart w:id=\"902\" w:name=\"twin\"/><w:r><w:t>b</w:t></w:r><w:bookmarkEnd w:id=\"902\"/>")),
        Of("a bookmark without an end", "unpaired-bookmark", x => AddParagraph(x, "<w:bookmarkStart w:id=\"901\" w:name=\"open\"/><w:r><w:t>a</w:t></w:r>")),
        Of("a revision with the id of a bookmark", "shared-id", x => AddParagraph(x, $"<w:bookmarkStart w:id=\"901\" w:name=\"shared\"/><w:bookmarkEnd w:id=\"901\"/><w:ins w:id=\"901\" {Author}><w:r><w:t>new</w:t></w:r></w:ins>")),
        Of("two revisions with one id", "duplicate-revision-id", x => AddParagraph(x, $"<w:del w:id=\"901\" {Author}><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id=\"901\" {Author}><w:r><w:t>new</w:t></w:r></w:ins>")),
        Of("live text in a deletion", "text-in-deletion", x => AddParagraph(x, $"<w:del w:id=\"901\" {Author}><w:r><w:t>old</w:t></w:r></w:del>")),
        Of("deleted text outside a deletion", "deleted-text-outside", x => AddParagraph(x, "<w:r><w:delText>old</w:delText></w:r>")),
        Of("an insertion in an insertion", "nested-revision", x => AddParagraph(x, $"<w:ins w:id=\"901\" {Author}><w:ins w:id=\"902\" {Author}><w:r><w:t>new</w:t></w:r></w:ins></w:ins>")),
        Of("a live field code in a deletion", "instruction-in-deletion", x => AddParagraph(x, $"<w:del w:id=\"901\" {Author}><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:delText>1</w:delText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:del>")),
        Of("a move without a range", "move-without-range", x => AddParagraph(x, $"<w:moveFrom w:id=\"901\" {Author}><w:r><w:t>moved</w:t></w:r></w:moveFrom>")),
        Of("a move that arrives nowhere", "unpaired-move", x => AddParagraph(x, $"<w:moveFromRangeStart w:id=\"901\" w:name=\"m1\" {Author}/><w:moveFrom w:id=\"902\" {Author}><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id=\"901\"/>")),
        Of("a style that is not defined", "missing-style", x => Sentence(x).Element(W + "pPr")!.Element(W + "pStyle")!.SetAttributeValue(W + "val", "Boddy")),
        Of("a list that is not defined", "missing-numbering", x => Sentence(x).Element(W + "pPr")!.Add(Xml("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"777\"/></w:numPr>"))),
        Of("a link to a bookmark that is not there", "dangling-anchor", x => x.Descendants(W + "hyperlink").Last(h => h.Attribute(W + "anchor") is not null).SetAttributeValue(W + "anchor", "nowhere")),
        Of("two controls with one id", "duplicate-control-id", x => AddParagraph(x, Control("<w:id w:val=\"77\"/>") + Control("<w:id w:val=\"77\"/>"))),
        Of("two controls with one tag", "duplicate-control-tag", x => AddParagraph(x, Control("<w:tag w:val=\"owner\"/><w:id w:val=\"77\"/>") + Control("<w:tag w:val=\"owner\"/><w:id w:val=\"78\"/>"))),
        Of("a tag of 65 characters", "control-tag-too-long", x => AddParagraph(x, Control($"<w:tag w:val=\"{new string('t', 65)}\"/><w:id w:val=\"77\"/>"))),
        Of("a control that holds nothing", "empty-control", x => AddParagraph(x, "<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent/></w:sdt>")),
        Of("a plain-text control round two paragraphs", "plain-control-round-paragraphs", x => Add(Sentence(x), "<w:sdt><w:sdtPr><w:id w:val=\"77\"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p></w:sdtContent></w:sdt>")),
        Of("properties of a control in another order", "control-properties-order", x => AddParagraph(x, Control("<w:id w:val=\"77\"/><w:alias w:val=\"Owner\"/>"))),
        Of("two paragraphs with one id", "duplicate-paragraph-id", x => SameParagraphId(x)),
        Of("a row that fills more columns than there are", "row-off-grid", x => Cell(x, 1, 2).Element(W + "tcPr")!.Element(W + "tcW")!.AddAfterSelf(Xml("<w:gridSpan w:val=\"2\"/>"))),
        Of("a merge that begins with its continuation", "merge-continues-nothing", x => Cell(x, 0, 0).Element(W + "tcPr")!.Element(W + "tcW")!.AddAfterSelf(Xml("<w:vMerge/>"))),
        Of("a field without an end", "unclosed-field", x => AddParagraph(x, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>")),
        Of("a field without a result", "field-without-result", x => AddParagraph(x, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")),
        new("two custom properties with one number", "docProps/custom.xml", x => x.Elements().ElementAt(1).SetAttributeValue("pid", 2), "duplicate-property-id"),
        new("a date of creation that is none", "docProps/core.xml", x => x.Elements().Single(e => e.Name.LocalName == "created").Value = "1 March 2026", "bad-property-date"),
        new("two styles with one name", Styles, x => Style(x, "Quote").Element(W + "name")!.SetAttributeValue(W + "val", "Body Text"), "duplicate-style-name"),
        Of("a deleted last mark in a cell", "deleted-last-mark", x => Cell(x, 1, 1).Element(W + "p")!.Element(W + "pPr")!.Add(Xml($"<w:rPr><w:del w:id=\"901\" {Author}/></w:rPr>"))),
        new("a language that is none", Styles, x => x.Descendants(W + "lang").First().SetAttributeValue(W + "val", "english"), "bad-language"),
        Of("spaces at the edge of text", "edge-spaces", x => AddParagraph(x, "<w:r><w:t>words </w:t></w:r><w:r><w:t>run together</w:t></w:r>")),
        Of("a width of 30%", "percent-width", x => { Width(x).SetAttributeValue(W + "w", "30%"); Width(x).SetAttributeValue(W + "type", "pct"); }),
        Of("a header row below a row that is none", "header-row-gap", x => { Table(x).Elements(W + "tr").ElementAt(2).Element(W + "trPr")!.Add(Xml("<w:tblHeader/>")); }),
    ];

    private static string Control(string properties) => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent><w:r><w:t>held</w:t></w:r></w:sdtContent></w:sdt>";

    private static XElement Width(XElement root) => Cell(root, 1, 1).Element(W + "tcPr")!.Element(W + "tcW")!;

    private static XElement Style(XElement root, string id) => root.Elements(W + "style").Single(s => s.Attribute(W + "styleId")?.Value == id);

    private static void SameParagraphId(XElement root)
    {
        XNamespace compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
        root.Add(new XAttribute(XNamespace.Xmlns + "w14", W14), new XAttribute(XNamespace.Xmlns + "mc", compatibility), new XAttribute(compatibility + "Ignorable", "w14"));
        foreach (var paragraph in root.Descendants(W + "p").Take(2))
        {
            paragraph.SetAttributeValue(W14 + "paraId", "1A2B3C4D");
        }
    }
}
