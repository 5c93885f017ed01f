using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocGen.Word;
using DocumentFormat.OpenXml.Packaging;
using static DocGen.Tests.Word.References.Houses;
using static DocGen.Tests.Word.WordSamples;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Word.References;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Bank"), InlineData("Studio"), InlineData("Kontor")]
    public void A_document_in_the_look_of_a_house_is_valid(string house) => AssertValid(Full, Look(house));

    [Theory]
    [InlineData("Bank"), InlineData("Studio"), InlineData("Kontor")]
    public void What_the_profile_says_beside_the_file_wins(string house)
    {
        var look = Look(house) with { Accent = "C2410C", BodyFont = "Arial", HeadingFont = "Times New Roman", Paper = house == "Bank" ? Paper.A4 : Paper.Letter, HeaderText = "Own header", CoverText = "Own cover" };
        AssertValid(Full, look);
        using var word = Open(Full, look);
        var main = word.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);

        Assert.Equal(new Palette(look).AccentText, styles["Heading1"].StyleRunProperties!.Color!.Val);
        Assert.Equal("Times New Roman", styles["Heading1"].StyleRunProperties!.RunFonts!.Ascii);
        Assert.Contains(main.Document.Descendants<W.PageSize>(), s => s.Width! == (house == "Bank" ? 11906u : 12240u));
        Assert.Contains(main.HeaderParts, h => h.Header!.InnerText.StartsWith("Own header", StringComparison.Ordinal));
        Assert.Contains(main.FooterParts, f => f.Footer!.InnerText == "Own cover");
    }

    [Fact]
    public void Headings_that_a_file_numbers_keep_their_numbers_and_the_contents_list_repeats_them()
    {
        using var word = Open(Full, Look("Bank"));
        var main = word.MainDocumentPart!;
        var numbering = main.NumberingDefinitionsPart!.Numbering!;
        var list = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(s => s.StyleName!.Val == "heading 1").StyleParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value;
        var pattern = numbering.Elements<W.NumberingInstance>().Single(n => n.NumberID! == list).AbstractNumId!.Val!.Value;
        var entries = main.Document.Descendants<W.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("TOC", StringComparison.Ordinal) == true).Select(p => string.Join('|', p.Descendants<W.Text>().Select(t => t.Text))).ToList();

        Assert.Equal("Article %1", numbering.Elements<W.AbstractNum>().Single(a => a.AbstractNumberId! == pattern).Elements<W.Level>().First().LevelText!.Val);
        Assert.Equal(["Contents", "Article I|About purpose", "1.1|About terms", "Article II|About applicability", "2.1|About soa-section", "2.2|About soa-second", "2.3|About reading", "About open", "Appendix A|About trace", "A.1|About trace-sections"], entries);
        Assert.DoesNotContain(main.Document.Descendants<W.Paragraph>(), p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1" && p.InnerText.Contains("Article", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Studio"), InlineData("Kontor")]
    public void Headings_that_a_file_does_not_number_get_ours(string house)
    {
        using var word = Open(Full, Look(house));
        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);

        Assert.Equal([1, 1, 1], Enumerable.Range(1, 3).Select(l => styles[$"Heading{l}"].StyleParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value));
        Assert.Equal(0, styles["TOCHeading"].StyleParagraphProperties!.NumberingProperties?.NumberingId?.Val?.Value ?? 0);
    }

    [Fact]
    public void Headers_and_footers_come_with_their_pictures_and_say_what_this_document_is()
    {
        using var word = Open(Full, Look("Bank"));
        var main = word.MainDocumentPart!;
        var sections = main.Document.Descendants<W.SectionProperties>().ToList();
        string Shown(W.SectionProperties section, W.HeaderFooterValues kind) => ((HeaderPart)main.GetPartById(section.Elements<W.HeaderReference>().Single(r => r.Type! == kind).Id!)).Header!.InnerText;

        Assert.Contains("Corvane Bank, Group Security", Shown(sections[0], W.HeaderFooterValues.First), StringComparison.Ordinal);
        Assert.All(sections, s => Assert.Contains("Statement of Applicability", Shown(s, W.HeaderFooterValues.Default), StringComparison.Ordinal));
        Assert.All(main.HeaderParts, h => Assert.Equal(ReferenceFiles.Logo, Bytes(Assert.Single(h.ImageParts))));
        Assert.All(main.HeaderParts, h => Assert.Equal("Pebblelark OÜ", h.Header!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description));
        Assert.Contains(main.FooterParts, f => f.Footer!.Descendants<W.Text>().Select(t => t.Text).Take(2).SequenceEqual(["D3", "Internal"]));
    }

    [Fact]
    public void Pages_turned_sideways_get_tab_stops_and_tables_of_their_width()
    {
        using var word = Open(Full, Look("Bank"));
        var main = word.MainDocumentPart!;
        var turned = main.Document.Descendants<W.SectionProperties>().First(s => s.GetFirstChild<W.PageSize>()!.Orient?.Value == W.PageOrientationValues.Landscape);
        var header = (HeaderPart)main.GetPartById(turned.Elements<W.HeaderReference>().Single().Id!);
        var footer = (FooterPart)main.GetPartById(turned.Elements<W.FooterReference>().Single().Id!);
        var margin = turned.GetFirstChild<W.PageMargin>()!;

        Assert.Equal((15840u, 12240u, 1440u, 1800), (turned.GetFirstChild<W.PageSize>()!.Width!.Value, turned.GetFirstChild<W.PageSize>()!.Height!.Value, margin.Left!.Value, margin.Top!.Value));
        Assert.Equal("12960", header.Header!.Descendants<W.TableWidth>().Single().Width);
        Assert.Equal([(W.TabStopValues.Clear, 4680), (W.TabStopValues.Center, 6480), (W.TabStopValues.Clear, 9360), (W.TabStopValues.Right, 12960)], footer.Footer!.Descendants<W.TabStop>().Select(t => (t.Val!.Value, t.Position!.Value)));
    }

    [Fact]
    public void The_text_of_the_file_and_whatever_else_it_holds_stay_behind()
    {
        foreach (var (house, words) in new[] { ("Bank", new[] { "Instructions for this template", "Harbour.dotm" }), ("Kontor", ["Alter Text", "vertraulich", "Muster ", "A. Muster", "de-DE", "pictures.example", "vbaProject", "not-there", "rsid"]) })
        {
            using var zip = new ZipArchive(Write(Full, Look(house)));
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                var text = entry.FullName + reader.ReadToEnd();
                Assert.All(words, w => Assert.DoesNotContain(w, text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Styles_are_known_by_name_whatever_their_ids()
    {
        using var word = Open(Full, Look("Kontor"));
        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);

        Assert.Equal(("heading 1", "333333", "berschrift", "BodyText"), (styles["Heading1"].StyleName!.Val!.Value, styles["Heading1"].StyleRunProperties!.Color!.Val!.Value, styles["Heading1"].BasedOn!.Val!.Value, styles["Heading1"].NextParagraphStyle!.Val!.Value));
        Assert.Equal("both", styles["Normal"].StyleParagraphProperties!.Justification!.Val!.InnerText);
        Assert.Equal("left", styles["GroundText"].StyleParagraphProperties!.Justification!.Val!.InnerText);
        // A style that has the id of one of ours, and is another.
        Assert.Equal("Hervorhebung Alt", styles["Title_2"].StyleName!.Val);
        Assert.Null(styles["Waise"].BasedOn);
        Assert.Contains(new[] { styles["Kreis1"], styles["Kreis2"] }, s => s.BasedOn is null);
    }

    [Fact]
    public void The_table_style_for_new_tables_is_taken_and_its_head_can_be_read()
    {
        using var word = Open(Full, Look("Bank"));
        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);
        var head = word.MainDocumentPart.Document.Descendants<W.TableRow>().First(r => r.Descendants<W.TableHeader>().Any());

        Assert.Equal("HarbourTable", styles["DataTable"].BasedOn!.Val);
        Assert.Equal("FFFFFF", styles["TableHead"].StyleRunProperties!.Color!.Val);
        Assert.All(head.Descendants<W.Shading>(), s => Assert.Equal("5A1E2B", s.Fill));
    }

    [Theory]
    [InlineData("Bank", "5A1E2B", "Cambria"), InlineData("Studio", "0B7A75", "Calibri"), InlineData("Kontor", "333333", "Arial")]
    public void Colour_and_fonts_are_those_of_the_file(string house, string accent, string font)
    {
        var look = Look(house);

        Assert.Equal((accent, font, font), (look.Accent, look.BodyFont, look.HeadingFont));
    }

    [Theory]
    [InlineData("Bank", 9360), InlineData("Studio", 7653), InlineData("Kontor", 9072)]
    public void Page_numbers_of_the_contents_list_and_tables_end_at_the_edge_of_the_text(string house, int width)
    {
        using var word = Open(Full, Look(house));
        var main = word.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);

        Assert.All(Enumerable.Range(1, 3), l => Assert.Equal(width, styles[$"TOC{l}"].Descendants<W.TabStop>().Single(t => t.Val! == W.TabStopValues.Right).Position!.Value));
        Assert.Contains(main.Document.Descendants<W.TableWidth>(), w => w.Width == width.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var usual = Houses.Names.Select(h => Write(Full, Look(h)).ToArray()).ToList();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(usual, Houses.Names.Select(h => Write(Full, Look(h)).ToArray()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Bytes(OpenXmlPart part)
    {
        using var content = part.GetStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
