using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;
using Spectre.Console;

namespace DocGen.Cli.Showing;

/// <summary>Speaks to the person at the terminal: answers on standard output, problems and progress on standard error; plain text when piped or when <c>NO_COLOR</c> is set.</summary>
internal sealed class Show(TextWriter output, TextWriter error, bool isRich)
{
    public static Show ForConsole()
    {
        var plain = Console.IsOutputRedirected || Console.IsErrorRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new Show(Console.Out, Console.Error, !plain);
    }

    public bool IsRich => isRich;

    public TextWriter Out => output;

    public void Line(string text) => output.Write(text + "\n");

    /// <summary>Prints problems sorted by place, then what follows from them; returns the exit code they mean.</summary>
    public int Problems(ImmutableArray<Diagnostic> problems, string consequence)
    {
        var sorted = problems.Distinct().OrderBy(p => p.Place is null ? 0 : 1).ThenBy(p => p.Place).ThenBy(p => p.Code, StringComparer.Ordinal).ToList();
        foreach (var problem in sorted)
        {
            error.Write(ProblemText.Of(problem) + "\n");
        }

        var errors = sorted.Count(p => p.Severity == Severity.Error);
        if (errors > 0)
        {
            error.Write(string.Create(CultureInfo.InvariantCulture, $"{errors} {(errors == 1 ? "error" : "errors")}{(consequence.Length > 0 ? $"; {consequence}" : "")}\n"));
        }

        return errors == 0 ? ExitCode.Fine : sorted.Any(p => p.Code is "cannot-read") ? ExitCode.Disk : ExitCode.Problems;
    }

    public int CannotWrite(string target, string reason)
    {
        error.Write($"error cannot-write: `{target}` cannot be written: {reason}\n   hint: the files of the last build are as they were\n");
        return ExitCode.Disk;
    }

    public BuildProgress Progress(int count) => new(error, count, isRich);

    /// <summary>The closing table of a build: what was written, and the figures that matter.</summary>
    public void Built(PackTrace trace, IReadOnlyList<DigestedFile> files, string target, bool isWhole)
    {
        var byName = files.GroupBy(f => Path.GetFileNameWithoutExtension(f.Path), StringComparer.Ordinal).Select(g => (Name: g.Key, Endings: string.Join(" ", g.Select(f => Path.GetExtension(f.Path))), Bytes: g.Sum(f => f.Bytes))).ToList();
        BuiltTable.Write(output, isRich, byName, target);
        var soa = trace.Plan.Soa;
        var excluded = soa.All.Count(d => !d.Applies);
        Line("");
        Line(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files in {target}{(isWhole ? " and manifest.json" : "")}"));
        Line(string.Create(CultureInfo.InvariantCulture, $"Statement of Applicability: {soa.All.Count()} controls, {soa.All.Count() - excluded} apply, {excluded} excluded, {soa.All.Count(d => d.IsOpen)} open"));
        Line(string.Create(CultureInfo.InvariantCulture, $"Gaps: {soa.All.Count(d => d.Applies && d.Drivers.IsEmpty)} controls without a driver, {soa.All.Count(d => d.Status == "Implemented" && d.Evidence.Length == 0)} implemented without evidence"));
        Line(string.Create(CultureInfo.InvariantCulture, $"Open points: {trace.Plan.Facts.OpenPoints.Length}"));
    }
}
