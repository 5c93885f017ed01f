using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>An item whose assessment the changes open, and why.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="IsNew">Whether it came into the register since.</param>
/// <param name="Triggers">The numbers of the triggers that changed answers tell of, sorted.</param>
/// <param name="Because">The names of these changed answers.</param>
internal sealed record ReopenedItem(string Id, string Name, bool IsNew, ImmutableArray<int> Triggers, ImmutableArray<string> Because);

/// <summary>Finds the items whose assessment has to be made or looked at again.</summary>
internal sealed class Reopened
{
    private readonly ChangeSet _changes;
    private readonly Questionnaire _questionnaire;
    private readonly Reassessment? _rules;

    public Reopened(ChangeSet changes, PackPlan plan, AnswerWords words)
    {
        (_changes, _questionnaire, _rules) = (changes, plan.Pack.Questionnaire, plan.Pack.Reassessment);
        Register = _rules?.Register ?? "";
        var found = new SortedDictionary<string, List<(int Trigger, string Answer)>>(StringComparer.Ordinal);
        foreach (var change in _rules is null ? [] : changes.Answers)
        {
            foreach (var item in Reached(change))
            {
                if (!found.TryGetValue(item, out var causes))
                {
                    found[item] = causes = [];
                }

                causes.AddRange(Met(change).Select(t => (t, change.Name)));
            }
        }

        Gone = [.. changes.Answers.Where(a => a.Fate == AnswerFate.ItemRemoved && RegisterOf(a.Name) == Register).Select(a => ItemOf(a.Name))];
        var current = changes.Now.Registers.GetValueOrDefault(Register, []);
        Items = [.. (current.IsDefault ? [] : current).Where(i => found.TryGetValue(i, out var causes) && (IsNew(i) || causes.Count > 0)).Select(i => new ReopenedItem(
            i, words.NameOf(Register, i), IsNew(i),
            IsNew(i) ? [] : [.. found[i].Select(c => c.Trigger).Distinct().Order()],
            IsNew(i) ? [$"{Register}.{i}"] : [.. changes.Answers.Select(a => a.Name).Where(n => found[i].Any(c => c.Answer == n))]))];
        Untold = [.. changes.Answers.Where(a => RegisterOf(a.Name) == Register && a.Fate is AnswerFate.Changed or AnswerFate.Added or AnswerFate.Removed
            && a.Name.Contains('.', StringComparison.Ordinal) && !IsNew(ItemOf(a.Name)) && !Met(a).Any() && _rules is not null)];
    }

    /// <summary>The register of what is assessed; empty when the pack has no assessments.</summary>
    public string Register { get; }

    /// <summary>In the order of the register.</summary>
    public ImmutableArray<ReopenedItem> Items { get; }

    /// <summary>The ids of items that left the register.</summary>
    public ImmutableArray<string> Gone { get; }

    /// <summary>Changed answers about such items that no trigger names.</summary>
    public ImmutableArray<AnswerChange> Untold { get; }

    public static string RegisterOf(string name) => name.Split('.')[0];

    public static string ItemOf(string name) => name.Split('.') is { Length: > 1 } parts ? parts[1] : "";

    /// <summary>The items of <paramref name="from"/> that refer to an item of another register, in either build.</summary>
    public static IEnumerable<string> ReferringTo(ChangeSet changes, Questionnaire questionnaire, string from, string register, string item)
    {
        var fields = (questionnaire.Register(from)?.Fields ?? []).Where(f => f.Type == AnswerType.References && f.Of == register).ToList();
        var items = Items(changes.Now).Union(changes.Before is null ? [] : Items(changes.Before), StringComparer.Ordinal);
        return items.Where(i => fields.Any(f => Names(changes.Now, i, f) || changes.Before is not null && Names(changes.Before, i, f)));

        IEnumerable<string> Items(BuildRecord record) => record.Registers.TryGetValue(from, out var ids) ? ids : [];
        bool Names(BuildRecord record, string i, Question field) => AnswerWords.Entries(record.Answers.GetValueOrDefault($"{from}.{i}.{field.Id}") ?? "").Contains(item);
    }

    private bool IsNew(string item) => _changes.Answer($"{Register}.{item}")?.Fate == AnswerFate.ItemAdded;

    /// <summary>The items that a changed answer is about: its own, those that refer to its item, or all.</summary>
    private IEnumerable<string> Reached(AnswerChange change)
    {
        var register = RegisterOf(change.Name);
        if (register == Register)
        {
            return [ItemOf(change.Name)];
        }

        if (_questionnaire.Register(register) is null)
        {
            return Met(change).Any() ? _changes.Now.Registers.GetValueOrDefault(Register, []) : [];
        }

        var item = ItemOf(change.Name);
        var listed = (_questionnaire.Register(register)?.Fields ?? []).Where(f => f.Type == AnswerType.References && f.Of == Register)
            .SelectMany(f => new[] { _changes.Now, _changes.Before! }.SelectMany(r => AnswerWords.Entries(r.Answers.GetValueOrDefault($"{register}.{item}.{f.Id}") ?? "")));
        return ReferringTo(_changes, _questionnaire, Register, register, item).Concat(listed).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The numbers of the triggers that a changed answer tells of.</summary>
    private IEnumerable<int> Met(AnswerChange change)
    {
        var parts = change.Name.Split('.');
        var isItem = change.Fate is AnswerFate.ItemAdded or AnswerFate.ItemRemoved;
        var question = _questionnaire.Register(parts[0]) is not null && parts.Length > 2 ? $"{parts[0]}.{parts[2]}" : change.Name;
        return _rules!.Triggers.Select((t, i) => (t.Answers, Number: i + 1))
            .Where(t => isItem
                ? parts[0] != Register && t.Answers.Any(a => _questionnaire.Register(Register)!.Fields.Any(f => f.Of == parts[0] && a == $"{Register}.{f.Id}"))
                : t.Answers.Contains(question))
            .Select(t => t.Number);
    }
}
