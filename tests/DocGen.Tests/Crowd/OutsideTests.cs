using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using DocGen.Cli.Paginating;
using DocGen.Word;

namespace DocGen.Tests.Crowd;

/// <summary>Other programs open the documents of the samples and of random packs, and find what is in them.</summary>
public class OutsideTests(OutsideFiles files) : IClassFixture<OutsideFiles>
{
    // After some two hundred files one process once ended without a word.
    private const int FilesAtOnce = 60;

    [ToolFact("soffice", "pdftotext")]
    public void LibreOffice_lays_every_document_out_with_its_heads_repeated_and_no_page_or_heading_alone()
    {
        var programs = LibreOffice.Find(Environment.GetEnvironmentVariable("PATH") ?? "");
        var all = LaidOut();
        foreach (var some in all.Select(f => f.Name + ".docx").Chunk(FilesAtOnce))
        {
            Assert.Equal(LibreOfficeEnd.Finished, LibreOffice.ToPdf(programs!, files.Folder, some, TimeSpan.FromMinutes(20)));
        }

        var (repeated, headings, tables) = (0, 0, 0);
        var lonely = new ConcurrentBag<(bool IsDrawn, string What)>();
        var headless = new ConcurrentBag<(bool IsDrawn, string What)>();
        OutsideFiles.Look(all, file =>
        {
            var laidOut = PdfReading.Of(Path.Combine(files.Folder, file.Name + ".pdf"), WordReading.Of(file.Word).Margins);
            var faults = laidOut.Faults(file).ToList();
            if (!laidOut.Pages.IsEmpty)
            {
                Interlocked.Add(ref repeated, laidOut.RepeatedHeads(file));
                Interlocked.Add(ref headings, file.Shape.Headings.Length);
                Interlocked.Add(ref tables, file.Shape.Tables.Length);
                laidOut.Lonely(file.Made.Document).ToList().ForEach(l => lonely.Add((file.IsDrawn, $"{file.Name}: {l}")));
                laidOut.Headless(file).ToList().ForEach(t => headless.Add((file.IsDrawn, $"{file.Name}: {t}")));
            }

            return faults;
        });
        Assert.True(repeated > all.Length, $"only {repeated} heads of tables are repeated");

        // LibreOffice 7.4 forgets now and then, when it lays a page out anew, that a heading goes with the next paragraph, or that the head of a table repeats: a few points more above it, and it does
        // what the file says. The samples show none.
        Assert.DoesNotContain(lonely.Concat(headless), l => !l.IsDrawn);
        Assert.True(lonely.Count <= 1 + (headings / 1000), $"{lonely.Count} of {headings} headings stand last on a page:\n{string.Join('\n', lonely.Select(l => l.What))}");
        Assert.True(headless.Count <= 1 + (tables / 1000), $"{headless.Count} of {tables} tables lose their head:\n{string.Join('\n', headless.Select(l => l.What))}");
    }

    [ToolFact("pandoc")]
    public void Pandoc_reads_the_headings_the_tables_and_all_the_text() => files.Look(file =>
    {
        using var json = JsonDocument.Parse(OutsideFiles.Run("pandoc", ["-f", "docx", "-t", "json", Path.Combine(files.Folder, file.Name + ".docx")]));
        return PandocReading.Of(json.RootElement).Faults(file.Shape);
    });

    /// <summary>python-docx, as Debian packages it for the system's own Python.</summary>
    [ToolFact("/usr/bin/python3", "/usr/lib/python3/dist-packages/docx/__init__.py")]
    public void Python_docx_reads_properties_sections_headings_and_tables()
    {
        const string script = """
            import json, sys, docx, docx.table, docx.text.paragraph
            for line in sys.stdin:
                d = docx.Document(line.rstrip('\n'))
                p = d.core_properties
                print(json.dumps({'title': p.title, 'author': p.author, 'keywords': p.keywords, 'language': p.language,
                    'landscape': [s.page_width > s.page_height and s.orientation == 1 for s in d.sections], 'tables': [len(docx.table.Table(t, d).rows) for t in d.element.body.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tbl')],
                    'headings': sum(1 for e in d.element.body.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p') if docx.text.paragraph.Paragraph(e, d).style.name.startswith(('Heading', 'Appendix', 'Unnumbered')))}))
            """;
        var lines = OutsideFiles.Run("/usr/bin/python3", ["-c", script], string.Join('\n', files.All.Select(f => Path.Combine(files.Folder, f.Name + ".docx")))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(files.All.Length, lines.Length);
        var read = files.All.Zip(lines).ToDictionary(f => f.First.Name, f => f.Second, StringComparer.Ordinal);
        files.Look(file => Faults(file, read[file.Name]));
    }

    /// <summary>What LibreOffice lays out: the samples and, since it takes a second for each document, one in four of the random packs; all with DOCGEN_FULL.</summary>
    private ImmutableArray<OutsideFile> LaidOut() => [.. files.All.Where((f, i) => !f.IsDrawn || Population.IsFull || i % 4 == 0)];

    private static IEnumerable<string> Faults(OutsideFile file, string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string name) => Shape.Bare(json.RootElement.GetProperty(name).GetString() ?? "");
        IEnumerable<JsonElement> Items(string name) => json.RootElement.GetProperty(name).EnumerateArray();
        var identity = file.Made.Document.Identity;
        var own = WordReading.Of(file.Word);

        // Properties hold a thousand characters at most.
        string Told(string text) => Shape.Bare(SafeText.Line(text, 1000));
        (string What, string Wanted, string Found)[] compared =
        [
            ("title", Told(identity.Title), Text("title")),
            ("author", Told(identity.Organisation), Text("author")),
            ("keywords", Told(identity.Keywords), Text("keywords")),
            ("language", Told(identity.Language), Text("language")),
            ("headings", $"{file.Shape.Headings.Length}", $"{json.RootElement.GetProperty("headings").GetInt32()}"),

            // The table of the cover stands before those of the text.
            ("tables", string.Join(' ', file.Shape.Tables.Select(t => t.Length)), string.Join(' ', Items("tables").Skip(1).Select(t => t.GetInt32()))),
            ("sections", string.Join(' ', own.Turned), string.Join(' ', Items("landscape").Select(l => l.GetBoolean()))),
        ];
        return compared.Where(c => c.Wanted != c.Found).Select(c => $"python-docx reads `{c.Found}` as {c.What}, not `{c.Wanted}`");
    }
}
