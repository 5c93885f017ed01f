using System.Text.Json;
using DocGen.Tests.Faults;
using DocGen.Tests.Word.References;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Cli;

public sealed class BrandTests
{
    private static readonly byte[] Png = Pictures.Png(300, 100, 0x7A, 0x1F, 0x3D);

    [Fact]
    public void Every_key_of_the_brand_reaches_every_document()
    {
        using var work = Branded();
        var files = Directory.GetFiles(work.Out, "*.docx");

        Assert.NotEmpty(files);
        Assert.All(files, path =>
        {
            using var word = WordprocessingDocument.Open(path, isEditable: false);
            var main = word.MainDocumentPart!;
            var fonts = main.ThemePart!.Theme.ThemeElements!.FontScheme!;
            Assert.Equal("Corvane Ltd", main.Document.Descendants<DocProperties>().First().Description);
            Assert.Equal("7A1F3D", main.ThemePart.Theme.ThemeElements.ColorScheme!.Accent1Color!.RgbColorModelHex!.Val);
            Assert.Equal(("Arial", "Cambria"), (fonts.MinorFont!.LatinFont!.Typeface!.Value, fonts.MajorFont!.LatinFont!.Typeface!.Value));
            Assert.All(main.Document.Descendants<W.PageSize>(), s => Assert.Contains(((int)s.Width!.Value, (int)s.Height!.Value), new[] { (12240, 15840), (15840, 12240) }));
            Assert.Contains(main.FooterParts, f => f.Footer!.InnerText == "Company number 000000");
            Assert.All(main.HeaderParts.Select(h => h.Header!.InnerText).Where(t => t.Length > 0), t => Assert.StartsWith("Corvane group", t, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_brand_is_no_content_and_its_logo_is_an_input()
    {
        using var work = Branded();
        var texts = Directory.GetFiles(work.Out).Where(f => !f.EndsWith(".docx", StringComparison.Ordinal) && !f.EndsWith("manifest.json", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(work.Out, "manifest.json")));
        var inputs = manifest.RootElement.GetProperty("inputs").EnumerateArray().Select(i => i.GetProperty("path").GetString()).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, t => Assert.DoesNotContain("brand.", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("Company number 000000", t, StringComparison.Ordinal));
        Assert.Contains("look/logo.png", inputs);
        Assert.Equal(inputs.Order(StringComparer.Ordinal), inputs);
    }

    [Fact]
    public void Another_logo_of_the_same_name_makes_other_documents()
    {
        using var work = Branded();
        var before = work.Outputs();
        File.WriteAllBytes(work.Path("client", "look", "logo.png"), [.. Png, 1]);
        Assert.Contains("look/logo.png", Tool.Run("check", work.Client).Output, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run("build", work.Client).Exit);

        Assert.All(work.Outputs().Where(o => o.Key.EndsWith(".docx", StringComparison.Ordinal)), o => Assert.NotEqual(before[o.Key], o.Value));
    }

    [Fact]
    public void A_logo_behind_a_link_is_not_read()
    {
        using var work = Branded();
        File.WriteAllBytes(work.Path("secret.png"), Png);
        File.Delete(work.Path("client", "look", "logo.png"));
        File.CreateSymbolicLink(work.Path("client", "look", "logo.png"), work.Path("secret.png"));
        var before = work.Outputs();
        var outcome = Tool.Run("build", work.Client);

        Assert.Equal(1, outcome.Exit);
        Assert.Contains("`./look/logo.png` cannot be the logo: it is a link, and links are not followed", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(before, work.Outputs());
    }

    [Fact]
    public void A_heavy_logo_is_told_as_it_goes_into_every_document()
    {
        using var work = Branded();
        File.WriteAllBytes(work.Path("client", "look", "logo.png"), [.. Png, .. new byte[2_000_000]]);
        var outcome = Tool.Run("build", work.Client);

        Assert.Equal(0, outcome.Exit);
        Assert.Contains("warning large-logo: the logo has 2.0 MB and goes into every document", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_take_the_font_of_the_text_when_none_is_named_for_them()
    {
        using var work = Branded();
        work.Replace("client/profile.yaml", "{body: arial, heading: Cambria}", "{body: arial}");
        Assert.Equal(0, Tool.Run("build", work.Client).Exit);
        using var word = WordprocessingDocument.Open(Directory.GetFiles(work.Out, "*.docx")[0], isEditable: false);

        Assert.Equal("Arial", word.MainDocumentPart!.ThemePart!.Theme.ThemeElements!.FontScheme!.MajorFont!.LatinFont!.Typeface);
    }

    [Fact]
    public void A_Word_file_beside_the_folders_of_many_clients_gives_the_look_and_is_an_input()
    {
        using var work = new Workplace();
        File.WriteAllBytes(work.Path("house.docx"), ReferenceFiles.Bank);
        work.Replace("client/profile.yaml", "sites: []", "sites: []\nbrand: {reference: ../house.docx, colour: \"#0B5D3B\"}");
        var outcome = Tool.Run("build", work.Client);
        Assert.Equal(0, outcome.Exit);
        Assert.Contains("profile.yaml:24:20: note reference-lacks: `../house.docx` has no style named Quote, ", outcome.Errors, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(work.Out, "manifest.json")));
        var input = manifest.RootElement.GetProperty("inputs").EnumerateArray().Single(i => i.GetProperty("path").GetString() == "../house.docx");

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(ReferenceFiles.Bank)), input.GetProperty("sha256").GetString());
        Assert.All(Directory.GetFiles(work.Out, "*.docx"), path =>
        {
            using var word = WordprocessingDocument.Open(path, isEditable: false);
            var main = word.MainDocumentPart!;
            Assert.Contains(main.HeaderParts, h => h.Header!.InnerText.Contains("Corvane Bank, Group Security", StringComparison.Ordinal));
            Assert.Equal("0B5D3B", main.ThemePart!.Theme.ThemeElements!.ColorScheme!.Accent1Color!.RgbColorModelHex!.Val);
            Assert.All(main.Document.Descendants<W.PageSize>(), s => Assert.Contains((int)s.Width!.Value, new[] { 12240, 15840 }));
        });
    }

    private static Workplace Branded()
    {
        var work = new Workplace();
        Directory.CreateDirectory(work.Path("client", "look"));
        File.WriteAllBytes(work.Path("client", "look", "logo.png"), Png);
        work.Replace("client/profile.yaml", "sites: []", """
            sites: []
            brand:
              logo: ./look/logo.png
              colour: "#7A1F3D"
              fonts: {body: arial, heading: Cambria}
              paper: letter
              cover: Company number 000000
              header: Corvane group
            """);
        var outcome = Tool.Run("build", work.Client);
        Assert.Equal(("", 0), (outcome.Errors, outcome.Exit));
        return work;
    }
}
