using DocGen.Word.Linting;
using DocumentFormat.OpenXml.Packaging;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

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
        Word("---\ntitle: Handbook\n---\n# Handbook\n\nWork.\n\n# Hours\n\n# Breaks\n\n# Tools\n\n# Notes\n\n# Keys\n");

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
    public void A_picture_beside_the_text_is_shown_no_wider_than_the_text_with_its_words()
    {
        Directory.CreateDirectory(_folder.File("my pictures"));
        File.WriteAllBytes(_folder.File("my pictures/wide.png"), Png(4000, 1000));
        File.WriteAllBytes(_folder.File("small.gif"), [.. "GIF89a"u8, 96, 0, 48, 0]);

        var said = Word("![a wide one](my%20pictures/wide.png?raw=true) and ![](./small.gif)\n\n![again](my%20pictures/wide.png?raw=true)\n\n| head |\n| --- |\n| ![](my%20pictures/wide.png?raw=true) |\n");

        Assert.Equal(new Spoken(0, "text.docx\n", ""), said);
        Assert.Empty(Findings());
        using var word = WordprocessingDocument.Open(_folder.File("text.docx"), isEditable: false);
        Assert.Equal(2, word.MainDocumentPart!.ImageParts.Count());
        var shown = word.MainDocumentPart.Document.Body!.Descendants<Drawing.Inline>().ToList();
        Assert.Equal(["a wide one", "", "again", ""], shown.Select(d => d.DocProperties!.Description!.Value));
        Assert.Equal([false, true, false, true], shown.Select(d => d.DocProperties!.OuterXml.Contains("decorative", StringComparison.Ordinal)));
        // 160 mm of text; 96 pixels are an inch.
        Assert.Equal((160 * 36_000 / 10_000, 4), ((int)(shown[0].Extent!.Cx!.Value / 10_000), (int)(shown[0].Extent!.Cx!.Value / shown[0].Extent!.Cy!.Value)));
        Assert.Equal((914_400, 457_200), ((int)shown[1].Extent!.Cx!.Value, (int)shown[1].Extent!.Cy!.Value));
        Assert.InRange(shown[3].Extent!.Cx!.Value, 1_000_000, shown[0].Extent!.Cx!.Value - 1);
    }

    [Theory]
    [InlineData("https://pictures.example/a.png", "nothing is fetched, name a file beside the text")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=", "nothing is fetched, name a file beside the text")]
    [InlineData("../secret.png", "it lies outside the folder of the text")]
    [InlineData("below/../../secret.png", "it lies outside the folder of the text")]
    [InlineData("%2e%2e/secret.png", "it lies outside the folder of the text")]
    [InlineData("/etc/hostname", "it lies outside the folder of the text")]
    [InlineData("link.png", "it is a link, and links are not followed")]
    [InlineData("none.png", "there is no such file")]
    [InlineData("text.md", "it is no PNG, JPEG or GIF")]
    [InlineData("", "it names no file")]
    [InlineData("a%00.png", "it names no file")]
    public void A_picture_that_cannot_be_shown_is_a_warning_and_prints_its_words(string source, string why)
    {
        File.CreateSymbolicLink(_folder.File("link.png"), "/etc/hostname");

        var said = Word($"Before\n\n![the words]({source})\n");

        Assert.StartsWith($"text.md:3:1: warning picture: the picture `{source}` is not shown, only its words: {why}\n", said.Error, StringComparison.Ordinal);
        Assert.Equal("Before|the words", string.Join('|', Paragraphs()));
    }

    [Theory]
    [InlineData("guide.md#start", "guide.md#start")]
    [InlineData("../a%20b/ü.md", "../a%20b/%C3%BC.md")]
    [InlineData("<a b.pdf>", "a%20b.pdf")]
    [InlineData("https://pages.example/ü", "https://pages.example/%C3%BC")]
    public void A_link_to_another_file_or_page_leads_where_it_says(string target, string address)
    {
        Assert.Equal("text.docx\n", Word($"[there]({target})\n").Out);
        Assert.Equal(address, Assert.Single(Links()));
        Assert.Empty(Findings());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//host/share")]
    [InlineData("https://")]
    public void A_link_that_cannot_lead_there_is_a_warning_and_prints_its_words(string target)
    {
        Assert.StartsWith("text.md:1:1: warning markdown-loss: a link cannot lead there, so only its words are printed\n", Word($"[there]({target})\n").Error, StringComparison.Ordinal);
        Assert.Empty(Links());
        Assert.Equal("there", Assert.Single(Paragraphs()));
    }

    [Fact]
    public void A_bare_address_is_a_link_as_on_GitHub()
    {
        Word("See www.pages.example/a and https://pages.example/b.\n");

        Assert.Equal(["https://www.pages.example/a", "https://pages.example/b"], Links());
        Assert.Equal("See www.pages.example/a and https://pages.example/b.", Assert.Single(Paragraphs()));
    }

    [Fact]
    public void Footnotes_stand_at_the_foot_of_the_page()
    {
        File.WriteAllBytes(_folder.File("p.png"), Png(10, 10));

        var said = Word("# Title[^a]\n\nOne[^b] and two[^a].\n\n| head[^b] |\n| --- |\n| [x[^b]](https://pages.example/) |\n\n[^a]: A [link](https://notes.example/) and ![p](p.png)\n\n    - list\n\n      more\n[^b]:\n    | t |\n    | --- |\n    | u |\n");

        Assert.Equal(new Spoken(0, "text.docx\n", ""), said);
        Assert.Empty(Findings());
        using var word = WordprocessingDocument.Open(_folder.File("text.docx"), isEditable: false);
        var main = word.MainDocumentPart!;
        Assert.Equal([1, 2], main.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.FootnoteReference>().Select(r => (int)r.Id!.Value));
        // A second mark repeats the number of the first.
        Assert.Equal(3, main.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.FieldCode>().Count(c => c.Text.Contains("NOTEREF", StringComparison.Ordinal)));
        var notes = main.FootnotesPart!.Footnotes.Elements<DocumentFormat.OpenXml.Wordprocessing.Footnote>().Skip(2).ToList();
        Assert.Equal([" A link and listmore", " tu"], notes.Select(n => n.InnerText));
        Assert.Single(main.FootnotesPart.HyperlinkRelationships);
        Assert.Single(main.FootnotesPart.ImageParts);
    }

    [Fact]
    public void A_footnote_to_which_nothing_leads_and_one_inside_another_are_warnings()
    {
        var said = Word("One[^a].\n\n[^a]: See [^b] and [^a].\n\n[^b]: Other.\n\n[^c]: Nobody.\n");

        Assert.Equal(
            ["3:11: warning markdown-loss: the Word file cannot hold this: a footnote inside a footnote", "3:20: warning markdown-loss: the Word file cannot hold this: a footnote inside a footnote",
             "7:1: warning markdown-loss: the Word file cannot hold this: the footnote `^c`, to which nothing leads"],
            said.Error.Split('\n').Where(l => l.StartsWith("text.md:", StringComparison.Ordinal)).Select(l => l["text.md:".Length..]));
        Assert.Empty(Findings());
    }

    [Fact]
    public void Many_warnings_are_counted_unless_all_are_wanted()
    {
        var markdown = string.Concat(Enumerable.Repeat("<kbd>\n\n", 40));
        var said = Word(markdown);

        Assert.Equal("text.docx, 40 warnings\n", said.Out);
        Assert.EndsWith("and 30 more markdown-loss like it; --all prints them\n\n", said.Error, StringComparison.Ordinal);
        Assert.Equal(40, Spoken.From(["word", _folder.File("text.md"), "--all", "-o", _folder.File("text.docx")]).Error.Split(": warning ").Length - 1);
    }

    [Fact]
    public void Lists_quotations_and_code_of_any_depth_are_sound()
    {
        Word(string.Concat(Enumerable.Repeat("> ", 400)) + "a\n\n" + string.Concat(Enumerable.Repeat("- ", 400)) + "b\n\n" + string.Concat(Enumerable.Repeat("1. ", 40)) + "    c\n");

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_list_that_begins_higher_than_Word_counts_is_a_warning() =>
        Assert.Contains("the number 32768 at which a list begins; 32767 is the largest\n", Word("32768. one\n").Error, StringComparison.Ordinal);

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

    private List<string> Links()
    {
        using var word = WordprocessingDocument.Open(_folder.File("text.docx"), isEditable: false);
        return [.. word.MainDocumentPart!.HyperlinkRelationships.Select(r => r.Uri.OriginalString)];
    }

    // A head is all that is looked at.
    private static byte[] Png(ushort width, ushort height) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 2, 0, 0, 0];

    private IEnumerable<Finding> Findings()
    {
        using var file = File.OpenRead(_folder.File("text.docx"));
        return WordLint.Check(file);
    }

    [Fact]
    public void The_title_of_a_link_is_shown_where_it_is_pointed_at()
    {
        var said = Word("See [here](https://pages.example/ \"The page\").\n");

        Assert.Equal(new Spoken(0, "text.docx\n", ""), said);
        using var word = WordprocessingDocument.Open(_folder.File("text.docx"), isEditable: false);
        Assert.Equal("The page", word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Hyperlink>().Single().Tooltip);
    }

    [Theory]
    [InlineData("> [!NOTE]\n> Mind the *gap*.\n", "Note|Mind the gap."), InlineData("> [!warning]  \n> - one\n", "Warning|one"), InlineData("> [!TIP]\n", "Tip"), InlineData("> [!NOTE] on one line\n", "[!NOTE] on one line"), InlineData("> [!OTHER]\n> x\n", "[!OTHER] x")]
    public void A_note_marked_as_on_GitHub_bears_its_word(string text, string expected)
    {
        var said = Word(text);

        Assert.Equal(new Spoken(0, "text.docx\n", ""), said);
        Assert.Empty(Findings());
        using var word = WordprocessingDocument.Open(_folder.File("text.docx"), isEditable: false);
        Assert.Equal(expected, string.Join('|', word.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText)));
    }

    [Fact]
    public void The_language_of_code_is_told_of_once()
    {
        var said = Word("```csharp\nx\n```\n\n```bash\ny\n```\n");

        Assert.Contains("`csharp`", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("`bash`", said.Error, StringComparison.Ordinal);
    }
}
