using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>The section in front of an edition: what its readers need to know which document they hold, and what in it is still open.</summary>
internal static class EditionControl
{
    public static Section Section(PackPlan plan, PlannedDocument planned, Audience audience, DocumentIdentity identity, ImmutableArray<(string Here, string There)> numbers, ImmutableArray<(string Id, string Title)> open)
    {
        var rows = new List<(string Label, string Value)>
        {
            ("Document", planned.Subtitle.Length == 0 ? $"{identity.Id} {identity.Title}" : $"{identity.Id} {identity.Title}: {planned.Subtitle}"),
            ("Edition", audience.Subtitle),
            ("Organisation", identity.Organisation),
            ("Version and status", $"{identity.Version}, {identity.Status.ToLowerInvariant()}"),
            ("Date", LawDates.LongDate(identity.Date, plan.Language)),
            ("Next review", LawDates.LongDate(identity.NextReview, plan.Language)),
            ("Owner", identity.Owner),
            ("Approver", identity.Approver),
            ("Classification", identity.Classification),
        };
        var table = new Table([Rows.Column("Field", 22), Rows.Column("Value", 78)], rows.Where(r => r.Value.Length > 0).Select(r => new TableRow([Rows.Cell(r.Label), Rows.Cell(r.Value)])).ToEquatable());
        return Rows.Section("document-control", "Document control", [table, Rows.Paragraph(string.Join(' ', Sentences(plan, audience, identity, numbers)))]) with
        {
            Children = open.IsEmpty ? [] : [Open(open)],
        };
    }

    private static IEnumerable<string> Sentences(PackPlan plan, Audience audience, DocumentIdentity identity, ImmutableArray<(string Here, string There)> numbers)
    {
        if (audience.Note.Length > 0)
        {
            yield return audience.Note;
        }

        if (!numbers.IsEmpty)
        {
            yield return $"Some numbers differ from those of the full edition: {string.Join(", ", numbers.Select((n, i) => i == 0 ? $"{n.Here} is {n.There} there" : $"{n.Here} is {n.There}"))}.";
        }

        yield return identity.Status == "Approved"
            ? plan.Pack.Spelling.Of("The organisation keeps the version in force; ask it whether this copy is still current.")
            : "This is a draft. It comes into force when the approver has approved it.";
    }

    private static Section Open(ImmutableArray<(string Id, string Title)> open) => Rows.Section("open-points", "What is still open",
    [
        Rows.Paragraph($"Some entries are not yet established. Each says so where it stands, and nothing in this document rests on them. They stand in {(open.Length == 1 ? "this section" : "these sections")}:"),
        new ListBlock(false, 1, true, open.Select(s => new ListItem([new Paragraph([new Link($"#{s.Id}", [new Text(s.Title)])])])).ToEquatable()),
    ]);
}
