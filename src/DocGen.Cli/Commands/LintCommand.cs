using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Cli.Linting;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Word.Linting;

namespace DocGen.Cli.Commands;

/// <summary>Tells what is wrong in Word files.</summary>
internal static class LintCommand
{
    /// <summary>Looks at every file, also after one that cannot be read. Returns the exit code: problems when there is an error, or, when strict, any finding.</summary>
    public static int Run(IReadOnlyList<string> paths, bool asJson, bool isStrict, Show show)
    {
        var unread = new List<Diagnostic>();
        var files = paths.Select(p => Read(p, unread)).OfType<LintedFile>().ToImmutableArray();
        if (asJson)
        {
            show.Out.Write(FindingsJson.Of(files));
        }
        else
        {
            FindingText.Write(show, files);
        }

        var code = show.Problems([.. unread], "");
        var isBad = files.Any(f => f.Findings.Any(x => isStrict || x.Severity == Severity.Error));
        return code != ExitCode.Fine ? code : isBad ? ExitCode.Problems : ExitCode.Fine;
    }

    private static LintedFile? Read(string path, List<Diagnostic> unread)
    {
        var name = path.Replace('\\', '/');
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            unread.Add(Diagnostic.Error("missing-file", $"there is no file `{name}`", null));
            return null;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return new LintedFile(name, WordLint.Check(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unread.Add(Diagnostic.Error("cannot-read", $"`{name}` cannot be read", null, Directory.Exists(path) ? "it is a folder: name the files in it" : Reason.Of(e)));
            return null;
        }
    }
}
