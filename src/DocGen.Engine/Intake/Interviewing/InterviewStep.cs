using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake.Interviewing;

/// <summary>One thing that an interview puts to a person: a question, or whether a list has further items.</summary>
public abstract record InterviewStep
{
    /// <summary>The full name of the answer, such as <c>systems.receipt-assistant.role</c>; of a list its own, such as <c>systems</c>.</summary>
    public required string Name { get; init; }

    public required Pass Pass { get; init; }

    /// <summary>What it belongs to: the title of a group of questions, or the name of an item.</summary>
    public required string Title { get; init; }

    /// <summary>The file of the answer, without its ending.</summary>
    public required string File { get; init; }

    /// <summary>The way to the answer in that file.</summary>
    public required ImmutableArray<NodeStep> Path { get; init; }

    public required string Ask { get; init; }

    public string Why { get; init; } = "";

    /// <summary>Ids of the documents that the answer changes; <c>all</c> may be one.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];
}

/// <summary>A question, and what is written for it so far.</summary>
public sealed record QuestionStep : InterviewStep
{
    public required Question Question { get; init; }

    public required Answer Answer { get; init; }
}

/// <summary>A register, or a list of records of one item: its items so far, and whether there is another.</summary>
public sealed record LoopStep : InterviewStep
{
    /// <summary>What one item is called: <c>system</c>, or <c>entry</c> in a list of records.</summary>
    public required string Item { get; init; }

    public required ImmutableArray<LoopItem> Items { get; init; }

    public required ImmutableArray<Question> Fields { get; init; }

    /// <summary>Items have an id (those of a register).</summary>
    public required bool HasIds { get; init; }

    /// <summary>The list is written, if only as an empty one.</summary>
    public required bool IsWritten { get; init; }

    public bool Must { get; init; }
}

/// <summary>An item of a list. Names of its answers begin with <paramref name="Prefix"/>.</summary>
public sealed record LoopItem(string Prefix, string Id, string Name);
