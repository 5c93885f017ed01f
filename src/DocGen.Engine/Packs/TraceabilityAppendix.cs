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
        return Rows.Section("traceability", "Traceability",
            [Rows.Paragraph("This appendix leads from each section to the clauses and controls it serves and the answers that shaped it, and back. “Serves” means that the section addresses or supports the requirement; whether that is enough is for the organisation and its auditor to judge.")],
            SectionNumbering.Appendix) with
        {
            Children =
            [
                Forward(plan, sections),
                Backward(plan, sections),
                Omitted(leftOut),
            ],
        };
    }

    private static Section Forward(PackPlan plan, List<(Section Section, int Level, string Number)> sections)
    {
        var rows = sections.Select(s => new TableRow(
        [
            Rows.Linked([($"#{s.Section.Id}", Label(s.Section, s.Number))]),
            Rows.Lines(s.Section.Trace.Maps.Select(m => Citation(plan, m))),
            Rows.Cell(FactGroups.Text(s.Section.Trace.Facts)),
        ]));
        return Rows.Section("trace-sections", "From sections to clauses, controls and answers",
            [new Table([Rows.Column("Section", 20), Rows.Column("Clauses and controls", 38), Rows.Column("Answers that shaped it", 42)], rows.ToEquatable()) { Id = "trace-sections-table" }], SectionNumbering.Numbered);
    }

    private static Section Backward(PackPlan plan, List<(Section Section, int Level, string Number)> sections)
    {
        var rows = sections
            .SelectMany(s => s.Section.Trace.Maps.Select(m => (Map: m, Section: s)))
            .Where(x => RequirementId.TryParse(x.Map, out _))
            .GroupBy(x => RequirementId.Parse(x.Map))
            .OrderBy(g => g.Key)
            .Select(g =>
            {
                var requirement = plan.Pack.Standards.Find(g.Key);
                return new TableRow(
                [
                    Rows.Cell(requirement?.StandardTitle ?? g.Key.Standard),
                    Rows.Cell($"{g.Key.Part}{g.Key.Points}"),
                    Rows.Cell(requirement?.Title ?? ""),
                    Rows.Linked(g.Select(x => ($"#{x.Section.Section.Id}", Label(x.Section.Section, x.Section.Number)))),
                ]);
            });
        return Rows.Section("trace-requirements", "From clauses and controls to sections",
            [new Table([Rows.Column("Standard or law", 22), Rows.Column("Id", 12), Rows.Column("Title", 32), Rows.Column("Sections", 34)], rows.ToEquatable()) { Id = "trace-requirements-table" }], SectionNumbering.Numbered);
    }

    private static Section Omitted(ImmutableArray<Omission> leftOut)
    {
        IEnumerable<Block> blocks = leftOut.IsEmpty
            ? [Rows.Paragraph("Nothing was left out of this document.")]
            :
            [
                Rows.Paragraph("These parts of the template were left out, each because of the condition and the answers beside it. A change of one of the answers brings the part back."),
                new Table(
                    [Rows.Column("Left out", 36), Rows.Column("Printed only if", 28), Rows.Column("Answers that left it out", 36)],
                    leftOut.Select(o => new TableRow([Rows.Cell(o.What), new Cell([new Code(o.Condition)]), Rows.Cell(FactGroups.Text(o.Facts))])).ToEquatable()) { Id = "trace-omissions-table" },
            ];
        return Rows.Section("trace-omissions", "What was left out, and why", blocks, SectionNumbering.Numbered);
    }

    private static string Label(Section section, string number) => number.Length == 0 ? PlainText.Of(section.Heading) : $"{number} {PlainText.Of(section.Heading)}";

    private static string Citation(PackPlan plan, string map) =>
        RequirementId.TryParse(map, out var id) && plan.Pack.Standards.Find(id) is { } found ? $"{found.StandardTitle} {id.Part}{id.Points} {found.Title}" : map;
}
