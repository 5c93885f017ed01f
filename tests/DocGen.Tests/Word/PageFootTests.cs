using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Paginating;
using DocGen.Engine.Documents;
using DocGen.Tests.Crowd;
using DocumentFormat.OpenXml.Packaging;
using static DocGen.Tests.Word.WordSamples;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Word;

/// <summary>What happens at the foot of a page, with one line more in each document, so that every way to fill the page is among them.</summary>
public class PageFootTests
{
    private const int Documents = 12;

    [ToolFact("soffice", "pdftotext")]
    public void A_full_page_is_followed_by_no_blank_one_and_ends_with_no_heading()
    {
        using var folder = new TemporaryFolder();
        var documents = Enumerable.Range(0, Documents).Select(Filled).ToImmutableArray();
        var words = documents.Select(d => Write(d).ToArray()).ToImmutableArray();
        for (var i = 0; i < Documents; i++)
        {
            File.WriteAllBytes(Path.Combine(folder.Path, $"{i}.docx"), words[i]);
        }

        var program = LibreOffice.Find(Environment.GetEnvironmentVariable("PATH") ?? "")!;
        Assert.Equal(LibreOfficeEnd.Finished, LibreOffice.ToPdf(program, folder.Path, Enumerable.Range(0, Documents).Select(i => $"{i}.docx"), TimeSpan.FromMinutes(10)));
        var read = words.Select((w, i) => PdfReading.Of(Path.Combine(folder.Path, $"{i}.pdf"), WordReading.Of(w).Margins)).ToImmutableArray();

        // Each part takes a page more somewhere between the first and the last.
        foreach (var (first, last) in Parts(read[0]).Zip(Parts(read[^1])))
        {
            Assert.True(first.Pages < last.Pages, $"{first.Name} takes {first.Pages} pages at first and {last.Pages} at last");
        }

        Assert.Empty(read.SelectMany((r, i) => r.Pages.Index().Where(p => p.Item.IsBlank).Select(p => $"document {i}: page {p.Index + 1} of {r.Pages.Length} is blank")));
        Assert.Empty(read.SelectMany((r, i) => r.Lonely(documents[i]).Where(l => l.Contains("under", StringComparison.Ordinal)).Select(l => $"document {i}: {l}")));
    }

    [ToolFact("soffice", "pdftotext")]
    public void A_table_that_begins_at_the_foot_of_a_page_loses_no_row()
    {
        // Each begins a page with a space of so many twentieths of a point and ten more than the one before: less than the line below a row takes, and together more than a row.
        const int LeastSpace = 12200;
        const int Tables = 110;
        const int Rows = 11;
        Table Long(int number) => Table(["Name", "Meaning"], [.. Enumerable.Range(0, Rows).Select(r => Row($"t{number}r{r}e", "a word"))]);
        var document = Document(Section("s", [.. Enumerable.Range(0, Tables).SelectMany(t => (Block[])[Paragraph($"space {t}"), Long(t)])]));
        using var folder = new TemporaryFolder();
        var word = Spaced(Write(document).ToArray(), LeastSpace);
        File.WriteAllBytes(Path.Combine(folder.Path, "a.docx"), word);

        var program = LibreOffice.Find(Environment.GetEnvironmentVariable("PATH") ?? "")!;
        Assert.Equal(LibreOfficeEnd.Finished, LibreOffice.ToPdf(program, folder.Path, ["a.docx"], TimeSpan.FromMinutes(10)));
        var pages = PdfReading.Of(Path.Combine(folder.Path, "a.pdf"), WordReading.Of(word).Margins).Pages;

        bool BeginsBelow(int table) => pages.Single(p => p.Text.Contains($"space{table}Name", StringComparison.Ordinal) || p.Text.EndsWith($"space{table}", StringComparison.Ordinal)).Text.Contains($"t{table}r0e", StringComparison.Ordinal);
        Assert.True(BeginsBelow(0));
        Assert.False(BeginsBelow(Tables - 1));
        var lost = Enumerable.Range(0, Tables).SelectMany(t => Enumerable.Range(0, Rows).Select(r => $"t{t}r{r}e")).Where(name => !pages.Any(p => p.Text.Contains(name, StringComparison.Ordinal)));
        Assert.Empty(lost);
    }

