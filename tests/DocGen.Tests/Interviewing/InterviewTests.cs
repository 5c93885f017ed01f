using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Intake.Interviewing;
using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Tests.Interviewing;

/// <summary>What an interview asks, in which order, and when it is through; no screen.</summary>
public sealed class InterviewTests
{
    private const string Asked = """
        groups:
        - id: g
          title: About you
          questions:
          - {id: firm.name, file: profile, type: text, must: true, ask: "Name?"}
          - {id: firm.builds, file: profile, type: yes_no, must: true, ask: "Builds?"}
          - {id: firm.tools, file: profile, type: list, pass: fast, when: firm.builds, ask: "Tools?"}
          - {id: firm.motto, file: profile, type: text, pass: deepening, optional: true, ask: "Motto?"}
        registers:
        - id: systems
          item: system
          file: systems
          ask: "Which systems?"
          must: true
          fields:
          - {id: name, type: text, must: true, ask: "Called?"}
          - {id: vendors, type: references, of: vendors, pass: fast, ask: "From whom?"}
          - {id: api, type: yes_no, pass: loops, ask: "API?"}
          - {id: limit, type: text, pass: loops, when: system.api, ask: "Limit?"}
        - id: vendors
          item: vendor
          file: vendors
          ask: "Which vendors?"
          must: true
          fields:
          - {id: name, type: text, must: true, ask: "Called?"}
        """;

    [Fact]
    public void Passes_follow_each_other_and_a_reference_waits_for_its_register() => Assert.Equal(
        ["firm.name", "firm.builds", "systems.a.name", "systems", "vendors", "systems.a.vendors", "systems.a.api", "firm.motto"],
        Names(Of("", "systems:\n- id: a\n")));

    [Fact]
    public void A_question_is_asked_once_its_condition_holds_and_not_while_it_is_open()
    {
        Assert.DoesNotContain("firm.tools", Names(Of("firm: {builds: unknown}", "")));
        Assert.DoesNotContain("firm.tools", Names(Of("firm: {builds: no}", "")));
        Assert.Contains("firm.tools", Names(Of("firm: {builds: yes}", "")));
        Assert.Equal(["systems.b.limit"], Names(Of("", "systems: [{id: a, api: no}, {id: b, api: yes}]")).Where(n => n.EndsWith("limit", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_next_step_is_the_first_open_one_and_back_leads_to_the_one_before()
    {
        var interview = Of("firm: {name: Acme, builds: yes}", "");
        var next = interview.Next(new HashSet<string>())!;

        Assert.Equal("firm.tools", next.Name);
        Assert.Equal("firm.builds", interview.Before(next)!.Name);
        Assert.Equal("systems", interview.Next(new HashSet<string> { "firm.tools" })!.Name);
        Assert.Null(interview.Before(interview.Steps[0]));
    }

    [Fact]
    public void Unknown_is_an_answer_and_what_was_passed_over_is_not_asked_again()
    {
        var interview = Of("firm: {name: Acme, builds: yes, tools: unknown}", "systems: []", "firm.motto", "vendors");

        Assert.Null(interview.Next(new HashSet<string>()));
        Assert.Equal((5, 5), interview.Progress(Pass.Fast));
    }

    [Fact]
    public void An_item_is_gone_through_again_question_by_question()
    {
        var interview = Of("", "systems: [{id: a, name: A, api: no}, {id: ab, name: B}]");
        var names = new List<string>();
        for (var step = interview.Within("systems.a.", null, Pass.Fast); step is not null; step = interview.Within("systems.a.", step, Pass.Fast))
        {
            names.Add(step.Name);
        }

        Assert.Equal(["systems.a.name", "systems.a.vendors", "systems.a.api"], names);
        Assert.Equal("systems.ab.api", interview.Within("systems.ab.", interview.Steps.First(s => s.Name == "systems.ab.vendors"), Pass.Loops)!.Name);
        Assert.Null(interview.Within("systems.ab.", interview.Steps.First(s => s.Name == "systems.ab.vendors"), Pass.Fast));
    }

    [Theory]
    [InlineData("Receipt assistant", "receipt-assistant")]
    [InlineData("Übersetzer (v2)", "ubersetzer-v2")]
    [InlineData("A", "a-2")]
    [InlineData("機械", "S-01")]
    public void An_id_is_proposed_from_the_name(string name, string id)
    {
        var loop = Of("", "systems:\n- id: a\n").Steps.OfType<LoopStep>().First();

        Assert.Equal(id, ItemIds.Proposed(loop, name));
        Assert.Null(ItemIds.Problem(loop, id));
        Assert.NotNull(ItemIds.Problem(loop, "A"));
    }

    [Theory]
    [InlineData("firm: {name: Old}", "New", "firm: {name: New}")]
    [InlineData("firm:\n  name: {value: Old, by: Ada, evidence: register}\n", "New", "firm:\n  name: {value: New, by: Ada, evidence: register}\n")]
    [InlineData("firm:\n  name:\n    unknown: true\n    owner: IT\n    note: ask\n", "New", "firm:\n  name: {value: New, note: ask}\n")]
    [InlineData("firm: {name: {value: Old, by: Ada}}", null, "firm: {name: unknown}")]
    public void A_new_value_fits_the_form_of_the_old_one(string before, string? value, string after)
    {
        var file = new SourceFile("profile.yaml", before);
        var step = (QuestionStep)Of(before, "").Steps[0];

        var (path, node) = AnswerForm.Fit(YamlReader.Read(file).Value, step, value is null ? AnswerInput.Unknown : AnswerInput.Text(step.Question, value));

        Assert.Equal(after, YamlEdit.Set(file, path, node).Value);
    }

    private static IEnumerable<string> Names(Interview interview) => interview.Steps.Select(s => s.Name);

    private static Interview Of(string profile, string systems, params string[] passedOver)
    {
        var questionnaire = QuestionnaireReader.Read((MappingNode)Read("questionnaire.yaml", Asked)!);
        var answers = AnswersReader.Read(questionnaire.Value, new Dictionary<string, SourceNode?> { ["profile"] = Read("profile.yaml", profile), ["systems"] = Read("systems.yaml", systems) }, (_, _) => true);
        return Interview.Of(questionnaire.Value, FactsBuilder.Build(questionnaire.Value, answers.Value, []).Value, [.. passedOver]);
    }

    private static SourceNode? Read(string name, string text) => YamlReader.Read(new SourceFile(name, text)).Value;
}
