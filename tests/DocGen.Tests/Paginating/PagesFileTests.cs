using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Diagnostics;

namespace DocGen.Tests.Paginating;

public sealed class PagesFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_read_again()
    {
        var pages = ImmutableSortedDictionary<string, int>.Empty.Add("purpose", 4).Add("annex", 12).Add("scope", 4);
        var json = new PagesFile(ImmutableSortedDictionary<string, DocumentPages>.Empty.Add("D1-ai-policy", new DocumentPages("ab12", pages)), null).ToJson();

        Assert.Equal("""
            {
              "D1-ai-policy": {
                "content_sha256": "ab12",
                "pages": {
                  "purpose": 4,
                  "scope": 4,
                  "annex": 12
                }
              }
            }

            """.ReplaceLineEndings("\n"), json);
        var read = Load(json);
        Assert.Empty(read.Problems);
        var document = Assert.Single(read.Value!.Documents);
        Assert.Equal("D1-ai-policy", document.Key);
        Assert.Equal("ab12", document.Value.ContentDigest);
        Assert.Equal(pages, document.Value.Pages);
    }

    [Fact]
    public void No_file_is_no_problem() => Assert.Equal(Checked.Fine<PagesFile?>(null), PagesFile.Load(_folder.Path));

    [Theory]
    [InlineData("", ".docgen/pages.json:1:1", "the file holds no documents")]
    [InlineData("[]", ".docgen/pages.json:1:1", "the file holds no documents")]
    [InlineData("{\n  \"D1\": {\"pages\": {}}\n}", ".docgen/pages.json:2:3", "`D1` needs `content_sha256` and `pages`")]
    [InlineData("{\n  \"D1\": {\"content_sha256\": \"ab\", \"pages\": {\"purpose\": 0}}\n}", ".docgen/pages.json:2:55", "the page of `purpose` is no whole number above 0")]
    [InlineData("{\n  \"D1\": {\"content_sha256\": \"ab\", \"pages\": {\"purpose\": \"4\"}}\n}", ".docgen/pages.json:2:55", "the page of `purpose` is no whole number above 0")]
    [InlineData("{\n<<<<<<< ours\n", ".docgen/pages.json:", "")]
    public void A_broken_file_is_a_warning_with_its_place(string content, string place, string what)
    {
        var read = Load(content);

        Assert.Null(read.Value);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.StartsWith(place, problem.Place?.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("the page numbers of the contents lists are left out: " + what, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_warning_too()
    {
        Directory.CreateDirectory(_folder.File(".docgen"));
        File.WriteAllBytes(_folder.File(".docgen/pages.json"), [0x7B, 0xFF, 0x00]);

        Assert.Equal("broken-pages", Assert.Single(PagesFile.Load(_folder.Path).Problems).Code);
    }

    private Checked<PagesFile?> Load(string content)
    {
        Directory.CreateDirectory(_folder.File(".docgen"));
        File.WriteAllText(_folder.File(".docgen/pages.json"), content);
        return PagesFile.Load(_folder.Path);
    }
}
