using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Interviewing.Fields;
using DocGen.Engine.Intake;
using DocGen.Engine.Intake.Interviewing;
using DocGen.Engine.Sources;

namespace DocGen.Cli.Interviewing;

/// <summary>Makes the field for a question, filled with what is answered already or else with the suggestion, and reads the value out of it.</summary>
internal static class FieldFor
{
    /// <summary>The value of an option that stands for an empty list.</summary>
    private const string NoneOfThem = "";

    /// <param name="facts">Gives the people and the items to choose from.</param>
    public static Field Question(QuestionStep step, Facts facts)
    {
        var (question, value) = (step.Question, step.Answer.Value);
        return question.Type switch
        {
            AnswerType.YesNo => ChoiceField.One([new Option("yes", "Yes"), new Option("no", "No"), .. Escapes(question)], value is bool yes ? yes ? "yes" : "no" : question.Default),
            AnswerType.Choice => ChoiceField.One([.. Choices(question), .. Escapes(question)], value as string ?? question.Default),
            AnswerType.Choices => Several([.. Choices(question), .. Escapes(question)], Texts(value, question.Default), question.None),
            AnswerType.References => Several([.. Items(question, facts), new Option(NoneOfThem, "None"), .. Escapes(question)], Texts(value, null), NoneOfThem, value is ImmutableArray<string> { IsEmpty: true }),
            AnswerType.Person => Person(question, value as Person, facts),
            AnswerType.List or AnswerType.Requirements => new EntriesField(Texts(value, null), new TextField(""), value is ImmutableArray<string> { IsEmpty: true }),
            _ => new TextField(value switch { decimal number => number.ToString(CultureInfo.InvariantCulture), string text => text, _ => question.Default ?? "" }),
        };
    }

    /// <summary>The value that a filled field holds, or null when the line chosen answers something else.</summary>
    public static SourceNode? Value(Question question, Field field) => field switch
    {
        TextField text => AnswerInput.Text(question, text.Text),
        EntriesField entries => AnswerInput.List(entries.Entries),
        PersonField person => AnswerInput.Person(person.Title.Text, person.Person.Text),
        ChoiceField { Reply: not null, TakesSeveral: false } => null,
        ChoiceField { Reply: not null, Marked.IsEmpty: true } => null,
        ChoiceField choice when question.Type == AnswerType.Person => PersonOf(choice.Values[0]),
        ChoiceField { TakesSeveral: true } several => AnswerInput.List(several.Values.Where(v => v != NoneOfThem)),
        ChoiceField choice => AnswerInput.Text(question, choice.Values[0]),
        _ => null,
    };

    /// <summary>What a step answers in words, for the line that stays.</summary>
    public static string Words(Answer answer) => answer.Value switch
    {
        _ when answer.SaidUnknown => "not known",
        null => "",
        bool yes => yes ? "Yes" : "No",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        Person person => $"{person.Title} ({person.Name})",
        ImmutableArray<string> { IsEmpty: true } => "none",
        ImmutableArray<string> texts => string.Join(", ", texts.Select(answer.Question.LabelOf)),
        string text => answer.Question.LabelOf(text),
        _ => "",
    };

    private static IEnumerable<Option> Choices(Question question) => question.Choices.Select(c => new Option(c.Value, c.Value == question.None && question.Type == AnswerType.Choices ? $"{c.Label} (excludes the others)" : c.Label));

    private static IEnumerable<Option> Items(Question question, Facts facts) => facts.Items.GetValueOrDefault(question.Of ?? "", []).Select(i => new Option(i.Id, i.Name == i.Id ? i.Id : $"{i.Name} ({i.Id})"));

    public static IEnumerable<Option> Escapes(Question question)
    {
        if (!question.Must && !question.Optional)
        {
            yield return new Option("?", "I don't know yet", new Reply.NotKnown());
        }

        yield return question.Optional ? new Option("-", "Leave it out", new Reply.Later()) : new Option("-", "Ask me later", new Reply.Later());
    }

    private static ImmutableArray<string> Texts(object? value, string? suggestion) => value as ImmutableArray<string>? ?? (suggestion is null ? [] : [.. suggestion.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    private static ChoiceField Several(ImmutableArray<Option> options, ImmutableArray<string> marked, string? none, bool isNone = false)
    {
        var known = options.Where(o => o.Reply is null && marked.Contains(o.Value)).Select(o => o.Value).ToImmutableHashSet(StringComparer.Ordinal);
        return new ChoiceField(options, 0, TakesSeveral: true, isNone ? [none!] : known, none);
    }

    /// <summary>Those who hold a role already, to choose from; a small organisation has one person in many roles.</summary>
    private static Field Person(Question question, Person? now, Facts facts)
    {
        var known = facts.Answers.Single.Values.Select(a => a.Value).OfType<Person>().Distinct().OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Title, StringComparer.Ordinal).ToList();
        return known.Count == 0
            ? new PersonField("", "")
            : ChoiceField.One([.. known.Select(p => new Option($"{p.Title}\n{p.Name}", $"{p.Title} ({p.Name})")), new Option("+", "Somebody else", new Reply.SomebodyElse()), .. Escapes(question)], now is null ? null : $"{now.Title}\n{now.Name}");
    }

    private static SourceNode PersonOf(string value) => AnswerInput.Person(value.Split('\n')[0], value.Split('\n')[1]);
}
