using DocGen.Word;
using static DocGen.Tests.Word.WordSamples;

namespace DocGen.Tests.Paginating;

public sealed class ContentDigestTests
{
    private static readonly WrittenWord Plain = WordWriter.Write(Full, WordLook.Default, Stream.Null);

    [Fact]
    public void Page_numbers_change_the_file_and_not_the_digest_of_its_content()
    {
        var pages = WordWriter.ContentsOf(Full).ToDictionary(e => e.SectionId, _ => 117, StringComparer.Ordinal);
        var numbered = WordWriter.Write(Full, WordLook.Default, Stream.Null, pages);

        Assert.Equal(Plain.ContentDigest, numbered.ContentDigest);
        Assert.NotEqual(Plain.PartsDigest, numbered.PartsDigest);
        Assert.True(numbered.HasPageNumbers);
        Assert.False(Plain.HasPageNumbers);
    }

    [Fact]
    public void Any_word_of_the_text_and_the_look_change_the_digest_of_the_content()
    {
        Assert.NotEqual(Plain.ContentDigest, DigestOf(Document([.. Full.Sections, Section("more", Paragraph("."))])));
        Assert.NotEqual(Plain.ContentDigest, DigestOf(Full with { Identity = Identity with { Title = "Another title" } }));
        Assert.NotEqual(Plain.ContentDigest, WordWriter.Write(Full, WordLook.Default with { Paper = Paper.Letter }, Stream.Null).ContentDigest);
    }

    [Fact]
    public void What_is_on_no_page_does_not_change_it() =>
        Assert.Equal(Plain.ContentDigest, DigestOf(Full with { Identity = Identity with { Keywords = "others" } }));

    [Fact]
    public void One_page_too_few_gives_a_list_without_numbers()
    {
        var pages = WordWriter.ContentsOf(Full).Skip(1).ToDictionary(e => e.SectionId, _ => 3, StringComparer.Ordinal);
        var written = WordWriter.Write(Full, WordLook.Default, Stream.Null, pages);

        Assert.False(written.HasPageNumbers);
        Assert.Equal(Plain.PartsDigest, written.PartsDigest);
    }

    [Fact]
    public void A_document_without_headings_lacks_no_page_number()
    {
        var empty = Document();

        Assert.Empty(WordWriter.ContentsOf(empty));
        Assert.True(WordWriter.Write(empty, WordLook.Default, Stream.Null).HasPageNumbers);
    }

    private static string DigestOf(DocGen.Engine.Documents.Document document) => WordWriter.Write(document, WordLook.Default, Stream.Null).ContentDigest;
}
