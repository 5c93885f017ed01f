using System.Collections.Immutable;
using DocGen.Engine.Intake;

namespace DocGen.Tests.Content.Changing;

/// <summary>One answer that becomes another, and the documents that the questionnaire says change with it.</summary>
/// <param name="Name">The full name of the answer, such as <c>systems.receipt-assistant.hosting</c>.</param>
/// <param name="Asked">The question or field it answers: <c>systems.*.hosting</c>.</param>
/// <param name="In">The answers with the change in them.</param>
internal sealed record AnswerChange(string Name, string Asked, ImmutableArray<string> Documents, string What, Func<Answers, Answers> In)
{
    /// <summary>Every question and field that names documents, with each other value that its type gives in these answers; of a register's items the first that answers it.</summary>
    public static IEnumerable<AnswerChange> Of(Questionnaire questionnaire, Answers answers)
    {
        foreach (var question in questionnaire.Questions.Where(NamesSome))
        {
            var answer = answers.Single.GetValueOrDefault(question.Id) ?? new Answer { Name = question.Id, Question = question };
            foreach (var changed in OtherValues.Of(answer, answers))
            {
                yield return new AnswerChange(answer.Name, question.Id, question.Documents, Told(answer.Value, changed), a => a with { Single = a.Single.SetItem(question.Id, answer with { Value = changed, SaidUnknown = false, IsBlank = false }) });
            }
        }

        foreach (var register in questionnaire.Registers)
        {
            foreach (var field in register.Fields.Where(NamesSome))
            {
                foreach (var change in OfField(field, $"{register.Id}.*.{field.Id}", answers.Items.GetValueOrDefault(register.Id, []), answers, (a, old, changed) => a with { Items = a.Items.SetItem(register.Id, a.Items[register.Id].Replace(old, changed)) }))
                {
                    yield return change;
                }
            }
        }

        foreach (var field in questionnaire.ControlFields.Where(NamesSome))
        {
            foreach (var change in OfField(field, $"controls.*.{field.Id}", [.. answers.Controls.Values], answers, (a, old, changed) => a with { Controls = a.Controls.SetItem(old.Id, changed) }))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<AnswerChange> OfField(Question field, string asked, ImmutableArray<RegisterItem> items, Answers all, Func<Answers, RegisterItem, RegisterItem, Answers> put)
    {
        if ((items.FirstOrDefault(i => i.Fields.GetValueOrDefault(field.Id)?.IsGiven == true) ?? items.FirstOrDefault()) is not { } item || !item.Fields.TryGetValue(field.Id, out var answer))
        {
            yield break;
        }

        foreach (var changed in OtherValues.Of(answer, all))
        {
            yield return new AnswerChange(answer.Name, asked, field.Documents, Told(answer.Value, changed), a =>
            {
                var now = (a.Items.Values.SelectMany(i => i).Concat(a.Controls.Values)).First(i => i.Id == item.Id && i.Fields.GetValueOrDefault(field.Id)?.Name == answer.Name);
                return put(a, now, now with { Fields = now.Fields.SetItem(field.Id, answer with { Value = changed, SaidUnknown = false, IsBlank = false }) });
            });
        }
    }

    private static bool NamesSome(Question question) => question.Documents is [not "all", ..];

    private static string Told(object? from, object to) => $"{Short(from)} -> {Short(to)}";

    private static string Short(object? value)
    {
        var text = value switch
        {
            null => "nothing",
            ImmutableArray<string> many => "[" + string.Join(", ", many) + "]",
            ImmutableArray<RegisterItem> records => $"{records.Length} records",
            _ => value.ToString()!,
        };
        return text.Length > 80 ? text[..40] + " … " + text[^35..] : text;
    }
}
