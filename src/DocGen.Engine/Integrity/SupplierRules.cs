using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Standards;

namespace DocGen.Engine.Integrity;

/// <summary>Between systems, suppliers and clocks.</summary>
internal static class SupplierRules
{
    public static IntegrityRule R13 { get; } = new(new PackRule("R13", "Every system names the suppliers behind it, and every supplier of AI has a tier and an assessment", StopsBuild: false))
    {
        Needs = ["D5"],
        Parts = [("W13", "how far the assessment of each supplier is")],
        InPlan = scope => scope.Items("systems").SelectMany(i => Supplied(scope, i.Written, i.Known)).Concat(scope.Items("suppliers").SelectMany(i => Tiered(scope, i.Written, i.Known))),
    };

    public static IntegrityRule R18 { get; } = new(new PackRule("R18", "The periods for which data of a system are kept agree in its impact assessment, in data governance and in incident response", StopsBuild: false))
    {
        Needs = ["D4", "W06", "W07"],
        InDocument = (scope, built) => built.Planned.Definition.Id is "W06" or "W07" ? Kept(scope, built) : [],
    };

    public static IntegrityRule R19 { get; } = new(new PackRule("R19", "Every supplier reports an incident sooner than the organisation has to, and the plan for incidents holds every clock that contracts do", StopsBuild: false))
    {
        Needs = ["D5"],
        Parts = [("W07", "whether the plan for incidents holds every clock of the supplier schedules")],
        InPlan = scope => scope.Items("suppliers").SelectMany(i => InTime(scope, i.Written)),
    };

    private static IEnumerable<Finding> Supplied(RuleScope scope, RegisterItem system, FactItem known)
    {
        var document = scope.First("W04", "D1");
        if (known.Truth("is_closed") == true || !system.Fields.TryGetValue("suppliers", out var suppliers))
        {
            yield break;
        }

        if (!suppliers.IsGiven)
        {
            yield return new Finding(R13.Rule, document, system.Id, $"the system `{system.Id}` does not say which suppliers stand behind it", system.PlaceOf("suppliers"), []);
        }
        else if (system.ListOf("suppliers").IsEmpty && known.Truth("on_third_party_model") == true)
        {
            yield return new Finding(R13.Rule, document, system.Id, $"the system `{system.Id}` rests on a third party's model and names no supplier", system.PlaceOf("suppliers"), [new Hint("the model is here", system.PlaceOf("model_access"))]);
        }
    }

    private static IEnumerable<Finding> Tiered(RuleScope scope, RegisterItem supplier, FactItem known)
    {
        if (known.Object.TryGet("tier", out _) && known.TextOf("tier") is null)
        {
            yield return new Finding(R13.Rule, scope.DocumentFor("D5", supplier.Id) ?? "D5", supplier.Id, $"the tier of the supplier `{supplier.Id}` is open, because an answer that decides it is", supplier.Place, []);
        }
    }

    private static IEnumerable<Finding> Kept(RuleScope scope, BuiltDocument built)
    {
        var text = string.Join('\n', Walk.Lines(built.Document).Select(l => PlainText.Of(l.Content)));
        return scope.Items("systems").Select(i => i.Written).Where(s => s.Has("retention") && !text.Contains(s.TextOf("retention"), StringComparison.Ordinal))
            .Select(s => new Finding(R18.Rule, built.Planned.Id, s.Id, $"the document does not hold how long data of the system `{s.Id}` is kept", s.PlaceOf("retention"), []));
    }

    private static IEnumerable<Finding> InTime(RuleScope scope, RegisterItem supplier)
    {
        if (!supplier.Fields.ContainsKey("incident_notice_hours") || Shortest(scope) is not { } clock)
        {
            yield break;
        }

        var document = scope.DocumentFor("D5", supplier.Id) ?? "D5";
        if (supplier.NumberOf("incident_notice_hours") is not { } hours)
        {
            yield return new Finding(R19.Rule, document, supplier.Id, $"nobody knows how soon the supplier `{supplier.Id}` reports an incident", supplier.Place, [new Hint("the clock that it feeds is here", clock.Clock.Place)]);
        }
        else if (hours >= clock.Hours)
        {
            yield return new Finding(
                R19.Rule, document, supplier.Id, string.Create(CultureInfo.InvariantCulture, $"the supplier `{supplier.Id}` reports within {hours} hours, and {clock.Clock.Cited} asks for a report within {clock.Hours}"),
                supplier.PlaceOf("incident_notice_hours"), [new Hint("the clock that it feeds is here", clock.Clock.Place)]);
        }
    }

    /// <summary>The shortest clock in hours among the laws that the organisation names; null when none of them has one.</summary>
    private static (ReportingClock Clock, int Hours)? Shortest(RuleScope scope)
    {
        var laws = scope.Facts.Answers.Single.GetValueOrDefault("law.other")?.Value as ImmutableArray<string>? ?? [];
        return scope.Plan.Pack.Standards.ReportingClocks
            .Where(c => laws.Contains(c.Cited.Standard.ToLowerInvariant()) && !(c.Cited.Standard == "NIS2" && laws.Contains("dora")))
            .Select(c => ((ReportingClock Clock, int Hours)?)(c, Hours(c.Within))).Where(c => c!.Value.Hours > 0)
            .MinBy(c => c!.Value.Hours);
    }

    // "4 hours, and 24 hours from becoming aware at the latest" begins with the shorter one.
    private static int Hours(string within)
    {
        var words = within.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[1].StartsWith("hour", StringComparison.Ordinal) && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : 0;
    }
}
