using System.Collections.Concurrent;
using DocGen.Cli.Checking;
using DocGen.Cli.Disk;
using DocGen.Cli.Issuing;
using DocGen.Cli.Planning;
using DocGen.Cli.Showing;
using DocGen.Engine.Changes;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Commands;

/// <summary>Tells what a build would change, and why, without writing a file.</summary>
internal static class PlanCommand
{
    /// <summary>Returns the exit code: when asked for, a code of its own when a build would change something.</summary>
    public static int Run(string folder, bool asJson, bool tellsByCode, string? packFolder, Show show)
    {
        var planned = Make(folder, packFolder, show);
        if (planned.Value is not { } plan)
        {
            return show.Problems(planned.Problems, "nothing can be planned");
        }

        show.Problems(planned.Problems, "");
        if (asJson)
        {
            show.Out.Write(PlanJson.Of(plan));
        }
        else
        {
            show.Trees(PlanTree.Of(plan, folder));
        }

        return tellsByCode && plan.WouldChange ? ExitCode.WouldChange : ExitCode.Fine;
    }

    /// <summary>The changes against the last build, or null with every problem when a build would not come about.</summary>
    public static Checked<Planned?> Make(string folder, string? packFolder, Show show)
    {
        var loaded = PackRun.Load(folder, packFolder);
        if (loaded.Value is not { } run || loaded.HasErrors)
        {
            return Checked.With<Planned?>(null, loaded.Problems);
        }

        var record = LastBuild.Load(folder);
        var pages = PagesFile.Load(folder);
        var now = LastBuild.Begun(run, pages.Value);
        var stale = StaleDocuments.Of(record.Value, now, run.Plan);
        run = run with { Plan = run.Plan with { Known = StaleDocuments.Known(record.Value, stale) } };
        var records = new DocumentRecord[stale.Length];
        var state = BuiltState.Of(Path.Combine(folder, "out"), PackRun.InputsOf(run.Client));
        var edited = new ConcurrentDictionary<string, BuiltDocument>(StringComparer.Ordinal);
        using var progress = show.Progress(stale.Length);
        var made = run.Make(stale, (i, built) =>
        {
            records[i] = Recording.Of(run.Plan, built);
            if (state.Edited.Any(e => ReadyToIssue.IsOf(built.Planned, e)) || (!state.Edited.IsEmpty && record.Value?.Documents.FirstOrDefault(d => d.Id == built.Planned.Id) is { } was && was.File != built.Planned.FileName))
            {
                edited[built.Planned.Id] = built;
            }

            progress.Step(built.Planned.FileName);
        });
        var problems = loaded.Problems.AddRange(record.Problems).AddRange(pages.Problems).AddRange(made.Problems);
        if (made.HasErrors)
        {
            return Checked.With<Planned?>(null, problems);
        }

        var changes = Comparison.Of(record.Value, StaleDocuments.Complete(now, record.Value, run.Plan, records), run.Client.Facts.Answers);
        if (!edited.IsEmpty)
        {
            changes = ExpectedConflicts.In(changes, run, edited, new OutputFolder(Path.Combine(folder, "out"), Path.Combine(folder, ".docgen")), pages.Value);
        }

        var approved = run.Plan.Documents.Where(d => changes.Now.Documents.Any(r => r.Id == d.Id && r.Status == "Approved"));
        return Checked.With<Planned?>(new Planned(changes, state, stale.Length), problems.AddRange(ApprovedText.Warnings(folder, run.Plan, approved)));
    }
}
