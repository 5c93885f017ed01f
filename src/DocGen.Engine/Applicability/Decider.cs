using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Applicability;

/// <summary>Decides one control from its rule, the facts, and what the organisation wrote about it.</summary>
internal sealed class Decider(Facts facts, Questionnaire questionnaire, Func<string, string> requirementName, Func<string, bool, string>? respell, List<Diagnostic> problems)
{
    private readonly ILookup<string, (Value Risk, string Text)> _risks = RiskDrivers(facts);

    public Decision Decide(ApplicabilityRule rule, string id, string title, string themeId, string theme)
    {
        var outcome = rule.For is null ? Once(rule) : PerItem(rule);
        var written = facts.Answers.Controls.GetValueOrDefault(rule.Control.Value);
        var own = Own(rule, outcome, written);
        var applies = own ?? outcome.Truth ?? true;
        var isOpen = own is null && outcome.Truth is null;
        var reads = outcome.Reads;
        var met = new SortedSet<string>(isOpen ? outcome.OpenLabels : [], StringComparer.Ordinal);
        var words = new List<string>(isOpen ? [rule.Question] : []);
        string Say(Template? text) => Render(text, outcome.Scope, ref reads, met, words);

        var reason = own is not null ? Written(written, "reason")
            : isOpen ? $"Kept in until it is settled: {Lower(rule.Question)} {OpenText(outcome.OpenLabels)}"
            : applies ? Say(rule.Included) : Say(rule.Excluded?.Reason);
        var risks = applies ? Risks(rule, ref reads) : [];
        var laws = applies ? Laws(rule, written, ref reads) : [];
        var decision = new Decision
        {
            Reference = rule.Control.Value,
            Id = id,
            Title = title,
            Theme = theme,
            ThemeId = themeId,
            Applies = applies,
            IsOpen = isOpen,
            Code = applies ? "" : own is not null ? Or(Written(written, "code"), "own") : rule.Excluded?.Code ?? "",
            Reason = reason,
            How = Written(written, "how") is { Length: > 0 } how ? how : applies ? Say(rule.How) : "",
            SystemCode = outcome.Out.IsEmpty || own is not null ? "" : rule.Excluded?.Code ?? "",
            SystemReason = outcome.Out.IsEmpty || own is not null ? "" : Say(rule.Excluded?.Reason),
            Checked = own is not null ? Written(written, "checked") : applies && outcome.Out.IsEmpty ? "" : Say(rule.Excluded?.Checked),
            Recheck = own is not null ? Written(written, "recheck") : applies && outcome.Out.IsEmpty ? "" : Say(rule.Excluded?.Recheck),
            Risks = risks,
            Laws = laws,
            Contracts = applies ? Texts(written, "contract") : [],
            BusinessNeeds = applies && Written(written, "business") is { Length: > 0 } business ? [business] : [],
            Status = applies ? Label(written, "status", "Not known") : "Not applicable",
            Operator = applies ? Operator(written) : "",
            Owner = Written(written, "owner"),
            Evidence = Evidence(written),
            EvidenceDate = Written(written, "evidence_date"),
            Due = Written(written, "due"),
            Procedure = Written(written, "procedure"),
            Reviewed = Written(written, "reviewed"),
            Change = Written(written, "change"),
            SystemsIn = outcome.In,
            SystemsOut = outcome.Out,
            SystemsOpen = outcome.Open,
            IsOwnDecision = own is not null,
            Flag = own is null ? "" : respell?.Invoke(Flag(rule, outcome, own.Value), false) ?? Flag(rule, outcome, own.Value),
            Question = rule.Question,
            RuleText = rule.AppliesText,
            RulePlace = rule.Control.Place,
            StatusPlace = written?.Place,
            Reads = FactSet.Empty,
            Owning = WrittenReads(written, "owner"),
            Deciding = own is null ? outcome.Reads : WrittenReads(written, "applies", "reason"),
        };
        return decision with { Reads = reads.Union(WrittenReads(written)), OpenLabels = [.. met], PackWords = string.Join('\n', words) };
    }

