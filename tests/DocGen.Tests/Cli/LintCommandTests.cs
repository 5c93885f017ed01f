using System.Text.Json;
using DocGen.Cli.Linting;
using DocGen.Cli.Showing;
using DocGen.Tests.Word.Linting;
using DocGen.Word.Linting;

namespace DocGen.Tests.Cli;

public sealed class LintCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_file_gives_one_line()
    {
        File.WriteAllBytes(_folder.File("sound.docx"), MutantBase.Bytes);

        Assert.Equal(new Spoken(0, "1 file: nothing found\n", ""), Lint("sound.docx"));
    }

    [Fact]
    public void A_fault_is_told_with_its_place_and_advice_at_80_columns()
    {
        using var output = new StringWriter();
        using var file = new MemoryStream(LintedMutants.All.Single(m => m.Name == "a cell that ends with a table").Applied());
        FindingText.Write(new Show(output, TextWriter.Null, IsRich: false), [new LintedFile("clients/acme/out/D3-statement-of-applicability.docx", WordLint.Check(file))]);

        Assert.Equal("""
            clients/acme/out/D3-statement-of-applicability.docx: error
               cell-ends-in-table: the table cell ends with a table
               in word/document.xml, under `About controls`
               at w:body/w:tbl[4]/w:tr[2]/w:tc[2]
               hint: put an empty paragraph after the inner table

            1 file: 1 error

            """.ReplaceLineEndings("\n"), output.ToString());
    }

    [Fact]
    public void Our_own_customs_are_errors_in_our_files_and_warnings_in_others()
    {
        Put("ours.docx", "spaces at the edge of text");
        File.WriteAllBytes(_folder.File("theirs.docx"), Mutant.WithEntry(File.ReadAllBytes(_folder.File("ours.docx")), "docProps/app.xml", e => Say(e, "Another Program")));

        Assert.Contains("ours.docx: error edge-spaces", Lint("ours.docx").Out, StringComparison.Ordinal);
        Assert.Equal(1, Lint("ours.docx").ExitCode);
        Assert.Contains("theirs.docx: warning edge-spaces", Lint("theirs.docx").Out, StringComparison.Ordinal);
        Assert.Equal(0, Lint("theirs.docx").ExitCode);
        Assert.Equal(1, Lint("theirs.docx", "--strict").ExitCode);
    }

    [Fact]
    public void Many_findings_of_one_rule_are_counted_unless_all_are_wanted()
    {
        var many = new Mutant("many", Mutant.Body, x => Mutant.AddParagraph(x, string.Concat(Enumerable.Repeat("<w:r><w:t>word </w:t></w:r>", 40))), "edge-spaces");
        File.WriteAllBytes(_folder.File("many.docx"), many.Applied());

        Assert.Equal(10, Count(Lint("many.docx").Out));
        Assert.Contains("   and 30 more edge-spaces like it; --all prints them\n", Lint("many.docx").Out, StringComparison.Ordinal);
        Assert.EndsWith("\n1 file: 40 errors\n", Lint("many.docx").Out, StringComparison.Ordinal);
        Assert.Equal(40, Count(Lint("many.docx", "--all").Out));

        static int Count(string text) => text.Split("error edge-spaces").Length - 1;
    }

    [Fact]
    public void As_json_a_file_is_its_name_and_its_findings()
    {
        Put("broken.docx", "a language that is none");
        var said = Lint("broken.docx", "--json");

        Assert.Equal(1, said.ExitCode);
        using var json = JsonDocument.Parse(said.Out);
        var file = Assert.Single(json.RootElement.EnumerateArray());
        var finding = Assert.Single(file.GetProperty("findings").EnumerateArray());
        Assert.EndsWith("broken.docx", file.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal(["bad-language", "error", "`english` is no language tag", "word/styles.xml", "w:docDefaults/w:rPrDefault/w:rPr/w:lang", "", "write a tag such as `en-GB`"], finding.EnumerateObject().Select(p => p.Value.GetString()));
    }

    [Fact]
    public void A_file_that_is_not_there_does_not_keep_the_others_from_being_looked_at()
    {
        Put("broken.docx", "a cell that holds nothing");
        var said = Spoken.From(["lint", _folder.File("none.docx"), _folder.File("broken.docx")], _folder.Path);

        Assert.Equal(1, said.ExitCode);
        Assert.Equal("error missing-file: there is no file `none.docx`\n\n1 error\n", said.Error);
        Assert.Contains("error empty-cell", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_cannot_be_read() => Assert.Equal(3, Spoken.From(["lint", _folder.Path]).ExitCode);

    [Fact]
    public void Bytes_that_are_no_Word_file_are_a_finding()
    {
        File.WriteAllText(_folder.File("text.docx"), "text");

        Assert.StartsWith("text.docx: error not-a-package: ", Lint("text.docx").Out, StringComparison.Ordinal);
        Assert.Equal(1, Lint("text.docx").ExitCode);
    }

    [Fact]
    public void Every_rule_is_explained_within_80_columns()
    {
        var said = Spoken.From(["lint", "--rules"]);

        Assert.Equal(0, said.ExitCode);
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.All(WordLint.Rules, rule => Assert.Contains($"\n{rule.Id} (", said.Out, StringComparison.Ordinal));
        Assert.Equal(WordLint.Rules.Length, WordLint.Rules.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(WordLint.Rules, rule => Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Id));
    }

    private Spoken Lint(string file, params string[] options) => Spoken.From(["lint", _folder.File(file), .. options], _folder.Path);

    private void Put(string file, string mutant) => File.WriteAllBytes(_folder.File(file), LintedMutants.All.Single(m => m.Name == mutant).Applied());

    private static void Say(System.IO.Compression.ZipArchiveEntry entry, string program)
    {
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        using var writer = new StreamWriter(entry.Open());
        writer.BaseStream.SetLength(0);
        writer.Write(text.Replace("DocGen", program, StringComparison.Ordinal));
    }
}
