using System.IO.Compression;
using System.Text;
using System.Xml;
using DocGen.Engine.Documents;
using DocGen.Tests.Documents;
using DocGen.Tests.Samples;
using DocGen.Word;
using DocGen.Word.Anchoring;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Word.Anchoring;

/// <summary>The base in the file is the document that it was made from.</summary>
public class BaseModelTests
{
    public static TheoryData<string> Samples => [.. BuiltSample.Names];

    [Fact]
    public void Any_document_comes_back_from_its_file_with_its_keys() => Prop.ForAll(Hostile.Documents.ToArbitrary(), document =>
    {
        // A document without sections has nothing to be matched.
        if (document.Sections.Items.Any(s => s.Id.Length == 0) || document.Sections.IsEmpty)
        {
            return true;
        }

        var keyed = BlockKeys.Give(document);
        using var file = WordSamples.Write(keyed);
        var read = BaseModel.Of(file);

        Assert.Equal(keyed, read);
        Assert.Equal(KeyedParts.Of(keyed), KeyedParts.Of(read!));
        Assert.Equal(BaseModel.DigestOf(keyed), BaseModel.DigestOf(read!));
        return true;
    }).HoldsFor(100);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_document_of_a_sample_comes_back_and_no_edition_holds_one(string sample)
    {
        foreach (var built in BuiltSample.Of(sample).Documents.Values)
        {
            using var file = WordSamples.Write(built.Document);
            var read = BaseModel.Of(file);

            Assert.Equal(built.Document, read);
            Assert.Equal(KeyedParts.Of(built.Document), KeyedParts.Of(read!));
            Assert.Contains(BaseModel.DigestOf(read!), Text(file, "docProps/custom.xml"), StringComparison.Ordinal);
            foreach (var edition in built.Editions)
            {
                using var outside = WordSamples.Write(edition.Document);
                Assert.Null(BaseModel.Of(outside));
                using var zip = new ZipArchive(outside, ZipArchiveMode.Read);
                Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("customXml", StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public void What_a_program_that_tidies_XML_would_change_is_not_in_the_base() => Prop.ForAll(Hostile.Documents.ToArbitrary(), document =>
    {
        var keyed = BlockKeys.Give(document with { Sections = [new Section("first", WordSamples.Line(" a  b\t\\c\r\n"), [], []), .. document.Sections] });
        using var file = WordSamples.Write(keyed);
        var xml = Text(file, "customXml/item1.xml");
        var tidy = new StringBuilder();
        using (var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { IgnoreWhitespace = true, IgnoreComments = true }))
        using (var writer = XmlWriter.Create(tidy, new XmlWriterSettings { Indent = true, NewLineChars = "\r\n" }))
        {
            writer.WriteNode(reader, defattr: false);
        }

        Assert.Equal(keyed, BaseModel.Of(With(file, "customXml/item1.xml", tidy.ToString())));
        return true;
    }).HoldsFor(40);

    [Theory]
    [InlineData("<base xmlns='urn:docgen:base-model:1'/>"), InlineData("<other/>"), InlineData("no XML"), InlineData("<!DOCTYPE base [<!ENTITY a 'b'>]><base xmlns='urn:docgen:base-model:1'><identity title='&a;'/></base>")]
    public void A_base_that_was_damaged_is_none(string xml)
    {
        using var file = WordSamples.Write(BlockKeys.Give(WordSamples.Full));

        Assert.Null(BaseModel.Of(With(file, "customXml/item1.xml", xml)));
    }

    private static string Text(Stream file, string part)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static MemoryStream With(MemoryStream file, string part, string text)
    {
        var copy = new MemoryStream();
        file.WriteTo(copy);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(text.Replace("utf-16", "utf-8", StringComparison.Ordinal));
        }

        copy.Position = 0;
        return copy;
    }
}
