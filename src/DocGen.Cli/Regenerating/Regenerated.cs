using System.Collections.Immutable;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Regenerating;

/// <summary>A file that people edited, and what came of it.</summary>
/// <param name="File">What is written under its name.</param>
/// <param name="Merged">What the merge did; null when the file could not be merged and stays as it is.</param>
/// <param name="Conflicts">What people have to decide in it, from this build and earlier ones.</param>
/// <param name="Obstacle">Why it could not be merged, in words that follow "it"; else empty.</param>
/// <param name="Beside">The file that holds the new text when theirs could not be merged; else null.</param>
internal sealed record Regenerated(DigestedFile File, MergeCount? Merged, ImmutableArray<ToDecide> Conflicts, string Obstacle, DigestedFile? Beside)
{
    /// <summary>Cells that say otherwise than the answers decide.</summary>
    public ImmutableArray<ToDecide> Overruled { get; init; } = [];

    /// <summary>What the file has lost of what was generated, each with what stands in for it.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>Whether people have to decide something before the file says one thing.</summary>
    public bool IsOpen => Merged is null || !Conflicts.IsEmpty || !Overruled.IsEmpty;

    /// <summary>The files of a build, with those that people edited as they are now.</summary>
    public static List<DigestedFile> Among(List<DigestedFile> written, ImmutableArray<Regenerated> regenerated)
    {
        var byPath = regenerated.ToDictionary(r => r.File.Path, StringComparer.Ordinal);
        return [.. written.SelectMany(w => byPath.TryGetValue(w.Path, out var merged) ? merged.Beside is { } beside ? new[] { merged.File, beside } : [merged.File] : [w])];
    }
}

/// <summary>How many passages a merge changed, how many of document control it kept up without asking, and how many of people's changes and deletions stay.</summary>
internal sealed record MergeCount(int Changes, int KeptUp, int Edited, int Deleted)
{
    /// <summary>How many passages were known again by their marks, by their text, by their place, and not at all; null where a file has no marks to lose.</summary>
    public KnownAgain? Known { get; init; }

    /// <summary>What we moved and stays where people edited it, where the file itself cannot say so.</summary>
    public ImmutableArray<string> Stays { get; init; } = [];
}
