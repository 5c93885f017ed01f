using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake;

/// <summary>Reads one answer from its node by the question's type; a problem is reported and gives no value.</summary>
internal sealed partial class AnswerReader(List<Diagnostic> problems, Func<Sourced<string>, bool> isRequirement)
{
    private static readonly string[] AnswerKeys = ["value", "by", "on", "evidence", "note"];
    private static readonly string[] UnknownKeys = ["unknown", "owner", "due", "note"];

    public Answer Read(string name, Question question, SourceNode node)
    {
        var answer = new Answer { Name = name, Question = question, Place = node.Place };
        if (node is MappingNode mapping && question.Type is not AnswerType.Person && (mapping["value"] is not null || mapping["unknown"] is not null))
        {
            var isUnknown = mapping["unknown"] is not null;
            ReportOtherKeys(mapping, isUnknown ? UnknownKeys : AnswerKeys);
            answer = answer with { By = Plain(mapping, "by"), On = Date(mapping, "on"), Evidence = Plain(mapping, "evidence"), Note = Plain(mapping, "note"), Owner = Plain(mapping, "owner"), Due = Date(mapping, "due") };
            if (isUnknown)
            {
                if (mapping["unknown"] is not ScalarNode { Text: var text } || MappingReader.YesNo(text) != true)
                {
                    problems.Add(Diagnostic.Error("wrong-type", "`unknown` takes `true` only", mapping["unknown"]!.Place, "leave the key out when the answer is known"));
                }

                return Unknown(answer);
            }

            node = mapping["value"]!;
            answer = answer with { Place = node.Place };
        }

        return node switch
        {
            ScalarNode { IsNothing: true } => answer with { IsBlank = true },
            ScalarNode { Plain: true, Text: "unknown" } => Unknown(answer),
            _ => answer with { Value = Value(name, question, node) },
        };
    }

    private Answer Unknown(Answer answer)
    {
        if (answer.Question.Must)
        {
            problems.Add(Diagnostic.Error("must-answer", $"`{answer.Name}` must be answered: it sets the shape of the pack", answer.Place, answer.Question.Ask));
        }

        return answer with { SaidUnknown = true };
    }

    private object? Value(string name, Question question, SourceNode node) => question.Type switch
    {
        AnswerType.Choices or AnswerType.List or AnswerType.References or AnswerType.Requirements => Texts(name, question, node),
        AnswerType.Person => PersonOf(name, node),
        AnswerType.Records => Records(name, question, node),
        _ => One(name, question, node),
    };

    private object? One(string name, Question question, SourceNode node)
    {
        if (node is not ScalarNode scalar)
        {
            problems.Add(Diagnostic.Error("wrong-shape", $"`{name}` takes one value, not a {(node is ListNode ? "list" : "mapping")}", node.Place, question.Ask));
            return null;
        }

        switch (question.Type)
        {
            case AnswerType.Number:
                return Number(name, question, scalar);
            case AnswerType.Date:
                return IsDate(scalar.Text) ? scalar.Text : Wrong(scalar, $"`{name}` takes a date, and `{Short(scalar.Text)}` is none", "write year, month and day: 2026-11-21");
            case AnswerType.YesNo:
                return MappingReader.YesNo(scalar.Text) ?? Wrong(scalar, $"`{name}` takes yes or no, not `{Short(scalar.Text)}`", "write `unknown` when it is not known");
            case AnswerType.Choice:
                return ChoiceOf(name, question, scalar);
            default:
                return Clean(scalar);
        }
    }

    private object? Number(string name, Question question, ScalarNode scalar)
    {
        if (!decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Wrong(scalar, $"`{name}` takes a number, and `{Short(scalar.Text)}` is none", "write digits only, with a point before decimals");
        }

        if (number < question.Min || number > question.Max)
        {
            return Wrong(scalar, string.Create(CultureInfo.InvariantCulture, $"`{name}` is {number}, outside {question.Min} to {question.Max}"), question.Ask);
        }

        return number;
    }

    private string? ChoiceOf(string name, Question question, ScalarNode scalar)
    {
        // `A4` is `a4`, unless the pack tells the two apart.
        if (question.Choices.FirstOrDefault(c => c.Value == scalar.Text) is { } same)
        {
            return same.Value;
        }

        if (question.Choices.Where(c => string.Equals(c.Value, scalar.Text, StringComparison.OrdinalIgnoreCase)).ToList() is [var alike])
        {
            return alike.Value;
        }

        var known = question.Choices.Select(c => c.Value).ToList();
        problems.Add(Diagnostic.Error("unknown-choice", $"`{Short(scalar.Text)}` is not a choice for `{name}`", scalar.Place, [.. NearName.Hint(scalar.Text, known), new Hint($"choices: {string.Join(", ", known)}")]));
        return null;
    }

    private object? Texts(string name, Question question, SourceNode node)
    {
        if (node is not ListNode list)
        {
            problems.Add(Diagnostic.Error("wrong-shape", $"`{name}` takes a list", node.Place, node is ScalarNode s ? $"write `[{Short(s.Text)}]`" : "write one entry on each line, after a hyphen"));
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode scalar || scalar.IsNothing)
            {
                problems.Add(Diagnostic.Error("wrong-shape", $"each entry of `{name}` is one value", item.Place));
                continue;
            }

