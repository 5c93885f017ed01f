using DocGen.Engine.Documents;
using DocGen.Word;
using FsCheck;
using FsCheck.Fluent;
using static DocGen.Tests.Word.WordSamples;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Word;

public class HostileTextTests
{
    [Fact]
    public void What_XML_cannot_hold_is_dropped_and_the_rest_is_kept()
    {
        using var word = Open(Document(Section("s", Paragraph("a\0b\u0008c\uD800d\uFFFEe\uD83D\uDE00f<&>\"'\u0085g"))));

        Assert.Contains("abcde\uD83D\uDE00f<&>\"'\u0085g", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_at_the_edges_of_runs_are_kept()
    {
        using var word = Open(Document(Section("s", Paragraph(new Text(" a "), new Strong(Line(" b "))))));
        var texts = word.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>().Single(p => p.ParagraphProperties!.ParagraphStyleId!.Val == "BodyText").Descendants<W.Text>().ToList();

        Assert.Equal([" a ", " b "], texts.Select(t => t.Text));
        Assert.All(texts, t => Assert.Equal(DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve, t.Space!.Value));
    }

    [Theory]
    [InlineData("https://"), InlineData("https://[::1"), InlineData("mailto:"), InlineData("file:///etc/passwd"), InlineData("javascript:alert(1)"), InlineData("#nowhere"), InlineData("https://a\u0001b"), InlineData("http://user@ex ample.org/%zz")]
    public void An_address_that_is_none_leaves_plain_words_or_a_valid_link(string target)
    {
        var document = Document(Section("s", Paragraph(new Link(target, Line("the words")))));

        AssertValid(document);
        using var word = Open(document);
        Assert.Contains("the words", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain(word.MainDocumentPart.HyperlinkRelationships, r => r.Uri.Scheme is "file" or "javascript");
    }

    [Fact]
    public void What_stands_under_a_heading_that_is_not_written_moves_up_a_level()
    {
        var document = Document(new Section("", [], [], [Section("j", Paragraph("text"))]) { Numbering = SectionNumbering.None });

        AssertValid(document);
        using var word = Open(document);
        Assert.Contains(word.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>(), p => p.ParagraphProperties?.ParagraphStyleId?.Val == "UnnumberedHeading1");
    }

    [Fact]
    public void Any_document_is_valid_whatever_its_text() => Prop.ForAll(Hostile.Documents.ToArbitrary(), document =>
    {
        AssertValid(document);
        return true;
    }).HoldsFor(60);
}
