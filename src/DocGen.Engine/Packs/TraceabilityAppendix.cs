using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Standards;

namespace DocGen.Engine.Packs;

/// <summary>The appendix of every document: sections to requirements, requirements to sections, and what was left out.</summary>
internal static class TraceabilityAppendix
{
    public static Section Section(PackPlan plan, Document body, ImmutableArray<Omission> leftOut)
    {
        var sections = SectionNumbers.Of(body).Where(s => !s.Section.Trace.Maps.IsEmpty || !s.Section.Trace.Facts.IsEmpty).ToList();
        var ids = sections.SelectMany(s => s.Section.Trace.Maps).Distinct(StringComparer.Ordinal)
            .SelectMany(m => RequirementId.TryParse(m, out var id) ? new[] { (Map: m, Id: id) } : [])
            .ToDictionary(m => m.Map, m => m.Id, StringComparer.Ordinal);
        return Rows.Section("traceability", "Traceability",
            [Rows.Paragraph(plan.Pack.Spelling.Of("This appendix leads from each section to the clauses and controls it serves and the answers that shaped it, and back. “Serves” means that the section addresses or supports the requirement; whether that is enough is for the organisation and its auditor to judge."))],
            SectionNumbering.Appendix) with
        {
            Children =
            [
                Forward(plan, sections, ids),
                Backward(plan, sections, ids),
                Omitted(plan, leftOut),
            ],
        };
    }

    private static Section Forward(PackPlan plan, List<(Section Section, int Level, string Number)> sections, Dictionary<string, RequirementId> ids)
    {
        var rows = sections.Select(s => Rows.Row(
            s.Section.Id,
        [
            Rows.Linked([($"#{s.Section.Id}", Label(s.Section, s.Number))]),
            Rows.Lines(Citations(plan, s.Section.Trace.Maps.Where(ids.ContainsKey).Select(m => ids[m]))),
            Rows.Cell(FactGroups.Text(s.Section.Trace.Facts)),
        ]));
        return Rows.Section("trace-sections", "From sections to clauses, controls and answers",
            [new Table([Rows.Column("Section", 26), Rows.Column("Clauses and controls", 30), Rows.Column("Answers that shaped it", 44)], rows.ToEquatable()) { Id = "trace-sections-table" }], SectionNumbering.Numbered);
    }

    private static Section Backward(PackPlan plan, List<(Section Section, int Level, string Number)> sections, Dictionary<string, RequirementId> ids)
    {
        var rows = sections
            .SelectMany(s => s.Section.Trace.Maps.Select(m => (Map: m, Section: s)))
            .Where(x => ids.ContainsKey(x.Map))
            .GroupBy(x => ids[x.Map])
            .OrderBy(g => g.Key)
            .Select(g =>
            {
                var requirement = plan.Pack.Standards.Find(g.Key);
                return Rows.Row(
                    g.Key.ToString(),
                [
                    Rows.Cell(requirement?.StandardTitle ?? g.Key.Standard),
                    Rows.Cell($"{g.Key.Part}{g.Key.Points}"),
                    Rows.Cell(requirement?.Title ?? ""),
                    Rows.LinkedInLine(g.Select(x => ($"#{x.Section.Section.Id}", x.Section.Number.Length > 0 ? x.Section.Number : Label(x.Section.Section, "")))),
                ]);
            });
        return Rows.Section("trace-requirements", "From clauses and controls to sections",
            [new Table([Rows.Column("Standard or law", 20), Rows.Column("Id", 12), Rows.Column("Title", 42), Rows.Column("Sections", 26)], rows.ToEquatable()) { Id = "trace-requirements-table" }], SectionNumbering.Numbered);
    }

    private static Section Omitted(PackPlan plan, ImmutableArray<Omission> leftOut)
    {
        IEnumerable<Block> blocks = leftOut.IsEmpty
            ? [Rows.Paragraph("Nothing was left out of this document.")]
            :
            [
                Rows.Paragraph("These parts of the template were left out, each because of the condition and the answers beside it. A change of one of the answers brings the part back."),
                new Table(
                    [Rows.Column("Left out", 38), Rows.Column("Printed only if", 32), Rows.Column("Answers that left it out", 30)],
                    leftOut.Select(o => Rows.Row(o.Place, [Rows.Cell(o.What), Rows.Cell(ConditionWords.Of(o.Condition, plan.Pack)), Rows.Cell(FactGroups.Text(o.Facts))])).ToEquatable()) { Id = "trace-omissions-table" },
            ];
        return Rows.Section("trace-omissions", "What was left out, and why", blocks, SectionNumbering.Numbered);
    }

    private static string Label(Section section, string number) => number.Length == 0 ? PlainText.Of(section.Heading) : $"{number} {PlainText.Of(section.Heading)}";

    /// <summary>One line a standard: <c>ISO/IEC 42001: 5.2, A.2.2</c>; their titles stand in the table that leads back.</summary>
    private static IEnumerable<string> Citations(PackPlan plan, IEnumerable<RequirementId> ids) => ids
        .OrderBy(id => id)
        .GroupBy(id => (plan.Pack.Standards.Find(id)?.StandardTitle ?? id.Standard).Split(':')[0], StringComparer.Ordinal)
        .Select(g => $"{g.Key}: {string.Join(", ", g.Select(id => $"{id.Part}{id.Points}").Distinct(StringComparer.Ordinal))}");
}
