using DocGen.Engine.Documents;
using DocGen.Engine.Standards;

namespace DocGen.Engine.Packs;

/// <summary>What ISO/IEC 42001 and laws or frameworks beside it have in common, row by row, with how far the pack addresses the side of the standard.</summary>
internal static class CrosswalkSection
{
    /// <summary>One part for the EU AI Act and one for the NIST AI RMF.</summary>
    public static Section Of(PackTrace trace) => Rows.Section("crosswalks", "ISO/IEC 42001 beside the EU AI Act and the NIST AI RMF",
    [
        Rows.Paragraph(trace.Plan.Pack.Spelling.Of("These tables show where one record can help with two requirements. “Equal” means that one process or record can serve both, apart from the subject; “overlaps” means the same topic, to be extended; “supports” means input or evidence that does not cover the other. The judgement of each row is ours and no row says that to meet one requirement is to meet the other.")),
        Rows.Paragraph(trace.Plan.Pack.Spelling.Of("A certificate for ISO/IEC 42001 gives no presumption of conformity with the EU AI Act: that presumption comes from harmonised standards named in the Official Journal. Have counsel review what the Act asks of the organisation.")),
    ], SectionNumbering.Numbered) with
    {
        Children = [Part(trace, "AIA", "eu-ai-act", "EU AI Act"), Part(trace, "NIST", "nist-ai-rmf", "NIST AI RMF 1.0")],
    };

    private static Section Part(PackTrace trace, string prefix, string id, string heading)
    {
        var states = trace.Requirements.ToDictionary(r => r.Requirement.Id, PackTraceDocument.StateOf);
        var rows = trace.Plan.Pack.Standards.Crosswalk.Rows.Where(r => r.From.Id.Standard == "42001" && r.To.Id.Standard == prefix);
        return Rows.Section($"crosswalk-{id}", heading,
        [
            new Table(
                [Rows.Column("ISO/IEC 42001:2023", 25), Rows.Column("In this pack", 13, isStatus: true), Rows.Column(heading, 24), Rows.Column("Relation", 11), Rows.Column("Note", 27)],
                rows.Select(r => new TableRow([Rows.Cell(Named(r.From)), Rows.Cell(states.GetValueOrDefault(r.From.Id, "–")), Rows.Cell(Named(r.To)), Rows.Cell(r.Relation.ToString()), Rows.Cell(trace.Plan.Pack.Spelling.Of(r.Note))])).ToEquatable()) { Id = $"crosswalk-{id}-table" },
        ], SectionNumbering.Numbered);
    }

    private static string Named(Requirement requirement) => $"{requirement.Id.Part} {requirement.Title}";
}
