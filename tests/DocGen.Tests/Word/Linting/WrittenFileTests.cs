using DocGen.Engine.Documents;
using DocGen.Word;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.WordSamples;

namespace DocGen.Tests.Word.Linting;

/// <summary>What the tool writes has no findings.</summary>
public class WrittenFileTests
{
    public static TheoryData<string> Samples() => [.. Directory.EnumerateFiles(Repository.Path("output-samples"), "*.docx", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_document_of_the_samples_is_clean(string file)
    {
        using var stream = File.OpenRead(Repository.Path(file));
        Assert.Empty(WordLint.Check(stream));
    }

    [Fact]
    public void A_document_of_everything_is_clean() => AssertClean(Full);

    [Fact]
    public void A_document_of_nothing_is_clean() => AssertClean(new Document(new DocumentIdentity { Id = "D0", Title = "Nothing" }, []));

    [Fact]
    public void A_document_on_letter_paper_in_another_language_is_clean() =>
        AssertClean(Full with { Identity = Identity with { Language = "fr-CA" } }, new WordLook { Paper = Paper.Letter, Accent = "#FFE066", BodyFont = "Arial" });

    // The contents list once had other words than these headings.
    [Fact]
    public void The_contents_list_has_the_words_of_a_heading_with_a_wordless_link_or_with_halves_of_a_character() => AssertClean(Document(
        Section("link") with { Heading = [new Text("See "), new Link("https://example.org/", [new Strong([])])] },
        Section("halves") with { Heading = [new Text("a\uD800"), new Code("\uDC00b")] }));

    private static void AssertClean(Document document, WordLook? look = null)
    {
        using var stream = Write(document, look);
        Assert.Empty(WordLint.Check(stream));
    }
}
