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

    public static ImmutableArray<DigestedFile> Write(PackTrace trace, Formats formats, WordLook look, OutputFolder output) =>
    [
        .. DocumentFiles.Write(PackTraceDocument.Of(trace), Name, formats, look, output),
        output.Stage(Name + ".csv", Encoding.UTF8.GetBytes(PackTraceFiles.Csv(trace))),
        output.Stage(Name + ".json", Encoding.UTF8.GetBytes(PackTraceFiles.Json(trace))),
    ];
}
