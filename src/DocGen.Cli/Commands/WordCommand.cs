using DocGen.Cli.Disk;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Markdown;
using DocGen.Word;

namespace DocGen.Cli.Commands;

/// <summary>Turns one Markdown file of any origin into a Word file.</summary>
internal static class WordCommand
{
    /// <summary>Writes the file, with a warning for everything that it cannot hold. Returns the exit code.</summary>
    public static int Run(string markdownPath, string outPath, Show show)
    {
        var problems = new List<Diagnostic>();
        if (Read(markdownPath, problems) is not { } file)
        {
            return show.Problems([.. problems], "nothing was written");
        }

        var reading = AnyMarkdown.Read(file.Text, Path.GetFileNameWithoutExtension(markdownPath));
        problems.AddRange(reading.Losses.Select(l => Diagnostic.Warning("markdown-loss", $"the Word file cannot hold this: {l.What}", file.Range(l.Start, 1))));
        problems.AddRange(reading.Links.Where(l => l.Target.Length > 0 && !Standalone.CanLeadTo(l.Target)).Select(l => Diagnostic.Warning("markdown-loss", "a link cannot lead there, so only its words are printed", file.Range(l.Start, 1), "links lead to https:, http:, mailto:, a file beside the text or #heading")));
        var pictures = new PictureFolder(Path.GetDirectoryName(Path.GetFullPath(markdownPath))!);
        problems.AddRange(reading.Images.Select(i => pictures.Take(i.Source, file.Range(i.Start, 1))).OfType<Diagnostic>());
        using var word = new MemoryStream();
        WordWriter.Write(reading.Document, WordLook.Default, word, standalone: new Standalone(reading.IsOfPack, reading.HasCover, pictures.Read));
        show.Problems([.. problems], "");
        return Write(word.ToArray(), outPath, problems.Count, show);
    }

    private static SourceFile? Read(string path, List<Diagnostic> problems)
    {
        var name = path.Replace('\\', '/');
        if (Directory.Exists(path))
        {
            problems.Add(Diagnostic.Error("cannot-read", $"`{name}` cannot be read", null, "it is a folder: name a file in it"));
            return null;
        }

        if (!File.Exists(path))
        {
            problems.Add(Diagnostic.Error("missing-file", $"there is no file `{name}`", null));
            return null;
        }

        var file = FolderReader.ReadFile(path, name, problems);
        return file is null || problems.Any(p => p.Severity == Severity.Error) ? null : new SourceFile(file.Path, file.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
    }

    private static int Write(byte[] bytes, string outPath, int warnings, Show show)
    {
        try
        {
            File.WriteAllBytes(outPath, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite(outPath, Reason.Of(e), "the folder it goes in must be there, and nothing of that name but a file");
        }

        show.Line($"{outPath.Replace('\\', '/')}{(warnings > 0 ? $", {Show.Counted(warnings, "warning")}" : "")}");
        return ExitCode.Fine;
    }
}
