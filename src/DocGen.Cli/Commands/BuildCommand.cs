using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Cli.Issuing;
using DocGen.Cli.Regenerating;
using DocGen.Cli.Showing;
using DocGen.Engine.Changes;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Commands;

/// <summary>Builds a pack: all documents in both formats, the traceability, and the manifest.</summary>
internal static class BuildCommand
{
    /// <summary>Writes nothing when there is an error. Returns the exit code.</summary>
    /// <param name="edited">Word files that came back from people under other names.</param>
    public static int Run(string folder, string? outFolder, ImmutableArray<string> only, Formats formats, IReadOnlyList<string> edited, string? packFolder, Show show)
    {
        Writers.GetReady();
        var loaded = PackRun.Load(folder, packFolder);
        if (loaded.Value is not { } run || loaded.HasErrors)
        {
            return show.Problems(loaded.Problems, "nothing was written");
        }

        var planned = run.Plan.Documents.Where(d => only.IsEmpty || only.Any(o => d.Id == o || d.Definition.Id == o)).ToList();
        if (only.FirstOrDefault(o => !run.Plan.Documents.Any(d => d.Id == o || d.Definition.Id == o)) is { } unknown)
        {
            var ids = run.Plan.Documents.Select(d => d.Definition.Id).Concat(run.Plan.Documents.Select(d => d.Id)).Distinct(StringComparer.Ordinal).ToList();
            return show.Problems([Diagnostic.Error("unknown-document", $"`{unknown}` is no document of this pack", null, [.. NearName.Hint(unknown, ids), new Hint($"documents: {string.Join(", ", ids)}")])], "nothing was written");
        }

        var pages = formats.Word ? PagesFile.Load(folder) : Checked.Fine<PagesFile?>(null);
        var target = outFolder ?? Path.Combine(folder, "out");
        var memory = Path.Combine(folder, ".docgen");
        try
        {
            return Write(run, planned, only.IsEmpty, target, memory, outFolder is null ? folder : null, formats, edited, pages.Value, loaded.Problems.AddRange(pages.Problems), show);
        }
        catch (Exception e) when (Unwrapped(e) is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite(File.Exists(memory) ? memory : target, Reason.Of(Unwrapped(e)));
        }
    }

    private static Exception Unwrapped(Exception e) => e is AggregateException { InnerException: { } inner } ? inner : e;

    /// <param name="remembering">The folder whose record of the last build is kept; null for a build to elsewhere, which is compared with nothing.</param>
    private static int Write(PackRun run, List<PlannedDocument> planned, bool isWhole, string target, string memory, string? remembering, Formats formats, IReadOnlyList<string> edited, PagesFile? pages, ImmutableArray<Diagnostic> earlier, Show show)
    {
        var output = new OutputFolder(target, memory);
        if (output.WasInterrupted)
        {
            show.Line("An earlier run was stopped before it had put all its files in place; this one mends that.");
        }

        output.Prepare();
        try
        {
            var look = run.Client.Brand.Look;
            var approved = new ConcurrentBag<PlannedDocument>();
            var files = new ImmutableArray<WrittenDocument>[planned.Count];
            var editions = new ImmutableArray<Edition>[planned.Count];
            var records = new DocumentRecord[planned.Count];
            var blocks = new ConcurrentDictionary<string, ImmutableDictionary<string, ImmutableArray<string>>>(StringComparer.Ordinal);
            using var progress = show.Progress(planned.Count);
            var made = run.Make(planned, (i, built) =>
            {
                files[i] = DocumentFiles.Write(built, formats, look, pages, output);
                editions[i] = built.Editions;
                records[i] = Recording.Of(run.Plan, built);
                if (remembering is not null && (edited.Count > 0 || output.Edited(built.Planned.FileName + ".docx") is not null))
                {
                    blocks[built.Planned.FileName] = BlockFacts.Of(built.Document);
                }

                if (built.Standing.IsApproved)
                {
                    approved.Add(built.Planned);
                }

                progress.Step(built.Planned.FileName);
            });
            if (made.HasErrors)
            {
                progress.Dispose();
                output.Abandon();
                return show.Problems(earlier.AddRange(made.Problems), "nothing was written");
            }

            var trace = made.Value;
            ImmutableArray<WrittenDocument> documents = isWhole ? [.. files.SelectMany(f => f), TraceFiles.Write(trace, formats, look, pages, output)] : [.. files.SelectMany(f => f)];
            var written = documents.SelectMany(d => d.Files).ToList();

            var returned = Returned.Of(edited, written, output);
            if (returned.HasErrors)
            {
                progress.Dispose();
                output.Abandon();
                return show.Problems(returned.Problems, "nothing was written");
            }

            ImmutableArray<Diagnostic> changedAfterApproval = remembering is null ? [] : [.. ApprovedText.Warnings(remembering, run.Plan, approved)];
            var before = remembering is null ? null : LastBuild.Load(remembering).Value;
            var record = LastBuild.After(run, before, pages, isWhole, records);
            var changes = new Lazy<ChangeSet>(() => Comparison.Of(before, record, run.Client.Facts.Answers));
            var renamed = RenamedOutputs.Of(before, records, written, output);
            var regenerated = EditedOutputs.Merge(output, written, renamed.SetItems(returned.Value), look, run.Client.Facts.TextOf("pack.date"), file => ChangeReasons.Of(before is null ? null : changes.Value, file, blocks.GetValueOrDefault(file, ImmutableDictionary<string, ImmutableArray<string>>.Empty)));
            written = Regenerated.Among(written, regenerated);
            if (isWhole && before is not null)
            {
                written.AddRange(ChangeReportFiles.Write(changes.Value, run.Plan, regenerated, formats, look, output));
            }

            var gone = output.Gone(written.Select(w => w.Path).Concat(ChangeReportFiles.Names(formats)), isWhole ? null : [.. planned.Select(d => d.FileName)], documents.Select(d => d.Name).ToHashSet(StringComparer.Ordinal));
            var kept = output.Kept(written.Select(w => w.Path), gone);
            var manifest = new PackManifest(PackRun.Engine, [.. run.Inputs, .. PackRun.InputsOf(pages), .. run.Register.Inputs], run.PackFiles, [.. written.Concat(kept).Select(run.WithAudience).OrderBy(f => f.Path, StringComparer.Ordinal)], trace);
            var notes = output.Commit([.. written], manifest.ToJson(), gone, remembering is null ? null : BuildRecordWriter.Write(record));
            progress.Dispose();
            show.Problems(earlier.AddRange(made.Problems).AddRange(returned.Problems).AddRange(notes).AddRange(RenamedOutputs.Notes(renamed)).AddRange(changedAfterApproval), "");
            show.Built(trace, written, target, isWhole);
            show.OpenOutside(editions.SelectMany(e => e));
            show.WithoutPages([.. documents.Where(d => d.LacksPages).Select(d => d.Name)]);
            if (formats.Word && pages is null && !earlier.Any(p => p.Code == PagesFile.Broken))
            {
                show.NeverCounted();
            }

            return show.Regenerated(regenerated);
        }
        catch
        {
            output.Abandon();
            throw;
        }
    }
}
