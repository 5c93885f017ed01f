using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>Between roles, audits and objectives.</summary>
internal static class PeopleRules
{
    private static readonly string[] AuditedRoles = ["ai_lead", "security_lead", "risk_lead", "top_management"];

    public static IntegrityRule R09 { get; } = new(new PackRule("R09", "Every role that owns something stands in the document on roles, and nobody audits their own work", StopsBuild: false))
    {
        Parts = [("W03", "whether every role named stands there"), ("W10", "whether the audit programme keeps auditors from their own work")],
        InPlan = OwnAudit,
        InDocument = (scope, built) => built.Planned.Definition.Id == "W03" ? Named(scope, built) : [],
    };

    public static IntegrityRule R16 { get; } = new(new PackRule("R16", "Every objective has a measure, a target, an owner and a date, and comes back as an input of the management review", StopsBuild: false))
    {
        Parts = [("W02", "its objectives"), ("W11", "whether each objective comes back with owner and measure")],
        InPlan = scope => scope.Items("objectives").SelectMany(i => Measured(i.Written)),
    };

    private static IEnumerable<Finding> OwnAudit(RuleScope scope)
    {
        if (PersonIn(scope, "auditor") is not { } auditor)
        {
            yield break;
        }

        foreach (var role in AuditedRoles.Where(r => PersonIn(scope, r) is { } person && string.Equals(person.Name, auditor.Name, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Finding(
                R09.Rule, scope.First("W03", "D2"), auditor.Title, $"the auditor is also `{PersonIn(scope, role)!.Title}`, and would audit work of their own", scope.PlaceOf("roles.auditor"),
                [new Hint("the other role is here", scope.PlaceOf($"roles.{role}"))]);
        }
    }

    private static Person? PersonIn(RuleScope scope, string role) => scope.Facts.Answers.Single.GetValueOrDefault($"roles.{role}")?.Value as Person;

    private static IEnumerable<Finding> Named(RuleScope scope, BuiltDocument built)
    {
        var text = string.Join('\n', Walk.Lines(built.Document).Select(l => PlainText.Of(l.Content)));
        var owners = new[] { "systems", "risks", "objectives" }.SelectMany(r => scope.Items(r).Select(i => (i.Written, What: $"{r}.{i.Written.Id}")))
            .Concat(scope.Facts.Answers.Controls.Select(c => (c.Value, What: c.Key)))
            .Where(o => o.Item1.Has("owner"));
        return owners.GroupBy(o => o.Item1.TextOf("owner"), StringComparer.OrdinalIgnoreCase)
            .Where(g => !text.Contains(g.Key, StringComparison.OrdinalIgnoreCase))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Finding(R09.Rule, built.Planned.Id, g.Key, $"`{g.Key}` owns `{g.First().What}` and stands in no row of the roles", g.First().Item1.PlaceOf("owner"), []));
    }

    private static IEnumerable<Finding> Measured(RegisterItem objective)
    {
        var missing = new[] { ("metric", "measure"), ("target", "target"), ("owner", "owner"), ("due", "date") }.Where(f => objective.Lacks(f.Item1)).Select(f => f.Item2).ToList();
        return missing.Count == 0 ? [] : [new Finding(R16.Rule, "D1", objective.Id, $"the objective `{objective.Id}` has no {string.Join(", no ", missing)}", objective.Place, [])];
    }
}
