using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocGen.Cli.Commands;
using DocGen.Cli.Disk;
using DocGen.Cli.Showing;
using DocGen.Tests.Cli;
using DocGen.Word;

namespace DocGen.Tests.Paginating;

public sealed partial class PaginateCommandTests : IDisposable
{
    private readonly SmallPack _small = new();
    private readonly TemporaryFolder _programs = new();

    private string PagesPath => Path.Combine(_small.Client, ".docgen", "pages.json");

    public void Dispose()
    {
        _small.Dispose();
        _programs.Dispose();
    }

    [Fact]
    public void Without_LibreOffice_it_says_what_is_missing_and_writes_nothing()
    {
        Assert.Equal(new Spoken(1, "", """
            error missing-program: `docgen paginate` needs LibreOffice: no `soffice` or `libreoffice` is on the PATH
               hint: install LibreOffice, or put the folder of its `soffice` on the PATH
               hint: `docgen build` does without; its contents lists then have links and no page numbers

            1 error; nothing was written

            """.ReplaceLineEndings("\n")), Paginate());
        Assert.False(File.Exists(PagesPath));
    }

    [ToolFact("sh")]
    public void A_program_that_cannot_be_started_is_told()
    {
        File.WriteAllText(_programs.File("soffice"), "no program");

        var said = Paginate();

        Assert.Equal(1, said.ExitCode);
        Assert.StartsWith("error missing-program: `docgen paginate` needs LibreOffice: `soffice` on the PATH cannot be started\n", said.Error, StringComparison.Ordinal);
    }

    [ToolFact("sh", "sleep")]
    public void A_program_that_does_not_end_is_ended_with_all_that_it_started()
    {
        Program("sleep 300 & echo $! > \"$here/child\"; wait");

        Assert.Equal(new Spoken(1, "", "error out-of-time: LibreOffice took too long and was ended\n   hint: give it more time with `--time-limit SECONDS`\n\n1 error; nothing was written\n"), Paginate(seconds: 2));
        Assert.False(File.Exists(PagesPath));
        var child = File.ReadAllText(_programs.File("child")).Trim();
        Assert.True(SpinWait.SpinUntil(() => IsGone(child), TimeSpan.FromSeconds(10)), $"process {child} still runs");
    }

    [ToolFact("sh")]
    public void A_program_that_makes_no_PDF_leaves_the_pages_counted_before()
    {
        Program("exit 1");
        Directory.CreateDirectory(Path.GetDirectoryName(PagesPath)!);
        File.WriteAllText(PagesPath, "{}");

        var said = Paginate();

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("warning unread-pages: LibreOffice made no PDF of `D1-ai-policy` that tells its pages: its contents list has no numbers\n", said.Error, StringComparison.Ordinal);
        Assert.Contains("error no-pages: the pages of no document could be counted\n", said.Error, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(PagesPath));
    }

    [ToolFact("sh", "cp")]
    public void Numbers_are_kept_when_the_next_round_finds_the_same()
    {
        Prepared(round => round == 1 ? 3 : 4, _ => 3);

        var said = Paginate();

        Assert.Equal(0, said.ExitCode);
        Assert.Matches("^[0-9]+ headings of 3 documents counted, in .docgen/pages.json; `docgen build` prints the numbers\n$", said.Out);
        Assert.Equal("Round 1: 3 documents to lay out again\nRound 2: 1 document to lay out again\nRound 3: done\n", said.Error);
        var pages = PagesFile.Load(_small.Client).Value!.Documents;
        Assert.All(pages["D1-ai-policy"].Pages, p => Assert.Equal(4, p.Value));
        Assert.All(pages["D2-system-note-reader"].Pages, p => Assert.Equal(3, p.Value));
    }

    [ToolFact("sh", "cp")]
    public void Documents_whose_text_was_counted_keep_their_pages_when_only_the_others_are_asked_for()
    {
        Prepared(_ => 4, _ => 3);
        Assert.Equal(0, Paginate().ExitCode);
        Assert.Equal("", Paginate(onlyMoved: true).Error);
        _small.Change("systems.yaml", "name: Receipt reader", "name: Invoice reader");
        File.Delete(_programs.File("rounds"));

        var said = Paginate(onlyMoved: true);

        Assert.Equal((0, "Round 1: done\n"), (said.ExitCode, said.Error));
        Assert.Equal(["D1-ai-policy", "D2-system-note-reader", TraceFiles.Name], PagesFile.Load(_small.Client).Value!.Documents.Keys);
        Assert.All(PagesFile.Load(_small.Client).Value!.Documents["D1-ai-policy"].Pages, p => Assert.Equal(4, p.Value));
    }

