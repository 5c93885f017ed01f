using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Word;

namespace DocGen.Tests.Samples;

/// <summary>An answer that looks like Markdown, a template, XML or a formula comes through a whole build as the text it is.</summary>
public partial class HostileAnswers
{
    [Theory]
    [InlineData("|a|b| **bold** _it_ `code` ~~no~~")]
    [InlineData("[click](javascript:alert(1)) ![x](y) https://example.org/a_b")]
    [InlineData("{{ organisation.name }} {%{ raw }%} }} {{")]
    [InlineData("<script>alert(1)</script> &amp; <w:p/> ]]>")]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1-1@SUM(1)")]
    [InlineData("# heading {#id maps=\"27001:A.5.1\"}")]
    [InlineData("1. item --- > quote - [ ] task")]
    [InlineData("\u202Eright to left\u202C שלום \uD83D\uDE00 e\u0301")]
    public void It_stays_text_in_every_document(string hostile)
    {
        using var folder = new TemporaryFolder();
        folder.CopySample("pebblelark", change: text => Poisoned(text, JsonSerializer.Serialize(hostile)));

        var built = BuiltSample.Build(folder.Path);
        foreach (var document in built.Documents.Values)
        {
            var normal = NormalForm.Of(document.Document);
            Assert.Equal(normal, MarkdownDocument.Read(MarkdownWriter.Write(normal)).Document);
            Assert.Contains(hostile, WordText(document), StringComparison.Ordinal);
        }

        Assert.All(PackTraceFiles.Csv(built.Trace).Split('\n'), line => Assert.DoesNotMatch(FormulaCell(), line));
    }

    /// <summary>The organisation's short name, and the purpose of every system and the service of every supplier.</summary>
    private static string Poisoned(string yaml, string value) => Fields().Replace(yaml, match => $"{match.Groups["key"].Value} {value}");

    private static string WordText(BuiltDocument built)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(built.Document, WordLook.Default, stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        using var part = archive.GetEntry("word/document.xml")!.Open();
        return string.Concat(XDocument.Load(part).Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));
    }

    [GeneratedRegex(@"^(?<key> +(- )?(short_name|purpose|service):).*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fields();

    // A cell that a spreadsheet would take for a formula, at the start of the line or after a comma.
    [GeneratedRegex("(^|,)\"?[=+@]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormulaCell();
}
