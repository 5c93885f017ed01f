using System.Collections.Immutable;
using DocGen.Cli.Interviewing.Fields;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Intake.Interviewing;
using DocGen.Engine.Sources;

namespace DocGen.Cli.Interviewing;

/// <summary>Puts one step of an interview to the person at the terminal and takes the reply.</summary>
/// <param name="documents">The title of each document by its id.</param>
internal sealed class Asker(Terminal terminal, IReadOnlyDictionary<string, string> documents, Func<Sourced<string>, List<Diagnostic>, bool> isRequirement)
{
    /// <summary>A value that can be written, or one of the other replies.</summary>
    public Reply Question(QuestionStep step, string progress, Facts facts)
    {
        var (field, screen) = (FieldFor.Question(step, facts), ScreenOf(step, progress, step.Question));
        while (true)
        {
            (field, var reply) = Fill(screen, field, step.Question);
            if (reply is not null)
            {
                return reply;
            }

            if (field is ChoiceField { Reply: Reply.SomebodyElse })
            {
                field = step.Answer.Value is Person person ? new PersonField(person.Title, person.Name) : new PersonField("", "");
                screen = screen with { Note = [] };
                continue;
            }

            if (FieldFor.Value(step.Question, field) is not { } value)
            {
                return ((ChoiceField)field).Reply!;
            }

            var problems = AnswerInput.Check(step.Question, step.Name, value, isRequirement);
            if (problems.All(p => p.Severity != Severity.Error))
            {
                return new Reply.Given(value);
            }

            screen = screen with { Note = [.. problems.SelectMany(Words)] };
        }
    }

    /// <summary>Whether a list has another item, which one to go through again, or that it is complete.</summary>
    public Reply Loop(LoopStep step, string progress)
    {
        var another = step.Items.IsEmpty ? step.HasIds ? $"Add the first {step.Item}" : "Add an entry" : $"Add another {step.Item}";
        var options = ImmutableArray.CreateBuilder<Option>();
        options.Add(new Option("more", another, new Reply.More()));
        options.AddRange(step.Items.Select(i => new Option(i.Prefix, $"Go through again: {i.Name}", new Reply.Edited(i.Prefix))));
        options.Add(step.Items.IsEmpty ? new Option("none", "There is none", new Reply.Complete()) : new Option("none", "That is all", new Reply.Complete()));
        if (!step.HasIds && !step.Must && step.Items.IsEmpty)
        {
            options.Add(new Option("?", "I don't know yet", new Reply.NotKnown()));
        }

        options.Add(new Option("-", "Ask me later", new Reply.Later()));
        var field = new ChoiceField(options.ToImmutable(), step.Items.IsEmpty ? 0 : step.Items.Length + 1, TakesSeveral: false, [], null);
        var (filled, reply) = Fill(ScreenOf(step, progress, null), field, null);
        return reply ?? ((ChoiceField)filled).Reply!;
    }

    /// <summary>The id of a new item, which the person may change; or another reply.</summary>
    public (string? Id, Reply? Reply) Id(LoopStep step, string progress, string first)
    {
        Field field = new TextField(ItemIds.Proposed(step, first));
        var screen = ScreenOf(step, progress, null) with { Ask = $"Which short id does this {step.Item} get?", Why = "It stands in file names and links, and never changes. Letters, digits and hyphens." };
        while (true)
        {
            (field, var reply) = Fill(screen, field, null);
            if (reply is not null)
            {
                return (null, reply);
            }

            var id = ((TextField)field).Text.Trim();
            if (ItemIds.Problem(step, id) is not { } problem)
            {
                return (id, null);
            }

            screen = screen with { Note = [problem] };
        }
    }

    /// <summary>One of a few lines, without a question of the pack behind it.</summary>
    public Reply Choose(string title, string ask, string why, ImmutableArray<Option> options)
    {
        var (filled, reply) = Fill(new Screen(title, "", ask, why, "", [], "Esc back · Ctrl+C stop"), new ChoiceField(options, 0, TakesSeveral: false, [], null), null);
        return reply ?? ((ChoiceField)filled).Reply!;
    }

    /// <summary>A problem in the words of the screen: its message, then its advice.</summary>
    private static IEnumerable<string> Words(Diagnostic problem) => [problem.Message, .. problem.Hints.Select(h => h.Text)];

    private (Field Field, Reply? Reply) Fill(Screen screen, Field field, Question? question)
    {
        while (true)
        {
            terminal.Draw(screen.Lines(field, terminal.Width, terminal.Height));
            var key = terminal.Key();
            if (key is not { } pressed || (pressed.Key == ConsoleKey.C && pressed.Modifiers.HasFlag(ConsoleModifiers.Control)))
            {
                return (field, new Reply.Stop());
            }

            var isControl = pressed.Modifiers.HasFlag(ConsoleModifiers.Control);
            if (pressed.Key == ConsoleKey.Escape)
            {
                return (field, new Reply.Back());
            }

            if (question is not null && isControl && pressed.Key == ConsoleKey.L)
            {
                return (field, new Reply.Later());
            }

            if (question is { Must: false, Optional: false } && isControl && pressed.Key == ConsoleKey.N)
            {
                return (field, new Reply.NotKnown());
            }

            // A line end in pasted text is no Enter.
            if (pressed.Key == ConsoleKey.Enter && terminal.IsMoreWaiting && field is TextField text)
            {
                field = text.Typed(' ');
                continue;
            }

            (field, var isDone) = field.Press(pressed);
            if (isDone)
            {
                return (field, null);
            }
        }
    }

    private Screen ScreenOf(InterviewStep step, string progress, Question? question)
    {
        var changes = step.Documents.Contains("all") ? "every document" : string.Join(", ", step.Documents.Select(d => documents.TryGetValue(d, out var title) ? $"{d} {title}" : d));
        var escapes = question switch
        {
            null => "Esc back · Ctrl+C stop",
            { Must: true } => "Esc back · Ctrl+L later · Ctrl+C stop",
            { Optional: true } => "Esc back · Ctrl+L leave out · Ctrl+C stop",
            _ => "Esc back · Ctrl+N don't know · Ctrl+L later · Ctrl+C stop",
        };
        return new Screen(step.Title, progress, step.Ask, step.Why, changes, [], escapes);
    }
}
