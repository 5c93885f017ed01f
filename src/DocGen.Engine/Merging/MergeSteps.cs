using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>What is done to the person's file at one place. Indexes are those of the passages of their file and of ours.</summary>
public abstract record MergeStep
{
    /// <summary>Whether it only repeats what the register of versions says, in a place that no person touched: it needs nobody's consent.</summary>
    public bool IsUpkeep { get; init; }
}

/// <summary>A passage of theirs stays as it is.</summary>
public sealed record KeepStep(int Theirs) : MergeStep;

/// <summary>Some words of theirs are changed to ours.</summary>
public sealed record AmendStep(int Theirs, int Ours, ImmutableArray<CellEdits> Cells) : MergeStep;

/// <summary>The changes in one cell of a row, or in a paragraph (cell 0 of both).</summary>
public sealed record CellEdits(int TheirCell, int OurCell, ImmutableArray<TextEdit> Edits);

/// <summary>A passage of theirs, which nobody has changed, goes; ours takes its place, or nothing when it is null.</summary>
public sealed record ReplaceStep(int Theirs, int? Ours) : MergeStep
{
    /// <summary>The passage of ours that is put in elsewhere because this one moves; null when it does not.</summary>
    public int? MovedTo { get; init; }
}

/// <summary>A passage of ours is put in.</summary>
/// <param name="IntoTable">A row that belongs to the table that the passage before it stands in, not a table of its own.</param>
public sealed record InsertStep(int Ours, bool IntoTable) : MergeStep
{
    /// <summary>Whether it stood in another place of theirs, where it goes.</summary>
    public bool IsMoved { get; init; }
}

/// <summary>Both sides changed the same thing, and a person decides.</summary>
public enum ConflictKind
{
    /// <summary>The same words, or words side by side.</summary>
    BothChanged,

    /// <summary>A person changed it, and nothing calls for it any more.</summary>
    ChangedAndGone,

    /// <summary>A person deleted it, and it reads differently now.</summary>
    DeletedAndChanged,

    /// <summary>Somebody else's tracked changes stand in it, not settled yet.</summary>
    Unsettled,

    /// <summary>Both added much the same.</summary>
    BothAdded,

    /// <summary>A person changed it, and it stands in another place now.</summary>
    ChangedAndMoved,
}

/// <summary>A place where the person's text stays and ours stands beside it.</summary>
/// <param name="Theirs">The passage of theirs; null when they deleted it.</param>
/// <param name="Ours">The passage of ours; null when it is gone.</param>
/// <param name="TheirCell">The cell of a row that it is about; null for the whole passage.</param>
/// <param name="Base">What both began with; empty when both added.</param>
/// <param name="Yours">What the person made of it; empty when they deleted it.</param>
/// <param name="New">What would stand there now; empty when it is gone.</param>
public sealed record Conflict(ConflictKind Kind, int? Theirs, int? Ours, int? TheirCell, string Base, string Yours, string New);

/// <summary>Everything that a merge does, in the order of the person's file, and what there is to tell.</summary>
/// <param name="Steps">One for each passage of theirs, with what is put in between.</param>
/// <param name="Conflicts">What people have to decide.</param>
/// <param name="Edited">Indexes of passages that a person changed or added and that stay.</param>
/// <param name="Deleted">Indexes in the base of what a person deleted and nothing brings back.</param>
/// <param name="Pairs">Which passage of theirs is which of ours, with how it was found.</param>
public sealed record MergePlan(ImmutableArray<MergeStep> Steps, ImmutableArray<Conflict> Conflicts, ImmutableArray<int> Edited, ImmutableArray<int> Deleted, ImmutableArray<PassagePair> Pairs)
{
    /// <summary>Passages that we moved and that stay where they are in their file, since somebody changed something in them or in what would have to move along.</summary>
    public ImmutableArray<PassagePair> Stays { get; init; } = [];

    /// <summary>How each passage of the base that has a name was found in their file; null for one that was not.</summary>
    public ImmutableArray<MatchTier?> Tiers { get; init; } = [];

    /// <summary>For each passage of theirs that was known the passage of the base that it is (the first of several), and that of ours; -1 where it is gone.</summary>
    public required IReadOnlyDictionary<int, (int Given, int Ours)> Known { get; init; }
}

/// <summary>A passage of theirs and the one of ours that is the same block.</summary>
public readonly record struct PassagePair(int Theirs, int Ours, MatchTier Tier);
