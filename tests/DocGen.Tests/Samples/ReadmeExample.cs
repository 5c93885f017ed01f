using System.Text.RegularExpressions;
using DocGen.Tests.Cli;

namespace DocGen.Tests.Samples;

/// <summary>What the main README shows is what its command prints.</summary>
public partial class ReadmeExample
{
    [Fact]
    public void The_README_quotes_what_its_first_command_prints()
    {
        using var work = new TemporaryFolder();
        work.CopySample("pebblelark", "output-samples/pebblelark");
        var client = work.File("output-samples/pebblelark");

        var said = Spoken.From(["build", client, "--pack", Repository.Path("templates", "packs", "isms-aims")], work.Path);
        var quoted = Quoted().Match(File.ReadAllText(Repository.Path("README.md"))).Groups["text"].Value;
        Assert.Equal(2, quoted.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(quoted, said.Out, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"how things stand:\n\n```\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex Quoted();
}
