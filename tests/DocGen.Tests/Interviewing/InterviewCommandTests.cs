using DocGen.Cli;
using DocGen.Cli.Interviewing;
using DocGen.Cli.Showing;
using DocGen.Tests.Cli;

namespace DocGen.Tests.Interviewing;

public sealed class InterviewCommandTests
{
    [Fact]
    public void The_fast_pass_alone_gives_a_pack_without_errors()
    {
        using var folder = new TemporaryFolder();
        var client = folder.File("acme");

        var said = Interviewed(client);

        Assert.Equal(ExitCode.Fine, said.Code);
        Assert.Contains("Stopped; every answer is kept.", said.Tail, StringComparison.Ordinal);
        Assert.InRange(said.Keys.Seen.Count, 28, 150);
        var check = Spoken.From(["check", client, "--all"]);
        Assert.DoesNotContain("error ", check.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, check.ExitCode);
        Assert.Equal(ExitCode.Fine, Spoken.From(["build", client, "--format", "md"]).ExitCode);
        Assert.True(File.Exists(Path.Combine(client, "out", "D1-ai-policy.md")));
    }

    [Fact]
    public void An_interview_stopped_again_and_again_gives_the_files_of_one_in_a_single_run()
    {
        using var folder = new TemporaryFolder();
        var (whole, parts) = (folder.File("whole"), folder.File("parts"));
        Interviewed(whole);

        for (var i = 0; i < 100 && !Interviewed(parts, mostKeys: 90).Keys.HasSeenEndOfPass; i++)
        {
            Assert.InRange(i, 0, 98);
        }

        Assert.All(Directory.GetFiles(whole), f => Assert.Equal(File.ReadAllText(f), File.ReadAllText(Path.Combine(parts, Path.GetFileName(f)))));
    }

    [Fact]
    public void Every_question_can_be_answered_and_then_none_is_left()
    {
        using var folder = new TemporaryFolder();

        var first = Interviewed(folder.Path, stopsAfterFastPass: false);
        var again = Interviewed(folder.Path, stopsAfterFastPass: false);

        Assert.Equal(ExitCode.Fine, first.Code);
        Assert.Contains("Nothing is left to ask.", first.Tail, StringComparison.Ordinal);
        Assert.Empty(again.Keys.Seen);
        Assert.DoesNotContain("error ", Spoken.From(["check", folder.Path, "--all"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_wrote_stays_and_is_not_asked_again()
    {
        using var folder = new TemporaryFolder();
        Spoken.From(["new", folder.Path]);
        var profile = folder.File("profile.yaml");
        File.WriteAllText(profile, File.ReadAllText(profile).Replace("  name:\n", "  name: 'Mine'   # checked by Ada\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = File.ReadAllText(profile);

        var said = Interviewed(folder.Path, mostKeys: 40);

        Assert.DoesNotContain("What is the legal name of the organisation?", said.Keys.Seen);
        var after = File.ReadAllText(profile);
        Assert.Contains("  short_name: Alpha\r\n", after, StringComparison.Ordinal);
        Assert.Contains("  name: 'Mine'   # checked by Ada\r\n", after, StringComparison.Ordinal);
        Assert.Equal(before.Split('\n').Where(l => l.Contains('#', StringComparison.Ordinal)), after.Split('\n').Where(l => l.Contains('#', StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_terminal_it_says_so()
    {
        using var folder = new TemporaryFolder();

        var said = Spoken.From(["new", folder.File("acme"), "--interview"]);

        Assert.Equal(ExitCode.WrongCommandLine, said.ExitCode);
        Assert.Contains("needs a terminal", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("acme")));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_before_anything_is_asked()
    {
        using var folder = new TemporaryFolder();
        Spoken.From(["new", folder.Path]);
        File.WriteAllText(folder.File("answers.yaml"), "a: [\n");

        var said = Interviewed(folder.Path);

        Assert.Equal(ExitCode.Problems, said.Code);
        Assert.Empty(said.Keys.Seen);
        Assert.Equal("a: [\n", File.ReadAllText(folder.File("answers.yaml")));
    }

    /// <summary>The exit code, what was said after the last key, and who answered.</summary>
    private static (int Code, string Tail, Respondent Keys) Interviewed(string folder, int mostKeys = int.MaxValue, bool stopsAfterFastPass = true)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var keys = new Respondent(output, mostKeys, stopsAfterFastPass);
        var code = CommandLine.Run(["new", folder, "--interview"], new Show(output, error, IsRich: false) { Keys = () => keys });
        Assert.DoesNotContain("bug of DocGen", error.ToString(), StringComparison.Ordinal);
        return (code, output.ToString(), keys);
    }
}
