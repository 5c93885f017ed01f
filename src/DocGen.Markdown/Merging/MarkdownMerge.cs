using System.Collections.Immutable;
using DocGen.Engine.Merging;

namespace DocGen.Markdown.Merging;

/// <summary>Merges a Markdown file that people edited with a new build of the document: the person's own file, block by block, with Git's conflict markers where both sides changed the same.</summary>
public static class MarkdownMerge
{
    /// <summary>The merged file. Nothing that a person wrote is lost, whatever they made of the file.</summary>
    /// <param name="given">The file as it was generated last.</param>
    /// <param name="theirs">The file as it is now. Its line ends, byte order mark, wrapping and last line end stay; conflicts that are not settled yet are left alone.</param>
    /// <param name="ours">The file as it is generated now.</param>
    public static MergedMarkdown Merge(string given, string theirs, string ours)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(ours);
        if (string.Equals(theirs, ours, StringComparison.Ordinal))
        {
            // A run that stopped after it had written the file.
            return new MergedMarkdown(theirs, 0, [], [], [], []);
        }

        var file = PassageReader.Read(theirs);
        // Front matter that a person took out as a whole stays out.
        var withoutFields = !file.Passages.Any(p => p.Shape == BlockShape.Field);
        var before = PassageReader.Read(given, withoutFields);
        var now = PassageReader.Read(ours, withoutFields);
        var merged = new PlanWalk(before, file, now).Merge();
        // How our text is laid out may have changed without a word of it.
        return string.Equals(theirs, given, StringComparison.Ordinal) ? merged with { Text = ours } : merged;
    }
}
