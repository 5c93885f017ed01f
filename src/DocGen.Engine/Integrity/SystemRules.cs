using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>Between the register of AI systems, their impact assessments and the risk register.</summary>
internal static class SystemRules
{
    // Severity 4 and 5 of the assessment procedure are "high" and "very high".
    private const int High = 4;

    public static IntegrityRule R01 { get; } = new(new PackRule("R01", "Every AI system of the register has an impact assessment or a recorded screening, with its date and who made it", StopsBuild: false))
    {
        Needs = ["D4"],
        InPlan = scope => scope.Items("systems").SelectMany(i => Assessed(scope, i.Written, i.Known)),
    };

    public static IntegrityRule R02 { get; } = new(new PackRule("R02", "Every harm of severity 4 or 5 in an impact assessment names an entry of the risk register, and that entry names the system and where it came from", StopsBuild: false))
    {
        Needs = ["D4"],
        InPlan = scope => scope.Items("systems").SelectMany(i => i.Written.RecordsOf("impacts").Where(IsGrave).SelectMany(impact => Treated(scope, i.Written, impact))),
    };

    private static IEnumerable<Finding> Assessed(RuleScope scope, RegisterItem system, FactItem known)
    {
        if (scope.DocumentFor("D4", system.Id) is not { } document)
        {
            yield return new Finding(R01.Rule, "D4", system.Id, $"the system `{system.Id}` has no record of an impact assessment", system.Place, []);
        }
        else if (known.Truth("is_closed") != true)
        {
            var missing = new[] { ("assessed_on", "date"), ("assessor", "assessor") }.Where(f => system.Lacks(f.Item1)).Select(f => f.Item2).ToList();
            if (missing.Count > 0)
            {
                yield return new Finding(R01.Rule, document, system.Id, $"the assessment of the system `{system.Id}` has no {string.Join(" and no ", missing)}", system.Place, []);
            }
        }
    }

    private static bool IsGrave(RegisterItem impact) => impact.TextOf("kind") == "harm" && impact.NumberOf("severity") >= High;

    private static IEnumerable<Finding> Treated(RuleScope scope, RegisterItem system, RegisterItem impact)
    {
        var document = scope.DocumentFor("D4", system.Id) ?? "D4";
        var subject = $"{system.Id}, impact {impact.Id}";
        Finding Found(string message, params ReadOnlySpan<Hint> others) => new(R02.Rule, document, subject, message, impact.PlaceOf("risk"), [.. others]);

        var risks = scope.Facts.Answers.Items.GetValueOrDefault("risks", []);
        var named = impact.TextOf("risk").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0)
        {
            yield return Found($"impact {impact.Id} of the system `{system.Id}` is grave and names no entry of the risk register");
        }

        foreach (var id in named)
        {
            if (risks.FirstOrDefault(r => r.Id == id) is not { } risk)
            {
                yield return Found($"impact {impact.Id} of the system `{system.Id}` names the risk `{id}`, which is not in the register", [.. NearName.Hint(id, risks.Select(r => r.Id))]);
            }
            else if (!risk.ListOf("systems").Contains(system.Id))
            {
                yield return Found($"impact {impact.Id} of the system `{system.Id}` names the risk `{id}`, which does not name the system", new Hint("the risk is here", risk.PlaceOf("systems")));
            }
            else if (risk.Fields.ContainsKey("source") && !risk.Has("source"))
            {
                yield return Found($"impact {impact.Id} of the system `{system.Id}` names the risk `{id}`, which does not say that it came from the assessment", new Hint("the risk is here", risk.Place));
            }
        }
    }
}
