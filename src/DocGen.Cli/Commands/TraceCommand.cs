using DocGen.Cli.Explaining;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Commands;

/// <summary>Prints the traceability of the whole pack, or of one clause or control.</summary>
internal static class TraceCommand
{
    /// <summary>Returns the exit code.</summary>
    public static int Run(string folder, string? requirement, bool asJson, string? packFolder, Show show)
    {
        var made = MadePack.Make(folder, packFolder, show);
        if (made.Value is not { } pack)
        {
            return show.Problems(made.Problems, "nothing can be traced");
        }

        if (requirement is not null)
        {
            var library = pack.Plan.Pack.Standards;
            var found = RequirementSubject.Find(library, requirement);
            if (found.IsEmpty)
            {
                return show.Problems([Diagnostic.Error("unknown-requirement", $"`{requirement}` is not a requirement of any standard here", null, library.Near(requirement))], "");
            }

            show.Trees(found.Select(f => RequirementTree.Sections(f, pack)));

            return ExitCode.Fine;
        }

        if (asJson)
        {
            show.Out.Write(PackTraceFiles.Json(pack.Trace));
            return ExitCode.Fine;
        }

        CoverageTable.Write(show, pack.Trace);
        return ExitCode.Fine;
    }
}
