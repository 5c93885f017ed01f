using System.Collections.Immutable;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>The text of a Word file as people read it, for comparing two of them.</summary>
public static class WordText
{
    /// <summary>Headings, paragraphs and rows in order, each with the heading above it (its own for a heading; empty before the first), tracked changes as if they were accepted. Empty for a file that cannot be read.</summary>
    public static ImmutableArray<(string Heading, string Text)> Of(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream(content, writable: false);
        if (WordFileReader.Read(stream).File is not { } file)
        {
            return [];
        }

        var heading = "";
        var texts = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (passage, _, _) in PassageReader.Read(file.Main.Root, new WordStyles(file.Styles?.Root)))
        {
            heading = passage.Kind == PassageKind.Heading ? passage.Shown : heading;
            texts.Add((heading, string.Join('|', passage.Cells.Select(c => c.Said))));
        }

        return texts.ToImmutable();
    }
}
