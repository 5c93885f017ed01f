using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Applicability;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>Within the Statement of Applicability.</summary>
internal static class ControlRules
{
    private const string Document = "D3";

    public static IntegrityRule R05 { get; } = new(new PackRule("R05", "A risk, a law, a contract or a need of the business asks for every control that applies; best practice alone is none of them", StopsBuild: false))
    {
        InPlan = scope => scope.Soa.All.Where(d => d.Applies && d.Drivers.All(IsBestPractice))
            .Select(d => Found(R05!, d, d.Drivers.IsEmpty ? "no risk, law, contract or need of the business asks for" : "best practice alone asks for")),
    };

    public static IntegrityRule R06 { get; } = new(new PackRule("R06", "Every control that is left out has a reason code, a fact of this organisation, what was checked, and the event that opens the decision again; no law or contract asks for it", StopsBuild: true))
    {
        InPlan = scope => scope.Soa.All.Where(d => !d.Applies).SelectMany(d => Excluded(scope, d)),
    };

    public static IntegrityRule R07 { get; } = new(new PackRule("R07", "The Statement of Applicability has one row for each control of both standards, and no row without a status", StopsBuild: true))
    {
        InPlan = scope => Rows(scope),
        InDocument = (scope, built) => built.Planned.Definition.Id == Document ? Printed(scope, built) : [],
    };

    public static IntegrityRule R08 { get; } = new(new PackRule("R08", "What is implemented names its evidence, what is planned its owner and date, and what a supplier operates a supplier that is on record", StopsBuild: false))
    {
        InPlan = scope => scope.Soa.All.Where(d => d.Applies).SelectMany(d => Status(scope, d)),
    };

    private static bool IsBestPractice(string driver) =>
        driver.StartsWith("business: ", StringComparison.Ordinal) && driver["business: ".Length..].Trim(' ', '.').ToUpperInvariant() is "BEST PRACTICE" or "GOOD PRACTICE";

    private static Finding Found(IntegrityRule rule, Decision decision, string what) => new(rule.Rule, Document, decision.Reference, $"{what} `{decision.Reference}`", decision.StatusPlace ?? decision.RulePlace, []);

    private static IEnumerable<Finding> Excluded(RuleScope scope, Decision decision)
    {
        // A decision of one's own without a reason is told where it is read; the facts of a rule are those it read.
        var missing = new List<string>();
        if (decision.Code.Length == 0)
        {
            missing.Add("reason code");
        }

        if (!decision.IsOwnDecision)
        {
            if (decision.Reason.Length == 0 && decision.Deciding.IsEmpty)
            {
                missing.Add("fact of the organisation");
            }

            if (decision.Checked.Length == 0)
            {
                missing.Add("word on what was checked");
            }

            if (decision.Recheck.Length == 0)
            {
                missing.Add("event that opens it again");
            }
        }

        if (missing.Count > 0)
        {
            yield return new Finding(R06.Rule, Document, decision.Reference, $"`{decision.Reference}` is left out with no {string.Join(", no ", missing)}", decision.RulePlace, []);
        }

        if (scope.Facts.Answers.Controls.GetValueOrDefault(decision.Reference) is not { } written)
        {
            yield break;
        }

        foreach (var field in new[] { "law", "contract" }.Where(f => written.Has(f)))
        {
            yield return new Finding(R06.Rule, Document, decision.Reference, $"`{decision.Reference}` is left out, and a {field} asks for it", written.PlaceOf(field), [new Hint(decision.IsOwnDecision ? "your own decision is here" : "the rule is here", decision.IsOwnDecision ? written.PlaceOf("applies") : decision.RulePlace)]);
        }
    }

    private static IEnumerable<Finding> Rows(RuleScope scope)
    {
        foreach (var (standard, rows) in new[] { ("27001", scope.Soa.Iso27001), ("42001", scope.Soa.Iso42001) })
        {
            var expected = scope.Plan.Pack.Standards.Controls(standard).Length;
            var ids = rows.Select(r => r.Reference).Distinct(StringComparer.Ordinal).Count();
            if (rows.Length != expected || ids != expected)
            {
                yield return new Finding(R07.Rule, Document, standard, string.Create(CultureInfo.InvariantCulture, $"the Statement of Applicability has {ids} rows of {standard}, and the standard {expected} controls"), null, []);
            }
        }

        foreach (var blank in scope.Soa.All.Where(d => d.Status.Length == 0))
        {
            yield return Found(R07, blank, "there is no status for");
        }
    }

    private static IEnumerable<Finding> Printed(RuleScope scope, BuiltDocument built)
    {
        var printed = Walk.Tables(built.Document).SelectMany(t => t.Table.Rows).Select(r => r.Id).Where(id => id.Length > 0).GroupBy(id => id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return scope.Soa.All.Where(d => printed.GetValueOrDefault(d.Reference) != 1)
            .Select(d => new Finding(R07.Rule, Document, d.Reference, $"`{d.Reference}` {(printed.ContainsKey(d.Reference) ? "has more than one row" : "has no row")} in the document", built.Planned.Definition.Template.Place, []));
    }

    private static IEnumerable<Finding> Status(RuleScope scope, Decision decision)
    {
        if (scope.Facts.Answers.Controls.GetValueOrDefault(decision.Reference) is not { } written)
        {
            yield break;
        }

        Finding Broken(string message, string field) => new(R08.Rule, Document, decision.Reference, $"`{decision.Reference}` {message}", written.PlaceOf(field), []);
        var status = written.TextOf("status");
        if (status == "implemented" && !written.Has("evidence"))
        {
            yield return Broken("is implemented and names no evidence", "status");
        }

        if (status == "planned")
        {
            var missing = new[] { ("owner", "owner"), ("due", "date") }.Where(f => written.Lacks(f.Item1)).Select(f => f.Item2).ToList();
            if (missing.Count > 0)
            {
                yield return Broken($"is planned and has no {string.Join(" and no ", missing)}", "status");
            }
        }

        if (written.TextOf("operator") == "supplier" && !IsKnown(scope, written.TextOf("operated_by")))
        {
            yield return Broken(written.Has("operated_by") ? $"is operated by `{written.TextOf("operated_by")}`, which is neither a supplier of the register nor a cloud service" : "is operated by a supplier, and does not say which", "operated_by");
        }
    }

    /// <summary>Whether one of the suppliers, cloud services and outside developers on record is named.</summary>
    private static bool IsKnown(RuleScope scope, string named)
    {
        IEnumerable<string> List(string question) => scope.Facts.Answers.Single.GetValueOrDefault(question)?.Value as ImmutableArray<string>? ?? [];
        return scope.Items("suppliers").SelectMany(s => new[] { s.Written.Id, s.Written.TextOf("name") })
            .Concat(List("technology.cloud_services")).Concat(List("development.outsourced_names"))
            .Any(known => known.Length > 0 && named.Contains(known, StringComparison.OrdinalIgnoreCase));
    }
}
