namespace DocGen.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("new")]
    [InlineData("check")]
    [InlineData("build")]
    [InlineData("plan")]
    [InlineData("conflicts")]
    [InlineData("issue")]
    [InlineData("paginate")]
    [InlineData("trace")]
    [InlineData("explain")]
    [InlineData("render")]
    [InlineData("lint")]
    [InlineData("word")]
    public void Help_fits_80_columns_and_reads_as_accepted(string command)
    {
        var said = Spoken.From(command.Length == 0 ? ["--help"] : [command, "--help"]);

        Assert.Equal(0, said.ExitCode);
        Assert.Empty(said.Error);
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Snapshot.Match($"Help.{(command.Length == 0 ? "docgen" : command)}", said.Out);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Equal(new Spoken(0, "docgen 0.1.0\n", ""), Spoken.From(["--version"]));

    [Fact]
    public void No_command_at_all_is_a_wrong_command_line_and_shows_the_commands()
    {
        var said = Spoken.From([]);

        Assert.Equal(2, said.ExitCode);
        Assert.Contains("Commands:", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bulid x", "error command-line: `bulid` is no command of `docgen`\n   hint: did you mean `build`?\n   hint: `docgen --help` explains the commands\n")]
    [InlineData("build", "error command-line: `docgen build` needs DIR\n   hint: `docgen build --help` explains the command\n")]
    [InlineData("build x --onyl D1", "error command-line: `--onyl` is no option of `docgen build`\n   hint: did you mean `--only`?\nerror command-line: `D1` is no argument of `docgen build`\n   hint: `docgen build --help` explains the command\n")]
    [InlineData("build x --format pdf", "error command-line: `--format` takes md, docx or both, not `pdf`\n   hint: `docgen build --help` explains the command\n")]
    [InlineData("paginate x --time-limit soon", "error command-line: `--time-limit` takes whole seconds from 1 to 86400, not `soon`\n   hint: `docgen paginate --help` explains the command\n")]
    [InlineData("trace x --control", "error command-line: `--control` needs ID\n   hint: `docgen trace --help` explains the command\n")]
    [InlineData("explain x", "error command-line: `docgen explain` needs SUBJECT\n   hint: `docgen explain --help` explains the command\n")]
    [InlineData("lint", "error command-line: `docgen lint` needs FILE, or --rules\n   hint: `docgen lint --help` explains the command\n")]
    public void A_wrong_command_line_is_told_in_our_words(string line, string message) =>
        Assert.Equal(new Spoken(2, "", message), Spoken.From(line.Split(' ')));
}
