using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Cli.Interviewing;
using DocGen.Cli.Regenerating;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Showing;

/// <summary>Speaks to the person at the terminal: answers on standard output, problems and progress on standard error; plain text when piped or when <c>NO_COLOR</c> is set.</summary>
internal sealed record Show(TextWriter Out, TextWriter Error, bool IsRich)
{
    /// <summary>How many problems of one code are printed before the rest is counted.</summary>
    public const int MostOfOneCode = 30;

    /// <summary>How many of a code are printed when there are more.</summary>
    public const int FewOfOneCode = 10;

    public static Show ForConsole()
    {
        try
        {
            // Elsewhere the terminal speaks UTF-8 already.
            if (OperatingSystem.IsWindows())
            {
                Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            }
        }
        catch (IOException)
        {
            // A console that keeps its own encoding still gets the text.
        }

        var isPlain = Console.IsOutputRedirected || Console.IsErrorRedirected
            || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") is "dumb";
        var hasKeys = !Console.IsInputRedirected && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return new Show(Console.Out, Console.Error, !isPlain) { Keys = hasKeys ? () => new TerminalKeys() : null };
    }

    /// <summary>Opens the keyboard of the terminal; null when there is none, or no screen to answer on.</summary>
    public Func<IKeys>? Keys { get; init; }

    /// <summary>Prints every problem, also when there are many of one code.</summary>
    public bool ShowsAll { get; init; }

    public void Line(string text) => Out.Write(text + "\n");

    public void Tree(Tree tree) => Out.Write(Showing.Tree.Print(tree, IsRich));

    /// <summary>Several trees with an empty line between them.</summary>
    public void Trees(IEnumerable<Tree> trees) => Out.Write(string.Join('\n', trees.Select(t => Showing.Tree.Print(t, IsRich))));

    /// <summary>Prints problems sorted by place, then what follows from them; returns the exit code they mean.</summary>
    public int Problems(ImmutableArray<Diagnostic> problems, string consequence)
    {
        var sorted = problems.Distinct().OrderBy(p => p.Place is null ? 0 : 1).ThenBy(p => p.Place).ThenBy(p => p.Code, StringComparer.Ordinal).ToList();
        var counts = sorted.GroupBy(p => p.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var problem in sorted)
        {
            var number = shown[problem.Code] = shown.GetValueOrDefault(problem.Code) + 1;
            var isFlood = !ShowsAll && counts[problem.Code] > MostOfOneCode;
            if (!isFlood || number <= FewOfOneCode)
            {
                Painted.Problem(Error, problem, IsRich);
            }

            if (isFlood && number == FewOfOneCode)
            {
                Error.Write(string.Create(CultureInfo.InvariantCulture, $"   and {counts[problem.Code] - FewOfOneCode} more {problem.Code} like it; --all prints them\n\n"));
            }
        }

        var errors = sorted.Count(p => p.Severity == Severity.Error);
        var warnings = sorted.Count(p => p.Severity == Severity.Warning);
        if (errors > 0)
        {
            var also = warnings > 0 ? $", {Counted(warnings, "warning")}" : "";
            Painted.Line(Error, $"{Counted(errors, "error")}{also}{(consequence.Length > 0 ? $"; {consequence}" : "")}", "red", IsRich);
        }

        return errors == 0 ? ExitCode.Fine : sorted.Any(p => p.Code is "cannot-read") ? ExitCode.Disk : ExitCode.Problems;
    }

    public int CannotWrite(string target, string reason, string hint = "the files of the last build are as they were")
    {
        Painted.Problem(Error, Diagnostic.Error("cannot-write", $"`{target}` cannot be written: {reason}", null, hint), IsRich);
        return ExitCode.Disk;
    }

    public BuildProgress Progress(int count) => new(Error, count, IsRich);

    /// <summary>The closing table of a build: what was written, and the figures that matter.</summary>
    public void Built(PackTrace trace, IReadOnlyList<DigestedFile> files, string target, bool isWhole)
    {
        BuiltTable.Write(Out, IsRich, BuiltTable.RowsOf(files));
        Line("");
        Line(string.Create(CultureInfo.InvariantCulture, $"{Counted(files.Count, "file")} in {target}{(isWhole ? ", and manifest.json" : "; manifest.json is brought up to date")}"));
        foreach (var line in PackFigures.Of(trace))
        {
            Line(line);
        }
    }

    /// <summary>Says in one line which contents lists have no page numbers; nothing when all have.</summary>
    public void WithoutPages(IReadOnlyList<string> documents)
    {
        if (documents.Count > 0)
        {
            Line($"No page numbers in the contents list of {Named(documents)}: their text is not the one that was counted; run `docgen paginate`");
        }
    }

    /// <summary>Says once that contents lists could have page numbers.</summary>
    public void NeverCounted() =>
        Line("Contents lists have no page numbers yet: `docgen paginate` counts them with LibreOffice, and the next build prints them");

    /// <summary>A few names, and how many more there are.</summary>
    public static string Named(IReadOnlyList<string> names)
    {
        const int Most = 4;
        return string.Join(", ", names.Take(Most)) + (names.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - Most} more") : "");
    }

    /// <summary>Says for each edition that leaves the house which answers it calls not yet established; nothing where none is.</summary>
    public void OpenOutside(IEnumerable<Edition> editions)
    {
        foreach (var edition in editions.Where(e => !e.OpenPoints.IsEmpty))
        {
            Line($"Open in {edition.FileName}, which says so in plain words: {string.Join(", ", edition.OpenPoints.Select(p => p.Name))}");
        }
    }

    /// <summary>Says what became of files that people edited; returns the exit code: one of its own when they have to decide something.</summary>
    public int Regenerated(ImmutableArray<Regenerated> files)
    {
        if (files.IsEmpty)
        {
            return ExitCode.Fine;
        }

        Line("");
        Tree(RegeneratedTree.Of(files));
        return files.Any(f => f.IsOpen) ? ExitCode.Conflicts : ExitCode.Fine;
    }

    /// <summary><c>1 error</c>, <c>3 errors</c>.</summary>
    public static string Counted(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
