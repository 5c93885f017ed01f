using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

public enum DocumentKind
{
    Document,
    Record,
    Both,
}

/// <summary>How firmly a standard asks for a document.</summary>
public enum DocumentationBasis
{
    /// <summary>The clause asks for it.</summary>
    Explicit,

    /// <summary>Not asked in so many words, hard to show without.</summary>
    Implied,

    /// <summary>Asked when the Statement of Applicability includes the control.</summary>
    IfApplicable,
    Recommended,
}

/// <summary>What a requirement wants written down, and the document that usually holds it. <paramref name="Cited"/> keeps the point, such as <c>27001:6.1.3(d)</c>.</summary>
public sealed record DocumentedInformation(
    RequirementId Cited,
    Requirement Requirement,
    string What,
    string UsualDocument,
    DocumentKind Kind,
    DocumentationBasis Basis,
    ImmutableArray<CatalogueSource> Sources,
    SourceRange Place);
