using System.Collections.Immutable;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>A question of the questionnaire, or a field of a register. Its id is the name that templates use.</summary>
public sealed record Question
{
    /// <summary>A dotted name such as <c>organisation.name</c>; for a field its short name.</summary>
    public required string Id { get; init; }

    /// <summary>Ids that it had in earlier versions of the pack; answers under them are still read.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    public required AnswerType Type { get; init; }

    public required string Ask { get; init; }

    public required SourceRange Place { get; init; }

    /// <summary>The number in the design of the questionnaire, such as <c>ORG-01</c>; may be empty.</summary>
    public string Code { get; init; } = "";

    /// <summary>The file the answer stands in, without its ending: <c>profile</c> or <c>answers</c>; a field stands in its register's file.</summary>
    public string File { get; init; } = "";

    public string Why { get; init; } = "";

    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>The choice that excludes all others; null when there is none.</summary>
    public string? None { get; init; }

    /// <summary>Asked only when this holds; null: always.</summary>
    public Expression? When { get; init; }

    /// <summary>The condition as written; empty: none.</summary>
    public string WhenText { get; init; } = "";

    /// <summary>Must be answered, and not with unknown: it sets the shape of the pack.</summary>
    public bool Must { get; init; }

    /// <summary>May be left out without being an open point.</summary>
    public bool Optional { get; init; }

    /// <summary>A suggestion shown to people; nothing is decided on it.</summary>
    public string? Default { get; init; }

    /// <summary>When it is asked; a question that must be answered is in the first pass of its register or of the questionnaire.</summary>
    public Pass Pass { get; init; } = Pass.Loops;

    /// <summary>The role, such as <c>ai_lead</c>, that settles the answer when it is open; null: top management.</summary>
    public string? Owner { get; init; }

    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>The register that <see cref="AnswerType.References"/> point to.</summary>
    public string? Of { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>How many entries a list must have; null: any number.</summary>
    public int? Length { get; init; }

    /// <summary>The fields of <see cref="AnswerType.Records"/>.</summary>
    public ImmutableArray<Question> Fields { get; init; } = [];

    /// <summary>The words printed for a choice; the choice itself when the questionnaire names none.</summary>
    public string LabelOf(string choice) => Choices.FirstOrDefault(c => c.Value == choice)?.Label ?? choice;
}

/// <summary>One choice: the value that is stored and the words that are printed.</summary>
public sealed record Choice(string Value, string Label);

/// <summary>Questions that belong together, under a title that people see.</summary>
public sealed record QuestionGroup(string Id, string Title, ImmutableArray<Question> Questions);

/// <summary>A list of things (AI systems, suppliers, risks), each with an id and the same fields. <paramref name="Item"/> is the name that a condition on a field and a document made for one item use.</summary>
public sealed record Register(string Id, string Item, string File, string Code, string Ask, string Why, bool Must, ImmutableArray<Question> Fields, SourceRange Place)
{
    /// <summary>When its items are first asked for.</summary>
    public Pass Pass { get; init; } = Pass.Loops;

    public Question? Field(string id) => Fields.FirstOrDefault(f => f.Id == id);
}

/// <summary>All that a pack asks.</summary>
/// <param name="ControlFields">The fields that a control may have in <c>controls.yaml</c>.</param>
public sealed record Questionnaire(ImmutableArray<QuestionGroup> Groups, ImmutableArray<Register> Registers, ImmutableArray<Question> ControlFields)
{
    /// <summary>Which answers cannot stand beside each other.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    public IEnumerable<Question> Questions => Groups.SelectMany(g => g.Questions);

    public Register? Register(string id) => Registers.FirstOrDefault(r => r.Id == id);
}
