using System.Collections.Immutable;
using DocGen.Engine.Merging;

namespace DocGen.Markdown.Merging;

/// <summary>What came of merging a Markdown file that people edited.</summary>
/// <param name="Text">The file: theirs with our changes in it; exactly theirs when nothing new was generated, exactly ours when nobody edited.</param>
/// <param name="Changes">How many blocks we changed, took out or put in, conflicts apart.</param>
/// <param name="Conflicts">What people have to decide, in the order in which it was found.</param>
/// <param name="Edited">The text of blocks that people changed or added, which stay.</param>
/// <param name="Deleted">The text of blocks that people deleted and that stay deleted.</param>
/// <param name="Stays">The text of blocks that we moved and that stay where people edited them; of a section its heading.</param>
public sealed record MergedMarkdown(string Text, int Changes, ImmutableArray<MarkdownConflict> Conflicts, ImmutableArray<string> Edited, ImmutableArray<string> Deleted, ImmutableArray<string> Stays);

/// <summary>A place where both sides changed the same thing: the file has both, between Git's conflict markers.</summary>
/// <param name="Kind">What both did.</param>
/// <param name="Section">The heading above the place, with its number; empty before the first.</param>
/// <param name="Base">What both began with; empty when both added.</param>
/// <param name="Yours">What the person made of it; empty when they deleted it.</param>
/// <param name="New">What would stand there now; empty when nothing calls for it any more.</param>
public sealed record MarkdownConflict(ConflictKind Kind, string Section, string Base, string Yours, string New);
