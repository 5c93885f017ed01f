using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;

namespace DocGen.Cli.Explaining;

/// <summary>Answers as people read them.</summary>
internal static class AnswerText
{
    private const int Longest = 160;

    /// <summary>Lines such as <c>development.kind = product (answers.yaml:14:9)</c>, at most as many as a reader takes in.</summary>
    public static IEnumerable<string> Lines(Facts facts, IEnumerable<(string Name, string Place)> reads)
    {
        var all = reads.ToList();
        foreach (var (name, place) in all.Take(Showing.Tree.Most))
        {
            yield return Line(facts, name, place);
        }

        if (all.Count > Showing.Tree.Most)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"and {all.Count - Showing.Tree.Most} more");
        }
    }

    private static string Line(Facts facts, string name, string place)
    {
        var value = Find(facts, name) is { } answer ? Of(answer) : facts.Items.TryGetValue(name, out var items) ? Showing.Show.Counted(items.Length, "item") : "";
        return $"{name}{(value.Length > 0 ? $" = {value}" : "")}{(place.Length > 0 ? $" ({place})" : "")}";
    }

    /// <summary>The answer of a full name, in a register, a list of records or <c>controls</c> too; null when there is none.</summary>
    public static Answer? Find(Facts facts, string name)
    {
        if (facts.Answers.Single.TryGetValue(name, out var single))
        {
            return single;
        }

        var parts = name.Split('.');
        if (parts[0] == "controls" && parts.Length > 2)
        {
            return facts.Answers.Controls.TryGetValue(string.Join('.', parts[1..^1]), out var control) ? control.Fields.GetValueOrDefault(parts[^1]) : null;
        }

        var item = parts.Length > 2 ? facts.Answers.Items.GetValueOrDefault(parts[0], []).FirstOrDefault(i => i.Id == parts[1]) : null;
        var answer = item?.Fields.GetValueOrDefault(parts[2]);
        return parts.Length == 5 && answer?.Value is ImmutableArray<RegisterItem> records ? records.FirstOrDefault(r => r.Id == parts[3])?.Fields.GetValueOrDefault(parts[4]) : answer;
    }

    /// <summary>The value, with the words printed for a choice; what stands in when there is none.</summary>
    public static string Of(Answer answer) => answer.Value switch
    {
        null => answer.SaidUnknown ? "unknown" : "not answered",
        bool yes => yes ? "yes" : "no",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        Person person => $"{person.Title} ({person.Name})",
        ImmutableArray<string> texts => texts.IsEmpty ? "none (an empty list)" : Short(string.Join(", ", texts.Select(t => Choice(answer.Question, t)))),
        ImmutableArray<RegisterItem> records => Showing.Show.Counted(records.Length, "entry").Replace("entrys", "entries", StringComparison.Ordinal),
        var value => Short(Choice(answer.Question, value.ToString() ?? "")),
    };

    /// <summary>The place of an answer; null when nothing was written.</summary>
    public static SourceRange? PlaceOf(Answer answer) => answer.IsGiven || answer.SaidUnknown ? answer.Place : null;

    private static string Choice(Question question, string value) => question.LabelOf(value) is var label && !label.Equals(value, StringComparison.OrdinalIgnoreCase) ? $"{value} ({label})" : value;

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > Longest ? line[..(Longest - 1)] + "…" : line;
    }
}
