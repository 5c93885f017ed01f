namespace DocGen.Tests.Cli;

/// <summary>Copies of Markdown files that came back by mail: they are found by their front matter.</summary>
public sealed class ReturnedMarkdownTests
{
    [Theory]
    [InlineData("D1-ai-policy.md", "Lakeside Ltd leads", "\n")]
    [InlineData("D1-ai-policy.md", "Lakeside Ltd leads", "\r\n")]
    [InlineData("D2-system-note-reader.md", "Receipt reader of Lakeside Ltd", "\n")]
    public void A_copy_is_taken_in_under_whatever_name(string output, string words, string lineEnd)
    {
        using var small = Built();
        var path = Path.Combine(small.Client, "out", output);
        var mailed = Mailed(small, File.ReadAllText(path).Replace(words, words + " with care", StringComparison.Ordinal).ReplaceLineEndings(lineEnd));
        small.Change("answers.yaml", "backup: unknown", "backup: every night");

        var said = small.Run("build", small.Client, "--edited", mailed);

        Assert.Equal(0, said.ExitCode);
        Assert.Contains(words + " with care", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains($"  {output}\n", said.Out, StringComparison.Ordinal);
        Assert.Equal(output[0..2] == "D1", File.ReadAllText(path).Contains("every night", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_from_an_earlier_build_is_taken_in_with_a_warning()
    {
        using var small = Built();
        var path = Path.Combine(small.Client, "out", "D1-ai-policy.md");
        var mailed = Mailed(small, File.ReadAllText(path).Replace("Lakeside Ltd leads", "Lakeside Ltd leads with care", StringComparison.Ordinal));
        small.Change("profile.yaml", "sites: []", "sites: [{id: quay, name: Quay House}]");
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        var said = small.Run("build", small.Client, "--edited", mailed);

        Assert.Contains("older-copy", said.Error, StringComparison.Ordinal);
        Assert.Contains("Lakeside Ltd leads with care", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# A letter\n\nDear all.\n", "is no document of this pack")]
    [InlineData("---\nid: \"D9\"\ntitle: \"Another\"\n---\n\n# Another\n", "is no document of this pack")]
    public void A_file_that_is_no_copy_stops_the_build(string text, string why)
    {
        using var small = Built();
        var mailed = Mailed(small, text);

        var said = small.Run("build", small.Client, "--edited", mailed);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains(why, said.Error, StringComparison.Ordinal);
    }

    private static SmallPack Built()
    {
        var small = new SmallPack();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        return small;
    }

    private static string Mailed(SmallPack small, string text)
    {
        var path = Path.Combine(small.Root, "policy (3) final.md");
        File.WriteAllText(path, text);
        return path;
    }
}
