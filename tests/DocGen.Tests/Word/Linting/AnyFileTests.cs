using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using DocGen.Engine.Diagnostics;
using DocGen.Word.Linting;

namespace DocGen.Tests.Word.Linting;

/// <summary>Whatever the bytes are, the linter answers with findings.</summary>
public class AnyFileTests
{
    private const string Relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    [Fact]
    public void A_part_that_is_missing_is_told() =>
        Assert.Equal(["missing-part"], Rules(Mutant.WithEntry(MutantBase.Bytes, "word/numbering.xml", e => e.Delete())).Where(r => r != "missing-numbering"));

    [Theory]
    [InlineData("word/charts/chart1.xml")]
    [InlineData("word/embeddings/figures1.xlsx")]
    public void A_chart_or_its_workbook_that_is_missing_is_told(string part) =>
        Assert.Contains("missing-part", Rules(Mutant.WithEntry(MutantBase.Bytes, part, e => e.Delete())));

    [Fact]
    public void A_wrong_content_type_is_told() =>
        Assert.Equal(["wrong-content-type"], Rules(Edited("[Content_Types].xml", x => x.Replace("wordprocessingml.document.main+xml", "spreadsheetml.sheet.main+xml", StringComparison.Ordinal))));

    [Fact]
    public void A_main_part_that_is_missing_is_told() => Assert.Equal(["no-main-part"], Rules(Mutant.WithEntry(MutantBase.Bytes, "word/document.xml", e => e.Delete())));

    [Fact]
    public void A_package_that_names_no_document_is_told() => Assert.Equal(["no-main-part"], Rules(Mutant.WithEntry(MutantBase.Bytes, "_rels/.rels", e => e.Delete())));

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("docProps/app.xml")]
    [InlineData("word/_rels/document.xml.rels")]
    [InlineData("[Content_Types].xml")]
    public void Xml_that_is_cut_off_is_told_with_its_part(string part)
    {
        var found = Check(Edited(part, x => x[..(x.Length * 2 / 3)]));

        var finding = Assert.Single(found, f => f.Rule == "malformed-xml");
        Assert.Equal((part, Severity.Error), (finding.Part, finding.Severity));
        Assert.StartsWith($"`{part}` is no well-formed XML at line 1, column ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused_and_never_expanded() =>
        Assert.Contains("malformed-xml", Rules(Edited("word/document.xml", x => x.Replace("<w:document ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document ", StringComparison.Ordinal))));

    [Fact]
    public void A_control_character_is_told() => Assert.Contains("malformed-xml", Rules(Edited("word/document.xml", x => x.Replace("Words at the end", "Words \u0007 at the end", StringComparison.Ordinal))));

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("PK\u0003\u0004 and then nothing of the kind")]
    [InlineData("# A heading\n\nIn Markdown.\n")]
    public void Bytes_that_are_no_archive_are_told(string text) => Assert.Equal(["not-a-package"], Rules(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Another_kind_of_archive_is_told() => Assert.Equal(["no-main-part"], Rules(Archive(("a.txt", "text"))));

    [Fact]
    public void An_empty_main_part_of_another_kind_is_told() =>
        Assert.Contains("wrong-content-type", Rules(Archive(("_rels/.rels", Relationships), ("word/document.xml", "<html/>"))));

    [Fact]
    public void An_entry_that_is_twice_in_the_archive_is_told() =>
        Assert.Contains("duplicate-entry", Rules(Mutant.WithArchive(MutantBase.Bytes, zip => Fill(zip.CreateEntry("docProps/core.xml"), "<x/>"))));

    [Fact]
    public void Entries_without_rights_are_told() => Assert.Equal(["no-file-attributes"], Rules(Mutant.WithEntry(MutantBase.Bytes, "docProps/core.xml", e => e.ExternalAttributes = 0)));

    [Theory]
    [InlineData("comments", "comments.xml", "wordprocessingml.comments+xml", "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>", "orphan-comment")]
    [InlineData("vbaProject", "vbaProject.bin", "macros", "x", "macros")]
    public void A_part_that_should_not_be_there_is_told(string kind, string name, string type, string text, string rule) => Assert.Equal([rule], Rules(Mutant.WithArchive(MutantBase.Bytes, zip =>
    {
        var part = zip.CreateEntry("word/" + name);
        part.ExternalAttributes = unchecked((int)0x81A40000);
        Fill(part, text);
        Replace(zip.GetEntry("[Content_Types].xml")!, "</Types>", $"<Override PartName=\"/word/{name}\" ContentType=\"application/vnd.openxmlformats-officedocument.{type}\"/></Types>");
        Replace(zip.GetEntry("word/_rels/document.xml.rels")!, "</Relationships>", $"<Relationship Id=\"rId97\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{name}\"/></Relationships>");
    })));

    [Fact]
    public void Elements_nested_without_end_do_not_end_the_process() =>
        Assert.Contains("too-large", Rules(Edited("word/document.xml", x => x.Replace("<w:body>", "<w:body>" + string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000)), StringComparison.Ordinal))));

    [Fact]
    public void A_stream_that_cannot_seek_is_read_and_stays_open()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(MutantBase.Bytes);
        }

        packed.Position = 0;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        Assert.Empty(WordLint.Check(unpacked));
        Assert.Equal(-1, unpacked.ReadByte());
    }

    // One byte changed or the end cut off, at places spread over the whole file.
    [Fact]
    public void No_damage_to_the_bytes_is_an_exception()
    {
        var file = MutantBase.Bytes;
        for (var place = 0; place < file.Length; place += 1 + (file.Length / 60))
        {
            byte[] changed = [.. file];
            changed[place] ^= 0x5A;
            _ = Check(changed);
            Assert.NotEmpty(Check(file[..place]));
        }
    }

    [Fact]
    public void No_element_that_is_missing_is_an_exception()
    {
        foreach (var part in new[] { "word/document.xml", "word/styles.xml", "word/numbering.xml", "docProps/core.xml", "docProps/custom.xml", "docProps/app.xml", "word/settings.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels" })
        {
            foreach (var root in new[] { "<x/>", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:tbl><w:tc/><w:tr/><w:sdt/><w:num/><w:style/><w:fldChar/><w:ins/></w:tbl></w:document>" })
            {
                Assert.NotEmpty(Check(Edited(part, _ => root)));
            }
        }
    }

    private static byte[] Edited(string part, Func<string, string> change) => Mutant.WithEntry(MutantBase.Bytes, part, entry => Fill(entry, change(Text(entry))));

    private static void Replace(ZipArchiveEntry entry, string old, string with) => Fill(entry, Text(entry).Replace(old, with, StringComparison.Ordinal));

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Archive(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                Fill(zip.CreateEntry(name), text);
            }
        }

        return stream.ToArray();
    }

    private static void Fill(ZipArchiveEntry entry, string text)
    {
        using var content = entry.Open();
        if (content.CanSeek)
        {
            content.SetLength(0);
        }

        content.Write(Encoding.UTF8.GetBytes(text));
    }

    private static IEnumerable<string> Rules(byte[] file) => Check(file).Select(f => f.Rule).Distinct();

    private static ImmutableArray<Finding> Check(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return WordLint.Check(stream);
    }
}
