using System.IO.Compression;
using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Tests.Documents;
using DocGen.Tests.Samples;
using DocGen.Word.Anchoring;
using static DocGen.Tests.OutsideProgram;

namespace DocGen.Tests.Word.Anchoring;

/// <summary>What regeneration needs is still there when LibreOffice has opened and saved a file.</summary>
public class SurvivalTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [ToolFact("soffice")]
    public void LibreOffice_keeps_bookmarks_titles_of_controls_properties_and_the_base()
    {
        using var folder = new TemporaryFolder();
        var document = BuiltSample.Of("pebblelark").Document("D3").Document;
        using var written = WordSamples.Write(document);
        File.WriteAllBytes(folder.File("before.docx"), written.ToArray());
        Directory.CreateDirectory(folder.File("saved"));
        OutsideProgram.LibreOffice([folder.File("before.docx")], "docx", folder.File("saved"), folder.Path);

        using var saved = new MemoryStream(File.ReadAllBytes(folder.File("saved/before.docx")));
        var read = BaseModel.Of(saved);
        Assert.Equal(document, read);
        Assert.Equal(KeyedParts.Of(document), KeyedParts.Of(read!));
        Assert.Equal(BaseModel.DigestOf(document), Root(saved, "docProps/custom.xml").Elements().Single(p => (string)p.Attribute("name")! == "BaseDigest").Value);
        foreach (var part in new[] { "word/document.xml", "word/footnotes.xml" })
        {
            Assert.Equal(Marks(written, part), Marks(saved, part));
        }

        Assert.Contains("document-control", Titles(written));
        Assert.Equal(Titles(written), Titles(saved));
    }

    private static List<string> Marks(Stream file, string part) => [.. (Find(file, part)?.Descendants(W + "bookmarkStart") ?? []).Select(b => (string)b.Attribute(W + "name")!).Where(n => n.StartsWith("_pk", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static List<string> Titles(Stream file) => [.. Root(file, "word/document.xml").Descendants(W + "alias").Select(a => (string)a.Attribute(W + "val")!).Where(a => a is not ("Contents" or "Organisation" or "Owner"))];

    private static XElement Root(Stream file, string part) => Find(file, part)!;

    private static XElement? Find(Stream file, string part)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var stream = zip.GetEntry(part)?.Open();
        return stream is null ? null : XDocument.Load(stream).Root;
    }
}
