using System.Collections.Immutable;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>The rules R01 to R21 of a pack, looked at before documents are made, and in each as it is made.</summary>
public static class IntegrityRules
{
    private static readonly ImmutableArray<IntegrityRule> Rules =
    [
        SystemRules.R01, SystemRules.R02, RiskRules.R03, RiskRules.R04, ControlRules.R05, ControlRules.R06, ControlRules.R07, ControlRules.R08, PeopleRules.R09, RiskRules.R10,
        LevelRules.R11, RiskRules.R12, SupplierRules.R13, RoleRules.R14, RoleRules.R15, PeopleRules.R16, LevelRules.R17, SupplierRules.R18, SupplierRules.R19, WordRules.R20, WordRules.R21,
    ];

    /// <summary>All rules in order.</summary>
    public static ImmutableArray<PackRule> All { get; } = [.. Rules.Select(r => r.Rule)];

    /// <summary>What answers, facts and decisions tell, one result for each rule in order. Documents carry what is open for them.</summary>
    public static ImmutableArray<RuleResult> OfPlan(PackPlan plan)
    {
        var scope = new RuleScope(plan);
        return [.. Rules.Select(r => r.Result(scope, r.InPlan is { } look && r.IsEvaluable(scope) ? look(scope) : []))];
    }

    /// <summary>What one document tells, as a function that may run for several documents at once.</summary>
    public static Func<BuiltDocument, DocumentFindings> InDocuments(PackPlan plan)
    {
        var scope = new RuleScope(plan);
        var looks = Rules.Where(r => r.InDocument is not null && r.IsEvaluable(scope)).Select(r => r.InDocument!).ToList();
        return built => new DocumentFindings(built.Planned.Definition.Id, built.Planned.Item is not null, [.. looks.SelectMany(look => look(scope, built))], [.. LevelRules.LongLists(built)]);
    }

    /// <summary>The results of the plan with what the documents made add to them.</summary>
    public static ImmutableArray<RuleResult> Complete(PackPlan plan, IEnumerable<DocumentFindings> documents)
    {
        var scope = new RuleScope(plan);
        var made = documents.ToList();
        var found = made.SelectMany(d => d.Findings).Concat(LevelRules.Unlike(scope, [.. made.Where(d => !d.IsForItem)])).ToLookup(f => f.Rule.Id, StringComparer.Ordinal);
        return [.. plan.Rules.Select(r => r with { Findings = r.Findings.AddRange(found[r.Rule.Id].Distinct()) })];
    }
}

/// <summary>What rules found in one document, and its long numbered lists, which are compared between documents.</summary>
/// <param name="Document">The code of the document, such as <c>D4</c>.</param>
/// <param name="IsForItem">Whether the document is one of several, made for an item of a register.</param>
public sealed record DocumentFindings(string Document, bool IsForItem, ImmutableArray<Finding> Findings, ImmutableArray<string> LongLists);
