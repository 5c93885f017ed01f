using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>A risk of the register to be scored or treated again, and why, a line for each reason.</summary>
internal sealed record ReopenedRisk(string Id, string Scenario, string Owner, ImmutableArray<string> Reasons);

/// <summary>Finds the risks that name what changed: a system, a supplier, a site, or a control that is decided otherwise.</summary>
internal static class ReopenedRisks
{
    private const string Register = "risks";

    // A shorter name turns up in other words' company too often.
    private const int ShortestName = 4;

    // Registers whose items a scenario names in its text, without a field that refers to them.
    private static readonly string[] NamedInText = ["suppliers", "sites"];

    /// <summary>In the order of the register; risks that are new themselves were just assessed and are left out.</summary>
    public static ImmutableArray<ReopenedRisk> Of(ChangeSet changes, PackPlan plan, Reopened reopened, AnswerWords words)
    {
        var questionnaire = plan.Pack.Questionnaire;
        if (questionnaire.Register(Register) is not { } register || !changes.Now.Registers.TryGetValue(Register, out var ids))
        {
            return [];
        }

        var reasons = ids.ToDictionary(i => i, _ => new List<string>(), StringComparer.Ordinal);
        void Add(IEnumerable<string> risks, string reason)
        {
            foreach (var risk in risks.Where(reasons.ContainsKey))
            {
                reasons[risk].Add(reason);
            }
        }

        foreach (var item in reopened.Items)
        {
            Add(Reopened.ReferringTo(changes, questionnaire, Register, reopened.Register, item.Id), item.IsNew ? $"{item.Name} is new" : $"{item.Name} changed ({words.Numbers(item.Because)})");
        }

        foreach (var item in reopened.Gone)
        {
            Add(Reopened.ReferringTo(changes, questionnaire, Register, reopened.Register, item), $"{words.NameOf(reopened.Register, item)} is gone");
        }

        foreach (var touched in changes.Answers.Where(a => NamedInText.Contains(Reopened.RegisterOf(a.Name), StringComparer.Ordinal) && Reopened.ItemOf(a.Name).Length > 0)
            .GroupBy(a => (Register: Reopened.RegisterOf(a.Name), Item: Reopened.ItemOf(a.Name))))
        {
            var name = words.NameOf(touched.Key.Register, touched.Key.Item);
            var what = touched.First().Fate switch { AnswerFate.ItemAdded => "is new", AnswerFate.ItemRemoved => "is gone", _ => "changed" };
            Add(ids.Where(i => Names(changes.Now, i, name)), what == "changed" ? $"{name} changed ({words.Numbers([.. touched.Select(t => t.Name)])})" : $"{name} {what}");
        }

        var fields = register.Fields.Where(f => f.Type == AnswerType.Requirements).ToList();
        foreach (var decision in changes.Decisions.Where(d => d.Fate == DecisionFate.Flipped))
        {
            Add(ids.Where(i => fields.Any(f => AnswerWords.Entries(changes.Now.Answers.GetValueOrDefault($"{Register}.{i}.{f.Id}") ?? "").Contains(decision.Id))), $"its control {decision.Id} is decided otherwise");
        }

        return
        [
            .. ids.Where(i => reasons[i].Count > 0 && changes.Answer($"{Register}.{i}") is null).Select(i => new ReopenedRisk(
                i, words.Recorded($"{Register}.{i}.scenario"), words.Recorded($"{Register}.{i}.owner"), [.. reasons[i].Distinct(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>What came into the registers and no risk names yet, by name.</summary>
    public static ImmutableArray<string> Unnamed(ChangeSet changes, PackPlan plan, Reopened reopened, AnswerWords words)
    {
        if (!changes.Now.Registers.TryGetValue(Register, out var ids))
        {
            return [];
        }

        return
        [
            .. changes.Answers.Where(a => a.Fate == AnswerFate.ItemAdded).Select(a => (Register: Reopened.RegisterOf(a.Name), Item: Reopened.ItemOf(a.Name)))
                .Where(a => a.Register == reopened.Register || NamedInText.Contains(a.Register, StringComparer.Ordinal))
                .Where(a => !Reopened.ReferringTo(changes, plan.Pack.Questionnaire, Register, a.Register, a.Item).Any() && !ids.Any(i => Names(changes.Now, i, words.NameOf(a.Register, a.Item))))
                .Select(a => words.NameOf(a.Register, a.Item)),
        ];
    }

    private static bool Names(BuildRecord record, string risk, string name) =>
        name.Length >= ShortestName && record.Answers.Any(a => a.Key.StartsWith($"{Register}.{risk}.", StringComparison.Ordinal) && HasWord(a.Value, name));

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
