using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>What a new build changed and what follows from it, as a document that a management review can take as its input.</summary>
public static class ChangeReport
{
    /// <summary>Whether there is something to report: an earlier build, and since then a document or a decision that changed.</summary>
    public static bool IsDue(ChangeSet changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Before is not null && (!changes.Decisions.IsEmpty || changes.Documents.Any(d => d.Fate != Fate.Stays));
    }

    /// <summary>The report: summary, answers, decisions, documents, what has to be assessed again, people to inform, files that people edited, and what the report does not see. A section stands only when there is something to say.</summary>
    /// <param name="changes">Against an earlier build.</param>
    /// <param name="edited">Files that people edited, and what the build made of them.</param>
    public static Document Of(ChangeSet changes, PackPlan plan, ImmutableArray<EditedFile> edited)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(plan);
        var source = new ReportSource(changes, plan, edited);
        return new Document(Identities.OfPack(plan, "CHANGES", "Change report") with { NextReview = "" },
        [
            Summary(source),
            .. ReportedChanges.Answers(source),
            .. ReportedChanges.Decisions(source),
            .. ReportedDocuments.Of(source),
            .. ReportedConsequences.Of(source),
            .. ReportedPeople.Of(source),
            .. ReportedDocuments.Edited(source),
            Limits(source),
        ]);
    }

    private static Section Summary(ReportSource source)
    {
        var (before, now) = (source.Changes.Before!, source.Changes.Now);
        var figures = new (string What, int Count)[]
        {
            ("Answers that changed", source.Changes.Answers.Length),
            ("Controls decided otherwise", source.Decisions(DecisionFate.Flipped).Count()),
            ("Controls with another status", source.Decisions(DecisionFate.StatusChanged).Count()),
            ("Controls with other words, owner or evidence", source.Decisions(DecisionFate.Reworded).Count()),
            ("Documents that appear", source.Count(Fate.Appears)),
            ("Documents that vanish", source.Count(Fate.Vanishes)),
            ("Documents that alter", source.Count(Fate.Alters)),
            ("Documents that stay as they are", source.Count(Fate.Stays)),
            ("AI impact assessments to make or to look at again", source.Reopened.Items.Length),
            ("Risks to look at again", source.Risks.Length),
            ("Supplier schedules to issue anew, or to withdraw", source.Schedules.Length),
            ("Files that people had edited", source.Edited.Length),
            ("Decisions that are open in such files", source.Edited.Sum(f => f.Conflicts.Length + (f.Obstacle.Length > 0 ? 1 : 0))),
        };
        var presenter = source.Role("roles.ai_lead", "owner of this report");
        return ReportSource.Section("summary", "Summary", "27001:6.3 27001:9.3.2 42001:6.3 42001:9.3.2",
        [
            source.Sentence($"This report compares the pack as of {Build(source, now)} with the last one before it, as of {Build(source, before)}. The {presenter} presents it at the next management review, and before that to those whom it names."),
            .. Moved(source),
            new Table(
                [Rows.Column("What", 80), new Column(Rows.Cell("Number"), Alignment.Right, 20)],
                figures.Where(f => f.Count > 0).Select(f => Rows.Row(f.What, [Rows.Cell(f.What), Rows.Cell(f.Count.ToString(CultureInfo.InvariantCulture))])).ToEquatable()) { Id = "figures" },
        ]);
    }

    private static string Build(ReportSource source, BuildRecord record) =>
        $"{source.Day(record.Answers.GetValueOrDefault("pack.date", "an unknown date"))} (pack {record.Pack.Id} {record.Pack.Version}, {record.Engine})";

    private static IEnumerable<Block> Moved(ReportSource source)
    {
        var changes = source.Changes;
        if (changes.PackMoved)
        {
            yield return source.Sentence(changes.Before!.Pack.Version == changes.Now.Pack.Version
                ? "The templates of the pack changed within this version. What differs without a changed answer comes from them."
                : "The pack moved on to another version. What differs without a changed answer comes from it.");
        }

        if (changes.EngineMoved)
        {
            yield return source.Sentence("Another version of DocGen made the earlier pack; some words may differ for that reason alone.");
        }

        if (!changes.Look.IsEmpty)
        {
            yield return source.Sentence($"Every Word file is laid out anew, because of {ReportSource.List(changes.Look)}.");
        }
    }

    private static Section Limits(ReportSource source)
    {
        var untold = source.Plan.Pack.Reassessment?.Triggers.Select((t, i) => (t, Number: i + 1)).Where(t => t.t.Answers.IsEmpty).Select(t => FormattableString.Invariant($"trigger {t.Number} ({t.t.Says})")).ToList() ?? [];
        var lines = new List<string>
        {
            "It sees answers and what follows from them. What changed in the organisation and was not answered anew is not in it.",
            "It compares two builds of the whole pack. What was changed and changed back between them leaves no trace here; the copies of edited files and the approvals of each document are the record of that time.",
            "It does not judge. Whether a change is significant, a risk is acceptable or a person was told is decided and recorded by those whom it names.",
            "Documents of the management system that this pack does not make, contracts in force and records are not compared; their owners look at the changes of this report for them.",
        };
        if (untold.Count > 0)
        {
            lines.Add($"No answer tells of {ReportSource.List(untold)}. The owner of each system watches for these, as the impact assessment procedure says.");
        }

        return ReportSource.Section("limits", "What this report does not see", "27001:6.3 42001:6.3",
            [new ListBlock(false, 1, true, lines.Select(l => new ListItem([source.Sentence(l)])).ToEquatable())]);
    }
}
