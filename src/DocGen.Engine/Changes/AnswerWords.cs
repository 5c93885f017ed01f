using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>Changed answers as readers of a report meet them: numbered, in the words of their questions and choices.</summary>
internal sealed class AnswerWords(ChangeSet changes, PackPlan plan)
{
    /// <summary>The answer that moves on with every pack.</summary>
    public const string Date = "pack.date";

    private const string NotAnswered = "not answered";
    private const string Nothing = "–";
    private const int LongestValue = 300;
    private const int Around = 60;
    private const int MostCauses = 4;

    private readonly Questionnaire _questionnaire = plan.Pack.Questionnaire;
    private readonly Dictionary<string, int> _numbers = changes.Answers.Select((a, i) => (a.Name, Number: i + 1)).ToDictionary(a => a.Name, a => a.Number, StringComparer.Ordinal);

    /// <summary>The number under which the report lists the change; the changes count from 1.</summary>
    public int NumberOf(AnswerChange change) => _numbers[change.Name];

    /// <summary>The question, with the name of the item it is asked of.</summary>
    public string Question(AnswerChange change)
    {
        var parts = change.Name.Split('.');
        var register = _questionnaire.Register(parts[0]);
        return change.Fate switch
        {
            AnswerFate.ItemAdded => $"New in the register: {register?.Item ?? parts[0]}",
            AnswerFate.ItemRemoved => $"No longer in the register: {register?.Item ?? parts[0]}",
            AnswerFate.Reordered => $"Order of the entries. {register?.Ask}".TrimEnd(),
            _ when parts[0] == "controls" && parts.Length > 2 => $"{string.Join('.', parts[1..^1])}: {QuestionOf(change.Name)?.Ask ?? parts[^1]}",
            _ when register is not null && parts.Length > 2 => $"{NameOf(parts[0], parts[1])}{(parts.Length > 3 ? $", entry {parts[3]}" : "")}: {QuestionOf(change.Name)?.Ask ?? parts[^1]}",
            _ => QuestionOf(change.Name)?.Ask ?? register?.Ask ?? change.Name,
        };
    }

    public string Before(AnswerChange change) => change.Fate switch
    {
        AnswerFate.ItemAdded => Nothing,
        AnswerFate.Added => NotAnswered,
        AnswerFate.ItemRemoved => change.Before,
        _ => Excerpt(Value(change, change.Before), Value(change, change.After)),
    };

    public string After(AnswerChange change) => change.Fate switch
    {
        AnswerFate.ItemAdded => $"{change.After} ({Counted(change.Count, "answer")})",
        AnswerFate.ItemRemoved => Nothing,
        AnswerFate.Removed => NotAnswered,
        _ => Excerpt(Value(change, change.After), Value(change, change.Before)),
    };

    /// <summary>The causes in a cell: the changes by number and name, or what else it was.</summary>
    public Cell Because(ImmutableArray<string> names, string note = "") => Rows.Lines(Causes(names, note));

    /// <summary>The same, a line each.</summary>
    public IEnumerable<string> Causes(ImmutableArray<string> names, string note = "")
    {
        if (names.IsEmpty)
        {
            return [note.Length > 0 ? note : changes.PackMoved ? OtherCause.Pack : changes.EngineMoved ? OtherCause.Engine : Nothing];
        }

        // The date of the pack is new in almost every build, and seldom what anybody asks after.
        names = names is [_, _, ..] ? names.Remove(Date) : names;
        var lines = names.Take(MostCauses).Select(n => _numbers.TryGetValue(n, out var number) ? FormattableString.Invariant($"{number}: {n}") : n);
        return names.Length > MostCauses ? lines.Append(FormattableString.Invariant($"and {names.Length - MostCauses} more")) : lines;
    }

    /// <summary><c>change 3</c>, <c>changes 3 and 4</c>: the numbers alone, for the middle of a sentence.</summary>
    public string Numbers(ImmutableArray<string> names)
    {
        List<string> numbers = [.. names.Select(n => _numbers.GetValueOrDefault(n)).Where(n => n > 0).Select(n => n.ToString(CultureInfo.InvariantCulture))];
        return $"change{(numbers.Count == 1 ? "" : "s")} {ReportSource.List(numbers)}";
    }

    /// <summary>What people call an item of a register, now or before; its id when it has no name.</summary>
    public string NameOf(string register, string item) => Recorded($"{register}.{item}.name") is { Length: > 0 } name ? name : item;

    /// <summary>An answer as the newer build knows it, or the older one when the newer has none; empty when neither has.</summary>
    public string Recorded(string name) => changes.Now.Answers.GetValueOrDefault(name) ?? changes.Before?.Answers.GetValueOrDefault(name) ?? "";

    /// <summary><c>1 answer</c>, <c>3 answers</c>.</summary>
    public static string Counted(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    /// <summary>The entries of a list as a record states it; the text itself for one that is no list.</summary>
    public static ImmutableArray<string> Entries(string value) =>
        value.Length > 1 && value[0] == '[' && value[^1] == ']' ? [.. value[1..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries)] : value.Length == 0 ? [] : [value];

    private Question? QuestionOf(string name)
    {
        var parts = name.Split('.');
        if (parts[0] == "controls" && parts.Length > 2)
        {
            return _questionnaire.ControlFields.FirstOrDefault(f => f.Id == parts[^1]);
        }

        var field = parts.Length > 2 ? _questionnaire.Register(parts[0])?.Field(parts[2]) : null;
        return field is null ? _questionnaire.Questions.FirstOrDefault(q => q.Id == name) : parts.Length == 5 ? field.Fields.FirstOrDefault(f => f.Id == parts[4]) ?? field : field;
    }

    private string Value(AnswerChange change, string text)
    {
        var question = QuestionOf(change.Name);
        return question?.Type switch
        {
            _ when text.Length == 0 => "empty",
            AnswerType.Choice => question.LabelOf(text),
            AnswerType.Choices or AnswerType.References or AnswerType.Requirements => Entries(text) is { IsEmpty: false } entries ? string.Join("; ", entries.Select(question.LabelOf)) : "none",
            AnswerType.List when text.Length > 1 && text[0] == '[' => text == "[]" ? "none" : text[1..^1],
            _ => text,
        };
    }

    /// <summary>A long value from a little before the place where it differs from the other one.</summary>
    private static string Excerpt(string value, string other)
    {
        if (value.Length <= LongestValue)
        {
            return value;
        }

        var same = value.AsSpan().CommonPrefixLength(other);
        var from = Math.Min(Math.Max(0, same - Around), value.Length - LongestValue);
        var start = from == 0 ? 0 : value.IndexOf(' ', from) is var space and >= 0 && space < same ? space + 1 : from;
        var length = Math.Min(LongestValue, value.Length - start);
        var end = start + length == value.Length ? value.Length : value.LastIndexOf(' ', start + length - 1, length) is var last && last > start ? last : start + length;
        return $"{(start > 0 ? "… " : "")}{value[start..end]}{(end < value.Length ? " …" : "")}";
    }
}
