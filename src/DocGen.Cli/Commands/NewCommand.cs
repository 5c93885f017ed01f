using DocGen.Cli.Disk;
using DocGen.Cli.Showing;
using DocGen.Cli.Starting;
using DocGen.Engine.Diagnostics;

namespace DocGen.Cli.Commands;

/// <summary>Writes a folder of questions to fill in. Never touches a file that is there.</summary>
internal static class NewCommand
{
    /// <summary>Returns the exit code.</summary>
    public static int Run(string folder, string? packFolder, Show show)
    {
        var pack = PackFolder.Load(packFolder);
        if (pack.Value is null || pack.HasErrors)
        {
            return show.Problems(pack.Problems, "the pack cannot be used");
        }

        if (File.Exists(folder))
        {
            return show.Problems([Diagnostic.Error("file-exists", $"`{folder}` is a file", null, "name a folder, which need not be there yet")], "nothing was written");
        }

        var files = IntakeForm.Of(pack.Value);
        var there = files.Where(f => Path.Exists(Path.Combine(folder, f.Name))).Select(f => f.Name).ToList();
        if (there.Count > 0)
        {
            return show.Problems([Diagnostic.Error("file-exists", $"`{folder}` already has {string.Join(", ", there.Select(t => $"`{t}`"))}", null, "name another folder; nothing here is ever written over")], "nothing was written");
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in files)
            {
                using var stream = new FileStream(Path.Combine(folder, name), FileMode.CreateNew);
                using var writer = new StreamWriter(stream);
                writer.Write(text);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite(folder, Reason.Of(e), "nothing that was there has changed");
        }

        var questions = pack.Value.Questionnaire.Questions.ToList();
        show.Line($"{folder} is ready to fill in: {Show.Counted(questions.Count, "question")}, {questions.Count(q => q.Must)} of them required.");
        foreach (var (name, _) in files)
        {
            show.Line($"  {name}");
        }

        show.Line("");
        show.Line($"Begin with profile.yaml. Then: docgen check {folder}");
        return ExitCode.Fine;
    }
}
