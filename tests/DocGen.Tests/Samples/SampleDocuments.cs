using DocGen.Engine.Documents;
using DocGen.Markdown;
using DocGen.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using static DocGen.Tests.OutsideProgram;

namespace DocGen.Tests.Samples;

/// <summary>Every document of every sample, as files: valid, readable by others, and the same when read back.</summary>
public class SampleDocuments
{
    public static TheoryData<string, string> Documents()
    {
        var documents = new TheoryData<string, string>();
        foreach (var sample in BuiltSample.Names)
        {
            foreach (var document in BuiltSample.Of(sample).Documents.Values)
            {
                documents.Add(sample, document.Planned.Id);
            }
        }

        return documents;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_validator_finds_nothing_in_the_Word_file(string sample, string id)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(BuiltSample.Of(sample).Document(id).Document, WordLook.Default, stream);
        stream.Position = 0;
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_Markdown_file_reads_back_as_the_same_document(string sample, string id)
    {
        var document = NormalForm.Of(BuiltSample.Of(sample).Document(id).Document);
        var read = MarkdownDocument.Read(MarkdownWriter.Write(document));
        Assert.Empty(read.Losses);
        Assert.Equal(document.Identity, read.Document.Identity);
        foreach (var (wanted, found) in SectionNumbers.Of(document).Zip(SectionNumbers.Of(read.Document)))
        {
            Assert.Equal(wanted.Number, found.Number);
            Assert.Equal(wanted.Section.Heading, found.Section.Heading);
            Assert.True(wanted.Section.Equals(found.Section), $"section `{wanted.Section.Id}` is not read back as it was written");
        }

        Assert.Equal(document, read.Document);
    }

    [ToolFact("/usr/bin/python3", "/usr/lib/python3/dist-packages/docx/__init__.py")]
    public void An_unrelated_library_opens_every_Word_file_and_finds_its_title_headings_and_tables()
    {
        using var folder = new TemporaryFolder();
        WriteAll(folder);

        const string script = "import sys, docx\nfor f in sys.argv[1:]:\n  d = docx.Document(f)\n  print(d.core_properties.title, sum(p.style.name.lower().startswith('heading') for p in d.paragraphs) > 3, len(d.tables) > 3, len(d.sections) > 1, sep='|')";
        var files = Directory.GetFiles(folder.Path, "*.docx").Order(StringComparer.Ordinal).ToList();
        var lines = Run("/usr/bin/python3", ["-c", script, .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(files.Count, lines.Length);
        Assert.All(lines, line => Assert.Matches("^.+\\|True\\|True\\|True$", line));
    }

    private static void WriteAll(TemporaryFolder folder)
    {
        foreach (var sample in BuiltSample.Names)
        {
            foreach (var document in BuiltSample.Of(sample).Documents.Values)
            {
                using var file = File.Create(folder.File($"{sample}-{document.Planned.Id}.docx"));
                WordWriter.Write(document.Document, WordLook.Default, file);
            }
        }
    }
}
