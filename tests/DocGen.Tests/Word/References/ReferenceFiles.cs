using static DocGen.Tests.Word.References.WordFileMaker;

namespace DocGen.Tests.Word.References;

/// <summary>Three Word files of three houses, as different as such files are.</summary>
internal static class ReferenceFiles
{
    private const string Drawing = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    public static byte[] Logo { get; } = Pictures.Png(240, 60, 0x5A, 0x1E, 0x2B);

    /// <summary>A bank on Letter paper: Cambria, headings with numbers of their own, a letterhead with a picture in a table, a table style for all new tables, everything the writer asks of Word.</summary>
    public static byte[] Bank { get; } = Pack(
        new Dictionary<string, string>
        {
            ["document.xml"] = $"<w:document {Spaces}><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Instructions for this template, which nobody should ever read in a policy</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdH2\"/><w:headerReference w:type=\"first\" r:id=\"rIdH1\"/><w:footerReference w:type=\"default\" r:id=\"rIdF2\"/><w:footerReference w:type=\"first\" r:id=\"rIdF1\"/><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1800\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"620\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>",
            ["styles.xml"] = BankStyles(),
            ["numbering.xml"] = $"<w:numbering {Spaces}><w:abstractNum w:abstractNumId=\"0\"><w:nsid w:val=\"1A2B3C4D\"/><w:multiLevelType w:val=\"multilevel\"/>{Level(0, "upperRoman", "Article %1", 1418, 1418, "Heading1")}{Level(1, "decimal", "%1.%2", 851, 851, "Heading2", "<w:isLgl/>")}{Level(2, "lowerLetter", "(%3)", 851, 851, "Heading3")}</w:abstractNum><w:abstractNum w:abstractNumId=\"7\"><w:multiLevelType w:val=\"multilevel\"/>{string.Concat(Enumerable.Range(0, 5).Select(l => Level(l, "bullet", "■", 425 * (l + 1), 425, l == 0 ? "ListBullet" : $"ListBullet{l + 1}")))}</w:abstractNum><w:abstractNum w:abstractNumId=\"9\"><w:multiLevelType w:val=\"multilevel\"/>{string.Concat(Enumerable.Range(0, 5).Select(l => Level(l, "lowerLetter", $"%{l + 1})", 425 * (l + 1), 425, l == 0 ? "ListNumber" : $"ListNumber{l + 1}")))}</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"8\"><w:abstractNumId w:val=\"9\"/></w:num></w:numbering>",
            ["settings.xml"] = $"<w:settings {Spaces}><w:attachedTemplate r:id=\"rId9\"/><w:defaultTabStop w:val=\"425\"/><w:defaultTableStyle w:val=\"HarbourTable\"/><w:compat/></w:settings>",
            ["theme/theme1.xml"] = Theme("Cambria", "Cambria", "5A1E2B"),
            ["fontTable.xml"] = $"<w:fonts {Spaces}><w:font w:name=\"Cambria\"><w:panose1 w:val=\"02040503050406030204\"/><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>",
            ["header1.xml"] = $"<w:hdr {Spaces} {Drawing}>{Letterhead("Corvane Bank, Group Security")}<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>",
            ["header2.xml"] = $"<w:hdr {Spaces} {Drawing}>{Letterhead("{TITLE}")}<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>",
            ["footer1.xml"] = $"<w:ftr {Spaces}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>Corvane Bank plc. Registered in Example County, number 000000.</w:t></w:r></w:p></w:ftr>",
            ["footer2.xml"] = $"<w:ftr {Spaces}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{Field("DOCPROPERTY DocumentId", "XX-000")}<w:r><w:tab/></w:r>{Field("DOCPROPERTY Classification", "Public")}<w:r><w:tab/><w:t xml:space=\"preserve\">Page </w:t></w:r>{Field("PAGE", "7")}<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r><w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p></w:ftr>",
        },
        [("rIdH1", "header", "header1.xml"), ("rIdH2", "header", "header2.xml"), ("rIdF1", "footer", "footer1.xml"), ("rIdF2", "footer", "footer2.xml")],
        new Dictionary<string, byte[]>
        {
            ["word/media/image1.png"] = Logo,
            ["word/_rels/header1.xml.rels"] = Relationships([("rId1", "image", "media/image1.png")]),
            ["word/_rels/header2.xml.rels"] = Relationships([("rId1", "image", "media/image1.png")]),
            ["word/_rels/settings.xml.rels"] = Relationships([("rId9", "attachedTemplate", "file:///C:/Templates/Harbour.dotm")]),
        });

    /// <summary>A studio's template: some of Word's own styles changed, colours in the theme, a wide left margin, nothing numbered, no header, a page number for footer.</summary>
    public static byte[] Studio { get; } = Pack(
        new Dictionary<string, string>
        {
            ["document.xml"] = $"<w:document {Spaces}><w:body><w:p/><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdF\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1985\" w:right=\"1134\" w:bottom=\"1701\" w:left=\"3119\" w:header=\"850\" w:footer=\"850\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            ["styles.xml"] = $"<w:styles {Spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:cstheme=\"minorBidi\"/><w:sz w:val=\"20\"/><w:lang w:val=\"sv-SE\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:defSemiHidden=\"0\" w:defUnhideWhenUsed=\"0\" w:defQFormat=\"0\" w:count=\"376\"><w:lsdException w:name=\"Normal\" w:uiPriority=\"0\" w:qFormat=\"1\"/></w:latentStyles>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
                + Paragraph("Heading1", "heading 1", "Normal", "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>", "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:hAnsiTheme=\"majorHAnsi\"/><w:color w:val=\"0B7A75\" w:themeColor=\"accent1\"/><w:sz w:val=\"36\"/>", "Normal")
                + Paragraph("Heading2", "heading 2", "Normal", "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>", "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:hAnsiTheme=\"majorHAnsi\"/><w:color w:val=\"0B7A75\" w:themeColor=\"accent1\"/><w:sz w:val=\"26\"/>", "Normal")
                + Paragraph("Title", "Title", "Normal", "<w:spacing w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:hAnsiTheme=\"majorHAnsi\"/><w:color w:val=\"0B7A75\" w:themeColor=\"accent1\"/><w:sz w:val=\"72\"/>", "Normal")
                + Paragraph("TOCHeading", "TOC Heading", "Heading1", "<w:outlineLvl w:val=\"9\"/>", "", "Normal")
                + Paragraph("Footer", "footer", "Normal", "<w:tabs><w:tab w:val=\"center\" w:pos=\"4513\"/><w:tab w:val=\"right\" w:pos=\"9026\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"16\"/>")
                + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>",
            ["settings.xml"] = $"<w:settings {Spaces}><w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\" w:t2=\"dark2\" w:accent1=\"accent1\" w:accent2=\"accent2\" w:accent3=\"accent3\" w:accent4=\"accent4\" w:accent5=\"accent5\" w:accent6=\"accent6\" w:hyperlink=\"hyperlink\" w:followedHyperlink=\"followedHyperlink\"/></w:settings>",
            ["theme/theme1.xml"] = Theme("Calibri", "Calibri", "0B7A75"),
            ["footer1.xml"] = $"<w:ftr {Spaces}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"right\"/></w:pPr>{Field("PAGE", "3")}</w:p></w:ftr>",
        },
        [("rIdF", "footer", "footer1.xml")],
        isTemplate: true);

    /// <summary>A file of a German Word that LibreOffice saved once: ids in German, most styles missing, and odd things: comments, changes, macros, a linked picture, circles, lists that are not there, a section turned sideways at the end.</summary>
    public static byte[] Kontor { get; } = Pack(
        new Dictionary<string, string>
        {
            ["document.xml"] = $"<w:document {Spaces}><w:body><w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdH\"/><w:footerReference w:type=\"default\" r:id=\"rIdF\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/><w:cols w:num=\"2\" w:space=\"708\"/></w:sectPr></w:pPr><w:commentRangeStart w:id=\"0\"/><w:r><w:t>Alter Text</w:t></w:r><w:commentRangeEnd w:id=\"0\"/></w:p><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1000\" w:right=\"1000\" w:bottom=\"1000\" w:left=\"1000\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            ["styles.xml"] = $"<w:styles {Spaces} xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:kern w:val=\"2\"/><w:lang w:val=\"de-DE\" w:eastAsia=\"zh-CN\" w:bidi=\"hi-IN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/><w:qFormat/><w:rsid w:val=\"00AA11BB\"/><w:pPr><w:widowControl/><w:jc w:val=\"both\"/><w:ind w:firstLine=\"284\" w:start=\"0\"/></w:pPr><w:rPr><w:szCs w:val=\"22\"/><w:sz w:val=\"22\"/><w:b w:val=\"0\"/><w:lang w:val=\"de-DE\"/><w14:ligatures w14:val=\"standard\"/></w:rPr></w:style>"
                + Paragraph("berschrift1", "Heading 1", "berschrift", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"44\"/></w:numPr><w:ind w:firstLine=\"0\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:color w:val=\"333333\"/><w:sz w:val=\"32\"/>", "TextBody")
                + Paragraph("berschrift2", "Heading 2", "berschrift", "<w:ind w:firstLine=\"0\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:color w:val=\"333333\"/><w:sz w:val=\"26\"/>", "TextBody")
                + Paragraph("berschrift", "Überschrift", "Standard", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>", "")
                + Paragraph("TextBody", "Body Text", "Standard", "<w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/>", "")
                + Paragraph("Kopfzeile", "header", "Standard", "<w:tabs><w:tab w:val=\"center\" w:pos=\"4536\"/><w:tab w:val=\"right\" w:pos=\"9072\"/></w:tabs><w:ind w:firstLine=\"0\"/>", "<w:sz w:val=\"18\"/>")
                + Paragraph("Fuzeile", "footer", "Standard", "<w:tabs><w:tab w:val=\"center\" w:pos=\"4536\"/><w:tab w:val=\"right\" w:pos=\"9072\"/></w:tabs><w:ind w:firstLine=\"0\"/>", "<w:sz w:val=\"18\"/>")
                + Paragraph("Kreis1", "Kreis 1", "Kreis2", "", "") + Paragraph("Kreis2", "Kreis 2", "Kreis1", "", "") + Paragraph("Waise", "Waise", "NichtDa", "", "", "NichtDa")
                + Paragraph("Title", "Hervorhebung Alt", "Standard", "", "<w:i/>")
                + "</w:styles>",
            ["comments.xml"] = $"<w:comments {Spaces}><w:comment w:id=\"0\" w:author=\"A. Muster\"><w:p><w:r><w:t>vertraulich</w:t></w:r></w:p></w:comment></w:comments>",
            ["header1.xml"] = $"<w:hdr {Spaces} {Drawing}><w:p><w:pPr><w:pStyle w:val=\"Kopfzeile\"/></w:pPr><w:bookmarkStart w:id=\"5\" w:name=\"Marke\"/><w:r><w:rPr><w:color w:val=\"808080\"/></w:rPr><w:t>Kontor Musterstadt</w:t></w:r><w:ins w:id=\"6\" w:author=\"A. Muster\"><w:r><w:t xml:space=\"preserve\"> GmbH</w:t></w:r></w:ins><w:del w:id=\"7\" w:author=\"A. Muster\"><w:r><w:delText> AG</w:delText></w:r></w:del><w:bookmarkEnd w:id=\"5\"/><w:r><w:tab/></w:r>{Field("REF Marke", "Verweis")}<w:r><w:tab/></w:r>{Field("STYLEREF \"Überschrift 1\"", "Alter Text")}</w:p><w:p><w:r>{Picture("rIdLinked", "Verknüpft", 900_000, 300_000)}</w:r></w:p></w:hdr>",
            ["footer1.xml"] = $"<w:ftr {Spaces}><w:p><w:pPr><w:pStyle w:val=\"Fuzeile\"/></w:pPr><w:r><w:t>Stand: </w:t></w:r>{Field("SAVEDATE \\@ \"dd.MM.yyyy\"", "01.02.2003")}<w:r><w:tab/><w:tab/><w:t xml:space=\"preserve\">Seite </w:t></w:r>{Field("PAGE", "1")}</w:p></w:ftr>",
        },
        [("rIdH", "header", "header1.xml"), ("rIdF", "footer", "footer1.xml"), ("rIdC", "comments", "comments.xml"), ("rIdV", "vbaProject", "vbaProject.bin"), ("rIdX", "image", "media/not-there.png")],
        new Dictionary<string, byte[]>
        {
            ["word/vbaProject.bin"] = [1, 2, 3],
            ["word/_rels/header1.xml.rels"] = Relationships([("rIdLinked", "image", "https://pictures.example/logo.png")]),
        });

    /// <summary>The three by name.</summary>
    public static byte[] Named(string name) => name switch { nameof(Bank) => Bank, nameof(Studio) => Studio, _ => Kontor };

    private static string BankStyles() => $"<w:styles {Spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Cambria\" w:hAnsi=\"Cambria\" w:cs=\"Cambria\"/><w:sz w:val=\"22\"/><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:defSemiHidden=\"0\" w:defUnhideWhenUsed=\"0\" w:defQFormat=\"0\" w:count=\"371\"/>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        + Paragraph("BodyText", "Body Text", "Normal", "<w:spacing w:before=\"60\" w:after=\"120\"/><w:jc w:val=\"both\"/>", "", link: "BodyTextChar")
        + Heading(1, "<w:caps/><w:sz w:val=\"26\"/>") + Heading(2, "<w:sz w:val=\"24\"/>") + Heading(3, "<w:i/><w:sz w:val=\"22\"/>")
        + Paragraph("Title", "Title", "Normal", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"5A1E2B\"/></w:pBdr><w:spacing w:after=\"200\"/>", "<w:b/><w:sz w:val=\"48\"/>")
        + Paragraph("Subtitle", "Subtitle", "Normal", "<w:spacing w:after=\"200\"/>", "<w:i/><w:sz w:val=\"26\"/>")
        + Paragraph("TOCHeading", "TOC Heading", "Heading1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr><w:outlineLvl w:val=\"9\"/>", "")
        + string.Concat(Enumerable.Range(1, 3).Select(l => Paragraph($"TOC{l}", $"toc {l}", "Normal", $"<w:tabs><w:tab w:val=\"right\" w:leader=\"underscore\" w:pos=\"8000\"/></w:tabs><w:spacing w:after=\"40\"/><w:ind w:left=\"{(l - 1) * 400}\"/>", "")))
        + string.Concat(Enumerable.Range(1, 5).Select(l => Paragraph(l == 1 ? "ListBullet" : $"ListBullet{l}", l == 1 ? "List Bullet" : $"List Bullet {l}", "BodyText", $"<w:numPr><w:ilvl w:val=\"{l - 1}\"/><w:numId w:val=\"4\"/></w:numPr>", "")))
        + string.Concat(Enumerable.Range(1, 5).Select(l => Paragraph(l == 1 ? "ListNumber" : $"ListNumber{l}", l == 1 ? "List Number" : $"List Number {l}", "BodyText", $"<w:numPr><w:ilvl w:val=\"{l - 1}\"/><w:numId w:val=\"8\"/></w:numPr>", "")))
        + Paragraph("Caption", "caption", "Normal", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>", "<w:i/><w:sz w:val=\"20\"/>")
        + Paragraph("Header", "header", "Normal", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9360\"/></w:tabs>", "<w:sz w:val=\"18\"/>")
        + Paragraph("Footer", "footer", "Normal", "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"5A1E2B\"/></w:pBdr><w:tabs><w:tab w:val=\"center\" w:pos=\"4680\"/><w:tab w:val=\"right\" w:pos=\"9360\"/></w:tabs>", "<w:sz w:val=\"18\"/>")
        + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style><w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"BodyTextChar\"><w:name w:val=\"Body Text Char\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:link w:val=\"BodyText\"/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"HarbourTable\"><w:name w:val=\"Harbour Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"5A1E2B\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"5A1E2B\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFA5AA\"/></w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:color w:val=\"FFFFFF\"/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"5A1E2B\"/></w:tcPr></w:tblStylePr></w:style></w:styles>";

    private static string Heading(int level, string letters) => Paragraph($"Heading{level}", $"heading {level}", "Normal", $"<w:keepNext/><w:numPr>{(level > 1 ? $"<w:ilvl w:val=\"{level - 1}\"/>" : "")}<w:numId w:val=\"3\"/></w:numPr><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"{level - 1}\"/>", "<w:b/>" + letters, "BodyText");

    private static string Paragraph(string id, string name, string basedOn, string paragraph, string letters, string? next = null, string? link = null) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{basedOn}\"/>{(next is null ? "" : $"<w:next w:val=\"{next}\"/>")}{(link is null ? "" : $"<w:link w:val=\"{link}\"/>")}<w:qFormat/>{(paragraph.Length == 0 ? "" : $"<w:pPr>{paragraph}</w:pPr>")}{(letters.Length == 0 ? "" : $"<w:rPr>{letters}</w:rPr>")}</w:style>";

    private static string Level(int level, string format, string text, int left, int hanging, string style, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:pStyle w:val=\"{style}\"/>{more}<w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"{hanging}\"/></w:pPr></w:lvl>";

    private static string Field(string code, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {code.Replace("\"", "&quot;", StringComparison.Ordinal)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    // A table as wide as the text, in per cent, as Word writes it.
    private static string Letterhead(string words) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"start\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:start w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:end w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"04A0\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3120\"/><w:gridCol w:w=\"6240\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"1667\" w:type=\"pct\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>{Picture("rId1", "Mark", 1_440_000, 360_000)}</w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w=\"3333\" w:type=\"pct\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Header\"/><w:jc w:val=\"right\"/></w:pPr>{(words == "{TITLE}" ? Field("TITLE", "Title of the template") : $"<w:r><w:t>{words}</w:t></w:r>")}</w:p></w:tc></w:tr></w:tbl>";

    private static string Picture(string id, string name, int width, int height) =>
        $"<w:drawing><wp:inline><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"1\" name=\"{name}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"{name}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {(name == "Mark" ? "r:embed" : "r:link")}=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";

    private static string Theme(string major, string minor, string accent) =>
        $"<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"House\"><a:themeElements><a:clrScheme name=\"House\"><a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1><a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr val=\"2E2E2E\"/></a:dk2><a:lt2><a:srgbClr val=\"F2F2F2\"/></a:lt2><a:accent1><a:srgbClr val=\"{accent}\"/></a:accent1>{string.Concat(Enumerable.Range(2, 5).Select(i => $"<a:accent{i}><a:srgbClr val=\"80808{i}\"/></a:accent{i}>"))}<a:hlink><a:srgbClr val=\"0563C1\"/></a:hlink><a:folHlink><a:srgbClr val=\"954F72\"/></a:folHlink></a:clrScheme><a:fontScheme name=\"House\"><a:majorFont><a:latin typeface=\"{major}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:majorFont><a:minorFont><a:latin typeface=\"{minor}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont></a:fontScheme><a:fmtScheme name=\"House\"><a:fillStyleLst>{Thrice("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>")}</a:fillStyleLst><a:lnStyleLst>{Thrice("<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>")}</a:lnStyleLst><a:effectStyleLst>{Thrice("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>{Thrice("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>")}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";

    private static string Thrice(string text) => text + text + text;
}
