using DocGen.Cli.Commands;
using DocGen.Cli.Explaining;
using DocGen.Cli.Showing;
using DocGen.Engine.Intake;
using DocGen.Engine.Standards;

namespace DocGen.Tests.Cli;

public sealed class SampleSubjectsTests
{
    private static readonly string Folder = Repository.Path("output-samples", "pebblelark");

    private static readonly Lazy<MadePack> Made = new(() => MadePack.Make(Folder, Repository.Path("templates", "packs", "isms-aims"), new Show(TextWriter.Null, TextWriter.Null, IsRich: false)).Value!);

    [Fact]
    public void Every_control_of_a_sample_says_what_decided_and_where_it_stands_in_the_text()
    {
        var library = Made.Value.Plan.Pack.Standards;
        foreach (var control in library.Controls("27001").Concat(library.Controls("42001")))
        {
            var text = Tree.Print(RequirementTree.Of(control, Made.Value), hasGuides: false);
            Assert.StartsWith($"{control.Id} ", text, StringComparison.Ordinal);
            Assert.Contains("\n  decision: ", text, StringComparison.Ordinal);
            Assert.Contains("\n  rule: ", text, StringComparison.Ordinal);
            Fits(text);
        }
    }

    [Fact]
    public void Every_section_that_serves_a_requirement_is_found_again_from_the_requirement()
    {
        var library = Made.Value.Plan.Pack.Standards;
        foreach (var (document, section) in Made.Value.Documents.SelectMany(d => d.Trace.Sections.Select(s => (d, s))))
        {
            Fits(Tree.Print(SectionTree.Of(document, section, Made.Value), hasGuides: true));
            foreach (var map in section.Maps.Select(RequirementId.Parse))
            {
                Assert.Contains($"(#{section.Id})", Tree.Print(RequirementTree.Sections(library.Find(map)!, Made.Value), hasGuides: false).Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_answer_of_a_sample_is_explained_with_its_place()
    {
        var answers = Made.Value.Plan.Facts.Answers;
        foreach (var answer in answers.Single.Values.Concat(answers.Items.Values.SelectMany(r => r).SelectMany(i => i.Fields.Values)).Where(a => a.IsGiven))
        {
            Assert.Same(answer, AnswerText.Find(Made.Value.Plan.Facts, answer.Name));
            var text = Tree.Print(AnswerTree.Of(answer, Made.Value), hasGuides: false);
            Assert.Contains($"({answer.Place})", text, StringComparison.Ordinal);
            Fits(text);
        }
    }

    [Fact]
    public void The_answer_behind_an_exclusion_is_reached_in_two_steps()
    {
        var control = Spoken.From(["explain", Folder, "27001:A.7.1"]);
        Assert.Contains("decision: excluded (X2), decided by the rule", control.Out, StringComparison.Ordinal);
        Assert.Contains("premises.own_servers = no (answers.yaml:", control.Out, StringComparison.Ordinal);

        var answer = Spoken.From(["explain", Folder, "premises.own_servers"]);
        Assert.Contains("27001:A.7.1 Physical security perimeters: excluded", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_checks_without_a_problem() => Assert.Equal((0, ""), (Spoken.From(["check", Folder]) is var said ? said.ExitCode : -1, said.Error));

    private static void Fits(string text) => Assert.All(text.Split('\n'), line => Assert.True(line.Length <= Wrapped.Width || line.Trim().Split(' ').Length == 1, line));
}
