using System.Collections.Immutable;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>A rule with the functions that look for what breaks it: in the plan, or in each document as made. Both are pure.</summary>
internal sealed record IntegrityRule(PackRule Rule)
{
    /// <summary>Looks at answers, facts and decisions; null when only documents tell.</summary>
    public Func<RuleScope, IEnumerable<Finding>>? InPlan { get; init; }

    /// <summary>Looks at one document; null when none tells.</summary>
    public Func<RuleScope, BuiltDocument, IEnumerable<Finding>>? InDocument { get; init; }

    /// <summary>Documents without which nothing of the rule can be looked at.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Documents that a part of the rule waits for, with that part in words.</summary>
    public ImmutableArray<(string Document, string Part)> Parts { get; init; } = [];

    /// <summary>What else is missing, when questions decide it; empty when nothing is.</summary>
    public Func<RuleScope, string> Asks { get; init; } = _ => "";

    public RuleResult Result(RuleScope scope, IEnumerable<Finding> findings)
    {
        var needs = Needs.Where(n => !scope.HasDocument(n)).ToList();
        var asks = Asks(scope);
        ImmutableArray<string> waits =
        [
            .. needs.Count == 0 ? [] : new[] { $"{string.Join(", ", needs)} {(needs.Count == 1 ? "is" : "are")} not in the pack" },
            .. asks.Length > 0 ? [asks] : Array.Empty<string>(),
            .. Parts.Where(p => !scope.HasDocument(p.Document)).GroupBy(p => p.Part, StringComparer.Ordinal)
                .Select(g => $"{string.Join(", ", g.Select(p => p.Document))} {(g.Count() == 1 ? "is" : "are")} not in the pack: {g.Key}"),
        ];
        return new RuleResult(Rule, [.. findings], waits, needs.Count == 0 && asks.Length == 0);
    }

    /// <summary>Whether everything is there that the rule cannot do without.</summary>
    public bool IsEvaluable(RuleScope scope) => Needs.All(scope.HasDocument) && Asks(scope).Length == 0;
}
