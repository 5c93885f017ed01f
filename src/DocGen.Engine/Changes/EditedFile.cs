using System.Collections.Immutable;

namespace DocGen.Engine.Changes;

/// <summary>A file that people edited since the last build, and what the new build made of it.</summary>
/// <param name="Path">Its name in the folder of the pack.</param>
/// <param name="Changed">How many passages the build changed in it.</param>
/// <param name="Staying">How many passages that people wrote or changed stay.</param>
/// <param name="StayingDeleted">How many passages that people deleted stay deleted.</param>
/// <param name="Conflicts">What people have to decide in it, one line each.</param>
/// <param name="Obstacle">Why it could not be merged, in words that follow "it"; empty for one that was.</param>
/// <param name="Beside">The file that holds the new text where theirs could not be merged; else empty.</param>
public sealed record EditedFile(string Path, int Changed, int Staying, int StayingDeleted, ImmutableArray<string> Conflicts, string Obstacle, string Beside);
