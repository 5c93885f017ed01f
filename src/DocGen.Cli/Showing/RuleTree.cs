using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Showing;

/// <summary>What came of the rules of a pack: those with findings, and what could not be looked at.</summary>
internal static class RuleTree
{
    // So few findings of a rule are told with their places; more only by what they are about.
    private const int Few = 3;

    /// <param name="all">Every finding with its places.</param>
    public static Tree Of(ImmutableArray<RuleResult> results, bool all) => new($"rules: {Counts(results)}",
    [
        .. results.Where(r => !r.Findings.IsEmpty).Select(r => new Tree($"{r.Rule.Id} {r.Rule.Holds}: {r.Outcome}", [.. Findings(r, all)])),
        .. Tree.Branch("not evaluable yet", results.Where(r => !r.IsEvaluated).Select(r => $"{r.Rule.Id}: {string.Join("; ", r.Waits)}")),
        .. Tree.Branch("evaluable in part", results.Where(r => r.IsEvaluated && !r.Waits.IsEmpty).Select(r => $"{r.Rule.Id}: {string.Join("; ", r.Waits)}")),
    ]);

    /// <summary><c>12 hold, 5 with findings (R03 1, R05 19), 4 not evaluable</c>.</summary>
    public static string Counts(ImmutableArray<RuleResult> results)
    {
        var broken = results.Where(r => !r.Findings.IsEmpty).ToList();
        var which = broken.Count == 0 ? "" : $" ({string.Join(", ", broken.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Rule.Id} {r.Findings.Length}")))})";
        return string.Create(CultureInfo.InvariantCulture, $"{results.Count(r => r.Findings.IsEmpty && r.IsEvaluated)} hold, {broken.Count} with findings{which}, {results.Count(r => r.Findings.IsEmpty && !r.IsEvaluated)} not evaluable yet");
    }

    private static IEnumerable<Tree> Findings(RuleResult result, bool all) =>
        (all || result.Findings.Length <= Few ? result.Findings.Select(f => f.ToString()) : FindingWords.Groups(result.Findings)).Select(Tree.Leaf);
}
