using System.Globalization;
using DocGen.Cli.Disk;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Tests.Crowd;
using DocGen.Yaml;

namespace DocGen.Tests.Intake;

/// <summary>Answers that cannot both be right are told with both places.</summary>
public class ContradictionTests
{
    private static Diagnostic[] Found(string folder) => [.. ClientFolder.Load(folder, BuiltOrganisation.Pack).Problems.Where(p => p.Code == "contradiction")];

    [Fact]
    public void Each_contradiction_of_the_pack_holds_for_some_organisations_and_not_for_all()
    {
        var organisations = Draws.Count(400);
        var holding = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < organisations; number++)
        {
            using var folder = new TemporaryFolder();
            RandomOrganisation.Of(BuiltOrganisation.Pack, number).WriteTo(folder.Path);
            foreach (var said in Found(folder.Path).Select(p => p.Message.Split(": ", 2)[1]).Distinct(StringComparer.Ordinal))
            {
                holding[said] = holding.GetValueOrDefault(said) + 1;
            }
        }

        Assert.All(BuiltOrganisation.Pack.Questionnaire.Contradictions, c => Assert.True(holding.GetValueOrDefault(c.Says) > 0, $"never: {c.Says}"));
        Assert.All(BuiltOrganisation.Pack.Questionnaire.Contradictions, c => Assert.True(holding.GetValueOrDefault(c.Says) < organisations * 3 / 4, $"nearly always: {c.Says}"));
    }

    [Fact]
    public void A_contradiction_names_both_answers_with_their_places()
    {
        using var folder = new TemporaryFolder();
        Copy("pebblelark", folder.Path, "answers.yaml", "remote_work: fully_remote", "remote_work: none");
        var found = Assert.Single(Found(folder.Path));
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal("`premises.remote_work` and `sites` contradict each other: nobody works remotely, and there are no premises to work at", found.Message);
        Assert.Equal("answers.yaml", found.Place!.File.Path);
        Assert.Equal("none", found.Place.Text);
        Assert.Equal("profile.yaml", found.Hints[0].Place!.File.Path);
    }

    [Fact]
    public void One_in_an_item_names_the_item()
    {
        using var folder = new TemporaryFolder();
        Copy("st-amalia", folder.Path, "systems.yaml", "own_name: false", "own_name: true");
        Assert.Contains("`systems.radiology-triage.own_name` and `systems.radiology-triage.role` contradict each other: it is offered under the organisation's own name, and is only used or configured; a new name on somebody else's system makes a provider", Found(folder.Path).Select(f => f.Message));
        Assert.All(Found(folder.Path), f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Theory]
    [InlineData("remote_work: fully_remote", "remote_work: unknown")]
    [InlineData("internal_audit_date: 2027-03-16", "internal_audit_date: unknown")]
    public void What_rests_on_an_unknown_answer_contradicts_nothing(string replace, string with)
    {
        using var folder = new TemporaryFolder();
        Copy("pebblelark", folder.Path, "answers.yaml", replace, with);
        Assert.Empty(Found(folder.Path));
    }

    [Fact]
    public void A_contradiction_in_a_pack_names_two_answers_that_are_asked()
    {
        var text = """
            groups:
            - {id: g, title: G, questions: [{id: a.b, type: text, file: profile, ask: "B?"}]}
            registers:
            - {id: sites, item: site, file: profile, ask: "Sites?", fields: [{id: kind, type: text, ask: "Kind?"}]}
            contradictions:
            - {between: [a.c, site.kind], when: 'a.b == "x"', says: "they differ"}
            - {for: sites, between: [site.kind, a.b], when: 'a.b == "x"', says: "they differ"}
            - {for: site, between: [a.b], when: 'a.b ==', says: "they differ"}
            """;
        var problems = QuestionnaireReader.Read((MappingNode)YamlReader.Read(new SourceFile("questionnaire.yaml", text)).Value!).Problems;
        Assert.Equal(["unknown-question 6", "unknown-question 6", "unknown-register 8", "wrong-shape 8"], problems.Where(p => p.Code is not "syntax").Take(4).Select(p => $"{p.Code} {p.Place!.Line.ToString(CultureInfo.InvariantCulture)}"));
    }

    private static void Copy(string sample, string folder, string changed, string replace, string with)
    {
        foreach (var file in Directory.GetFiles(Repository.Path("output-samples", sample)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var path = Path.Combine(folder, changed);
        var text = File.ReadAllText(path);
        Assert.Contains(replace, text, StringComparison.Ordinal);
        var at = text.IndexOf(replace, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + with + text[(at + replace.Length)..]);
    }
}
