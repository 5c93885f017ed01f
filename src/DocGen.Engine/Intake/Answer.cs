using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake;

/// <summary>What was written for one question: its typed value, or unknown, with its place and what is known about the answer itself.</summary>
public sealed record Answer
{
    /// <summary>The full name: <c>organisation.name</c>, <c>systems.receipt-assistant.role</c>, <c>controls.27001:A.5.1.status</c>.</summary>
    public required string Name { get; init; }

    public required Question Question { get; init; }

    /// <summary>Where the answer stands; null when nothing was written.</summary>
    public SourceRange? Place { get; init; }

    /// <summary>Text, number (<see cref="decimal"/>), yes or no (<see cref="bool"/>), <see cref="Person"/>, a list of texts, or a list of records; null when unknown or not written.</summary>
    public object? Value { get; init; }

    /// <summary>The key is there and nothing stands after it.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Somebody wrote that the answer is not known.</summary>
    public bool SaidUnknown { get; init; }

    public string By { get; init; } = "";

    public string On { get; init; } = "";

    public string Evidence { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Who settles an unknown answer, as written; empty when the question's own owner does.</summary>
    public string Owner { get; init; } = "";

    /// <summary>By when an unknown answer is settled (<c>yyyy-MM-dd</c>), as written; may be empty.</summary>
    public string Due { get; init; } = "";

    public bool IsGiven => Value is not null;
}

/// <summary>A role's title and who holds it.</summary>
public sealed record Person(string Title, string Name);

/// <summary>An item of a register, or one entry of a list of records: its id (empty for a record) and its answers by field.</summary>
public sealed record RegisterItem(string Id, ImmutableDictionary<string, Answer> Fields, SourceRange Place);

/// <summary>Everything that a client's folder answers, checked for shape and type but not yet for conditions.</summary>
/// <param name="Single">Answers by the id of the question.</param>
/// <param name="Items">Items by register; a register that was not answered is absent.</param>
/// <param name="RegisterPlaces">Where each register's list stands.</param>
/// <param name="Controls">What was written about controls, by control id.</param>
public sealed record Answers(
    ImmutableDictionary<string, Answer> Single,
    ImmutableDictionary<string, ImmutableArray<RegisterItem>> Items,
    ImmutableDictionary<string, SourceRange> RegisterPlaces,
    ImmutableSortedDictionary<string, RegisterItem> Controls)
{
    /// <summary>Registers with items that could not be read: a reference into one of them may be right.</summary>
    public ImmutableHashSet<string> BrokenRegisters { get; init; } = [];

    /// <summary>The ids of questions by those that they had in earlier versions of the pack; of fields as <c>systems.role</c>, in both.</summary>
    public ImmutableSortedDictionary<string, string> NewNames { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
