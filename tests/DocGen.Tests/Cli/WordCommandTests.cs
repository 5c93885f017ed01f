using DocGen.Word.Linting;
using DocumentFormat.OpenXml.Packaging;

namespace DocGen.Tests.Cli;

public sealed class WordCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_becomes_a_word_file_without_a_cover()
    {
        var said = Word("# Handbook\n\nWork *well*.\n\n## Hours\n\n- [x] flexible\n");

        Assert.Equal(new Spoken(0, "text.docx\n", ""), said);
        Assert.Equal("Handbook|Work well.|Hours|☑flexible", string.Join('|', Paragraphs()));
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_file_that_says_its_title_first_has_a_cover_and_a_contents_list()
    {
        Word("---\ntitle: Handbook\n---\n# Handbook\n\nWork.\n\n# Hours\n");

        var paragraphs = Paragraphs();
        Assert.Equal(1, paragraphs.Count(p => p == "Handbook"));
        Assert.Contains("Contents", paragraphs);
        Assert.Empty(Findings());
    }

    [Fact]
    public void What_the_file_cannot_hold_is_a_warning_with_its_line()
    {
        var said = Word("# Handbook\r\n\r\n<!-- said to nobody -->\r\n\r\nA <kbd>key</kbd>\r\n\r\n<div>\r\nlost\r\n</div>\r\n\r\n[there](#nowhere)\r\n");

        Assert.Equal(0, said.ExitCode);
        Assert.Equal("text.docx, 4 warnings\n", said.Out);
        Assert.Equal(
            ["5:3: warning markdown-loss: the Word file cannot hold this: raw HTML `<kbd>`", "5:11: warning markdown-loss: the Word file cannot hold this: raw HTML `</kbd>`",
             "7:1: warning markdown-loss: the Word file cannot hold this: raw HTML `<div> lost </div>`", "11:1: warning markdown-loss: the Word file cannot hold this: a link to `#nowhere`, which no heading bears"],
            said.Error.Split('\n').Where(l => l.StartsWith("text.md:", StringComparison.Ordinal)).Select(l => l["text.md:".Length..]));
        Assert.Equal("Handbook|A key|there", string.Join('|', Paragraphs()));
    }

    [Fact]
    public void A_link_leads_to_a_heading_as_on_GitHub()
    {
        Word("See [hours](#working-hours-1).\n\n# Working hours\n\n# Working hours\n");

        using var word = WordprocessingDocument.Open(_folder.File("text.docx"), isEditable: false);
        var body = word.MainDocumentPart!.Document.Body!;
        var link = Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Hyperlink>());
        Assert.Equal(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.BookmarkStart>().Last().Name!.Value, link.Anchor!.Value);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Assert.Equal(1, Spoken.From(["word", _folder.File("none.md"), "-o", _folder.File("none.docx")]).ExitCode);

    [Fact]
    public void A_folder_in_the_way_is_told()
    {
        Directory.CreateDirectory(_folder.File("text.docx"));

        Assert.Equal(3, Word("text").ExitCode);
    }

    private Spoken Word(string markdown)
    {
        File.WriteAllText(_folder.File("text.md"), markdown);
        return Spoken.From(["word", _folder.File("text.md"), "-o", _folder.File("text.docx")], _folder.Path);
    }

    private List<string> Paragraphs()
    {
        using var word = WordprocessingDocument.Open(_folder.File("text.docx"), isEditable: false);
        return [.. word.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];
    }

    private IEnumerable<Finding> Findings()
    {
        using var file = File.OpenRead(_folder.File("text.docx"));
        return WordLint.Check(file);
    }
}
