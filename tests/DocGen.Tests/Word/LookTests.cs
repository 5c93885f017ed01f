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
            .. Enum.GetValues<DocGen.Engine.Documents.StatusTone>().Select(t => (Palette.Ink, Palette.Ground(t) ?? "FFFFFF")),
        ];

        Assert.All(pairs, p => Assert.InRange(Colour.Parse(p.Text).ContrastWith(Colour.Parse(p.Ground)), 4.5, 21));
    }

    [Theory]
    [InlineData("", false), InlineData("blue", false), InlineData("12345", false), InlineData("+12345", false), InlineData("##123456", false), InlineData("1234567", false), InlineData("#1a2B3c", true)]
    public void A_colour_is_six_hexadecimal_digits(string text, bool valid) => Assert.Equal(valid, WordLook.IsColour(text));

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
