using System.Collections.Immutable;
using DocGen.Engine.Applicability;
using DocGen.Engine.Documents;
using DocGen.Engine.Standards;

namespace DocGen.Engine.Packs;

/// <summary>How far the pack addresses a requirement.</summary>
public enum Coverage
{
    /// <summary>At least one section serves it.</summary>
    Addressed,

    /// <summary>Sections serve clauses under it.</summary>
    Through,

    /// <summary>The control is left out by the Statement of Applicability.</summary>
    Excluded,

    /// <summary>The Statement of Applicability decides the control, and no section of another document describes it.</summary>
    Decided,
    NotAddressed,
}

/// <summary>A section that serves a requirement.</summary>
public sealed record TracePlace(string DocumentId, string DocumentTitle, string FileName, string SectionId, string Section)
{
    public override string ToString() => $"{DocumentId} {Section}";
}

/// <summary>One clause or control, and where the pack addresses it.</summary>
public sealed record RequirementTrace(Requirement Requirement, Coverage Coverage, ImmutableArray<TracePlace> Places, ImmutableArray<string> Through, Decision? Decision);

/// <summary>One piece of documented information that a standard asks for, and where the pack speaks of it.</summary>
public sealed record InformationTrace(DocumentedInformation Information, ImmutableArray<TracePlace> Places)
{
    public bool IsAddressed => !Places.IsEmpty;
}

/// <summary>Every clause and control of both standards, and the required documented information, against the sections of the whole pack.</summary>
public sealed record PackTrace(ImmutableArray<RequirementTrace> Requirements, ImmutableArray<InformationTrace> Information, ImmutableArray<DocumentTrace> Documents, PackPlan Plan)
{
    private static readonly string[] StandardIds = ["27001", "42001"];

    /// <summary>What came of each rule of the pack, the documents made included.</summary>
    public ImmutableArray<RuleResult> Rules { get; init; } = Plan.Rules;

    /// <summary>Traces the documents of one build.</summary>
    public static PackTrace Of(PackPlan plan, IEnumerable<DocumentTrace> documents)
    {
        var traces = documents.ToImmutableArray();
        var places = traces
            .SelectMany(d => d.Sections.SelectMany(s => s.Maps.Select(m => (Map: m, Place: new TracePlace(d.Id, d.Title, d.FileName, s.Id, s.Label)))))
            .Where(p => RequirementId.TryParse(p.Map, out _))
            .ToLookup(p => RequirementId.Parse(p.Map).WithoutPoints, p => p.Place);
        var library = plan.Pack.Standards;
        var rows = StandardIds.SelectMany(s => library.Clauses(s).Select(c => Clause(c, library, places)).Concat(library.Controls(s).Select(c => Control(c, plan, places))));
        var information = library.DocumentedInformation.Where(i => IsRequired(i, plan)).Select(i => new InformationTrace(i, [.. places[i.Cited.WithoutPoints].Distinct()]));
        return new PackTrace([.. rows], [.. information], traces, plan);
    }

    private static RequirementTrace Clause(Clause clause, StandardsLibrary library, ILookup<RequirementId, TracePlace> places)
    {
        var own = places[clause.Id].Distinct().ToImmutableArray();
        var under = library.Clauses(clause.Id.Standard).Where(c => IsUnder(c, clause.Id, library) && places.Contains(c.Id)).Select(c => c.Id.Part).ToImmutableArray();
        return new RequirementTrace(clause, !own.IsEmpty ? Coverage.Addressed : !under.IsEmpty ? Coverage.Through : Coverage.NotAddressed, own, under, null);
    }

    private static bool IsUnder(Clause clause, RequirementId above, StandardsLibrary library)
    {
        for (var parent = clause.Parent; parent is not null; parent = (library.Find(parent) as Clause)?.Parent)
        {
            if (parent == above)
            {
                return true;
            }
        }

        return false;
    }

    private static RequirementTrace Control(Control control, PackPlan plan, ILookup<RequirementId, TracePlace> places)
    {
        var decision = plan.Soa.Find(control.Id.ToString());
        var own = places[control.Id].Distinct().ToImmutableArray();
        var coverage = decision is { Applies: false } ? Coverage.Excluded : !own.IsEmpty ? Coverage.Addressed : decision is not null ? Coverage.Decided : Coverage.NotAddressed;
        return new RequirementTrace(control, coverage, own, [], decision);
    }

    private static bool IsRequired(DocumentedInformation information, PackPlan plan) => information.Basis switch
    {
        DocumentationBasis.Explicit => true,
        DocumentationBasis.IfApplicable => plan.Soa.Find(information.Cited.WithoutPoints.ToString()) is { Applies: true },
        _ => false,
    };

    /// <summary>How many requirements of a standard have a coverage.</summary>
    public int Count(string standard, RequirementKind kind, Coverage coverage) =>
        Requirements.Count(r => r.Requirement.Id.Standard == standard && r.Requirement.Kind == kind && r.Coverage == coverage);
}
