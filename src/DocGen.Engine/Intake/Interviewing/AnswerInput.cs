using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake.Interviewing;

/// <summary>Turns what somebody entered into the value that is written into a file, checked as an answer in a file is.</summary>
public static class AnswerInput
{
    private static readonly SourceRange Nowhere = new SourceFile("", "").Range(0, 0);

    /// <summary>What stands in a file for "don't know".</summary>
    public static SourceNode Unknown { get; } = new ScalarNode("unknown", Plain: true, Nowhere);

    public static SourceNode EmptyList { get; } = new ListNode([], Nowhere);

    /// <summary>One value: numbers, dates and yes or no stand bare in a file, text in quotes where it needs them.</summary>
    public static SourceNode Text(Question question, string text)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(text);
        return new ScalarNode(text.Trim(), question.Type is AnswerType.Number or AnswerType.Date or AnswerType.YesNo, Nowhere);
    }

    public static SourceNode List(IEnumerable<string> texts) => new ListNode([.. texts.Select(t => new ScalarNode(t.Trim(), Plain: false, Nowhere))], Nowhere);

    public static SourceNode Person(string title, string person) => Mapping(("title", title), ("person", person));

    /// <summary>A new item of a register or of a list of records: its id where it has one, and its first answer.</summary>
    public static SourceNode Item(string? id, Question field, SourceNode value)
    {
        ArgumentNullException.ThrowIfNull(field);
        var first = new MappingEntry(new Sourced<string>(field.Id, Nowhere), value);
        return new MappingNode(id is null ? [first] : [new MappingEntry(new Sourced<string>("id", Nowhere), new ScalarNode(id, Plain: false, Nowhere)), first], Nowhere);
    }

    /// <summary>The problems of a value as an answer to a question; none when it can be written.</summary>
    /// <param name="isRequirement">Reports an id that is no clause or control; true when it is one.</param>
    public static ImmutableArray<Diagnostic> Check(Question question, string name, SourceNode value, Func<Sourced<string>, List<Diagnostic>, bool> isRequirement)
    {
        ArgumentNullException.ThrowIfNull(question);
        var problems = new List<Diagnostic>();
        if (value is ScalarNode { Text.Length: 0 } or MappingNode && ((value as MappingNode)?.Entries.Any(e => e.Value is ScalarNode { Text.Length: 0 }) ?? true))
        {
            problems.Add(Diagnostic.Error("empty-answer", "nothing was entered", null));
            return [.. problems];
        }

        new AnswerReader(problems, id => isRequirement(id, problems)).Read(name, question, value);
        return [.. problems];
    }

    /// <summary>Whether a value is the one that stands there already.</summary>
    public static bool IsSame(Answer answer, SourceNode value)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (value is ScalarNode { Plain: true, Text: "unknown" })
        {
            return answer.SaidUnknown;
        }

        var read = new AnswerReader([], _ => true).Read(answer.Name, answer.Question, value).Value;
        return (answer.Value, read) switch
        {
            (ImmutableArray<string> a, ImmutableArray<string> b) => a.SequenceEqual(b),
            (null, _) => false,
            var (a, b) => a.Equals(b),
        };
    }

    private static MappingNode Mapping(params ReadOnlySpan<(string Key, string Text)> entries)
    {
        var built = ImmutableArray.CreateBuilder<MappingEntry>();
        foreach (var (key, text) in entries)
        {
            built.Add(new MappingEntry(new Sourced<string>(key, Nowhere), new ScalarNode(text.Trim(), Plain: false, Nowhere)));
        }

        return new MappingNode(built.ToImmutable(), Nowhere);
    }
}
