using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Engine.Changes;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Disk;

/// <summary>What is remembered of the last build to a client's <c>out</c> folder.</summary>
internal static class LastBuild
{
    public const string FileName = "last-build.json";

    private const string Name = ".docgen/" + FileName;

    /// <summary>The record of a client's folder: null when there is none, and null with a warning that names the place when it cannot be used.</summary>
    public static Checked<BuildRecord?> Load(string folder)
    {
        var path = Path.Combine(folder, ".docgen", FileName);
        if (!File.Exists(path))
        {
            return Checked.Fine<BuildRecord?>(null);
        }

        var problems = new List<Diagnostic>();
        var file = FolderReader.ReadFile(path, Name, problems);
        return file is not null && problems.Count == 0
            ? BuildRecordReader.Read(file)
            : Checked.With<BuildRecord?>(null, [Diagnostic.Warning(BuildRecordReader.Broken, $"what was remembered of the last build cannot be used: {problems[0].Message}", problems[0].Place, BuildRecordReader.Advice)]);
    }

    /// <summary>The record of a plan without its documents.</summary>
    /// <param name="pages">The page numbers of the folder, or null when none were counted.</param>
    public static BuildRecord Begun(PackRun run, PagesFile? pages) =>
        Recording.Of(run.Plan, Digest.Of(run.PackFiles), run.Client.Brand.Files.Concat(PackRun.InputsOf(pages)).DistinctBy(f => f.Path), []);

    /// <summary>The record after a build: of all documents, or of some, which leaves what is remembered of the others.</summary>
    public static BuildRecord After(PackRun run, BuildRecord? before, PagesFile? pages, bool isWhole, IEnumerable<DocumentRecord> made)
    {
        var now = Begun(run, pages);
        return isWhole ? StaleDocuments.Complete(now, null, run.Plan, made) : StaleDocuments.CompleteApart(now, before, run.Plan, made);
    }
}
