using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>Between what documents say of an AI system's role and class under the EU AI Act, and what the answers give.</summary>
internal static class RoleRules
{
    private static readonly (string Word, string Fact)[] Roles = [("provider", "is_provider"), ("deployer", "is_deployer"), ("distributor", "is_distributor")];

    public static IntegrityRule R14 { get; } = new(new PackRule("R14", "The organisation's role for a system is the same in every document that names it", StopsBuild: true))
    {
        Parts = [("W01", "the roles named there"), ("W04", "the roles named there"), ("W09", "the roles named there")],
        InPlan = scope => scope.Items("systems").SelectMany(i => WithoutRole(scope, i.Written, i.Known)),
        InDocument = (scope, built) => Walk.Tables(built.Document).SelectMany(t => Told(scope, built, t.Table, "EU AI Act", ["Our role", "Role", "Role under the EU AI Act", "EU AI Act role", "AI Act role"], RoleDiffers)),
    };

    public static IntegrityRule R15 { get; } = new(new PackRule("R15", "The class of a system under the EU AI Act is the same in every document that names it, and “not high-risk” has its reason", StopsBuild: true))
    {
        Parts = [("W04", "the classes named there"), ("W08", "the classes named there"), ("W09", "the classes named there")],
        InPlan = scope => scope.Items("systems").SelectMany(i => WithoutReason(scope, i.Written, i.Known)),
        InDocument = (scope, built) => Walk.Tables(built.Document).SelectMany(t => Told(scope, built, t.Table, "High-risk", ["Class", "High-risk", "Class under the EU AI Act", "EU AI Act class", "Classification"], ClassDiffers)),
    };

    private static IEnumerable<Finding> WithoutRole(RuleScope scope, RegisterItem system, FactItem known) =>
        Roles.All(r => known.Truth(r.Fact) == false)
            ? [new Finding(R14.Rule, scope.First("W04", "D1"), system.Id, $"the answers give the organisation no role for the system `{system.Id}`", system.PlaceOf("role"), [])]
            : [];

    // The question for the reason is an open point of its own: the draft can be made.
    private static IEnumerable<Finding> WithoutReason(RuleScope scope, RegisterItem system, FactItem known) =>
        known.Truth("eu_nexus") == true && known.Truth("is_high_risk") == false && system.Lacks("annex_iii_reason")
            ? [new Finding(R15.Rule, scope.DocumentFor("D4", system.Id) ?? "D4", system.Id, $"the system `{system.Id}` counts as not high-risk, and no reason is on record", system.PlaceOf("annex_iii"), []) { StopsBuild = false }]
            : [];

    /// <summary>A table that names systems in one column and their role or class in another, or, in a document about one system, in a row of its own.</summary>
    private static IEnumerable<Finding> Told(RuleScope scope, BuiltDocument built, Table table, string rowHead, string[] columns, Func<FactItem, string, string?> differs)
    {
        var heads = table.Columns.Select(c => PlainText.Of(c.Head.Content)).ToList();
        var (name, told) = (heads.IndexOf("System"), heads.FindIndex(h => columns.Contains(h, StringComparer.Ordinal)));
        var isAboutOne = built.Planned.Definition.ForEach == "systems" && heads.Count > 1;
        var said = new List<(FactItem System, string Words)>();
        if (name >= 0 && told >= 0)
        {
            foreach (var row in table.Rows)
            {
                var named = PlainText.Of(row.Cells[name].Content);
                var systems = scope.Items("systems").Where(s => s.Known.Name == named).Select(s => s.Known).ToList();
                if (systems is [var only])
                {
                    said.Add((only, PlainText.Of(row.Cells[told].Content)));
                }
            }
        }
        else if (isAboutOne)
        {
            var words = table.Rows.Where(r => PlainText.Of(r.Cells[0].Content) == rowHead).Select(r => PlainText.Of(r.Cells[1].Content)).ToList();
            if (words.Count > 0)
            {
                said.Add((built.Planned.Item!, string.Join(" and ", words)));
            }
        }

        var rule = rowHead == "High-risk" ? R15.Rule : R14.Rule;
        foreach (var (system, words) in said)
        {
            if (differs(system, words) is { } given)
            {
                var place = scope.Items("systems").First(s => s.Known.Id == system.Id).Written.Place;
                yield return new Finding(rule, built.Planned.Id, system.Id, $"{built.Planned.Id} says `{words}` of the system `{system.Id}`, and the answers give `{given}`", place, [new Hint("the template is here", table.Origin?.Template ?? built.Planned.Definition.Template.Place)]);
            }
        }
    }

    /// <summary>The roles that the answers give, when words that name roles name others; null when they agree or name none.</summary>
    private static string? RoleDiffers(FactItem system, string words)
    {
        var said = Roles.Where(r => words.Contains(r.Word, StringComparison.OrdinalIgnoreCase)).Select(r => r.Word).ToList();
        var given = Roles.Where(r => system.Truth(r.Fact) == true).Select(r => r.Word).ToList();
        return said.Count == 0 || said.SequenceEqual(given, StringComparer.Ordinal) || Roles.Any(r => system.Truth(r.Fact) is null) ? null : string.Join(" and ", given);
    }

    private static string? ClassDiffers(FactItem system, string words)
    {
        var said = words.Replace("Closed; before: ", "", StringComparison.Ordinal).ToUpperInvariant() switch
        {
            ['H', 'I', 'G', 'H', '-', ..] or "YES" or ['Y', 'E', 'S', ',', ..] => "high-risk",
            ['N', 'O', 'T', ' ', 'H', 'I', 'G', 'H', ..] or "NO" or ['N', 'O', ',', ..] => "not high-risk",
            ['U', 'N', 'D', 'E', 'T', ..] => "undetermined",
            _ => null,
        };
        var given = system.Truth("is_high_risk") switch { true => "high-risk", false => "not high-risk", null => "undetermined" };
        return said is null || said == given ? null : given;
    }
}
