using System.Collections.Immutable;
using DocGen.Cli.Paginating;
using DocGen.Engine.Documents;
using DocGen.Tests.Crowd;
using static DocGen.Tests.Word.WordSamples;

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
