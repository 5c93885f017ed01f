using DocGen.Engine.Documents;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>The section of a change report on whom to inform: by role inside the house, by name of the organisation outside.</summary>
internal static class ReportedPeople
{
    private const int MostNames = 20;

    /// <summary>Nothing when nobody has to be told.</summary>
    public static IEnumerable<Section> Of(ReportSource source)
    {
        var rows = Inside(source).Concat(Overseers(source)).Concat(Suppliers(source)).Concat(Outside(source)).Select(p => Rows.Row(p.Who, [Rows.Cell(p.Who), Rows.Lines(p.Why)])).ToEquatable();
        if (!rows.IsEmpty)
        {
            yield return ReportSource.Section("people", "People to inform", "27001:7.4 42001:7.4",
            [
                source.Sentence($"The {source.Role("roles.ai_lead", "owner of this report")} sends this report to them before the altered documents come into force, and keeps a note of when."),
                new Table([Rows.Column("Who", 34), Rows.Column("Why", 66)], rows) { Id = "people-table" },
            ]);
        }
    }

    private static IEnumerable<(string Who, IEnumerable<string> Why)> Inside(ReportSource source)
    {
        var altered = source.Changes.Documents.Where(ReportSource.SaysOtherwise).Select(d => (Change: d, Definition: source.DefinitionOf(d))).ToList();
        IEnumerable<(string Role, string As, string What)> Documents(Func<DocumentDefinition, string> role, string word) =>
            altered.Where(d => d.Definition is not null && role(d.Definition).Length > 0).Select(d => (source.Role(role(d.Definition!), ""), word, d.Change.Id));
        var all = Documents(d => d.Owner, "Owner of")
            .Concat(Documents(d => d.Approver, "Approver of"))
            .Concat(source.Reopened.Items.Select(i => (source.Words.Recorded($"{source.Reopened.Register}.{i.Id}.owner"), "Has the impact assessed of", i.Name)))
            .Concat(source.Risks.Select(r => (r.Owner, "Looks again at risk", r.Id)))
            .Where(p => p.Item1.Length > 0 && !p.Item1.StartsWith(ValueText.Unknown, StringComparison.Ordinal));
        return all.GroupBy(p => p.Item1, StringComparer.Ordinal).Select(role => (role.Key, role.GroupBy(p => p.Item2, StringComparer.Ordinal).Select(kind => $"{kind.Key} {Named([.. kind.Select(k => k.Item3)])}")));
    }

    private static IEnumerable<(string Who, IEnumerable<string> Why)> Overseers(ReportSource source) => source.Reopened.Items
        .Select(i => (i.Name, Overseers: source.Words.Recorded($"{source.Reopened.Register}.{i.Id}.overseers")))
        .Where(i => i.Overseers.Length > 0)
        .Select(i => ($"Those who oversee {i.Name}", (IEnumerable<string>)[i.Overseers.StartsWith(ValueText.Unknown, StringComparison.Ordinal) ? "Who they are is open." : i.Overseers]));

    private static IEnumerable<(string Who, IEnumerable<string> Why)> Suppliers(ReportSource source) => source.Schedules.Select(d =>
    {
        var item = source.Plan.Documents.FirstOrDefault(p => p.Id == d.Id)?.Item?.Id ?? d.Id[(d.Id.IndexOf('-', StringComparison.Ordinal) + 1)..];
        var contact = source.Words.Recorded($"suppliers.{item}.contact");
        return ($"{d.Subtitle} (supplier)", (IEnumerable<string>)[$"Party to {d.Label}", .. contact.Length == 0 || contact.StartsWith(ValueText.Unknown, StringComparison.Ordinal) ? [] : new[] { $"Contact: {contact}" }]);
    });

    private static IEnumerable<(string Who, IEnumerable<string> Why)> Outside(ReportSource source) => source.Changes.Documents.Where(d => !source.Schedules.Contains(d))
        .SelectMany(d => d.Editions.Where(e => e.Fate != Fate.Stays).Select(e => (e.Audience, d.Label)))
        .GroupBy(e => e.Audience, StringComparer.Ordinal)
        .Select(g => ($"Readers outside who hold the edition “{g.Key}”", (IEnumerable<string>)[Named([.. g.Select(e => e.Label)])]));

    private static string Named(IReadOnlyList<string> names) =>
        names.Count <= MostNames ? ReportSource.List(names) : $"{string.Join(", ", names.Take(MostNames))} {FormattableString.Invariant($"and {names.Count - MostNames} more")}";
}