    private sealed record Outcome(bool? Truth, FactSet Reads, TemplateObject Scope, ImmutableArray<string> OpenLabels, ImmutableArray<string> In, ImmutableArray<string> Out, ImmutableArray<string> Open);

    private Outcome Once(ApplicabilityRule rule)
    {
        if (rule.Applies is null)
        {
            return new Outcome(true, FactSet.Empty, facts.Globals, [], [], [], []);
        }

        var value = Evaluate(rule.Applies, facts.Globals);
        return new Outcome(value.IsUnknown ? null : value.AsTruth(), value.Reads, facts.Globals, LabelOf(value), [], [], []);
    }

    private Outcome PerItem(ApplicabilityRule rule)
    {
        List<Value> included = [], excluded = [];
        List<string> namesIn = [], namesOut = [], namesOpen = [];
        ImmutableArray<string> openLabels = [];
        facts.Globals.TryGet(rule.For!, out var register);
        var reads = register.Reads;
        foreach (var item in facts.Items.GetValueOrDefault(rule.For!, []))
        {
            var value = rule.Applies is null ? Value.Of(true) : Evaluate(rule.Applies, item.Scope);
            reads = reads.Union(value.Reads);
            var truth = value.IsUnknown ? null : value.AsTruth();
            (truth switch { true => namesIn, false => namesOut, null => namesOpen }).Add(item.Name);
            (truth == false ? excluded : included).Add(Value.Of(item.Object));
            openLabels = truth is null && openLabels.IsEmpty ? LabelOf(value) : openLabels;
        }

        var scope = new TemplateObject();
        foreach (var name in facts.Globals.Names)
        {
            scope.SetLazy(name, () => facts.Globals.TryGet(name, out var value) ? value : Value.Null);
        }

        scope.Set("included", Value.Of(new TemplateList([.. included]), reads));
        scope.Set("excluded_systems", Value.Of(new TemplateList([.. excluded]), reads));
        bool? result = namesIn.Count > 0 ? true : namesOpen.Count > 0 ? null : false;
        return new Outcome(result, reads, scope, openLabels, [.. namesIn], [.. namesOut], [.. namesOpen]);
    }

    private bool? Own(ApplicabilityRule rule, Outcome outcome, RegisterItem? written)
    {
        if (written?.Fields.GetValueOrDefault("applies")?.Value is not bool applies)
        {
            return null;
        }

        if (Written(written, "reason").Length == 0)
        {
            problems.Add(Diagnostic.Error("missing-reason", $"your own decision about `{rule.Control.Value}` needs a `reason`", written.Place, "name the fact of your organisation that decides"));
        }

        return applies;
    }

    private static string Flag(ApplicabilityRule rule, Outcome outcome, bool own)
    {
        if (own || outcome.Truth == false)
        {
            return own && outcome.Truth == false ? "The rule would leave this control out; the organisation keeps it." : "";
        }

        return rule.NeverExcluded
            ? "This control is never left out by the rules of this pack: an auditor will ask for the fact behind the decision."
            : outcome.Truth is null
                ? "The rule leaves the question open: the decision rests on the organisation's word alone."
                : "The rule keeps this control in: the answers speak against the decision.";
    }

    private ImmutableArray<string> Risks(ApplicabilityRule rule, ref FactSet reads)
    {
        foreach (var (risk, _) in _risks[rule.Control.Value])
        {
            reads = reads.Union(risk.Reads);
        }

        return [.. _risks[rule.Control.Value].Select(r => r.Text)];
    }