    [ToolFact("sh", "cp")]
    public void A_document_whose_headings_never_rest_has_no_numbers()
    {
        Prepared(round => round, _ => 3);

        var said = Paginate();

        Assert.Equal(0, said.ExitCode);
        Assert.EndsWith("warning moving-pages: the headings of `D1-ai-policy` still moved after 3 rounds: its contents list has no numbers\n\n", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("D1-ai-policy", PagesFile.Load(_small.Client).Value!.Documents.Keys);

        var built = _small.Run("build", _small.Client);
        Assert.EndsWith("\nNo page numbers in the contents list of D1-ai-policy: their text is not the one that was counted; run `docgen paginate`\n", built.Out, StringComparison.Ordinal);
        Assert.Empty(Numbers("D1-ai-policy"));
        Assert.NotEmpty(Numbers("D2-system-note-reader"));
    }

    [ToolFact("sh", "cp")]
    public void Pages_in_another_font_than_Word_would_take_are_not_kept()
    {
        Prepared(_ => 3, _ => 3, "BAAAAA+DejaVuSans");

        Assert.Equal(new Spoken(1, "", """
            Round 1: done
            error missing-font: LibreOffice does not have `Calibri` or `Carlito`: in another font the headings stand on other pages than in Word
               hint: install the font, or the free one of the same widths

            1 error; nothing was written

            """.ReplaceLineEndings("\n")), Paginate());
        Assert.False(File.Exists(PagesPath));
    }

    [ToolFact("sh", "cp")]
    public void A_file_where_the_folder_of_the_pages_belongs_is_told()
    {
        Prepared(_ => 3, _ => 3);
        File.WriteAllText(Path.Combine(_small.Client, ".docgen"), "in the way");

        var said = Paginate();

        Assert.Equal(3, said.ExitCode);
        Assert.EndsWith("error cannot-write: `.docgen/pages.json` cannot be written: a file stands where a folder belongs: move it away, or name another folder\n   hint: page numbers counted before are as they were\n\n", said.Error, StringComparison.Ordinal);
    }

    [ToolFact("soffice")]
    public void Builds_print_the_numbers_until_the_text_changes()
    {
        var path = Environment.GetEnvironmentVariable("PATH")!;
        Assert.Equal(0, Paginate(searchPath: path).ExitCode);
        Assert.DoesNotContain("page numbers", _small.Run("build", _small.Client).Out, StringComparison.Ordinal);
        Assert.EndsWith("\n  page numbers: counted from this text\n", _small.Run("check", _small.Client).Out, StringComparison.Ordinal);
        Assert.Equal(WordWriter.ContentsOf(Document("D1-ai-policy")).Length, Numbers("D1-ai-policy").Count);
        Assert.Contains("\".docgen/pages.json\"", File.ReadAllText(Path.Combine(_small.Client, "out", "manifest.json")), StringComparison.Ordinal);

        _small.Change("profile.yaml", "Lakeside Ltd", "Lakeside plc");
        var changed = _small.Run("build", _small.Client);
        Assert.Contains("\nNo page numbers in the contents list of D1-ai-policy, ", changed.Out, StringComparison.Ordinal);
        Assert.Contains("\n  page numbers: the text has changed since they were counted, ", _small.Run("check", _small.Client).Out, StringComparison.Ordinal);
        Assert.Empty(Numbers("D1-ai-policy"));

        var again = Paginate(searchPath: path);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal("Round 1: done\n", again.Error);
    }

    private Spoken Paginate(int? seconds = null, string? searchPath = null, bool onlyMoved = false)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = PaginateCommand.Run(_small.Client, _small.Pack, seconds, searchPath ?? _programs.Path, new Show(output, error, IsRich: false), onlyMoved);
        return new Spoken(code, output.ToString(), error.ToString());
    }

    /// <summary>Puts a program in LibreOffice's place; <c>$here</c> is its folder, <c>$out</c> the one that it writes to.</summary>
    private void Program(string script)
    {
        var path = _programs.File("soffice");
        File.WriteAllText(path, $"#!/bin/sh\nhere='{_programs.Path}'\nwhile [ \"$1\" != --outdir ]; do shift; done\nout=$2\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A program that gives files made before: all headings of a document on one page, which depends on the round.</summary>
    private void Prepared(Func<int, int> pageOfPolicy, Func<int, int> pageOfOthers, string font = "BAAAAA+Carlito")
    {
        for (var round = 1; round <= 3; round++)
        {
            var folder = Directory.CreateDirectory(_programs.File(round.ToString(CultureInfo.InvariantCulture))).FullName;
            foreach (var name in (string[])["D1-ai-policy", "D2-system-note-reader", TraceFiles.Name])
            {
                var page = name == "D1-ai-policy" ? pageOfPolicy(round) : pageOfOthers(round);
                File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), MadePdf.Of(9, [.. WordWriter.ContentsOf(Document(name)).Select(e => ("5F" + e.Bookmark[1..], page))], font));
            }
        }

        Program("echo x >> \"$here/rounds\"; cp \"$here/$(wc -l < \"$here/rounds\" | tr -d ' ')\"/*.pdf \"$out\"");
    }

    private DocGen.Engine.Documents.Document Document(string name)
    {
        var made = MadePack.Make(_small.Client, _small.Pack, new Show(TextWriter.Null, TextWriter.Null, IsRich: false)).Value!;
        return name == TraceFiles.Name ? DocGen.Engine.Packs.PackTraceDocument.Of(made.Trace) : made.Documents.Single(d => d.Planned.FileName == name).Document;
    }

    private List<int> Numbers(string name)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(_small.Client, "out", name + ".docx"));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return [.. PageReference().Matches(text.ReadToEnd()).Select(m => int.Parse(m.Groups["page"].Value, CultureInfo.InvariantCulture))];
    }

    // A process that ended may stay listed, as a zombie, until somebody asks for its exit code.
    private static bool IsGone(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    [GeneratedRegex("PAGEREF [^<]*</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\" ?/></w:r><w:r><w:t>(?<page>[0-9]+)</w:t>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PageReference();
}
