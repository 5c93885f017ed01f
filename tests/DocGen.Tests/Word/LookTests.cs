using DocGen.Engine.Documents;
using DocGen.Word;
using static DocGen.Tests.Word.WordSamples;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Word;

public class LookTests
{
    [Theory]
    [InlineData("2B5C8A"), InlineData("FFE066"), InlineData("FFFFFF"), InlineData("000000"), InlineData("00FF88"), InlineData("#c0c0c0"), InlineData("E4572E")]
    public void Every_colour_of_text_can_be_read_on_its_ground(string accent)
    {
        var palette = new Palette(new WordLook { Accent = accent });
        (string Text, string Ground)[] pairs =
        [
            (palette.AccentText, "FFFFFF"), (palette.AccentText, palette.Tint), (palette.OnAccent, palette.Accent), (Palette.Ink, "FFFFFF"), (Palette.Muted, "FFFFFF"), (Palette.Ink, Palette.CodeGround),
            .. Enumerable.Range(0, 12).Select(i => (palette.Series(i).Text, palette.Series(i).Fill)), .. Enumerable.Range(1, LevelWords.Count).Select(l => (Palette.Ink, palette.Level(l)!)),
            .. Enum.GetValues<StatusTone>().Select(t => (Palette.Ink, Palette.Ground(t) ?? "FFFFFF")),
        ];

        Assert.All(pairs, p => Assert.InRange(Colour.Parse(p.Text).ContrastWith(Colour.Parse(p.Ground)), 4.5, 21));
    }

    [Theory]
    [InlineData("", false), InlineData("blue", false), InlineData("12345", false), InlineData("+12345", false), InlineData("##123456", false), InlineData("1234567", false), InlineData("#1a2B3c", true)]
    public void A_colour_is_six_hexadecimal_digits(string text, bool valid) => Assert.Equal(valid, WordLook.IsColour(text));

    [Fact]
    public void A_logo_stands_on_the_cover_with_its_words_and_in_its_proportions()
    {
        // The head of a PNG of 300 by 100 pixels: what the writer reads of it.
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 100, 8, 2, 0, 0, 0];
        var look = new WordLook { Logo = new Logo(png.ToEquatable(), "Pebblelark, a lark on a stone") };
        AssertValid(Full, look);
        using var word = Open(Full, look);
        var picture = word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>().Single();

