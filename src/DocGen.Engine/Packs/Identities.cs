using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>What stands on a document's cover and in its properties.</summary>
internal static class Identities
{
    private const string Open = "not yet established";

    public static DocumentIdentity Of(PackPlan plan, PlannedDocument planned)
    {
        var facts = plan.Facts;
        return plan.Generator.Sign(new DocumentIdentity
        {
            Id = planned.Id,
            Title = planned.Title,
            Subtitle = planned.Subtitle,
            Organisation = facts.TextOf("organisation.name"),
            Version = facts.TextOf("document_control.version", Open),
            Status = facts.TextOf("document_control.status_label", "Draft"),
            Classification = facts.TextOf("document_control.classification", Open),
            Owner = RoleText(plan, planned.Definition.Owner),
            Approver = RoleText(plan, planned.Definition.Approver),
            Date = facts.TextOf("pack.date"),
            NextReview = facts.TextOf("document_control.next_review"),
            Language = plan.Language,
            Keywords = "ISO/IEC 27001:2022; ISO/IEC 42001:2023",
        }, plan.Pack);
    }

    /// <summary>The role that a fact names, without the person; "not yet established" when nobody holds it, empty without a fact.</summary>
    public static string RoleTitle(PackPlan plan, string fact) => fact.Length == 0 ? "" : plan.Facts.TextOf($"{fact}.title", Open);

    private static string RoleText(PackPlan plan, string fact) => fact.Length == 0 ? "" : plan.Facts.TextOf($"{fact}.text", Open);
}
