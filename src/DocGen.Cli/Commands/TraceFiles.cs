using System.Collections.Immutable;
using System.Text;
using DocGen.Cli.Disk;
using DocGen.Engine.Packs;
using DocGen.Word;

namespace DocGen.Cli.Commands;

/// <summary>Writes the pack's traceability: as a document, and as data.</summary>
internal static class TraceFiles
{
    public const string Name = "traceability";

    /// <summary>Writes the formats side by side: the largest document of a pack comes last, when all others are done.</summary>
    public static WrittenDocument Write(PackTrace trace, Formats formats, WordLook look, PagesFile? pages, OutputFolder output)
    {
        var document = PackTraceDocument.Of(trace);
        var (words, markdown) = (new WrittenDocument(Name, [], LacksPages: false), new WrittenDocument(Name, [], LacksPages: false));
        ImmutableArray<DigestedFile> data = [];
        Parallel.Invoke(
            () => words = DocumentFiles.Write(document, Name, formats with { Markdown = false }, look, pages, output),
            () => markdown = DocumentFiles.Write(document, Name, formats with { Word = false }, look, pages, output),
            () => data =
            [
                output.Stage(Name + ".csv", Encoding.UTF8.GetBytes(PackTraceFiles.Csv(trace))),
                output.Stage(Name + ".json", Encoding.UTF8.GetBytes(PackTraceFiles.Json(trace))),
            ]);
        return words with { Files = [.. markdown.Files, .. words.Files, .. data] };
    }
}
