namespace DocGen.Tests.Cli;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("excluded-control", "27001:A.7.1")]
    [InlineData("control-of-both-standards", "A.5.2")]
    [InlineData("clause", "42001:5.3")]
    [InlineData("document", "D1")]
    [InlineData("section", "D1#roles")]
    [InlineData("section-by-title", "D1 Roles")]
    [InlineData("section-left-out", "D1#premises")]
    [InlineData("answer", "development.kind")]
    [InlineData("open-point", "OP-01")]
    [InlineData("item", "systems.reader")]
    [InlineData("answer-of-an-item", "systems.reader.role")]
    [InlineData("derived-fact", "has_premises")]
    [InlineData("unanswered-question", "technology.unread")]
    [InlineData("field-of-every-item", "systems.*.role")]
    [InlineData("answers-under-a-name", "technology")]
    [InlineData("status-of-a-control", "controls.27001:A.5.2.status")]
    public void A_subject_is_explained(string name, string subject)
    {
        using var small = new SmallPack();

        var said = small.Run("explain", small.Client, subject);

        Assert.Equal(0, said.ExitCode);
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Snapshot.Match($"Explain.{name}", said.Out);
    }

    [Fact]
    public void At_a_terminal_the_tree_has_guide_lines()
    {
        using var small = new SmallPack();

        var said = Spoken.From(["explain", small.Client, "27001:A.7.1", "--pack", small.Pack], small.Root, isRich: true);

        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Snapshot.Match("Explain.at-a-terminal", said.Out);
    }

    [Theory]
    [InlineData("developmnt.kind", "hint: did you mean `development.kind`?")]
    [InlineData("D1#rolse", "hint: did you mean `D1#roles`?")]
    [InlineData("27001:A.8.99", "hint: did you mean `27001:A.8.19`?")]
    [InlineData("systems.raeder.role", "hint: did you mean `systems.reader.role`?")]
    [InlineData("controls", "hint: write a control (27001:A.7.1), a section (D1#roles) or an answer (development.kind)")]
    [InlineData(".", "hint: write a control (27001:A.7.1), a section (D1#roles) or an answer (development.kind)")]
    [InlineData("systems..role", "hint: write a control (27001:A.7.1), a section (D1#roles) or an answer (development.kind)")]
    [InlineData("what is all this", "hint: write a control (27001:A.7.1), a section (D1#roles) or an answer (development.kind)")]
    public void An_unknown_subject_is_a_problem_with_the_nearest_name(string subject, string hint)
    {
        using var small = new SmallPack();

        var said = small.Run("explain", small.Client, subject);

        Assert.Equal(1, said.ExitCode);
        Assert.Empty(said.Out);
        Assert.Equal($"error unknown-subject: `{subject}` is no control, section, answer or derived fact of this pack\n   {hint}\n\n1 error\n", said.Error);
    }
}
