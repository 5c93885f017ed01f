using System.Collections.Immutable;

namespace DocGen.Markdown.Merging;

/// <summary>Finds conflicts between Git's markers that nobody has settled yet.</summary>
public static class MarkedConflicts
{
    /// <summary>For each conflict in a Markdown text the line it begins at, counted from 1, and the first line of the person's side; empty when there is none.</summary>
    public static ImmutableArray<(int Line, string Yours)> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = TextLine.Split(text, 0);
        var found = ImmutableArray.CreateBuilder<(int, string)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (ConflictMarkers.At(text, lines, i, lines.Count) is { } conflict)
            {
                found.Add((i + 1, conflict.YoursEnd > i + 1 ? lines[i + 1].Of(text).Trim().ToString() : ""));
                i = conflict.Close;
            }
        }

        return found.ToImmutable();
    }
}
