using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake.Interviewing;

/// <summary>Fits a new value into the form in which an answer stands: bare, with what is known about it, or as unknown with an owner.</summary>
public static class AnswerForm
{
    /// <summary>What to write, and where. What was said about the old value (who, when, evidence) stays with a new value; when known becomes unknown, or the other way round, only the note stays.</summary>
    /// <param name="root">The file as it is.</param>
    public static (ImmutableArray<NodeStep> Path, SourceNode Value) Fit(SourceNode? root, QuestionStep step, SourceNode value)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Question.Type == AnswerType.Person || At(root, step.Path) is not MappingNode written || (written["value"] ?? written["unknown"]) is null)
        {
            return (step.Path, value);
        }

        var isUnknown = value is ScalarNode { Plain: true, Text: "unknown" };
        if (!isUnknown && written["unknown"] is null)
        {
            return (step.Path.Add(new KeyStep("value", [])), value);
        }

        if (written.Entries.FirstOrDefault(e => e.Key.Value == "note") is not { } note)
        {
            return (step.Path, value);
        }

        var key = new Sourced<string>(isUnknown ? "unknown" : "value", written.Place);
        return (step.Path, new MappingNode([new MappingEntry(key, isUnknown ? new ScalarNode("true", Plain: true, written.Place) : value), note], written.Place));
    }

    private static SourceNode? At(SourceNode? node, ImmutableArray<NodeStep> path)
    {
        foreach (var step in path)
        {
            node = (step, node) switch
            {
                (KeyStep key, MappingNode mapping) => mapping[key.Key],
                (ItemStep item, ListNode list) when item.Index < list.Items.Length => list.Items[item.Index],
                _ => null,
            };
        }

        return node;
    }
}
