using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Showing;

/// <summary>The figures of a pack that people ask for first.</summary>
internal static class PackFigures
{
    public static ImmutableArray<string> Of(PackTrace trace)
    {
        var soa = trace.Plan.Soa;
        var excluded = soa.All.Count(d => !d.Applies);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"Statement of Applicability: {soa.All.Count()} controls, {soa.All.Count() - excluded} apply, {excluded} excluded, {soa.All.Count(d => d.IsOpen)} open"),
            .. trace.Rules.IsEmpty ? [] : new[] { $"Rules: {RuleTree.Counts(trace.Rules)}" },
            string.Create(CultureInfo.InvariantCulture, $"Open points: {trace.Plan.Facts.OpenPoints.Length}"),
        ];
    }
}
