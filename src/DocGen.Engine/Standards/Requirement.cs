using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

public enum RequirementKind
{
    Clause,
    Objective,
    Control,
    Article,
    Annex,

    /// <summary>A paragraph or point that the catalogue lists on its own, with a label of ours.</summary>
    Point,
    Function,
    Category,
    Subcategory,
}

/// <summary>One numbered part of a standard or law: its id, the short name of the standard (<c>ISO/IEC 27001:2022</c>), its title and the line of the catalogue.</summary>
public record Requirement(RequirementId Id, string StandardTitle, string Title, RequirementKind Kind, SourceRange Place)
{
    /// <summary><c>ISO/IEC 27001:2022 A.5.2</c>: the part is never shown without its standard, as the same number stands in both ISO standards.</summary>
    public string Citation => $"{StandardTitle} {Id.Part}{Id.Points}";
}

/// <summary>A clause of an ISO standard; <paramref name="Parent"/> is the clause it stands in, or null for clauses 4 to 10.</summary>
public sealed record Clause(RequirementId Id, string StandardTitle, string Title, SourceRange Place, RequirementId? Parent)
    : Requirement(Id, StandardTitle, Title, RequirementKind.Clause, Place);

/// <summary>A control of Annex A with the theme (ISO/IEC 27001) or objective (ISO/IEC 42001) it stands under.</summary>
public sealed record Control(RequirementId Id, string StandardTitle, string Title, SourceRange Place, ControlGroup Group)
    : Requirement(Id, StandardTitle, Title, RequirementKind.Control, Place);

/// <summary>A theme such as <c>organizational</c>, or an objective such as <c>A.6.2</c>; <paramref name="PartOf"/> is the objective it belongs to, or null.</summary>
public sealed record ControlGroup(string Id, string Title, string? PartOf);

/// <summary>An article, annex or point of a law, with the day from which it applies and the state of that knowledge.</summary>
public sealed record Article(RequirementId Id, string StandardTitle, string Title, RequirementKind Kind, SourceRange Place, Application Application)
    : Requirement(Id, StandardTitle, Title, Kind, Place);

/// <summary>When and to whom a law applies. <paramref name="From"/> is null when no single day is known; <paramref name="FromForAnnexI"/> and <paramref name="FormerlyFrom"/> only where they differ.</summary>
public sealed record Application(
    DateOnly? From, DateOnly? FromForAnnexI, DateOnly? FormerlyFrom, string Group, ImmutableArray<string> Addressees, string Note, Verification Verification);
