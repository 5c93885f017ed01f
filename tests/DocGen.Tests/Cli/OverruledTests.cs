namespace DocGen.Tests.Cli;

/// <summary>A decision that somebody types into a file is told: the answers and the other documents say something else.</summary>
public sealed class OverruledTests
{
    private const string Policy = "D1-ai-policy";

    [Theory]
    [InlineData(".md")]
    [InlineData(".docx")]
    public void A_decision_that_is_changed_in_the_file_alone_is_told_until_the_answer_says_so_too(string ending)
    {
        using var small = Deciding();
        FileEdits.Retype(Path.Combine(small.Client, "out", Policy + ending), "Not applicable", "Yes, it applies");

        var said = small.Run("build", small.Client);

        Assert.Equal(4, said.ExitCode);
        Assert.Contains("    1 decision changed in the file and not in the answers\n      27001:A.7.1: the column Applies says otherwise than the answers\n        Yours: Yes, it applies\n        By the answers: Not applicable\n", said.Out, StringComparison.Ordinal);
        Assert.Equal(4, small.Run("build", small.Client).ExitCode);
        Assert.Contains("27001:A.7.1: the column Applies says otherwise", small.Conflicts().Out, StringComparison.Ordinal);
        Assert.Contains("Yes, it applies", Text(small, ending), StringComparison.Ordinal);

        FileEdits.Retype(Path.Combine(small.Client, "out", Policy + ending), "Yes, it applies", "Not applicable");
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        Assert.Equal(0, small.Conflicts().ExitCode);
    }

    [Fact]
    public void A_word_in_a_column_that_people_own_is_theirs()
    {
        using var small = Deciding();
        FileEdits.Retype(Path.Combine(small.Client, "out", Policy + ".md"), "By the register of sites", "By the list of offices");

        var said = small.Run("build", small.Client);

        Assert.Equal(0, said.ExitCode);
        Assert.DoesNotContain("changed in the file", said.Out, StringComparison.Ordinal);
    }

    private static SmallPack Deciding()
    {
        var small = new SmallPack();
        File.AppendAllText(Path.Combine(small.Pack, "documents", "d1.sbn.md"), """

            ## Decisions {#decisions maps="27001:6.1.3"}

            {#decisions-table widths="40 30 30" decided="1 2"}

            | Control | Applies | How it is met |
            |---|---|---|
            {{~ for row in (facts.where soa.iso27001 "ref" "27001:A.7.1") ~}}
            | <a id="{{ row.ref }}"></a>{{ row.id }} {{ row.title }} | {{ row.applies ? "Applicable" : "Not applicable" }} | By the register of sites |
            {{~ end ~}}

            """);
        var said = small.Run("build", small.Client);
        Assert.True(said.ExitCode == 0, said.All);
        return small;
    }

    private static string Text(SmallPack small, string ending)
    {
        var content = File.ReadAllBytes(Path.Combine(small.Client, "out", Policy + ending));
        return ending == ".md" ? System.Text.Encoding.UTF8.GetString(content) : string.Join('\n', DocGen.Word.Merging.WordText.Of(content).Select(t => t.Text));
    }
}
