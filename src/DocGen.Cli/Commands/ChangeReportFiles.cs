using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Cli.Regenerating;
using DocGen.Engine.Changes;
using DocGen.Engine.Packs;
using DocGen.Word;

namespace DocGen.Cli.Commands;

/// <summary>Writes what a build changed, when it changed something. A report is not merged with what people wrote into an earlier one: it tells of another build.</summary>
internal static class ChangeReportFiles
{
    private const string Name = "change-report";

    /// <summary>The files that a report has in these formats, whether it is written or an earlier one stays.</summary>
    public static IEnumerable<string> Names(Formats formats) => [.. formats.Markdown ? [Name + ".md"] : Array.Empty<string>(), .. formats.Word ? [Name + ".docx"] : Array.Empty<string>()];

    /// <summary>The files written; none where there is nothing to report, so that the report of the last change stays.</summary>
    public static ImmutableArray<DigestedFile> Write(ChangeSet changes, PackPlan plan, IEnumerable<Regenerated> regenerated, Formats formats, WordLook look, OutputFolder output) =>
        ChangeReport.IsDue(changes) ? DocumentFiles.Write(ChangeReport.Of(changes, plan, [.. regenerated.Select(Told)]), Name, formats, look, null, output).Files : [];

    private static EditedFile Told(Regenerated file) => new(
        file.File.Path, file.Merged?.Changes ?? 0, file.Merged?.Edited ?? 0, file.Merged?.Deleted ?? 0,
        [.. file.Conflicts.Concat(file.Overruled).Select(c => c.What)], file.Obstacle, file.Beside?.Path ?? "");
}
