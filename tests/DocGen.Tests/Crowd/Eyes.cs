using DocGen.Engine.Documents;
using DocGen.Markdown;
using DocGen.Tests.Markdown;
using DocGen.Word;
using DocGen.Word.Linting;

namespace DocGen.Tests.Crowd;

/// <summary>Looks at one document in all the ways that need no other program.</summary>
internal static class Eyes
{
    public static byte[] Word(MadeDocument made, WordLook look)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(made.Document, look, stream);
        return stream.ToArray();
    }

    /// <summary>What is wrong with its files; nothing when they are sound.</summary>
    public static IEnumerable<string> FaultsOf(MadeDocument made, WordLook look)
    {
        var word = Word(made, look);
        using var stream = new MemoryStream(word);

        // The linter runs the validator of the Open XML SDK, too.
        return WordLint.Check(stream).Select(f => $"{f}").Concat(MarkdownFaults(made.Document)).Concat(ReadingFaults(made.Document, word)).Select(f => $"{made.File}: {f}").ToList();
    }

    private static IEnumerable<string> MarkdownFaults(Document document)
    {
        var normal = NormalForm.Of(document);
        var (read, losses) = MarkdownDocument.Read(MarkdownWriter.Write(normal));
        MarkdownWriter.WritePlain(document);
        if (!normal.Equals(read))
        {
            yield return "Markdown does not read back: " + FirstDifference.Of(normal, read);
        }

        foreach (var loss in losses)
        {
            yield return $"Markdown loses {loss}";
        }
    }

    private static IEnumerable<string> ReadingFaults(Document document, byte[] word)
    {
        var (shape, reading) = (Shape.Of(document), WordReading.Of(word));
        if (!shape.Headings.SequenceEqual(reading.Headings))
        {
            yield return $"Word has other headings: {string.Join(", ", reading.Headings.Except(shape.Headings))} for {string.Join(", ", shape.Headings.Except(reading.Headings))}";
        }

        if (!shape.Tables.Select(t => t.Length).SequenceEqual(reading.Tables))
        {
            yield return $"Word has tables of {string.Join(", ", reading.Tables)} rows for {string.Join(", ", shape.Tables.Select(t => t.Length))}";
        }

        if (Shape.Missing(shape.Texts, reading.Text) is { } missing)
        {
            yield return $"Word lacks `{missing}` in its place";
        }
    }
}
