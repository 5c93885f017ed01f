using System.Globalization;
using DocGen.Tests.Word.Checklist;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Samples;

/// <summary>The contents lists of the samples name the pages on which the headings stand, as an independent reader of the PDF files sees them.</summary>
public sealed class SamplePageNumbers
{
    private sealed record Entry(string Text, int? Page);

    [Fact]
    public void Every_contents_list_of_the_samples_has_page_numbers()
    {
        var listed = BuiltSample.Names.SelectMany(Files).Select(f => (File: f, Entries: Entries(f))).ToList();

        // Only extracts of a page or two are so short that they have no list.
        Assert.InRange(listed.Count(l => l.Entries.Count == 0), 0, listed.Count / 10);
        foreach (var (file, entries) in listed)
        {
            Assert.All(entries, e => Assert.True(e.Page is not null, $"{file}: `{e.Text}` has no page number: run tests/rebuild-samples.sh where LibreOffice is"));
        }
    }

    [ToolFact("soffice", "pdftotext")]
    public void Every_number_is_the_page_of_its_heading_in_the_PDF()
    {
        foreach (var sample in BuiltSample.Names)
        {
            var wrong = new List<string>();
            foreach (var file in Files(sample))
            {
                var pages = RenderedSamples.Of(file).Pages.Select(Unspaced).ToArray();
                // From the page after the list itself, where each heading stands too.
                foreach (var entry in Entries(file))
                {
                    var found = Enumerable.Range(3, Math.Max(0, pages.Length - 2)).Where(p => pages[p - 1].Contains(Unspaced(entry.Text), StringComparison.Ordinal)).ToList();
                    if (!found.Contains(entry.Page!.Value))
                    {
                        wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: `{entry.Text}` is said to be on page {entry.Page}, and is on {string.Join(", ", found)}"));
                    }
                }
            }

            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        }
    }

    private static IEnumerable<string> Files(string sample) => Directory.GetFiles(Repository.Path("output-samples", sample, "out"), "*.docx").Order(StringComparer.Ordinal);

    /// <summary>The entries as printed: number and heading, and the page behind the last tab.</summary>
    private static List<Entry> Entries(string file)
    {
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        return
        [
            .. (word.MainDocumentPart!.Document!.Descendants<SdtBlock>().FirstOrDefault(s => s.Descendants<SdtContentDocPartObject>().Any())?.Descendants<Hyperlink>() ?? []).Select(link =>
            {
                var page = link.Descendants<FieldCode>().Any() ? link.Descendants<Text>().Last() : null;
                return new Entry(string.Concat(link.Descendants<Text>().Where(t => t != page).Select(t => t.Text)), page is null ? null : int.Parse(page.Text, CultureInfo.InvariantCulture));
            }),
        ];
    }

    private static string Unspaced(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
