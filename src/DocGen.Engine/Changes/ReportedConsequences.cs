using DocGen.Engine.Documents;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>The section of a change report on what has to be assessed again: AI systems, risks, suppliers.</summary>
internal static class ReportedConsequences
{
    /// <summary>Nothing when the changes touch none of them.</summary>
    public static IEnumerable<Section> Of(ReportSource source)
    {
        List<Section> parts = [.. Assessments(source), .. Risks(source), .. Schedules(source)];
        if (parts.Count > 0)
        {
            yield return ReportSource.Section("again", "To be assessed again", "27001:6.3 42001:6.3",
                [source.Sentence("A changed answer is a sign and no finding. Those named here look at it before the change takes effect, and record what came of it in the document concerned.")], parts);
        }
    }

    private static IEnumerable<Section> Assessments(ReportSource source)
    {
        var reopened = source.Reopened;
        var untold = reopened.Untold.Select(a => a.Name).ToList();
        if (reopened.Items.IsEmpty && reopened.Gone.IsEmpty && untold.Count == 0)
        {
            yield break;
        }

        var document = source.Plan.Pack.Reassessment!.Document;
        var rows = reopened.Items.Select(i => Rows.Row(i.Id,
        [
            Rows.Cell(i.Name),
            Rows.Cell(ReportSource.Owner(source.Words.Recorded($"{reopened.Register}.{i.Id}.owner"))),
            Rows.Lines(i.IsNew ? ["new in the register"] : i.Triggers.Select(t => FormattableString.Invariant($"trigger {t}: {source.Plan.Pack.Reassessment.Triggers[t - 1].Says}"))),
            source.Words.Because(i.Because),
        ])).ToEquatable();
        IEnumerable<Block> table = rows.IsEmpty ? [] :
        [
            source.Sentence($"The owner of each system has its impact assessed, or the assessment looked at again, before the change goes live. The triggers are those of {document.Id}, by their numbers there."),
            new Table([Rows.Column("System", 20), Rows.Column("Owner", 20), Rows.Column("Trigger", 36), Rows.Column("Because of", 24)], rows) { Id = "assessments-table" },
        ];
        IEnumerable<Block> gone = reopened.Gone.Select(g => source.Sentence($"{source.Words.NameOf(reopened.Register, g)} is no longer in the register. Its owner ({ReportSource.Owner(source.Words.Recorded($"{reopened.Register}.{g}.owner"))}) closes its assessment and keeps the record."));
        IEnumerable<Block> others = untold.Count == 0 ? [] :
            [source.Sentence($"No trigger names {(untold.Count == 1 ? "this changed answer" : "these changed answers")}: {string.Join(", ", source.Words.Causes([.. untold]))}. The owner of the system decides whether an assessment rests on {(untold.Count == 1 ? "it" : "one of them")}.")];
        yield return ReportSource.Section("assessments", "AI impact assessments", "42001:6.1.4 42001:8.4", [.. table, .. gone, .. others]);
    }

    private static IEnumerable<Section> Risks(ReportSource source)
    {
        var unnamed = ReopenedRisks.Unnamed(source.Changes, source.Plan, source.Reopened, source.Words);
        if (source.Risks.IsEmpty && unnamed.IsEmpty)
        {
            yield break;
        }

        var rows = source.Risks.Select(r => Rows.Row(r.Id, [Rows.Cell(r.Id), Rows.Cell(r.Scenario.Length == 0 ? "–" : r.Scenario), Rows.Cell(ReportSource.Owner(r.Owner)), Rows.Lines(r.Reasons)]));
        IEnumerable<Block> table = source.Risks.IsEmpty ? [] :
        [
            source.Sentence("The owner of each risk looks again at its likelihood, its consequence and its treatment, and records the result with its date in the risk register."),
            new Table([Rows.Column("Risk", 10), Rows.Column("Scenario", 40), Rows.Column("Owner", 22), Rows.Column("What changed", 28)], rows.ToEquatable()) { Id = "risks-table" },
        ];
        IEnumerable<Block> missing = unnamed.IsEmpty ? [] :
            [source.Sentence($"New, and named by no risk of the register: {ReportSource.List(unnamed)}. The {source.Role("roles.risk_lead", "owner of the risk register")} looks for risks that come with {(unnamed.Length == 1 ? "it" : "them")} and enters what is found.")];
        yield return ReportSource.Section("risks", "Risks", "27001:8.2 42001:8.2", [.. table, .. missing]);
    }

    private static IEnumerable<Section> Schedules(ReportSource source)
    {
        if (source.Schedules.IsEmpty)
        {
            yield break;
        }

        var owner = source.Schedules.Select(d => source.DefinitionOf(d)?.Owner ?? "").FirstOrDefault(o => o.Length > 0) ?? "";
        var rows = source.Schedules.Select(d => Rows.Row(d.Id, [Rows.Cell(d.Subtitle), Rows.Cell(d.Label), Rows.Cell(What(d.Fate)), source.Words.Because(d.Because, d.Note)]));
        yield return ReportSource.Section("schedules", "Supplier schedules", "27001:8.1 42001:8.1",
        [
            source.Sentence($"The {source.Role(owner, "owner of these schedules")} agrees the new text with the supplier, and files the signed copy with the agreement. Until then the old one is in force."),
            new Table([Rows.Column("Supplier", 20), Rows.Column("Document", 34), Rows.Column("What to do", 22), Rows.Column("Because of", 24)], rows.ToEquatable()) { Id = "schedules-table" },
        ]);
    }

    private static string What(Fate fate) => fate switch
    {
        Fate.Appears => "issue it for the first time",
        Fate.Vanishes => "withdraw it when the agreement has ended",
        _ => "issue it anew",
    };
}
