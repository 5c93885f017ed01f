using System.Xml.Linq;
using static DocGen.Tests.Word.Linting.Mutant;

namespace DocGen.Tests.Word.Linting;

/// <summary>Files that are valid and whole, and yet not as a careful person makes them.</summary>
internal static class LookMutants
{
    private const string Settings = "word/settings.xml";

    public static IEnumerable<Mutant> All =>
    [
        Of("bold by hand", "direct-formatting", x => AddParagraph(x, "<w:r><w:rPr><w:b/></w:rPr><w:t>loud</w:t></w:r>")),
        Of("an empty paragraph for space", "empty-paragraph", x => AddParagraph(x, "")),
        new("no font to begin with", "word/styles.xml", x => x.Descendants(W + "rPrDefault").Single().Element(W + "rPr")!.Element(W + "rFonts")!.Remove(), "no-defaults"),
        new("no theme", "word/_rels/document.xml.rels", x => x.Elements().Single(r => r.Attribute("Target")!.Value == "theme/theme1.xml").Remove(), "companion-missing", "unused-part"),
        new("the mode of an older Word", Settings, x => x.Descendants(W + "compatSetting").First().SetAttributeValue(W + "val", "12"), "compatibility-mode"),
        new("settings that ask for an update", Settings, x => x.Element(W + "defaultTabStop")!.AddBeforeSelf(Xml("<w:updateFields w:val=\"true\"/>")), "asks-to-update", "schema"),
        Of("a field that asks for an update", "asks-to-update", x => x.Descendants(W + "fldChar").First().SetAttributeValue(W + "dirty", "true")),
        Of("a landscape page that is not turned", "page-not-turned", x => x.Descendants(W + "pgSz").First(s => s.Attribute(W + "orient") is null).SetAttributeValue(W + "orient", "landscape")),
        Of("a section without a footer", "section-without-headers", x => x.Descendants(W + "sectPr").Last().Elements(W + "footerReference").Remove()),
        Of("a header for a first page that is like the others", "unseen-header", x => x.Descendants(W + "titlePg").Single().Remove()),
        Of("a table of no fixed layout", "loose-width", x => Table(x).Element(W + "tblPr")!.Element(W + "tblLayout")!.Remove()),
        Of("a table narrower than its columns", "widths-differ", x => Table(x).Element(W + "tblPr")!.Element(W + "tblW")!.SetAttributeValue(W + "w", "5000")),
        Of("a cell wider than its column", "widths-differ", x => Cell(x, 1, 1).Element(W + "tcPr")!.Element(W + "tcW")!.SetAttributeValue(W + "w", "9000")),
        Of("two tables with nothing between", "tables-touch", x => Table(x).AddAfterSelf(new XElement(Table(x)))),
        Of("a table without words", "table-without-words", x => Table(x).Element(W + "tblPr")!.Elements().Where(e => e.Name == W + "tblCaption" || e.Name == W + "tblDescription").Remove()),
        Of("a picture without words", "picture-without-words", x => x.Descendants().First(e => e.Name.LocalName == "docPr").SetAttributeValue("descr", "")),
        Of("a heading two levels down", "skipped-level", x => Style(x, "Heading2").SetAttributeValue(W + "val", "Heading3")),
        Of("a heading that the contents list lacks", "stale-contents", x => Add(Sentence(x), "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>A late thought</w:t></w:r></w:p>")),
        Of("an entry of the contents list in other words", "stale-contents", x => x.Descendants(W + "hyperlink").First().Descendants(W + "t").Single(t => t.Value.Contains("purpose", StringComparison.Ordinal)).Value = "About something else"),
        Of("a cross-reference to a bookmark that is not there", "dangling-anchor", x => AddParagraph(x, "<w:fldSimple w:instr=\" REF _Ref77 \\h \"><w:r><w:t>Table 9</w:t></w:r></w:fldSimple>")),
        Of("a control in a control", "nested-control", x => Add(Sentence(x), "<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:id w:val=\"78\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>one</w:t></w:r></w:p></w:sdtContent></w:sdt></w:sdtContent></w:sdt>")),
        Of("a change in the first paragraph of a control", "change-leads-control", x => Add(Sentence(x), $"<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent><w:p><w:ins w:id=\"901\" {Author}><w:r><w:t>new</w:t></w:r></w:ins></w:p></w:sdtContent></w:sdt>")),
        Of("a row that is new with text that is not", "row-mark-only", x => Table(x).Elements(W + "tr").Last().Element(W + "trPr")!.Add(Xml($"<w:ins w:id=\"901\" {Author}/>"))),
        new("a list whose style does not know it", "word/styles.xml", x => x.Elements(W + "style").Single(s => s.Attribute(W + "styleId")!.Value == "Heading1").Descendants(W + "numPr").Remove(), "one-way-numbering"),
        new("a chart whose figures nobody can edit", "word/charts/chart1.xml", x => x.Elements().Single(e => e.Name.LocalName == "externalData").Remove(), "chart-without-workbook"),
        new("no title", "docProps/core.xml", x => x.Elements().Single(e => e.Name.LocalName == "title").Remove(), "no-title"),
        new("a template from elsewhere", "word/_rels/document.xml.rels", x => x.Add(new XElement(x.Name.Namespace + "Relationship", new XAttribute("Id", "rId98"), new XAttribute("Type", R.NamespaceName + "/attachedTemplate"), new XAttribute("Target", "https://example.org/t.dotm"), new XAttribute("TargetMode", "External"))), "outside-target"),
        new("a link whose address is none", "word/_rels/document.xml.rels", x => x.Elements().Single(r => r.Attribute("TargetMode") is not null).SetAttributeValue("Target", "http://[bad"), "cannot-open"),
    ];

    private static XElement Style(XElement root, string id) => root.Descendants(W + "pStyle").First(s => s.Attribute(W + "val")?.Value == id);
}
