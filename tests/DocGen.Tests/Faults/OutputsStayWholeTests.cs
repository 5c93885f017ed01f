using System.Diagnostics;
using System.IO.Compression;
using DocGen.Cli;
using DocGen.Cli.Disk;

namespace DocGen.Tests.Faults;

/// <summary>Whatever happens to a run, the outputs are those of the last whole one, or whole new ones.</summary>
public sealed class OutputsStayWholeTests
{
    [Theory]
    [InlineData(150)]
    [InlineData(600)]
    [InlineData(1000)]
    [InlineData(1400)]
    public void A_run_that_is_killed_leaves_whole_files_and_the_next_one_mends_them(int milliseconds)
    {
        using var work = new Workplace();
        work.Replace("client/profile.yaml", "Corvane Ltd", "Corvane plc");
        using (var run = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "docgen.dll"), "build", work.Client]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!)
        {
            run.WaitForExit(milliseconds);
            run.Kill();
            run.WaitForExit();
        }

        foreach (var file in Directory.EnumerateFiles(work.Out, "*.docx"))
        {
            using var zip = ZipFile.OpenRead(file);
            Assert.NotNull(zip.GetEntry("word/document.xml"));
        }

        Assert.Equal(ExitCode.Fine, Tool.Run("build", work.Client).Exit);
        using var undisturbed = new Workplace();
        undisturbed.Replace("client/profile.yaml", "Corvane Ltd", "Corvane plc");
        Assert.Equal(ExitCode.Fine, Tool.Run("build", undisturbed.Client).Exit);
        Assert.Equal(undisturbed.Outputs(), work.Outputs());
    }

    [Fact]
    public void A_run_that_was_stopped_between_two_files_is_noticed_and_mended()
    {
        using var work = new Workplace();
        var old = File.ReadAllBytes(Path.Combine(work.Out, "D1-ai-policy.md"));
        var oldManifest = File.ReadAllBytes(Path.Combine(work.Out, "manifest.json"));
        var oldRecord = File.ReadAllBytes(work.Path("client", ".docgen", "last-build.json"));
        work.Replace("client/profile.yaml", "Corvane Ltd", "Corvane plc");
        Assert.Equal(ExitCode.Fine, Tool.Run("build", work.Client).Exit);
        var whole = work.Outputs();
        File.Copy(Path.Combine(work.Out, "manifest.json"), work.Path("client", ".docgen", "pending.json"));
        File.WriteAllBytes(Path.Combine(work.Out, "manifest.json"), oldManifest);
        File.WriteAllBytes(work.Path("client", ".docgen", "last-build.json"), oldRecord);
        File.WriteAllBytes(Path.Combine(work.Out, "D1-ai-policy.md"), old);

        var outcome = Tool.Run("build", work.Client);

        Assert.Contains("An earlier run was stopped", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("", outcome.Errors);
        Assert.Equal(whole, work.Outputs());
        Assert.False(File.Exists(work.Path("client", ".docgen", "pending.json")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_output_that_somebody_edited_keeps_what_they_wrote(bool withoutManifest)
    {
        using var work = new Workplace();
        var policy = Path.Combine(work.Out, "D1-ai-policy.md");
        File.AppendAllText(policy, "\nOur own sentence.\n");
        var edited = File.ReadAllBytes(policy);
        if (withoutManifest)
        {
            File.WriteAllText(Path.Combine(work.Out, "manifest.json"), "{broken");
        }

        var outcome = Tool.Run("build", work.Client);

        Assert.Equal(ExitCode.Fine, outcome.Exit);
        Assert.Contains("1 passage that people wrote or changed stays", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(edited, File.ReadAllBytes(policy));
        Assert.False(Directory.Exists(work.Path("client", ".docgen", "history")));
    }

    [Fact]
    public void Partials_that_include_each_other_without_end_stop_the_run()
    {
        using var work = new Workplace(ownPack: true);
        work.Write("pack/documents/d1-ai-policy.sbn.md", "## Purpose {#purpose maps=\"42001:5.2\"}\n\n{{ include \"a\" }}\n");
        work.Write("pack/partials/a.sbn.md", "{{ include \"b\" }}");
        work.Write("pack/partials/b.sbn.md", "{{ include \"a\" }}");
        var before = work.Outputs();

        var outcome = Tool.Run("build", work.Client, "--pack", work.Path("pack"));

        Assert.Equal(ExitCode.Problems, outcome.Exit);
        Assert.Contains("error limit-recursion", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(before, work.Outputs());
    }

    [Fact]
    public void A_full_disk_and_an_open_file_are_told_in_plain_words()
    {
        Assert.Equal("the disk is full", Reason.Of(new IOException("x", 28)));
        Assert.Equal("the disk is full", Reason.Of(new IOException("x", unchecked((int)0x80070070))));
        Assert.StartsWith("another program has it open", Reason.Of(new IOException("x", unchecked((int)0x80070020))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_open_stops_the_run_and_no_file_changes()
    {
        using var work = new Workplace();
        work.Replace("client/profile.yaml", "Corvane Ltd", "Corvane plc");
        var before = work.Outputs();
        Outcome outcome;
        using (new FileStream(Path.Combine(work.Out, "D2-risk-methodology.docx"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            outcome = Tool.Run("build", work.Client);
        }

        Assert.Equal(ExitCode.Disk, outcome.Exit);
        Assert.Contains("another program has it open", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(before, work.Outputs());
    }
}
