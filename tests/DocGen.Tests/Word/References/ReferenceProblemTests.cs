using System.IO.Compression;
using System.Text;
using DocGen.Word;
using DocGen.Word.Reference;

namespace DocGen.Tests.Word.References;

public sealed class ReferenceProblemTests
{
    private const string Lacks = "Note: `house.docx` has no style named ";
    private const string StandIn = ": DocGen’s stand in, in its fonts and colours";
    private const string Unnumbered = "Note: `house.docx` does not number its headings: they are numbered 1, 1.1, 1.1.1 as DocGen does";
    private const string NoTable = "Note: `house.docx` has no table style of its own (one named `Data Table`, or a default one with lines): DocGen’s stands in, in its colour";

    [Fact]
    public void What_the_bank_lacks_is_told() => Assert.Equal(
        [Lacks + "Quote, heading 4–6, List Continue, Strong, Emphasis, Hyperlink, footnote text, footnote reference, Table Grid, No List" + StandIn],
        Houses.Told(ReferenceFiles.Bank));

    [Fact]
    public void What_the_studio_lacks_is_told() => Assert.Equal(
        [
            Lacks + "Body Text, Quote, caption, heading 3–6, List Bullet, List Bullet 2–5, List Number, List Number 2–5, List Continue, Subtitle, toc 1–3, header, Strong, Emphasis, Hyperlink, footnote text, footnote reference, Table Grid, No List" + StandIn,
            Unnumbered,
            "Note: `house.docx` has no header for ordinary pages: DocGen’s stands in",
            NoTable,
        ],
        Houses.Told(ReferenceFiles.Studio));

    [Fact]
    public void What_the_office_lacks_and_what_cannot_be_taken_is_told() => Assert.Equal(
        [
            "Warning: macros of `house.docx` are left out: `word/vbaProject.bin`",
            "Warning: columns of text of `house.docx` are left out: `w:cols`",
            "Warning: linked pictures and files of `house.docx` are left out: `https://pictures.example/logo.png` in `word/header1.xml`",
            Lacks + "Quote, caption, heading 3–6, List Bullet, List Bullet 2–5, List Number, List Number 2–5, List Continue, Title, Subtitle, TOC Heading, toc 1–3, Default Paragraph Font, Strong, Emphasis, Hyperlink, footnote text, footnote reference, Normal Table, Table Grid, No List" + StandIn,
            Unnumbered,
            "Note: `house.docx` has no theme: DocGen’s stands in",
            "Note: header and footer of `house.docx` do not show which document it is: number, version and classification stand on the cover alone | put fields there in Word: DOCPROPERTY DocumentId, DocumentVersion, Classification",
            NoTable,
            "Note: `house.docx` has fields in its header or footer that show nothing here: `REF Marke` become plain text",
        ],
        Houses.Told(ReferenceFiles.Kontor));

    [Fact]
    public void A_file_that_cannot_be_the_reference_is_refused_with_the_reason()
    {
        Refused("no Word file | name a .docx or .dotx that Word opens", "hello"u8.ToArray());
        Refused("no Word file | name a .docx or .dotx that Word opens", []);
        Refused("of Word 97 to 2003 (.doc) | open it in Word and save it as .docx or .dotx", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]]);
        Refused("locked with a password | open it in Word, take the password off (File, Info, Protect) and save it", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        Refused("a rich text file (.rtf) | open it in Word and save it as .docx or .dotx", "{\\rtf1 x}"u8.ToArray());
        Refused("an OpenDocument file (.odt, .ott) | open it and save it as .docx", Zip(("mimetype", "application/vnd.oasis.opendocument.text")));
    }

    [Fact]
    public void A_damaged_or_foreign_package_is_refused_with_the_reason()
    {
        string[] told = [.. new[] { ReferenceFiles.Bank[..2000], Zip(("a.txt", "x")), Broken("word/styles.xml", "<w:styles"), Broken("word/document.xml", "<w:document"), Broken("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>") }.SelectMany(Houses.Told)];

        Assert.Equal(5, told.Length);
        Assert.All(told, t => Assert.StartsWith("Error: `house.docx` cannot be the reference: ", t, StringComparison.Ordinal));
        Assert.All(told, t => Assert.Contains(" | ", t, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_unpacks_without_end_is_refused()
    {
        var bomb = Broken("word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + new string(' ', 70_000_000) + "</w:styles>");

        Assert.InRange(bomb.Length, 1, 1_000_000);
        Assert.StartsWith("Error: `house.docx` cannot be the reference: `word/styles.xml` is too large to be looked at", Assert.Single(Houses.Told(bomb)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_is_broken_is_left_out_and_the_rest_is_taken()
    {
        var told = Houses.Told(Broken("word/header2.xml", "<w:hdr")).ToList();

        Assert.Contains(told, t => t.StartsWith("Warning: broken parts of `house.docx` are left out: `word/header2.xml` is no well-formed XML", StringComparison.Ordinal));
        Assert.Contains("Note: `house.docx` has no header for ordinary pages: DocGen’s stands in", told);
    }

    [Fact]
    public void Bytes_changed_at_random_are_refused_or_give_a_document()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 120; round++)
        {
            byte[] bytes = [.. ReferenceFiles.Named(Houses.Names[round % 3])];
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            if (ReferenceReader.Read(bytes, "house.docx", null) is { Value: { } look })
            {
                Assert.NotEqual(0, WordSamples.Write(WordSamples.Document(WordSamples.Section("one", WordSamples.Paragraph("x"))), WordLook.Of(look)).Length);
            }
        }
    }

    private static void Refused(string why, byte[] file) => Assert.Equal([$"Error: `house.docx` cannot be the reference: it is {why}"], Houses.Told(file));

    private static byte[] Zip(params (string Path, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in entries)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    // The bank's file with another text in one part.
    private static byte[] Broken(string part, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(ReferenceFiles.Bank);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }
}
