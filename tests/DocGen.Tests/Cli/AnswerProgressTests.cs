using DocGen.Cli.Checking;
using DocGen.Cli.Commands;
using DocGen.Cli.Disk;
using DocGen.Tests.Crowd;

namespace DocGen.Tests.Cli;

/// <summary>How far the answers go, and which unknowns matter most.</summary>
public class AnswerProgressTests
{
    private static ClientFolder Load(string folder) => ClientFolder.Load(folder, BuiltOrganisation.Pack).Value!;

    private static AnswerProgress Progress(ClientFolder client) => AnswerProgress.Of(BuiltOrganisation.Pack.Questionnaire, client.Facts);

    [Fact]
    public void What_is_asked_and_not_answered_is_open_or_a_register_that_nobody_began()
    {
        for (var number = 0; number < Draws.Count(25); number++)
        {
            using var folder = new TemporaryFolder();
            RandomOrganisation.Of(BuiltOrganisation.Pack, number).WriteTo(folder.Path);
            var client = Load(folder.Path);
            var progress = Progress(client);
            var registers = BuiltOrganisation.Pack.Questionnaire.Registers.Count(r => !client.Facts.Answers.Items.ContainsKey(r.Id));

            // Entries of lists of records are asked for with their list.
            var open = client.Facts.OpenPoints.Count(p => p.Name.Split('.').Length <= 3);
            Assert.Equal(open + registers, progress.Passes.Sum(p => p.Asked - p.Answered));
            Assert.Equal(open + registers, progress.Parts.Sum(p => p.Asked - p.Answered));
        }
    }

    [Fact]
    public void A_question_that_is_not_asked_counts_nowhere()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Repository.Path("output-samples", "st-amalia"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        AnsweredOf Governance() => Progress(Load(folder.Path)).Parts.Single(p => p.Name == "Governance");
        var before = Governance();
        var answers = Path.Combine(folder.Path, "answers.yaml");
        var text = File.ReadAllText(answers);
        var list = text.Split('\n').Single(l => l.StartsWith("  committee: [", StringComparison.Ordinal));
        File.WriteAllText(answers, text.Replace(list, "  committee: []", StringComparison.Ordinal));

        // Its cadence and its quorum.
        Assert.Equal((before.Answered - 2, before.Asked - 2), (Governance().Answered, Governance().Asked));
        File.WriteAllText(answers, text.Replace(list, "  committee: unknown", StringComparison.Ordinal));
        Assert.Equal((before.Answered - 1, before.Asked), (Governance().Answered, Governance().Asked));
    }

    [Fact]
    public void Unknowns_that_more_documents_read_come_first()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Repository.Path("output-samples", "pebblelark")))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        var profile = Path.Combine(folder.Path, "profile.yaml");
        File.WriteAllLines(profile, File.ReadLines(profile).Select(l => l.StartsWith("  incident_lead:", StringComparison.Ordinal) ? "  incident_lead: unknown" : l));
        var run = PackRun.Of(Load(folder.Path)).Value;
        var unknowns = UnknownsByReach.Of(run.Client.Facts, run.Make(run.Plan.Documents, null).Value.Documents);

        Assert.Equal(unknowns.Select(u => u.Documents).OrderDescending(), unknowns.Select(u => u.Documents));
        var lead = unknowns.Single(u => u.Point.Name == "roles.incident_lead");
        Assert.Contains("W03", lead.Ids);
        Assert.Contains("D5-tessera", lead.Ids);
        Assert.True(lead.Documents > unknowns[^1].Documents);
    }
}
