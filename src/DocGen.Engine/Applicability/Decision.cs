using System.Collections.Immutable;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Applicability;

/// <summary>What was decided about one control, why, and from which facts.</summary>
public sealed record Decision
{
    /// <summary>The full id, such as <c>27001:A.5.1</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>The id within its standard, such as <c>A.5.1</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The theme or objective the control belongs to, with its id.</summary>
    public required string Theme { get; init; }

    public required string ThemeId { get; init; }

    public required bool Applies { get; init; }

    /// <summary>The rule came out unknown: the control stays in, and the question is an open point.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The reason code of an exclusion; empty for a control that applies.</summary>
    public string Code { get; init; } = "";

    /// <summary>The justification, whether the control is in or out.</summary>
    public required string Reason { get; init; }

    public string How { get; init; } = "";

    public string Checked { get; init; } = "";

    public string Recheck { get; init; } = "";

    /// <summary>The numbers of the risks whose treatment names the control; a proposed risk is marked as such.</summary>
    public ImmutableArray<string> Risks { get; init; } = [];

    public ImmutableArray<string> Laws { get; init; } = [];

    public ImmutableArray<string> Contracts { get; init; } = [];

    public ImmutableArray<string> BusinessNeeds { get; init; } = [];

    /// <summary>What asks for the control: risks, laws, contracts, business needs. Empty is a gap, never filled by us.</summary>
    public ImmutableArray<string> Drivers =>
        [.. Risks.Select(r => $"risk {r}"), .. Laws.Select(l => $"law: {l}"), .. Contracts.Select(c => $"contract: {c}"), .. BusinessNeeds.Select(b => $"business: {b}")];

    public string Status { get; init; } = "";

    public string Operator { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Evidence { get; init; } = "";

    /// <summary>The date of the evidence as <c>yyyy-MM-dd</c>; empty: none was named.</summary>
    public string EvidenceDate { get; init; } = "";

    public string Due { get; init; } = "";

    /// <summary>The policy or procedure that describes how the control works here.</summary>
    public string Procedure { get; init; } = "";

    /// <summary>The date on which the owner last looked at the row, as <c>yyyy-MM-dd</c>.</summary>
    public string Reviewed { get; init; } = "";

    /// <summary>What changed against the earlier statement, and why; empty: nothing was named.</summary>
    public string Change { get; init; } = "";

    public ImmutableArray<string> SystemsIn { get; init; } = [];

    public ImmutableArray<string> SystemsOut { get; init; } = [];

    /// <summary>The reason code for the systems it does not apply to; empty when there are none.</summary>
    public string SystemCode { get; init; } = "";

    /// <summary>Why it does not apply to those systems; empty when there are none.</summary>
    public string SystemReason { get; init; } = "";

    /// <summary>Systems for which it is open.</summary>
    public ImmutableArray<string> SystemsOpen { get; init; } = [];

    /// <summary>The open points that its texts name, such as <c>OP-07</c>, in ordinal order.</summary>
    public ImmutableArray<string> OpenLabels { get; init; } = [];

    /// <summary>What its texts say in the pack's own words, without what answers brought into them.</summary>
    public string PackWords { get; init; } = "";

    /// <summary>The organisation decided otherwise than the rule, or of its own accord.</summary>
    public bool IsOwnDecision { get; init; }

    /// <summary>Which rule the organisation's own decision breaks; empty: none.</summary>
    public string Flag { get; init; } = "";

    /// <summary>The facts read to decide, to word the reason and to print the status.</summary>
    public required FactSet Reads { get; init; }

    /// <summary>The facts that decided, without those that only word the reason.</summary>
    public required FactSet Deciding { get; init; }

    /// <summary>The fact that names the owner; empty: nobody is named.</summary>
    public FactSet Owning { get; init; } = FactSet.Empty;

    public required string Question { get; init; }

    /// <summary>The rule's expression as written; empty: always applies.</summary>
    public required string RuleText { get; init; }

    public required SourceRange RulePlace { get; init; }

    /// <summary>Where the organisation's own words about the control stand; null when there are none.</summary>
    public SourceRange? StatusPlace { get; init; }

    public string State => !Applies ? "Excluded" : IsOpen ? "Applicable, open point" : "Applicable";
}
