using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Standards;

namespace DocGen.Engine.Packs;

/// <summary>The pack's traceability as a document.</summary>
public static class PackTraceDocument
{
    /// <summary>A summary, what is still open and what came of each rule, then every clause, control and piece of documented information with where the pack addresses it; what it does not address is said plainly.</summary>
    public static Document Of(PackTrace trace)
    {
        var identity = Identities.OfPack(trace.Plan, "TRACE", "Traceability of the policy pack");
        return new Document(identity,
        [
            Summary(trace),
            Register(trace),
            PackTraceRules.OpenPoints(trace),
            .. trace.Rules.IsEmpty ? [] : new[] { PackTraceRules.Rules(trace) },
            Standard(trace, "27001", "ISO/IEC 27001:2022"),
            Standard(trace, "42001", "ISO/IEC 42001:2023"),
            Information(trace),
            CrosswalkSection.Of(trace),
            LegalBaselineSection.Of(trace.Plan),
            LeftOut(trace),
        ]);
    }

    private static Section Summary(PackTrace trace)
    {
        TableRow Row(string label, string standard, RequirementKind kind) => new([Rows.Cell(label), .. Enum.GetValues<Coverage>().Select(c => Number(trace.Count(standard, kind, c)))]);
        var table = new Table(
            [Rows.Column("Requirements", 28), Head("Addressed"), Head("Through sub-clauses"), Head("Excluded"), Head("Decided only"), Head("Not addressed")],
            [
                Row("ISO/IEC 27001:2022 clauses", "27001", RequirementKind.Clause),
                Row("ISO/IEC 27001:2022 controls", "27001", RequirementKind.Control),
                Row("ISO/IEC 42001:2023 clauses", "42001", RequirementKind.Clause),
                Row("ISO/IEC 42001:2023 controls", "42001", RequirementKind.Control),
            ])
        { Id = "coverage", Caption = "How far this pack addresses both standards", Picture = TablePicture.Bars };
        return Rows.Section("summary", "Summary",
        [
            Rows.Paragraph("Each row of this table counts the clauses or controls of one standard. “Addressed” means that a section of this pack serves the clause or control; “through sub-clauses” means that sections serve clauses under it. “Excluded” means that the Statement of Applicability leaves the control out. “Decided only” means that the Statement of Applicability includes the control and no other document of this pack describes it: evidence has to come from elsewhere. A document that exists is not yet a requirement that is met."),
            table,
            Rows.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Of the {trace.Information.Length} pieces of documented information that the standards ask for, {trace.Information.Count(i => i.IsAddressed)} are addressed in at least one section of this pack.")),
        ], SectionNumbering.Numbered);
    }

    /// <summary>Every document with its version and how it stands: ISO/IEC 27001 and 42001, 7.5.2 and 7.5.3.</summary>
    private static Section Register(PackTrace trace) => Rows.Section("register", "Register of documents",
    [
        Rows.Paragraph(trace.Plan.Register.Entries.IsEmpty
            ? "No document was issued yet. Each is a draft until its approver has approved it."
            : "The version of each document as this pack holds it. What was issued before stands in the revision history of the document."),
        new Table(
            [Rows.Column("Document", 36), Rows.Column("Version", 9), Rows.Column("Status", 11, isStatus: true), Rows.Column("Date", 15), Rows.Column("Approver", 29)],
            trace.Documents.Select(d => new TableRow(
            [
                Rows.Cell(d.Subtitle.Length == 0 ? $"{d.Id} {d.Title}" : $"{d.Id.Split('-')[0]} {d.Title}: {d.Subtitle}"),
                Rows.Cell(d.Identity.Version),
                Rows.Cell(d.Identity.Status),
                Rows.Cell(LawDates.LongDate(d.Identity.Date, trace.Plan.Language)),
                Rows.Cell(d.Identity.Approver),
            ])).ToEquatable()) { Id = "register-table" },
    ], SectionNumbering.Numbered) with { Trace = new SectionTrace(["27001:7.5.3", "42001:7.5.3"], [], []) };


    private static Column Head(string text) => new(Rows.Cell(text), Alignment.Right, 14);

    private static Cell Number(int number) => Rows.Cell(number.ToString(CultureInfo.InvariantCulture));

