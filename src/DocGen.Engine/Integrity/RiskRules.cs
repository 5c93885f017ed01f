using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>Within the risk register, and between it and the Statement of Applicability.</summary>
internal static class RiskRules
{
    public static IntegrityRule R03 { get; } = new(new PackRule("R03", "Every risk above the line of acceptance has a treatment, an owner, a date and a target, and a treatment by controls names at least one", StopsBuild: false))
    {
        InPlan = scope => scope.Items("risks").SelectMany(i => Planned(scope, i.Written, i.Known)),
    };

    public static IntegrityRule R04 { get; } = new(new PackRule("R04", "Every control that the treatment of a risk cites applies by the Statement of Applicability", StopsBuild: true))
    {
        InPlan = scope => scope.Items("risks").SelectMany(i => Cited(scope, i.Written)),
    };

    public static IntegrityRule R10 { get; } = new(new PackRule("R10", "Scores of risks and impacts are whole numbers of the scales of the risk methodology", StopsBuild: true))
    {
        InPlan = scope => scope.Items("risks").SelectMany(i => Scored(scope.First("W05", "D2"), i.Written, $"risk `{i.Written.Id}`", i.Written.Id, "likelihood", "consequence", "residual_likelihood", "residual_consequence"))
            .Concat(scope.Items("systems").SelectMany(i => i.Written.RecordsOf("impacts")
                .SelectMany(impact => Scored(scope.DocumentFor("D4", i.Written.Id) ?? "D4", impact, $"impact {impact.Id} of the system `{i.Written.Id}`", $"{i.Written.Id}, impact {impact.Id}", "severity", "likelihood")))),
    };

    public static IntegrityRule R12 { get; } = new(new PackRule("R12", "What remains of a risk is accepted by its owner and by the role that the methodology prescribes for its level, and the acceptance has an end", StopsBuild: false))
    {
        Needs = ["W05"],
        Asks = scope => scope.Plan.Pack.Questionnaire.Register("risks")?.Field("accepted_by") is null ? "the pack does not ask who accepted a risk" : "",
        InPlan = scope => scope.Items("risks").SelectMany(i => Accepted(scope, i.Written, i.Known)),
    };

    private static IEnumerable<Finding> Planned(RuleScope scope, RegisterItem risk, FactItem known)
    {
        Finding Found(string message) => new(R03.Rule, scope.First("W05", "D2"), risk.Id, message, risk.Place, []);
        var above = known.Truth("is_above_line");
        if (above == false)
        {
            yield break;
        }

        if (above is null && (risk.Lacks("likelihood") || risk.Lacks("consequence")))
        {
            yield return Found($"risk `{risk.Id}` has no score, so that nobody can say whether it may stay as it is");
            yield break;
        }

        var missing = new List<string>();
        void Needs(bool isMissing, string what)
        {
            if (isMissing)
            {
                missing.Add(what);
            }
        }

        var treatment = risk.TextOf("treatment");
        Needs(risk.Lacks("treatment"), "treatment");
        Needs(risk.Lacks("owner"), "owner");
        Needs(treatment == "modify" && risk.Lacks("controls"), "control");
        Needs(treatment != "retain" && risk.Lacks("actions"), "action");
        Needs(treatment != "retain" && risk.Lacks("due"), "date");
        Needs(risk.Lacks("residual_likelihood") || risk.Lacks("residual_consequence"), "target");
        if (missing.Count > 0)
        {
            yield return Found($"risk `{risk.Id}` lies above the line of acceptance and has no {string.Join(", no ", missing)}");
        }
    }

    private static IEnumerable<Finding> Cited(RuleScope scope, RegisterItem risk)
    {
        foreach (var control in risk.ListOf("controls"))
        {
            if (scope.Soa.Find(control) is { Applies: false } excluded)
            {
                yield return new Finding(
                    R04.Rule, scope.First("W05", "D2"), risk.Id, $"risk `{risk.Id}` cites `{control}`, which the Statement of Applicability excludes", risk.PlaceOf("controls"),
                    [new Hint(excluded.IsOwnDecision ? "your own decision is here" : "the rule is here", excluded.IsOwnDecision ? excluded.StatusPlace : excluded.RulePlace)]);
            }
        }
    }

    private static IEnumerable<Finding> Scored(string document, RegisterItem item, string what, string subject, params string[] fields)
    {
        foreach (var field in fields)
        {
            if (item.NumberOf(field) is { } score && (score != decimal.Truncate(score) || score < 1 || score > 5))
            {
                yield return new Finding(
                    R10.Rule, document, subject, string.Create(CultureInfo.InvariantCulture, $"the {field.Replace('_', ' ')} of {what} is {score}, which is no value of the scale"), item.PlaceOf(field), ["write a whole number from 1 to 5"]);
            }
        }
    }

    private static IEnumerable<Finding> Accepted(RuleScope scope, RegisterItem risk, FactItem known)
    {
        if (risk.TextOf("status") != "confirmed")
        {
            yield break;
        }

        Finding Found(string message, params ReadOnlySpan<Hint> others) => new(R12.Rule, "W05", risk.Id, message, risk.PlaceOf("accepted_by"), [.. others]);
        if (!risk.Has("accepted_by"))
        {
            yield return Found($"nobody has accepted what remains of risk `{risk.Id}`");
            yield break;
        }

        var by = risk.TextOf("accepted_by");
        var owner = risk.TextOf("owner");
        if (owner.Length > 0 && !by.Contains(owner, StringComparison.OrdinalIgnoreCase))
        {
            yield return Found($"the owner of risk `{risk.Id}` is not among those who accepted it", new Hint("the owner is here", risk.PlaceOf("owner")));
        }

        // The level falls to the target only when a check has shown that the treatment works.
        var level = (risk.Has("verified_on") ? known.TextOf("residual_level") : null) ?? known.TextOf("level") ?? "";
        var question = level switch { "Moderate" => "risk.accepts_moderate", "High" => "risk.accepts_high", "Critical" => "risk.accepts_critical", _ => "" };
        var authority = question.Length == 0 ? "" : scope.Facts.TextOf(question);
        if (authority.Length > 0 && !by.Contains(authority, StringComparison.OrdinalIgnoreCase))
        {
            yield return Found($"risk `{risk.Id}` is {level.ToLowerInvariant()} and was not accepted by the role prescribed for that level", new Hint("the role is prescribed here", scope.PlaceOf(question)));
        }

        if (risk.Lacks("accepted_until"))
        {
            yield return Found($"the acceptance of risk `{risk.Id}` has no end");
        }
    }
}
