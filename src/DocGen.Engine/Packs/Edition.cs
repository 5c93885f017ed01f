using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Packs;

/// <summary>A document as it leaves the house: without appendix, provenance, numbers of open points, links into the pack, and the sections that are not for its readers.</summary>
/// <param name="FileName">Without folder and ending: <c>D1-ai-policy.published</c>.</param>
/// <param name="OpenPoints">The answers of which it says that they are not yet established.</param>
public sealed record Edition(Audience Audience, string FileName, Document Document, ImmutableArray<OpenPoint> OpenPoints)
{
    /// <summary>One for each audience of the definition but the house itself; none for an audience that no section of the document is for.</summary>
    /// <param name="body">The document for all audiences, its links led, without appendix.</param>
    /// <param name="inside">The internal document: an edition says where its numbers differ from those.</param>
    internal static ImmutableArray<Edition> Of(PackPlan plan, PlannedDocument planned, Document body, Document inside, ImmutableArray<OpenPoint> openPoints) =>
    [
        .. planned.Definition.Audience
            .Select(a => plan.Pack.Audiences.FirstOrDefault(known => known.Id == a)).OfType<Audience>()
            .Select(a => For(a, plan, planned, body, inside, openPoints)).OfType<Edition>(),
    ];

    private static Edition? For(Audience audience, PackPlan plan, PlannedDocument planned, Document body, Document inside, ImmutableArray<OpenPoint> openPoints)
    {
        var kept = Audience.Keep(body.Sections, audience.Id);
        if (kept.IsEmpty)
        {
            return null;
        }

        var identity = IdentityOf(audience, plan, planned.Definition, body.Identity);
        var text = new EditionText(new Document(identity, kept), [.. openPoints.Select(p => p.Label)]);
        var sections = text.Sections();
        var control = EditionControl.Section(plan, planned, audience, identity, NumbersApart.Of(new Document(identity, sections), inside), text.OpenSections);
        return new Edition(audience, $"{planned.FileName}.{audience.Id}", new Document(identity, [control, .. sections]), [.. openPoints.Where(p => text.OpenLabels.Contains(p.Label))]);
    }

    // People change and are not the reader's to know: an edition names roles.
    private static DocumentIdentity IdentityOf(Audience audience, PackPlan plan, DocumentDefinition definition, DocumentIdentity identity) => identity with
    {
        Owner = Identities.RoleTitle(plan, definition.Owner),
        Approver = Identities.RoleTitle(plan, definition.Approver),
        Subtitle = audience.Subtitle.Length == 0 ? identity.Subtitle : identity.Subtitle.Length == 0 ? audience.Subtitle : $"{identity.Subtitle}: {audience.Subtitle}",
        Classification = audience.Classification,
        Generator = "",
        Engine = "",
        Pack = "",
        Inputs = "",
    };
}