            var text = question.Type switch
            {
                AnswerType.Choices => ChoiceOf(name, question, scalar),
                AnswerType.Requirements => isRequirement(new Sourced<string>(scalar.Text, scalar.Place)) ? scalar.Text : null,
                _ => Clean(scalar),
            };
            if (text is not null && question.Type is not AnswerType.List && texts.Contains(text))
            {
                problems.Add(Diagnostic.Error("duplicate-entry", $"`{text}` stands twice in `{name}`", scalar.Place));
            }
            else if (text is not null)
            {
                texts.Add(text);
            }
        }

        if (question.None is { } none && texts.Count > 1 && texts.Contains(none))
        {
            problems.Add(Diagnostic.Error("contradiction", $"`{none}` excludes every other choice of `{name}`", list.Place));
        }

        if (question.Type is AnswerType.Choices && list.Items.IsEmpty)
        {
            problems.Add(Diagnostic.Error("empty-list", $"`{name}` needs at least one choice", list.Place, question.None is { } n ? $"write `[{n}]` when none applies" : "write `unknown` when it is not known"));
        }

        if (question.Length is { } length && texts.Count != length)
        {
            problems.Add(Diagnostic.Error("wrong-length", string.Create(CultureInfo.InvariantCulture, $"`{name}` takes {length} entries and has {texts.Count}"), list.Place, question.Ask));
            return null;
        }

        return texts.ToImmutable();
    }

    private Person? PersonOf(string name, SourceNode node)
    {
        if (node is not MappingNode mapping || mapping["title"] is not ScalarNode { IsNothing: false } title || mapping["person"] is not ScalarNode { IsNothing: false } person)
        {
            problems.Add(Diagnostic.Error("wrong-shape", $"`{name}` takes a title and a person", node.Place, "write `{title: Chief Technology Officer, person: Name}`"));
            return null;
        }

        ReportOtherKeys(mapping, ["title", "person"]);
        return new Person(Clean(title), Clean(person));
    }

    private object? Records(string name, Question question, SourceNode node)
    {
        if (node is not ListNode list)
        {
            problems.Add(Diagnostic.Error("wrong-shape", $"`{name}` takes a list of entries", node.Place));
            return null;
        }

        var records = ImmutableArray.CreateBuilder<RegisterItem>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is MappingNode mapping)
            {
                var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                records.Add(new RegisterItem(number, Fields($"{name}.{number}", question.Fields, mapping, name), mapping.Place));
            }
            else
            {
                problems.Add(Diagnostic.Error("wrong-shape", $"each entry of `{name}` is a mapping", list.Items[i].Place));
            }
        }

        return records.ToImmutable();
    }

    /// <summary>The answers of one item by field; unknown keys and missing must-answers are reported.</summary>
    public ImmutableDictionary<string, Answer> Fields(string prefix, ImmutableArray<Question> fields, MappingNode mapping, string what, bool hasId = false)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            var field = fields.FirstOrDefault(f => f.Id == entry.Key.Value);
            if (field is not null)
            {
                answers[field.Id] = Read($"{prefix}.{field.Id}", field, entry.Value);
            }
            else if (fields.FirstOrDefault(f => f.Formerly.Contains(entry.Key.Value)) is { } renamed)
            {
                problems.Add(FormerIds.Warning(entry.Key.Value, renamed, entry));
                if (mapping[renamed.Id] is null)
                {
                    answers[renamed.Id] = Read($"{prefix}.{renamed.Id}", renamed, entry.Value);
                }
            }
            else if (!hasId || entry.Key.Value != "id")
            {
                problems.Add(Diagnostic.Error("unknown-field", $"`{entry.Key.Value}` is not a field of `{what}`", entry.Key.Place, NearName.Hint(entry.Key.Value, fields.Select(f => f.Id))));
            }
        }

        foreach (var field in fields.Where(f => !answers.ContainsKey(f.Id)))
        {
            answers[field.Id] = new Answer { Name = $"{prefix}.{field.Id}", Question = field };
        }

        return answers.ToImmutable();
    }

    private void ReportOtherKeys(MappingNode mapping, string[] known)
    {
        foreach (var entry in mapping.Entries.Where(e => !known.Contains(e.Key.Value)))
        {
            problems.Add(Diagnostic.Error("unknown-key", $"`{entry.Key.Value}` is not a key of an answer", entry.Key.Place, [.. NearName.Hint(entry.Key.Value, known), new Hint($"keys: {string.Join(", ", known)}")]));
        }
    }

    private string Plain(MappingNode mapping, string key) => mapping[key] is ScalarNode scalar ? Clean(scalar) : "";

    private string Date(MappingNode mapping, string key)
    {
        if (mapping[key] is not ScalarNode { IsNothing: false } scalar)
        {
            return "";
        }

        if (!IsDate(scalar.Text))
        {
            Wrong(scalar, $"`{key}` takes a date, and `{Short(scalar.Text)}` is none", "write year, month and day: 2026-11-21");
        }

        return scalar.Text;
    }

    private object? Wrong(ScalarNode scalar, string message, string hint)
    {
        problems.Add(Diagnostic.Error("wrong-type", message, scalar.Place, hint));
        return null;
    }

    private string Clean(ScalarNode scalar)
    {
        var text = scalar.Text.Trim();
        if (!ForbiddenCharacters().IsMatch(text))
        {
            return text;
        }

        problems.Add(Diagnostic.Warning("control-character", "a control character was left out: no document can hold it", scalar.Place));
        return ForbiddenCharacters().Replace(text, "");
    }

    internal static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..37]}…";

    // Control characters but tab and line feed, non-characters, and lone surrogates: XML cannot hold them.
    [GeneratedRegex(@"[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex ForbiddenCharacters();
}
