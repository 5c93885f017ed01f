using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Applicability;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Showing;

/// <summary>The figures of a pack that people ask for first.</summary>
internal static class PackFigures
{
    public static ImmutableArray<string> Of(PackPlan plan)
    {
        var soa = plan.Soa;
        var excluded = soa.All.Count(d => !d.Applies);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"Statement of Applicability: {soa.All.Count()} controls, {soa.All.Count() - excluded} apply, {excluded} excluded, {soa.All.Count(d => d.IsOpen)} open"),
            string.Create(CultureInfo.InvariantCulture, $"Gaps: {Show.Counted(WithoutDriver(soa).Count(), "control")} without a driver, {WithoutEvidence(soa).Count()} implemented without evidence"),
            string.Create(CultureInfo.InvariantCulture, $"Open points: {plan.Facts.OpenPoints.Length}"),
        ];
    }

    public static IEnumerable<Decision> WithoutDriver(StatementOfApplicability soa) => soa.All.Where(d => d.Applies && d.Drivers.IsEmpty);

    public static IEnumerable<Decision> WithoutEvidence(StatementOfApplicability soa) => soa.All.Where(d => d.Status == "Implemented" && d.Evidence.Length == 0);
}
