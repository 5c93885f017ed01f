using System.IO.Compression;
using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Tests.Documents;
using DocGen.Tests.Samples;
using DocGen.Tests.Word.Merging;
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

        Assert.Equal(Titles(written), Titles(saved));
    }

    /// <summary>In the first paragraph of a control LibreOffice 7.4 loses what stands before a comment, and takes old and new text of a tracked change for plain text: hence no control stands round a section.</summary>
    [ToolFact("soffice")]
    public void LibreOffice_keeps_headings_with_comments_and_tracked_changes_of_people()
    {
        using var folder = new TemporaryFolder();
        var document = BuiltSample.Of("pebblelark").Document("D1").Document;
        var headings = SectionNumbers.Of(document).Select(s => s.Section.Origin!.Key).ToList();
        WordPackage Edited(Action<WordPackage, XElement> edit)
        {
            var file = WordPackage.Of(WordSamples.Write(document).ToArray());
            headings.ForEach(key => edit(file, file.Block(key)));
            return file;
        }

        var commented = Edited((_, _) => { });
        Edits.Comment(commented, headings.Select(commented.Block), "Ines Ternholm", "Why?");
        var tracked = Edited((_, heading) => Edits.Track(heading, Edits.TextOf(heading).Split(' ')[0], "Quillwort", "Ines Ternholm"));

        var saved = ThroughLibreOffice.Save([commented.ToBytes(), tracked.ToBytes()], folder).Select(WordPackage.Of).ToList();

        Assert.Equal(headings.Select(k => Edits.TextOf(commented.Block(k))), headings.Select(k => Edits.TextOf(saved[0].Block(k))));
        Assert.All(headings, k => Assert.Equal("Quillwort", string.Concat(saved[1].Block(k).Descendants(W + "ins").SelectMany(i => i.Descendants(W + "t")).Select(t => t.Value))));
        Assert.All(headings, k => Assert.Single(saved[1].Block(k).Descendants(W + "del")));
    }

    /// <summary>Which anchors are still there: the table by which the order of matching was chosen. A newer version of a program that does better or worse shows here.</summary>
    [ToolFact("soffice")]
    public void LibreOffice_keeps_names_and_no_numbers() => Assert.Equal(
        ["bookmarks", "custom properties", "title", "base", "titles of controls", "bindings", "names of styles", "heads of tables"],
        Kept(before =>
        {
            Directory.CreateDirectory(before + ".saved");
            OutsideProgram.LibreOffice([before], "docx", before + ".saved", before + ".saved");
            return Path.Combine(before + ".saved", Path.GetFileName(before));
        }));

    [ToolFact("/usr/bin/python3", "/usr/lib/python3/dist-packages/docx/__init__.py")]
    public void Python_docx_keeps_all() => Assert.Equal(
        Anchors.Keys,
        Kept(before =>
        {
            Run("/usr/bin/python3", "-c", "import sys, docx\ndocx.Document(sys.argv[1]).save(sys.argv[2])", before, before + ".saved");
            return before + ".saved";
        }));

    [ToolFact("pandoc")]
    public void Pandoc_keeps_heads_of_tables_alone() => Assert.Equal(
        ["heads of tables"],
        Kept(before =>
        {
            Run("pandoc", before, "-o", before + ".saved.docx");
            return before + ".saved.docx";
        }));

    /// <summary>What of a file is looked at, and how it is read from the file; in the order of the table.</summary>
    private static readonly Dictionary<string, Func<Stream, IEnumerable<string>>> Anchors = new(StringComparer.Ordinal)
    {
        ["bookmarks"] = f => Marks(f, "word/document.xml"),
        ["custom properties"] = f => (Find(f, "docProps/custom.xml")?.Elements() ?? []).Select(p => $"{(string?)p.Attribute("name")}: {p.Value}").Order(StringComparer.Ordinal),
        ["title"] = f => Root(f, "docProps/core.xml").Elements().Where(e => e.Name.LocalName == "title").Select(e => e.Value),
        ["base"] = f => BaseModel.Of(f) is { } document ? [BaseModel.DigestOf(document)] : [],
        ["titles of controls"] = Titles,
        ["tags of controls"] = f => Values(f, "tag"),
        ["numbers of controls"] = f => Root(f, "word/document.xml").Descendants(W + "sdtPr").Elements(W + "id").Select(e => (string?)e.Attribute(W + "val") ?? ""),
        ["bindings"] = f => Root(f, "word/document.xml").Descendants(W + "dataBinding").Select(e => (string?)e.Attribute(W + "xpath") ?? ""),
        ["names of styles"] = f => Values(f, "pStyle").Distinct(StringComparer.Ordinal).Select(id => NameOf(f, id)).Order(StringComparer.Ordinal),
        ["ids of styles"] = f => Values(f, "pStyle").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ["captions of tables"] = f => Values(f, "tblCaption"),
        ["heads of tables"] = f => [Root(f, "word/document.xml").Descendants(W + "tblHeader").Count().ToString(System.Globalization.CultureInfo.InvariantCulture)],
    };

    private static List<string> Kept(Func<string, string> save)
    {
        using var folder = new TemporaryFolder();
        var file = WordPackage.Of(WordSamples.Write(BuiltSample.Of("pebblelark").Document("D1").Document).ToArray());
        var heading = file.Body.Elements(W + "p").Last(p => p.Elements(W + "r").Any());
        heading.ReplaceWith(new XElement(W + "sdt", new XElement(W + "sdtPr", Said("alias", "somebody's"), Said("tag", "somebody's"), Said("id", "71")), new XElement(W + "sdtContent", heading)));
        using var before = new MemoryStream(file.ToBytes());
        File.WriteAllBytes(folder.File("before.docx"), before.ToArray());
        using var after = new MemoryStream(File.ReadAllBytes(save(folder.File("before.docx"))));
        Assert.All(Anchors.Values, read => Assert.NotEmpty(read(before)));
        return [.. Anchors.Where(a => a.Value(before).SequenceEqual(a.Value(after), StringComparer.Ordinal)).Select(a => a.Key)];
    }

    private static XElement Said(string name, string value) => new(W + name, new XAttribute(W + "val", value));

    private static IEnumerable<string> Values(Stream file, string name) => Root(file, "word/document.xml").Descendants(W + name).Select(e => (string?)e.Attribute(W + "val") ?? "");

    private static string NameOf(Stream file, string id) => ((string?)Root(file, "word/styles.xml").Elements(W + "style").FirstOrDefault(s => (string?)s.Attribute(W + "styleId") == id)?.Element(W + "name")?.Attribute(W + "val"))?.ToUpperInvariant() ?? "";

    private static List<string> Marks(Stream file, string part) => [.. (Find(file, part)?.Descendants(W + "bookmarkStart") ?? []).Select(b => (string)b.Attribute(W + "name")!).Where(n => n.StartsWith("_pk", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static List<string> Titles(Stream file) => [.. Root(file, "word/document.xml").Descendants(W + "alias").Select(a => (string)a.Attribute(W + "val")!).Where(a => a != "Contents")];

    private static XElement Root(Stream file, string part) => Find(file, part)!;

    private static XElement? Find(Stream file, string part)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var stream = zip.GetEntry(part)?.Open();
        return stream is null ? null : XDocument.Load(stream).Root;
    }
}