    private ImmutableArray<string> Laws(ApplicabilityRule rule, RegisterItem? written, ref FactSet reads)
    {
        var laws = ImmutableArray.CreateBuilder<string>();
        foreach (var law in rule.Law)
        {
            var value = law.When is null ? Value.Of(true) : Evaluate(law.When, facts.Globals);
            reads = reads.Union(value.Reads);
            if (!value.IsUnknown && value.AsTruth() == true)
            {
                laws.Add(requirementName(law.Reference.Value));
            }
        }

        return [.. laws, .. Texts(written, "law")];
    }

    private static ILookup<string, (Value Risk, string Text)> RiskDrivers(Facts facts)
    {
        var drivers = new List<(string Control, Value Risk, string Text)>();
        foreach (var risk in facts.Answers.Items.GetValueOrDefault("risks", []))
        {
            var cited = risk.Fields["controls"];
            var proposed = risk.Fields["status"].Value is "proposed" ? " (proposed)" : "";
            foreach (var control in cited.Value as ImmutableArray<string>? ?? [])
            {
                drivers.Add((control, Value.Of(risk.Id, FactSet.Of(new Fact(cited.Name, cited.Place))), $"{risk.Id}{proposed}"));
            }
        }

        return drivers.ToLookup(d => d.Control, d => (d.Risk, d.Text), StringComparer.Ordinal);
    }

    private string Label(RegisterItem? written, string field, string otherwise) =>
        Written(written, field) is { Length: > 0 } value ? questionnaire.ControlFields.First(f => f.Id == field).LabelOf(value) : otherwise;

    private string Operator(RegisterItem? written)
    {
        var by = Written(written, "operated_by");
        var who = Label(written, "operator", "");
        return by.Length == 0 ? who : who.Length == 0 ? by : $"{who}: {by}";
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static string LongDate(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : date;

    private static string Evidence(RegisterItem? written)
    {
        var evidence = Written(written, "evidence");
        var date = Written(written, "evidence_date");
        return evidence.Length > 0 && date.Length > 0 ? $"{evidence} ({LongDate(date)})" : evidence;
    }

    private static string Written(RegisterItem? written, string field) => written?.Fields.GetValueOrDefault(field)?.Value as string ?? "";

    private static ImmutableArray<string> Texts(RegisterItem? written, string field) => written?.Fields.GetValueOrDefault(field)?.Value as ImmutableArray<string>? ?? [];

    private static FactSet WrittenReads(RegisterItem? written, params string[] only)
    {
        var answers = written?.Fields.Values.Where(a => a.IsGiven && (only.Length == 0 || only.Contains(a.Question.Id))).OrderBy(a => a.Name, StringComparer.Ordinal) ?? Enumerable.Empty<Answer>();
        return answers.Aggregate(FactSet.Empty, (reads, a) => reads.Union(FactSet.Of(new Fact(a.Name, a.Place))));
    }

    private Value Evaluate(Expression expression, TemplateObject scope)
    {
        var result = expression.Evaluate(scope, FactFunctions.Options);
        problems.AddRange(result.Problems);
        return result.Value;
    }

    private string Render(Template? text, TemplateObject scope, ref FactSet reads, SortedSet<string> met, List<string> words)
    {
        if (text is null)
        {
            return "";
        }

        var rendering = text.Render(FactFunctions.Options with { Globals = scope, Respell = respell });
        problems.AddRange(rendering.Problems);
        reads = reads.Union(rendering.Reads);
        met.UnionWith(rendering.UnknownsMet.Select(u => u.Label));
        words.AddRange(rendering.Stretches.Where(s => !s.Opaque || s.Place.Text.Contains(s.Text, StringComparison.Ordinal)).Select(s => s.Text));
        return rendering.Text.Trim();
    }

    private static ImmutableArray<string> LabelOf(Value value) => value.Payload is Unknown unknown ? [unknown.Label] : [];

    private static string OpenText(ImmutableArray<string> labels) => labels.IsEmpty ? "" : $"({labels[0]})";

    private static string Lower(string question) => question.Length == 0 ? question : char.ToLowerInvariant(question[0]) + question[1..];
}
