using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.Checklist.SampleWordFile;
using static DocGen.Tests.OutsideProgram;

namespace DocGen.Tests.Word.Checklist;

/// <summary>What only a printed page shows, of every Word file of the samples, as LibreOffice prints them.</summary>
public partial class RenderedRows
{
    private static readonly string[] FreeTwins = ["Carlito", "Caladea", "LiberationSans", "LiberationSerif", "LiberationMono"];

    [ToolFact("soffice", "pdftotext")]
    public void No_heading_over_text_is_the_last_line_of_a_page() => Assert.All(All, f =>
    {
        // LibreOffice now and then parts a heading from the heading below it, though the style keeps them together.
        var all = Outlines.Of(f.File).Select(h => h.Paragraph).ToHashSet();
        var paragraphs = f.File.Main.Named(Wml.P).ToList();
        var headings = paragraphs.Zip(paragraphs.Skip(1)).Where(p => all.Contains(p.First) && !all.Contains(p.Second)).Select(p => Unspaced(Words(p.First))).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(headings);
        Assert.All(RenderedSamples.Of(f.Path).Pages.Skip(2), page =>
        {
            // The footer is the last line.
            var last = page.Split('\n').Where(l => l.Trim().Length > 0).SkipLast(1).LastOrDefault("");
            Assert.DoesNotContain(Unspaced(Numbered().Replace(last, "")), headings);
        });
    });

    [ToolFact("soffice", "pdftotext")]
    public void Every_page_after_the_cover_shows_the_title_and_its_number_and_none_is_blank() => Assert.All(All, f =>
    {
        var pages = RenderedSamples.Of(f.Path).Pages;
        Assert.DoesNotContain($"Page 1 of {pages.Length}", pages[0], StringComparison.Ordinal);
        for (var page = 1; page < pages.Length; page++)
        {
            var lines = pages[page].Split('\n').Where(l => l.Trim().Length > 0).ToList();
            Assert.Contains(Unspaced(f.Core["title"]), Unspaced(string.Concat(lines.Take(3))), StringComparison.Ordinal);
            Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"Page {page + 1} of {pages.Length}"), lines[^1].TrimEnd(), StringComparison.Ordinal);
            Assert.StartsWith(f.Core["identifier"], lines[^1].Trim(), StringComparison.Ordinal);

            // The header, the last of the text, the footer; a page without text between its margins is for the crowd's tests to find.
            Assert.True(lines.Count > 2, $"{f.Name}: page {page + 1} holds nothing");
        }
    });

    [ToolFact("soffice", "pdftotext", "pdfinfo")]
    public void The_Statement_of_Applicability_lies_on_its_side_under_heads_that_repeat() => Assert.All(Statements, f =>
    {
        var printed = RenderedSamples.Of(f.Path);
        var sideways = Enumerable.Range(0, printed.Pages.Length).Where(printed.IsLandscape).ToList();
        Assert.InRange(sideways.Count, 10, 90);
        Assert.All(sideways.Where(p => RowOfControl().IsMatch(printed.Pages[p])), p => Assert.Matches(@"(?m)^\s*Control\s", printed.Pages[p]));

        // As many runs of pages as of sections: none is turned by mistake, none is torn.
        Assert.Equal(f.File.Main.Named(Wml.W + "pgSz").Count(s => s.Get("orient") == "landscape"), sideways.Count(p => !sideways.Contains(p - 1)));
        Assert.All(sideways, p => Assert.Equal((printed.Sizes[0].Height, printed.Sizes[0].Width), printed.Sizes[p]));
    });

    [ToolFact("soffice", "pdftotext", "pdfinfo")]
    public void Page_numbers_stand_at_the_edge_of_the_text_upright_and_sideways() => Assert.All(Statements, f =>
    {
        var words = XDocument.Parse(Run("pdftotext", "-bbox", RenderedSamples.Of(f.Path).Pdf, "-")).Descendants().Where(e => e.Name.LocalName == "page").ToList();
        Assert.All(words.Skip(1), page =>
        {
            var (width, margin) = ((double)page.Attribute("width")!, 1417 / 20.0);
            var lowest = page.Elements().Max(w => (double)w.Attribute("yMax")!);
            var last = page.Elements().Where(w => lowest - (double)w.Attribute("yMax")! < 2).Max(w => (double)w.Attribute("xMax")!);
            Assert.InRange(last, width - margin - 2, width - margin + 2);
        });
    });

    [ToolFact("soffice", "pdftoppm")]
    public void Heads_of_tables_are_tinted_on_paper() => Assert.All(Statements, f =>
    {
        var tint = f.File.Main.Named(Wml.Row).First(r => r.Element(Wml.W + "trPr").IsOn("tblHeader")).Descendants(Wml.W + "shd").First().Get("fill")!;
        using var folder = new TemporaryFolder();
        // The third page has the control table.
        Run("pdftoppm", "-r", "30", "-f", "3", "-l", "3", "-singlefile", RenderedSamples.Of(f.Path).Pdf, folder.File("page"));
        var bytes = File.ReadAllBytes(folder.File("page.ppm"));
        byte[] wanted = Convert.FromHexString(tint);
        Assert.InRange(Enumerable.Range(0, bytes.Length / 3).Count(i => bytes.AsSpan(bytes.Length - 3 - (i * 3), 3).SequenceEqual(wanted)), 200, int.MaxValue);
    });

    [ToolFact("soffice", "pdffonts")]
    public void Only_fonts_with_free_twins_of_the_same_widths_are_used() => Assert.All(Statements, f =>
    {
        var names = Run("pdffonts", RenderedSamples.Of(f.Path).Pdf).Split('\n').Skip(2).Where(l => l.Length > 0).Select(l => l.Split(' ')[0].Split('+')[^1].Split('-')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(names);
        // Signs that no font of text has: boxes and arrows.
        Assert.Subset(new HashSet<string>([.. FreeTwins, "OpenSymbol", "DejaVuSans"], StringComparer.Ordinal), names);
    });

    private static string Unspaced(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^\s*(Appendix [A-Z]|[0-9A-Z](\.?[0-9])*)\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*A\.[0-9]+\.[0-9]", RegexOptions.Multiline, 1000)]
    private static partial Regex RowOfControl();
}
