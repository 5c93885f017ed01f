using System.Collections.Immutable;
using DocGen.Engine.Merging;

namespace DocGen.Word.Merging;

/// <summary>What came of merging a Word file that people edited.</summary>
/// <param name="Content">The file: theirs with our changes tracked in it; their own bytes when nothing changed.</param>
/// <param name="Changes">How many passages bear our tracked changes now that did not before.</param>
/// <param name="KeptUp">How many passages say what the register of versions says now, without a tracked change.</param>
/// <param name="Conflicts">What people have to decide, in the order of the file.</param>
/// <param name="Edited">The text of passages that people changed or added, which stay.</param>
/// <param name="Deleted">The text of passages that people deleted and that stay deleted.</param>
public sealed record MergedWord(byte[] Content, int Changes, int KeptUp, ImmutableArray<WordConflict> Conflicts, ImmutableArray<string> Edited, ImmutableArray<string> Deleted)
{
    /// <summary>How each passage that was generated with a name was found in the person's file; null for one that was not.</summary>
    public ImmutableArray<MatchTier?> Tiers { get; init; } = [];
}

/// <summary>A place where both sides changed the same thing: the person's text stands, ours is beside it or in a comment.</summary>
/// <param name="Id">Eight letters and digits, the same in each run: the comment and the bookmark in the file bear it.</param>
/// <param name="Section">The heading above the place; empty before the first.</param>
public sealed record WordConflict(string Id, ConflictKind Kind, string Section, string Base, string Yours, string New, string Reason);

/// <summary>Why our text changed: for a block its key gives the reason, else that of its section, else the general one.</summary>
public sealed record MergeReasons(ImmutableSortedDictionary<string, string> ByKey, string Otherwise)
{
    public static MergeReasons Only(string reason) => new(ImmutableSortedDictionary<string, string>.Empty, reason);
}
