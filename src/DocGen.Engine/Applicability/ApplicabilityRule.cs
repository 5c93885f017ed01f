using System.Collections.Immutable;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Applicability;

/// <summary>How one control of an Annex A is decided: the question, the expression, and the texts printed for either outcome.</summary>
public sealed record ApplicabilityRule
{
    /// <summary>The control, such as <c>27001:A.7.1</c>.</summary>
    public required Sourced<string> Control { get; init; }

    /// <summary>The deciding question in plain words; empty when the control always applies.</summary>
    public string Question { get; init; } = "";

    /// <summary>Null: the control always applies.</summary>
    public Expression? Applies { get; init; }

    /// <summary>The expression as written; empty: always.</summary>
    public string AppliesText { get; init; } = "";

    /// <summary>The register whose items are decided one by one; null: decided once for the organisation.</summary>
    public string? For { get; init; }

    /// <summary>An organisation that excludes the control of its own accord is told so.</summary>
    public bool NeverExcluded { get; init; }

    /// <summary>Why it applies here.</summary>
    public required Template? Included { get; init; }

    /// <summary>How it is met here, when an answer tells; null: no answer does.</summary>
    public Template? How { get; init; }

    /// <summary>What is printed when it does not apply; null: it cannot be excluded by the rule.</summary>
    public Exclusion? Excluded { get; init; }

    public ImmutableArray<LawDriver> Law { get; init; } = [];
}

/// <summary>What is printed for an excluded control: the reason code, the reason with the organisation's fact, what was looked at, and the event that opens the decision again.</summary>
public sealed record Exclusion(string Code, Template? Reason, Template? Checked, Template? Recheck);

/// <summary>A law that asks for the control, and the condition under which it does (null: always).</summary>
public sealed record LawDriver(Expression? When, Sourced<string> Reference);