        Assert.Equal("Pebblelark, a lark on a stone", picture.DocProperties!.Description);
        Assert.Equal((2_160_000, 720_000), (picture.Extent!.Cx!.Value, picture.Extent.Cy!.Value));
        Assert.Single(word.MainDocumentPart.ImageParts);
    }

    [Theory]
    [InlineData(new byte[0]), InlineData(new byte[] { 0xFF, 0xD8 }), InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }), InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10 })]
    public void A_logo_that_is_no_picture_leaves_its_words(byte[] bytes)
    {
        var look = new WordLook { Logo = new Logo(bytes.ToEquatable(), "Words for it") };
        AssertValid(Full, look);
        using var word = Open(Full, look);

        Assert.Contains("Words for it", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        Assert.Empty(word.MainDocumentPart.ImageParts);
    }

    [Fact]
    public void Letter_paper_and_fonts_reach_the_file()
    {
        using var word = Open(Full, new WordLook { Paper = Paper.Letter, BodyFont = "Arial", HeadingFont = "Cambria" });
        var main = word.MainDocumentPart!;

        Assert.Contains(main.Document.Descendants<W.PageSize>(), s => s.Width! == 12240u && s.Height! == 15840u);
        Assert.Equal("Arial", main.ThemePart!.Theme.Descendants<DocumentFormat.OpenXml.Drawing.MinorFont>().Single().LatinFont!.Typeface);
        Assert.Equal("Cambria", main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(s => s.StyleId == "Heading1").StyleRunProperties!.RunFonts!.Ascii);
        Assert.Equal(["Liberation Sans", "Caladea", "Liberation Mono"], main.FontTablePart!.Fonts.Descendants<W.AltName>().Select(a => a.Val!.Value));
    }

    [Theory]
    [InlineData("E8A33D", 2.1), InlineData("FFFFFF", 1), InlineData("000000", 21), InlineData("767676", 4.5), InlineData("FFFF00", 1.0)]
    public void Contrast_with_white_is_that_of_WCAG(string colour, double expected) => Assert.InRange(WordLook.ContrastWithWhite(colour), expected, expected + 0.1);

    [Theory]
    [InlineData("E8A33D"), InlineData("FFE066"), InlineData("FFFFFF"), InlineData("00FF88"), InlineData("777777")]
    public void The_shade_proposed_can_be_read_and_a_lighter_one_cannot(string colour)
    {
        var (light, shade) = (Colour.Parse(colour), Colour.Parse(WordLook.ReadableShade(colour)));

        Assert.InRange(shade.ContrastWith(Colour.White), 4.5, 4.7);
        Assert.True(shade.Red <= light.Red && shade.Green <= light.Green && shade.Blue <= light.Blue);
        Assert.InRange(Math.Abs((shade.Red * light.Green) - (shade.Green * light.Red)), 0, 255);
    }

    [Fact]
    public void A_colour_that_can_be_read_stays_as_it_is() => Assert.Equal("1B3A5C", WordLook.ReadableShade("#1B3A5C"));

    [Fact]
    public void A_high_logo_is_no_higher_than_20_millimetres()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 50, 0, 0, 0, 100, 8, 2, 0, 0, 0];
        using var word = Open(Full, new WordLook { Logo = new Logo(png.ToEquatable(), "Pebblelark") });
        var extent = word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>().Single().Extent!;

        Assert.Equal((360_000, 720_000), (extent.Cx!.Value, extent.Cy!.Value));
    }

    [Fact]
    public void Only_PNG_and_JPEG_can_be_a_logo()
    {
        Assert.True(Logo.CanShow([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 50, 0, 0, 0, 100]));
        Assert.True(Logo.CanShow([0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 10, 0, 20, 1, 0]));
        Assert.False(Logo.CanShow("GIF89a\u0001\0\u0001\0"u8));
        Assert.False(Logo.CanShow("<svg/>"u8));
    }

    [Fact]
    public void The_accent_is_a_colour_of_the_theme()
    {
        using var word = Open(Full, new WordLook { Accent = "#7A1F3D" });

        Assert.Equal("7A1F3D", word.MainDocumentPart!.ThemePart!.Theme.Descendants<DocumentFormat.OpenXml.Drawing.Accent1Color>().Single().RgbColorModelHex!.Val);
    }

    [Fact]
    public void Texts_of_the_look_stand_in_every_header_and_on_the_cover_alone()
    {
        var look = new WordLook { CoverText = "Company number 000000 & more", HeaderText = "Group security" };
        AssertValid(Full, look);
        using var word = Open(Full, look);
        var main = word.MainDocumentPart!;
        var headers = main.HeaderParts.Select(h => h.Header!.InnerText).Where(t => t.Length > 0).ToList();

        Assert.NotEmpty(headers);
        Assert.All(headers, h => Assert.StartsWith("Group security", h, StringComparison.Ordinal));
        Assert.Equal("Company number 000000 & more", Assert.Single(main.FooterParts.Select(f => f.Footer!.InnerText), t => t.Contains("Company number", StringComparison.Ordinal)));
        var cover = main.Document.Descendants<W.SectionProperties>().SelectMany(s => s.Elements<W.FooterReference>()).Single(f => f.Type! == W.HeaderFooterValues.First);
        Assert.Equal("Company number 000000 & more", ((DocumentFormat.OpenXml.Packaging.FooterPart)main.GetPartById(cover.Id!)).Footer!.InnerText);
    }

    [Theory]
    [InlineData(Paper.A4, 11906, 16838), InlineData(Paper.Letter, 12240, 15840)]
    public void Pages_and_tables_follow_the_paper_upright_and_sideways(Paper paper, int narrow, int high)
    {
        using var word = Open(Full, new WordLook { Paper = paper });
        var blocks = word.MainDocumentPart!.Document.Body!.Elements().ToList();
        var sections = blocks.Select((b, i) => (At: i, Section: b as W.SectionProperties ?? b.Descendants<W.SectionProperties>().FirstOrDefault())).Where(s => s.Section is not null).ToList();
        var widths = new List<(int Table, int Text)>();
        foreach (var (table, at) in blocks.Select((b, i) => (b as W.Table, i)).Where(b => b.Item1 is not null))
        {
            var section = sections.First(s => s.At >= at).Section!;
            var (size, margin) = (section.GetFirstChild<W.PageSize>()!, section.GetFirstChild<W.PageMargin>()!);
            widths.Add((table!.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Sum(c => int.Parse(c.Width!, System.Globalization.CultureInfo.InvariantCulture)), (int)(size.Width! - margin.Left! - margin.Right!)));
        }

        Assert.Equal([(narrow, high), (high, narrow)], sections.Select(s => s.Section!.GetFirstChild<W.PageSize>()!).Select(s => ((int)s.Width!.Value, (int)s.Height!.Value)).Distinct());
        Assert.All(widths, w => Assert.Equal(w.Text, w.Table));
        Assert.Equal(2, widths.Select(w => w.Text).Distinct().Count());
    }
}