    [ToolFact("soffice", "pdftotext")]
    public void A_table_that_fills_the_last_page_to_its_last_point_is_followed_by_no_blank_one()
    {
        // Each table ends a tenth of a point below the one before: together more than a row, so that one of them is the last that fits its page.
        const int LeastSpace = 8200;
        const int Step = 2;
        const int Tables = 150;
        const int Rows = 13;
        const int Around = 8;
        Section Filling(int number) => Section($"s{number}", Paragraph($"space {number}"), Table(["Name", "Meaning"], [.. Enumerable.Range(0, Rows).Select(r => Row($"t{number}r{r}e", "a word"))]));
        using var folder = new TemporaryFolder();
        var program = LibreOffice.Find(Environment.GetEnvironmentVariable("PATH") ?? "")!;
        ImmutableArray<PdfReading> Read(string name, IEnumerable<byte[]> documents)
        {
            var words = documents.ToImmutableArray();
            var names = words.Select((_, i) => $"{name}{i}").ToImmutableArray();
            foreach (var (file, word) in names.Zip(words))
            {
                File.WriteAllBytes(Path.Combine(folder.Path, file + ".docx"), word);
            }

            Assert.Equal(LibreOfficeEnd.Finished, LibreOffice.ToPdf(program, folder.Path, names.Select(n => n + ".docx"), TimeSpan.FromMinutes(10)));
            return [.. names.Zip(words).Select(f => PdfReading.Of(Path.Combine(folder.Path, f.First + ".pdf"), WordReading.Of(f.Second).Margins))];
        }

        var all = Read("all", [Spaced(Write(Document([.. Enumerable.Range(0, Tables).SelectMany(t => new[] { Filling(t), Section($"turned{t}", Paragraph("a word")) with { Landscape = true } })])).ToArray(), LeastSpace, Step, beginsPage: false)])[0].Pages;
        bool Fits(int table) => all.Single(p => p.Text.Contains($"t{table}r0e", StringComparison.Ordinal)).Text.Contains($"t{table}r{Rows - 1}e", StringComparison.Ordinal);
        var last = Enumerable.Range(0, Tables).Last(Fits);
        Assert.InRange(last, Around, Tables - Around);

        var alone = Read("alone", Enumerable.Range(last - Around, 2 * Around).Select(i => Spaced(Write(Document(Filling(0))).ToArray(), LeastSpace + (Step * i), Step, beginsPage: false)));
        Assert.True(alone.Select(a => a.Pages.Length).Distinct().Count() > 1);
        Assert.Empty(alone.SelectMany((a, i) => a.Pages.Index().Where(p => p.Item.IsBlank).Select(p => $"document {i}: page {p.Index + 1} of {a.Pages.Length} is blank")));
    }

    // Gives every paragraph "space n" a height of its own, and a page where it is to begin one.
    private static byte[] Spaced(byte[] word, int least, int step = 10, bool beginsPage = true)
    {
        using var stream = new MemoryStream();
        stream.Write(word);
        using (var opened = WordprocessingDocument.Open(stream, true))
        {
            var spaces = opened.MainDocumentPart!.Document!.Body!.Descendants<W.Paragraph>().Where(p => p.InnerText.StartsWith("space ", StringComparison.Ordinal)).ToList();
            foreach (var (i, paragraph) in spaces.Index())
            {
                paragraph.ParagraphProperties = new W.ParagraphProperties(
                    new W.PageBreakBefore { Val = beginsPage }, new W.SpacingBetweenLines { Before = "0", After = "0", Line = (least + (step * i)).ToString(CultureInfo.InvariantCulture), LineRule = W.LineSpacingRuleValues.Exact });
            }
        }

        return stream.ToArray();
    }

    private static Document Filled(int more)
    {
        var rows = (int count) => Table(["Name", "Meaning"], [.. Enumerable.Range(1, count).Select(i => Row($"row {i}", "a word"))]);
        Section Small(int number) => Section($"small{number}", Paragraph("a word"));
        var document = Document(
        [
            // An entry of the second level stands a little closer.
            Small(0) with { Children = [.. Enumerable.Range(1, Documents - 1 - more).Select(Small)] },
            .. Enumerable.Range(Documents - more, 43 + more).Select(Small),
            Section("turned", rows(14 + more)) with { Landscape = true, Children = [Section("under", Paragraph(Sentence)) with { Landscape = true }] },
            Section("end", rows(32 + more)),
        ]);
        string Lines(int count) => string.Join(' ', Enumerable.Repeat("What the whole of the document is for and whom it binds from when on.", count));
        return document with { Identity = Identity with { Subtitle = Lines(12 + (more / 2)), Owner = Lines(1 + (more % 2)) } };
    }

    private static IEnumerable<(string Name, int Pages)> Parts(PdfReading read)
    {
        var contents = read.Pages.Select(p => p.Text.StartsWith("Contents", StringComparison.Ordinal)).ToList().IndexOf(true);
        var body = read.Pages.Select(p => p.Text.StartsWith("1Aboutsmall0", StringComparison.Ordinal) && p.Text.Contains("aword", StringComparison.Ordinal)).ToList().IndexOf(true);
        var turned = read.Pages.Count(p => p.Turned);
        var end = read.Pages.Select(p => p.Turned).ToList().LastIndexOf(true);
        return [("the cover", contents), ("the contents list", body - contents), ("the turned table", turned), ("the last table", read.Pages.Length - 1 - end)];
    }
}
