using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>What the engine itself prints round a template: cover, headers and document control. It is made without rendering, so whether it changed is known for every document at once.</summary>
internal static class Frame
{
    private const string Control = "document-control";

    /// <summary>The section of open answers and of rules that are not met.</summary>
    public const string OpenPoints = "open-points";

    /// <summary>The sections that no template makes and that read answers all the same.</summary>
    public static ImmutableArray<string> SectionIds { get; } = [Control, "revision-history", OpenPoints];

    /// <summary>The facts that shape a text without being named for it, sorted: the spelling of all words, and the date that templates take for today.</summary>
    public static ImmutableArray<string> ReadByAll { get; } = ["document_control.english", "pack.date"];

    // What a document control prints of the answers, beside its owner and its approver.
    private static readonly string[] Printed = ["organisation.name", "pack.date"];

    /// <summary>The digest of the frame as the answers have it now, for a document that calls these answers open; the provenance does not count.</summary>
    public static string Digest(PackPlan plan, PlannedDocument planned, ImmutableArray<string> openPoints)
    {
        var identity = Identities.Of(plan, planned) with { Generator = "", Inputs = "" };
        var open = openPoints.ToHashSet(StringComparer.Ordinal);
        var control = DocumentControl.Section(plan, planned, identity, Standing.Of(plan, planned), [.. plan.Facts.OpenPoints.Where(p => open.Contains(p.Name))]);
        return ContentDigest.Of(
        [
            identity.Id, identity.Title, identity.Subtitle, identity.Organisation, identity.Version, identity.Status, identity.Classification, identity.Owner, identity.Approver, identity.Date,
            identity.NextReview, identity.Language, identity.Engine, identity.Pack, identity.Keywords,
            .. SectionNumbers.Of(new Document(identity, [control])).Select(s => ContentDigest.Of(s.Section, s.Level, "")),
        ]);
    }

    /// <summary>The facts that such a section prints, sorted.</summary>
    public static ImmutableArray<string> FactsOf(string section, PackPlan plan, PlannedDocument planned, ImmutableArray<string> openPoints)
    {
        var names = plan.Pack.Questionnaire.Questions.Select(q => q.Id);
        var owner = plan.Pack.Questionnaire.Questions.Where(q => q.Id.StartsWith("roles.", StringComparison.Ordinal)).Select(q => q.Id);
        var read = section == OpenPoints
            ? openPoints.Concat(openPoints.IsEmpty ? [] : owner).Append("pack.date")
            : names.Where(n => n.StartsWith("document_control.", StringComparison.Ordinal)).Concat(Printed).Append(planned.Definition.Owner).Append(planned.Definition.Approver);
        return [.. read.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
