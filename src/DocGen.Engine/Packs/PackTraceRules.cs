using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Packs;

/// <summary>The parts of the traceability that say what is open in the whole pack: on one page what each document and each person still waits for, then every rule with what came of it.</summary>
internal static class PackTraceRules
{
    public static Section OpenPoints(PackTrace trace) => Rows.Section("open-points", "What is still open",
    [
        Rows.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Open are {Counted(trace.Plan.Facts.OpenPoints.Length, "answer")} and {Counted(trace.Rules.Sum(r => r.Findings.Length), "finding")} of the rules below. Each document lists its own in its document control; none is issued while a finding of its own is open.")),
        new Table(
            [Rows.Column("Document", 40), new Column(Rows.Cell("Open answers"), Alignment.Right, 12), new Column(Rows.Cell("Findings"), Alignment.Right, 12), Rows.Column("Who settles the answers", 36)],
            trace.Documents.GroupBy(d => (Code: d.Id.Split('-')[0], d.Title)).Select(g => Document(trace, g.Key.Code, g.Key.Title, [.. g])).Concat(InNone(trace)).ToEquatable()) { Id = "open-by-document", Caption = "By document" },
        .. Owners(trace),
    ], SectionNumbering.Numbered);

    public static Section Rules(PackTrace trace) => Rows.Section("rules", "Rules of the pack",
    [
        Rows.Paragraph("The pack looks at these rules in every build. “Not evaluable” means that a document or a question is missing which the rule needs; it never counts as held. “Holds so far” means that a part waits for a document. The places of all findings stand in traceability.json."),
        new Table(
            [Rows.Column("Rule", 7), Rows.Column("What must hold", 37), Rows.Column("Result", 14, isStatus: true), Rows.Column("Not met by; not looked at yet", 42)],
            trace.Rules.Select(r => Rows.Row(r.Rule.Id, [Rows.Cell(r.Rule.Id), Rows.Cell(r.Rule.Holds), Rows.Cell(r.Outcome), Rows.Lines(Remarks(r))])).ToEquatable()) { Id = "rules-table" },
    ], SectionNumbering.Numbered);

    /// <summary>What a document's own control says of rules that it does not meet; null when it meets all.</summary>
    public static Table? Unmet(IEnumerable<Finding> findings)
    {
        var rows = findings.GroupBy(f => f.Rule).Select(g => Rows.Row(g.Key.Id, [Rows.Cell(g.Key.Id), Rows.Cell(g.Key.Holds), Rows.Cell(FindingWords.Subjects(g))])).ToEquatable();
        return rows.IsEmpty ? null : new Table([Rows.Column("Rule", 10), Rows.Column("What must hold", 45), Rows.Column("Not met by", 45)], rows) { Id = "unmet-rules-table" };
    }

    private static IEnumerable<string> Remarks(RuleResult result)
    {
        var lines = (result.Findings.IsEmpty ? [] : new[] { FindingWords.Subjects(result.Findings) }).Concat(result.Waits).ToList();
        return lines.Count == 0 ? ["–"] : lines;
    }

    private static TableRow Document(PackTrace trace, string code, string title, ImmutableArray<DocumentTrace> documents)
    {
        var labels = documents.SelectMany(d => d.OpenPoints).ToHashSet(StringComparer.Ordinal);
        var points = trace.Plan.Facts.OpenPoints.Where(p => labels.Contains(p.Label)).ToList();
        var ids = documents.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var findings = trace.Rules.SelectMany(r => r.Findings).Count(f => ids.Contains(f.Document));
        var name = documents.Length == 1 && documents[0].Subtitle.Length == 0 ? $"{code} {title}" : string.Create(CultureInfo.InvariantCulture, $"{code} {title} ({documents.Length})");
        return Rows.Row($"{code} {title}", [Rows.Cell(name), Number(points.Count), Number(findings), Rows.Cell(Shares(points))]);
    }

    // An answer may matter only once another is there; it is still waited for.
    private static IEnumerable<TableRow> InNone(PackTrace trace)
    {
        var printed = trace.Documents.SelectMany(d => d.OpenPoints).ToHashSet(StringComparer.Ordinal);
        var points = trace.Plan.Facts.OpenPoints.Where(p => !printed.Contains(p.Label)).ToList();
        return points.Count == 0 ? [] : [Rows.Row("none", [Rows.Cell("In none of these documents yet"), Number(points.Count), Number(0), Rows.Cell(Shares(points))])];
    }

    private static string Shares(IEnumerable<OpenPoint> points)
    {
        var shares = points.GroupBy(p => p.Owner, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key}: {g.Count()}")).ToList();
        return shares.Count == 0 ? "–" : string.Join("; ", shares);
    }

    private static IEnumerable<Block> Owners(PackTrace trace)
    {
        var owners = OpenPointOwners.Of(trace.Plan.Facts).ToList();
        if (owners.Count == 0)
        {
            return [];
        }

        var rows = owners.Select(o => Rows.Row(o.Owner,
        [
            Rows.Cell(o.Owner),
            Number(o.Points.Length),
            Rows.Cell(o.Points.Select(p => p.Due).Where(d => d.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault() is { } first ? LawDates.LongDate(first, trace.Plan.Language) : "–"),
            Rows.Cell(string.Join(", ", trace.Documents.Where(d => o.Points.Any(p => d.OpenPoints.Contains(p.Label))).Select(d => d.Id.Split('-')[0]).Distinct(StringComparer.Ordinal)) is { Length: > 0 } documents ? documents : "–"),
        ]));
        return [new Table([Rows.Column("Who settles them", 40), new Column(Rows.Cell("Open answers"), Alignment.Right, 12), Rows.Column("First due", 20), Rows.Column("Documents", 28)], rows.ToEquatable()) { Id = "open-by-owner", Caption = "By owner" }];
    }


    private static string Counted(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    private static Cell Number(int number) => Rows.Cell(number.ToString(CultureInfo.InvariantCulture));
}
