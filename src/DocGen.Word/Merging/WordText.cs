using System.Collections.Immutable;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>The text of a Word file as people read it, for comparing two of them.</summary>
public static class WordText
{
    /// <summary>Headings, paragraphs and rows in order, each with the heading above it (its own for a heading; empty before the first), tracked changes as if they were accepted. Empty for a file that cannot be read.</summary>
    public static ImmutableArray<(string Heading, string Text)> Of(byte[] content) => [.. Passages(content).Select(p => (p.Heading, string.Join('|', p.Passage.Cells.Select(c => c.Said))))];

    /// <summary>The rows of all tables in order, each as what its cells say (see <see cref="PassageText.Said"/>).</summary>
    public static ImmutableArray<ImmutableArray<string>> Rows(byte[] content) => [.. Passages(content).Where(p => p.Passage.Kind == PassageKind.Row).Select(p => p.Passage.Cells.Select(c => c.Said).ToImmutableArray())];

    private static IEnumerable<(string Heading, Passage Passage)> Passages(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream(content, writable: false);
        if (WordFileReader.Read(stream).File is not { } file)
        {
            yield break;
        }

        var heading = "";
        foreach (var (passage, _, _) in PassageReader.Read(file.Main.Root, new WordStyles(file.Styles?.Root)))
        {
            heading = passage.Kind == PassageKind.Heading ? passage.Shown : heading;
            yield return (heading, passage);
        }
    }
}
