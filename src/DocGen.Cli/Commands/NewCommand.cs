using DocGen.Cli.Disk;
using DocGen.Cli.Showing;
using DocGen.Cli.Starting;
using DocGen.Engine.Diagnostics;

namespace DocGen.Cli.Commands;

/// <summary>Writes a folder of questions to fill in. Never touches an answer that is there.</summary>
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

            SchemaFolder.Write(folder, pack.Value);
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
        show.Line($"Editors that know YAML schemas (VS Code with the YAML extension) complete names and choices from {AnswerSchemas.Folder}.");
        show.Line($"Begin with profile.yaml. Then: docgen check {folder}");
        return ExitCode.Fine;
    }

    /// <summary>Writes the schemas of a folder anew, after a change of the pack, and nothing else.</summary>
    public static int Schemas(string folder, string? packFolder, Show show)
    {
        var pack = PackFolder.Load(packFolder);
        if (pack.Value is null || pack.HasErrors)
        {
            return show.Problems(pack.Problems, "the pack cannot be used");
        }

        if (!Directory.Exists(folder))
        {
            return show.Problems([Diagnostic.Error("missing-folder", $"there is no folder `{folder}`", null, "name the folder that holds `profile.yaml` and the other files")], "nothing was written");
        }

        try
        {
            SchemaFolder.Write(folder, pack.Value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite(folder, Reason.Of(e), "no answer has changed");
        }

        show.Line($"The schemas in {AnswerSchemas.Folder} are those of {pack.Value.Id} {pack.Value.Version}. Each file names its own on its first line:");
        foreach (var file in IntakeForm.Files)
        {
            show.Line($"  {AnswerSchemas.Line(file)}");
        }

        return ExitCode.Fine;
    }
}
