using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Packs;

/// <summary>What stands on a document's cover and in its properties.</summary>
internal static class Identities
{
    private const string Open = "not yet established";

    public static DocumentIdentity Of(PackPlan plan, PlannedDocument planned)
    {
        var facts = plan.Facts;
        return Signed(Standing.Of(plan, planned), new DocumentIdentity
        {
            Id = planned.Id,
            Title = planned.Title,
            Subtitle = planned.Subtitle,
            Organisation = facts.TextOf("organisation.name"),
            Classification = facts.TextOf("document_control.classification", Open),
            Owner = Owner(plan, planned),
            Approver = RoleText(plan, planned.Definition.Approver),
            NextReview = facts.TextOf("document_control.next_review"),
            Language = plan.Language,
            Keywords = "ISO/IEC 27001:2022; ISO/IEC 42001:2023",
            Engine = plan.Generator.Engine,
            Pack = $"{plan.Pack.Id} {plan.Pack.Version}",
        });
    }

    /// <summary>A document that tells of the whole pack and that no template makes.</summary>
    public static DocumentIdentity OfPack(PackPlan plan, string id, string title) => plan.Generator.Sign(new DocumentIdentity
    {
        Id = id,
        Title = title,
        Organisation = plan.Facts.TextOf("organisation.name"),
        Version = plan.Facts.TextOf("document_control.version"),
        Status = plan.Facts.TextOf("document_control.status_label", "Draft"),
        Classification = plan.Facts.TextOf("document_control.classification"),
        Owner = plan.Facts.TextOf("roles.ai_lead.text"),
        Date = plan.Facts.TextOf("pack.date"),
        NextReview = plan.Facts.TextOf("document_control.next_review"),
        Language = plan.Language,
        Keywords = "ISO/IEC 27001:2022; ISO/IEC 42001:2023",
    }, plan.Pack);

    /// <summary>A document of which every answer read is known, with what made it and the digest of those answers, on its cover and in its document control.</summary>
    public static Document Sign(PackPlan plan, PlannedDocument planned, Standing standing, Document document, ImmutableArray<string> read, ImmutableArray<OpenPoint> openPoints)
    {
        var signed = document with { Identity = Signed(standing, (plan.Generator with { InputsDigest = AnswerDigest.Of(plan, planned, read, openPoints) }).Sign(document.Identity, plan.Pack)) };
        return signed with { Sections = signed.Sections.Select(s => s.Id == DocumentControl.Id ? DocumentControl.Section(plan, planned, signed.Identity, standing, openPoints) : s).ToEquatable() };
    }

    /// <summary>The owner's role and name.</summary>
    public static string Owner(PackPlan plan, PlannedDocument planned) => RoleText(plan, planned.Definition.Owner);

    private static DocumentIdentity Signed(Standing standing, DocumentIdentity identity) => identity with { Version = standing.Version, Status = standing.Status, Date = standing.Date };

    /// <summary>The role that a fact names, without the person; "not yet established" when nobody holds it, empty without a fact.</summary>
    public static string RoleTitle(PackPlan plan, string fact) => fact.Length == 0 ? "" : plan.Facts.TextOf($"{fact}.title", Open);

    private static string RoleText(PackPlan plan, string fact) => fact.Length == 0 ? "" : plan.Facts.TextOf($"{fact}.text", Open);
}