    private static Section Standard(PackTrace trace, string standard, string title)
    {
        Section Part(string id, string heading, RequirementKind kind) => Rows.Section(id, heading,
        [
            new Table(
                [Rows.Column("Id", 8), Rows.Column("Title", 30), Rows.Column("State", 15, isStatus: true), Rows.Column("Where", 47)],
                trace.Requirements.Where(r => r.Requirement.Id.Standard == standard && r.Requirement.Kind == kind).Select(Row).ToEquatable()) { Id = $"{id}-table" },
        ], SectionNumbering.Numbered);
        return Rows.Section($"iso{standard}", title, [], SectionNumbering.Numbered) with
        {
            Children = [Part($"iso{standard}-clauses", "Clauses", RequirementKind.Clause), Part($"iso{standard}-controls", "Controls of Annex A", RequirementKind.Control)],
        };
    }

    private static TableRow Row(RequirementTrace row) => new(
    [
        Rows.Cell(row.Requirement.Id.Part),
        Rows.Cell(row.Requirement.Title),
        Rows.Cell(StateOf(row)),
        row.Places.IsEmpty ? Rows.Cell(row.Through.IsEmpty ? "–" : $"through {string.Join(", ", row.Through)}") : Rows.Lines(Places(row.Places)),
    ]);

    /// <summary>One line a section where a document has up to two; otherwise one line a document, with the numbers of its sections. Documents made for many items share a line when the same section serves in each.</summary>
    private static IEnumerable<string> Places(ImmutableArray<TracePlace> places)
    {
        var lines = places.GroupBy(p => p.DocumentId, StringComparer.Ordinal).SelectMany(document =>
        {
            var sections = document.Select(p => p.Section).ToList();
            IEnumerable<string> texts = sections.Count <= 2 ? sections : [$"sections {string.Join(", ", sections.Select(Number))}"];
            return texts.Select(t => (Document: document.Key, Text: t));
        });
        return lines.GroupBy(l => l.Text, StringComparer.Ordinal).Select(g => $"{string.Join(", ", g.Select(l => l.Document).Distinct(StringComparer.Ordinal))} {g.Key}");
    }

    // "Appendix A" counts two words; an unnumbered section stands with its heading.
    private static string Number(string section)
    {
        var words = section.Split(' ');
        return words[0] == "Appendix" && words.Length > 1 ? $"{words[0]} {words[1]}" : char.IsDigit(words[0][0]) || words[0].Contains('.', StringComparison.Ordinal) ? words[0] : section;
    }

    /// <summary>The state of a requirement in words.</summary>
    public static string StateOf(RequirementTrace row) => row.Coverage switch
    {
        Coverage.Addressed => "Addressed",
        Coverage.Through => "Addressed below",
        Coverage.Excluded => $"Excluded ({row.Decision!.Code})",
        Coverage.Decided => "Decided only",
        _ => "Not addressed",
    };

    private static Section Information(PackTrace trace) => Rows.Section("documented-information", "Required documented information",
    [
        Rows.Paragraph("What the standards ask to have written down, and the sections that speak of it. Records come from running the management system: a template cannot make them."),
        new Table(
            [Rows.Column("Requirement", 19), Rows.Column("What is asked for", 20), Rows.Column("Usual document", 19), Rows.Column("Where", 42)],
            trace.Information.Select(i => new TableRow(
            [
                Rows.Cell($"{i.Information.Requirement.StandardTitle} {i.Information.Cited.Part}{i.Information.Cited.Points}"),
                Rows.Cell(i.Information.What),
                Rows.Cell(i.Information.UsualDocument),
                i.IsAddressed ? Rows.Lines(Places(i.Places)) : Rows.Cell("Not addressed"),
            ])).ToEquatable()) { Id = "information-table" },
    ], SectionNumbering.Numbered);

    private static Section LeftOut(PackTrace trace)
    {
        var rows = trace.Plan.LeftOut.Select(o => ("Pack", o)).Concat(trace.Documents.SelectMany(d => d.LeftOut.Where(o => o.What.StartsWith("Section", StringComparison.Ordinal)).Select(o => (d.Id, o)))).ToList();
        IEnumerable<Block> blocks = rows.Count == 0
            ? [Rows.Paragraph("No document and no section was left out.")]
            : [new Table(
                [Rows.Column("Document", 18), Rows.Column("Left out", 34), Rows.Column("Answers that left it out", 48)],
                rows.Select(r => new TableRow([Rows.Cell(r.Item1), Rows.Cell(r.o.What), Rows.Cell(FactGroups.Text(r.o.Facts))])).ToEquatable()) { Id = "left-out-table" }];
        return Rows.Section("left-out", "Documents and sections left out", blocks, SectionNumbering.Numbered);
    }
}
