using System.Collections.Immutable;
using DocGen.Cli.Checking;
using DocGen.Cli.Disk;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Commands;

/// <summary>Tells everything that is wrong or open in a client's folder or in a pack, and writes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>Returns the exit code: problems when there is an error, or when the pack was looked at and something was found.</summary>
    public static int Run(string folder, string? packFolder, bool lintsPack, Show show)
    {
        if (packFolder is null && PackFolder.IsPack(folder))
        {
            return Pack(folder, show);
        }

        var pack = PackFolder.Load(packFolder);
        if (pack.Value is null || pack.HasErrors)
        {
            return show.Problems(pack.Problems, "the pack cannot be used");
        }

        var client = ClientFolder.Load(folder, pack.Value);
        var problems = pack.Problems.AddRange(client.Problems);
        ImmutableArray<Diagnostic> lint = lintsPack ? PackLint.Of(pack.Value) : [];
        problems = problems.AddRange(lint);

        if (client.Value is not { } read)
        {
            return show.Problems(problems, "");
        }

        PackRun? run = null;
        ImmutableArray<UnknownReach> unknowns = [];
        ImmutableArray<RuleResult> rules = [];
        var counted = PagesFile.Load(folder);
        var pages = new PageState(counted.Value, read.Brand.Look);
        if (!client.HasErrors)
        {
            var planned = PackRun.Of(read);
            var rendered = Rendered(planned.Value, pages, show);
            problems = problems.AddRange(planned.Problems).AddRange(rendered.Problems).AddRange(counted.Problems);
            unknowns = UnknownsByReach.Of(read.Facts, rendered.Value.Documents);
            run = planned.Value;
            rules = rendered.Value.Rules;
        }

        var code = show.Problems(problems, "");
        show.Tree(CheckSummary.Of(folder, pack.Value.Questionnaire, read.Facts, unknowns, run?.Plan, rules, show.ShowsAll, BuiltState.Of(Path.Combine(folder, "out"), PackRun.InputsOf(read)), run is null ? null : pages));
        return code == ExitCode.Fine && !lint.IsEmpty ? ExitCode.Problems : code;
    }

    private static int Pack(string folder, Show show)
    {
        var pack = PackFolder.Load(folder);
        if (pack.Value is null || pack.HasErrors)
        {
            return show.Problems(pack.Problems, "");
        }

        var found = pack.Problems.AddRange(PackLint.Of(pack.Value));
        show.Problems(found, "");
        show.Tree(PackSummary.Of(folder, pack.Value, found));
        return found.IsEmpty ? ExitCode.Fine : ExitCode.Problems;
    }

    private static Checked<PackTrace> Rendered(PackRun run, PageState pages, Show show)
    {
        using var progress = show.Progress(run.Plan.Documents.Length);
        return run.Make(run.Plan.Documents, (_, built) =>
        {
            pages.Compare(built);
            progress.Step(built.Planned.FileName);
        });
    }
}
