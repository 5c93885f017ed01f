using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Cli.Issuing;
using DocGen.Cli.Paginating;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Commands;

/// <summary>Marks documents as approved, or shows the register of versions.</summary>
internal static class IssueCommand
{
    private const string Consequence = "nothing was issued";

    /// <summary>Writes nothing when something stands against the issue. Returns the exit code.</summary>
    public static int Run(string folder, TypedIssue typed, string? packFolder, Show show)
    {
        var loaded = PackRun.Load(folder, packFolder);
        if (loaded.Value is not { } run || loaded.HasErrors)
        {
            return show.Problems(loaded.Problems, Consequence);
        }

        if (typed.IsEmpty)
        {
            show.Problems(loaded.Problems, "");
            show.Tree(RegisterTree.Of(run.Plan, LastBuild.Load(folder).Value));
            return ExitCode.Fine;
        }

        var asked = IssueRequest.Of(typed, run);
        if (asked.Value is not { } request)
        {
            return show.Problems(loaded.Problems.AddRange(asked.Problems), Consequence);
        }

        try
        {
            return Issue(folder, request, run, loaded.Problems.AddRange(asked.Problems), packFolder, show);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite(Path.Combine(folder, ".docgen"), Reason.Of(e));
        }
    }

    private static int Issue(string folder, IssueRequest request, PackRun run, ImmutableArray<Diagnostic> earlier, string? packFolder, Show show)
    {
        var output = Path.Combine(folder, "out");
        var planned = PlanCommand.Make(folder, packFolder, show);
        if (planned.Value is not { } plan || !Directory.Exists(output))
        {
            return show.Problems(planned.Problems.Add(Diagnostic.Error("not-built", $"there is no folder `{output.Replace('\\', '/')}`", null, $"`docgen build {folder}` writes it; what is approved is what lies there")), Consequence);
        }

        var made = new ConcurrentDictionary<string, BuiltDocument>(StringComparer.Ordinal);
        var trace = run.Make(request.Documents, (_, built) => made[built.Planned.Id] = built);
        var problems = earlier.AddRange(trace.Problems).AddRange(ReadyToIssue.Of(request.Documents, plan, trace.Value, output));
        var issues = problems.Any(p => p.Severity == Severity.Error) ? Checked.With<NewIssues?>(null, problems) : NewIssues.Of(request, run, made, folder);
        if (issues.Value is not { } issued)
        {
            return show.Problems(problems.AddRange(issues.Problems), Consequence);
        }

        show.Problems([.. problems.Concat(TooLow(request, made)).Where(p => p.Severity == Severity.Warning)], "");
        RegisterFile.Write(folder, issued.Register, issued.RecordName, issued.Record);
        var programs = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (File.Exists(Path.Combine(folder, PagesFile.Name)) && LibreOffice.Find(programs) is not null)
        {
            // The new rows of document control can move a page, and what is approved should not lose its page numbers.
            PaginateCommand.Run(folder, packFolder, null, programs, show, onlyMoved: true);
        }

        var known = OutputFolder.DigestsIn(Path.Combine(output, OutputFolder.ManifestName)).Keys.Select(Path.GetExtension).ToHashSet(StringComparer.Ordinal);
        var code = BuildCommand.Run(folder, null, [], new Formats(known.Contains(".md"), known.Contains(".docx")), [], packFolder, show);
        if (code is not (ExitCode.Fine or ExitCode.Conflicts))
        {
            show.Line("The issue is in the register, but the files do not say so yet: run `docgen build` when this is mended.");
            return code;
        }

        show.Line("");
        foreach (var document in request.Documents)
        {
            Copies.Keep(folder, document, request.Version.Text, output);
            show.Line($"{document.Id} {document.Title}: version {request.Version}, approved by {request.ApprovedBy}, {request.Date}{Open(made[document.Id])}; a copy is in {Copies.Shown(document, request.Version.Text)}");
        }

        return code;
    }

    private static string Open(BuiltDocument built) => built.OpenPoints.IsEmpty ? "" : $", with {Show.Counted(built.OpenPoints.Length, "open point")}";

    /// <summary>Whether a version says less than the change does.</summary>
    private static IEnumerable<Diagnostic> TooLow(IssueRequest request, ConcurrentDictionary<string, BuiltDocument> made) => request.Documents
        .Where(d => Engine.Issuing.VersionNumber.TryParse(made[d.Id].Standing.Version, out var draft) && !made[d.Id].Standing.IsApproved && made[d.Id].Standing.History.Length > 1 && request.Version < draft)
        .Select(d => Diagnostic.Warning("low-version", $"the draft of `{d.Id}` is version {made[d.Id].Standing.Version}, and it is issued as {request.Version}", null, made[d.Id].Standing.History[^1].Change));
}
