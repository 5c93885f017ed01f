using System.IO.Compression;
using DocGen.Cli.Commands;
using DocGen.Cli.Disk;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Tests.Samples;
using DocGen.Tests.Word.References;
using DocGen.Word;

namespace DocGen.Tests.Packs;

/// <summary>Looks through every part of every file that leaves the house for what must not, in several organisations and looks, and proves that it would find it.</summary>
public sealed class EditionLeaks
{
    public static TheoryData<string> Samples => [.. BuiltSample.Names];

    private static WordLook Loud { get; } = new()
    {
        Accent = "8A1C3B",
        BodyFont = "Arial",
        HeadingFont = "Cambria",
        Paper = Paper.Letter,
        Logo = new Logo([.. Pictures.Png(40, 20, 138, 28, 59)], "Logo of a customer"),
        CoverText = "12 Lakeside, Smalltown",
        HeaderText = "A header of its own",
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_part_of_an_edition_tells_where_its_sentences_came_from(string name)
    {
        var sample = BuiltSample.Of(name);
        var search = LeakSearch.For(sample);
        var looked = 0;
        foreach (var look in new[] { WordLook.Default, sample.Run.Client.Brand.Look, Loud, Houses.Look("Bank") })
        {
            looked += AssertNothingIn(sample, look, search);
        }

        Assert.True(looked > 60, "too few parts were looked at");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Of_answers_with_marks_and_much_unknown_no_mark_comes_out(string name)
    {
        using var folder = new TemporaryFolder();
        MarkedAnswers.Write(name, folder.Path);
        var sample = BuiltSample.Build(folder.Path);

        AssertNothingIn(sample, Loud, LeakSearch.For(sample, MarkedAnswers.Mark, folder.Path));

        // The marks are in the documents of the house, and the editions did have something to leave open.
        var inside = string.Concat(sample.Documents.Values.Select(d => MarkdownWriter.Write(d.Document)));
        Assert.All(new[] { "person", "how", "evidence", "scenario", "exit", "fallback" }, key => Assert.Contains(MarkedAnswers.Mark + key, inside, StringComparison.Ordinal));
        Assert.True(sample.Documents.Values.SelectMany(d => d.Editions).Sum(e => e.OpenPoints.Length) > 3);
    }

    [Fact]
    public void A_document_of_the_house_under_the_name_of_an_edition_is_found()
    {
        var sample = BuiltSample.Of("nordhaven");
        var search = LeakSearch.For(sample);
        foreach (var built in sample.Documents.Values)
        {
            var files = Written(output => DocumentFiles.Write(built.Document, built.Planned.FileName + ".external", Formats.Both, WordLook.Default, null, output, isEdition: true));

            Assert.Equal(2, files.Count);
            Assert.All(files, f => Assert.NotEmpty(search.Leaks(f.Name, f.Content)));
        }
    }

    [Fact]
    public void An_edition_written_as_the_documents_of_the_house_are_is_found()
    {
        var sample = BuiltSample.Of("nordhaven");
        var search = LeakSearch.For(sample);
        foreach (var (built, edition) in sample.Documents.Values.SelectMany(d => d.Editions.Select(e => (d, e))))
        {
            var markdown = Written(output => DocumentFiles.Write(edition.Document, edition.FileName, new Formats(Markdown: true, Word: false), WordLook.Default, null, output));
            var signed = Written(output => DocumentFiles.Write(edition.Document with { Identity = built.Document.Identity }, edition.FileName, new Formats(Markdown: false, Word: true), WordLook.Default, null, output, isEdition: true));

            Assert.NotEmpty(search.Leaks(markdown[0].Name, markdown[0].Content));
            Assert.Contains(search.Leaks(signed[0].Name, signed[0].Content), l => l.Contains("docProps/custom.xml", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("customXml/item1.xml", "<base/>")]
    [InlineData("word/comments.xml", "<w:comments/>")]
    [InlineData("word/media/notes.txt", "notes")]
    [InlineData("word/header9.xml", "<w:bookmarkStart w:name=\"_pkP_intent_1\"/>")]
    [InlineData("word/header9.xml", "<w:sdtPr><w:tag w:val=\"intent\"/></w:sdtPr>")]
    [InlineData("word/header9.xml", "<w:t>OP-04</w:t>")]
    [InlineData("word/header9.xml", "<w:t>governance.red_lines</w:t>")]
    [InlineData("word/header9.xml", "<w:t>Joakim Lindevall</w:t>")]
    [InlineData("docProps/app.xml", "<ap:Application>DocGen</ap:Application><ap:AppVersion>DocGen 0.1</ap:AppVersion>")]
    [InlineData("docProps/custom.xml", "<op:property pid=\"2\" name=\"Generator\"></op:property>")]
    [InlineData("word/embeddings/sheet1.xlsx", "PK")]
    public void What_is_put_into_a_sound_edition_is_found(string part, string content)
    {
        var sample = BuiltSample.Of("nordhaven");
        var search = LeakSearch.For(sample);
        var edition = sample.Document("D1").Editions.Single();
        var (name, file) = Written(output => DocumentFiles.Write(edition.Document, edition.FileName, new Formats(Markdown: false, Word: true), WordLook.Default, null, output, isEdition: true))[0];
        using var changed = new MemoryStream();
        changed.Write(file);
        using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using var stream = archive.CreateEntry(part).Open();
            stream.Write(content == "PK" ? Sheet() : System.Text.Encoding.UTF8.GetBytes(content));
        }

        Assert.Empty(search.Leaks(name, file));
        Assert.NotEmpty(search.Leaks(name, changed.ToArray()));
    }

    // A workbook behind a chart is a package of its own.
    private static byte[] Sheet()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(archive.CreateEntry("xl/sharedStrings.xml").Open()))
        {
            writer.Write("<t>risks.yaml</t>");
        }

        return memory.ToArray();
    }

    private static int AssertNothingIn(BuiltSample sample, WordLook look, LeakSearch search)
    {
        var files = Written(output =>
        {
            foreach (var built in sample.Documents.Values)
            {
                DocumentFiles.Write(built, Formats.Both, look, null, output);
            }
        });
        var leaving = files.Where(f => sample.Run.WithAudience(new DigestedFile(f.Name, "", 0)).Audience != Audience.Internal).ToList();
        Assert.Equal(2 * sample.Documents.Values.Sum(d => d.Editions.Length), leaving.Count);
        Assert.All(leaving, f => Assert.Empty(search.Leaks(f.Name, f.Content).Select(l => l.Length > 300 ? l[..300] : l)));
        return leaving.Sum(f => LeakSearch.PartsOf(f.Name, f.Content));
    }

    /// <summary>The files that a build puts down, on the way that a build takes.</summary>
    private static List<(string Name, byte[] Content)> Written(Action<OutputFolder> write)
    {
        using var folder = new TemporaryFolder();
        var output = new OutputFolder(folder.Path, folder.File(".docgen"));
        output.Prepare();
        write(output);
        return [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))];
    }
}
