using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

public enum CrosswalkRelation
{
    /// <summary>One process or record can serve both, apart from the subject.</summary>
    Equal,

    /// <summary>The same topic: what serves one is extended for the other.</summary>
    Overlaps,

    /// <summary>Gives input or evidence, does not cover it.</summary>
    Supports,
}

/// <summary>Two requirements that touch the same thing. No row says that meeting one means meeting the other.</summary>
public sealed record CrosswalkRow(Requirement From, Requirement To, CrosswalkRelation Relation, string Note, ImmutableArray<CatalogueSource> Sources, SourceRange Place);

/// <summary>All rows, in the order of their ids.</summary>
public sealed class Crosswalk
{
    private readonly ILookup<RequirementId, CrosswalkRow> _from;
    private readonly ILookup<RequirementId, CrosswalkRow> _to;

    public Crosswalk(IEnumerable<CrosswalkRow> rows)
    {
        Rows = [.. rows.OrderBy(r => r.From.Id).ThenBy(r => r.To.Id)];
        _from = Rows.ToLookup(r => r.From.Id);
        _to = Rows.ToLookup(r => r.To.Id);
    }

    public ImmutableArray<CrosswalkRow> Rows { get; }

    /// <summary>The rows that lead away from a requirement, points left out; empty when there are none.</summary>
    public ImmutableArray<CrosswalkRow> From(RequirementId id) => [.. _from[id.WithoutPoints]];

    /// <summary>The rows that lead to a requirement, points left out; empty when there are none.</summary>
    public ImmutableArray<CrosswalkRow> To(RequirementId id) => [.. _to[id.WithoutPoints]];
}
