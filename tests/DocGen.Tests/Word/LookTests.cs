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
}
