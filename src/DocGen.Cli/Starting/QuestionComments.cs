using System.Globalization;
using DocGen.Engine.Intake;

namespace DocGen.Cli.Starting;

/// <summary>The comment above a question: what is asked, why, what may be answered, and when.</summary>
internal static class QuestionComments
{
    public static void Write(CommentedYaml yaml, int indent, Question question)
    {
        yaml.Comment(indent, question.Ask + (question.Must ? " (required)" : question.Optional ? " (optional)" : ""));
        if (question.Why.Length > 0)
        {
            yaml.Comment(indent, $"Why: {question.Why}", 5);
        }

        if (question.WhenText.Length > 0)
        {
            yaml.Comment(indent, $"Asked when: {question.WhenText}", 12);
        }

        if (ShapeOf(question) is { Length: > 0 } shape)
        {
            yaml.Comment(indent, shape, 2);
        }

        Choices(yaml, indent, question);
        if (question.Default is { } suggestion)
        {
            yaml.Comment(indent, $"Suggestion, never taken without you: {suggestion}", 2);
        }
    }

    private static void Choices(CommentedYaml yaml, int indent, Question question)
    {
        if (question.Choices.IsEmpty)
        {
            return;
        }

        var width = question.Choices.Max(c => c.Value.Length);
        foreach (var choice in question.Choices)
        {
            yaml.Line(indent, choice.Value == choice.Label ? $"#   {choice.Value}" : $"#   {choice.Value.PadRight(width)}  {choice.Label}{(choice.Value == question.None ? " (excludes the others)" : "")}");
        }
    }

    private static string ShapeOf(Question question) => question.Type switch
    {
        AnswerType.Choice => "Choose one:",
        AnswerType.Choices => "Choose one or more, as a list such as [first, second]:",
        AnswerType.Date => "A date, year first: 2026-11-21",
        AnswerType.YesNo => "Answer: yes or no",
        AnswerType.Number => question.Min is { } min && question.Max is { } max ? string.Create(CultureInfo.InvariantCulture, $"A number from {min} to {max}") : "A number",
        AnswerType.List => question.Length is { } length ? string.Create(CultureInfo.InvariantCulture, $"A list of {length} entries: [first, second, …]") : "A list: [first, second]; [] when there are none",
        AnswerType.Person => "A role and who holds it: {title: Head of Engineering, person: Name}",
        AnswerType.References => $"A list of ids of `{question.Of}`: [first-id, second-id]; [] when there are none",
        AnswerType.Requirements => "A list of controls: [\"27001:A.5.15\", \"42001:A.9.2\"]",
        AnswerType.Records => $"A list of entries, each with: {string.Join(", ", question.Fields.Select(f => f.Id))}; [] when there are none",
        AnswerType.LongText => "One sentence or several; begin with > to go on over more lines",
        _ => "",
    };
}
