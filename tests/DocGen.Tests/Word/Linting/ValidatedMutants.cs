using System.Xml.Linq;
using static DocGen.Tests.Word.Linting.Mutant;

namespace DocGen.Tests.Word.Linting;

/// <summary>Faults that OpenXmlValidator sees.</summary>
internal static class ValidatedMutants
{
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static IEnumerable<Mutant> All =>
    [
        Of("two bookmarks with one id", "duplicate-id", x => AddParagraph(x, "<w:bookmarkStart w:id=\"901\" w:name=\"first\"/><w:bookmarkEnd w:id=\"901\"/><w:bookmarkStart w:id=\"901\" w:name=\"second\"/><w:bookmarkEnd w:id=\"901\"/><w:r><w:t>marked</w:t></w:r>")),
        Of("a bookmark with a name of 41 characters", "schema", x => AddParagraph(x, $"<w:bookmarkStart w:id=\"901\" w:name=\"{new string('n', 41)}\"/><w:bookmarkEnd w:id=\"901\"/><w:r><w:t>marked</w:t></w:r>")),
        Of("an insertion in a run", "misplaced-element", x => AddParagraph(x, $"<w:r><w:ins w:id=\"901\" {Author}/><w:t>new</w:t></w:r>")),
        Of("an insertion round a paragraph", "misplaced-element", x => Add(Sentence(x), $"<w:ins w:id=\"901\" {Author}><w:p><w:r><w:t>new</w:t></w:r></w:p></w:ins>")),
        Of("an insertion by nobody", "schema", x => AddParagraph(x, "<w:ins w:id=\"901\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>new</w:t></w:r></w:ins>")),
        Of("properties of a paragraph twice", "misplaced-element", x => Add(Sentence(x).Element(W + "pPr")!, "<w:pPr><w:keepNext/></w:pPr>")),
        Of("properties of a paragraph in another order", "schema", x => Sentence(x).Element(W + "pPr")!.AddFirst(Xml("<w:jc w:val=\"left\"/>"))),
        Of("a mark of a paragraph that is bold before it is new", "schema", x => Sentence(x).Element(W + "pPr")!.Add(Xml($"<w:rPr><w:b/><w:ins w:id=\"901\" {Author}/></w:rPr>"))),
        Of("a link without its relationship", "broken-reference", x => x.Descendants(W + "hyperlink").Single(h => h.Attribute(R + "id") is not null).SetAttributeValue(R + "id", "rId99")),
        Of("a header without its relationship", "broken-reference", x => x.Descendants(W + "headerReference").Last().SetAttributeValue(R + "id", "rId99")),
        Of("a reference to a comment that is not there", "broken-reference", x => AddParagraph(x, "<w:commentRangeStart w:id=\"5\"/><w:r><w:t>said</w:t></w:r><w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r>")),
        new("two ranges of one comment", Body, x => AddParagraph(x, "<w:commentRangeStart w:id=\"5\"/><w:commentRangeStart w:id=\"5\"/><w:r><w:t>said</w:t></w:r><w:commentRangeEnd w:id=\"5\"/>"), "broken-reference", "duplicate-id"),
        Of("a run in a control round blocks", "misplaced-element", x => Add(Sentence(x), "<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent><w:r><w:t>bare</w:t></w:r></w:sdtContent></w:sdt>")),
        Of("an id of a paragraph that is too large", "schema", x => { Ignore(x, "w14", W14.NamespaceName); Sentence(x).SetAttributeValue(W14 + "paraId", "80000000"); }),
        Of("a table without a grid", "schema", x => Table(x).Element(W + "tblGrid")!.Remove()),
        new("a custom property with the number 1", "docProps/custom.xml", x => x.Elements().First().SetAttributeValue("pid", 1), "schema"),
        Of("two pictures with one id", "duplicate-id", x => { var run = x.Descendants(W + "drawing").First().Parent!; run.AddAfterSelf(new XElement(run)); }),
        Of("a paragraph in a paragraph", "misplaced-element", x => Sentence(x).Add(Xml("<w:p/>"))),
        Of("section properties that are not last", "schema", x => { var last = x.Element(W + "body")!.Elements(W + "sectPr").Single(); last.Remove(); x.Element(W + "body")!.AddFirst(last); }),
        Of("properties of a row in another order", "schema", x => Table(x).Elements(W + "tr").ElementAt(1).Element(W + "trPr")!.AddFirst(Xml($"<w:trPrChange w:id=\"901\" {Author}><w:trPr/></w:trPrChange>"))),
        new("a list before its definition", "word/numbering.xml", x => { var num = x.Elements(W + "num").First(); num.Remove(); x.AddFirst(num); }, "schema"),
        new("two definitions of lists with one id", "word/numbering.xml", x => Add(x.Elements(W + "abstractNum").First(), $"<w:abstractNum w:abstractNumId=\"{x.Elements(W + "abstractNum").First().Attribute(W + "abstractNumId")!.Value}\"><w:multiLevelType w:val=\"singleLevel\"/></w:abstractNum>"), "duplicate-id"),
        new("two styles with one id", "word/styles.xml", x => x.Elements(W + "style").Last().SetAttributeValue(W + "styleId", x.Elements(W + "style").First().Attribute(W + "styleId")!.Value), "duplicate-id"),
        Of("an ignorable prefix that is not declared", "schema", x => x.Add(new XAttribute(XNamespace.Xmlns + "mc", Compatibility), new XAttribute(Compatibility + "Ignorable", "w99"))),
        Of("an unknown attribute that is not ignorable", "schema", x => Sentence(x).Add(new XAttribute(XNamespace.Xmlns + "x", "urn:unknown"), new XAttribute(XName.Get("mark", "urn:unknown"), "1"))),
        Of("properties of the mark in a change of the paragraph", "misplaced-element", x => Sentence(x).Element(W + "pPr")!.Add(Xml($"<w:pPrChange w:id=\"901\" {Author}><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:pPrChange>"))),
    ];

    private static void Ignore(XElement root, string prefix, string address) =>
        root.Add(new XAttribute(XNamespace.Xmlns + prefix, address), new XAttribute(XNamespace.Xmlns + "mc", Compatibility), new XAttribute(Compatibility + "Ignorable", prefix));
}
