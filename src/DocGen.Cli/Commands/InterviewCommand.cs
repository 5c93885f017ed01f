using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Cli.Interviewing;
using DocGen.Cli.Showing;
using DocGen.Cli.Starting;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;
using DocGen.Yaml;

namespace DocGen.Cli.Commands;

/// <summary>Asks the questions of a pack at the terminal and writes the answers into a client's folder; the same command begins and goes on.</summary>
internal static class InterviewCommand
{
    /// <summary>Returns the exit code: also a stopped interview is fine.</summary>
    public static int Run(string folder, string? packFolder, Show show)
    {
        if (show.Keys is null)
        {
            show.Error.Write("The interview needs a terminal, with a keyboard and a screen; input or output is redirected here, or the terminal cannot move its cursor.\n"
                + $"Run it at a terminal, or fill in the files with an editor: docgen new {folder}\n");
            return ExitCode.WrongCommandLine;
        }

        var pack = PackFolder.Load(packFolder);
        if (pack.Value is null || pack.HasErrors)
        {
            return show.Problems(pack.Problems, "the pack cannot be used");
        }

        if (File.Exists(folder))
        {
            return show.Problems([Diagnostic.Error("file-exists", $"`{folder}` is a file", null, "name a folder, which need not be there yet")], "nothing was written");
        }

        try
        {
            WriteMissing(folder, pack.Value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite(folder, Reason.Of(e), "nothing that was there has changed");
        }

        var client = ClientFolder.Load(folder, pack.Value);
        if (client.Value is null || StandsInTheWay(client.Value, client.Problems) is { IsEmpty: false })
        {
            return show.Problems(client.Value is null ? client.Problems : StandsInTheWay(client.Value, client.Problems), "mend this with an editor first; nothing was asked");
        }

        return Ask(folder, pack.Value, client, show, show.Keys);
    }

    private static int Ask(string folder, Pack pack, Checked<ClientFolder?> client, Show show, Func<IKeys> open)
    {
        using var keys = open();
        var terminal = new Terminal(show.Out, keys, show.IsRich);
        terminal.Say($"Every answer is written to {folder} at once. Stop at any time with Ctrl+C; the same command goes on where you stopped.");
        var run = new InterviewRun(folder, pack, client, terminal);
        var isDone = run.Run();
        terminal.Say("");
        terminal.Say(isDone && run.PutOff.IsEmpty ? "Nothing is left to ask." : isDone ? "Nothing else is left to ask." : "Stopped; every answer is kept.", LineLook.Strong);
        if (!run.PutOff.IsEmpty)
        {
            terminal.Say($"Put off: {Show.Named([.. run.PutOff.Select(s => s.Name)])}.");
        }

        if (!isDone || !run.PutOff.IsEmpty)
        {
            terminal.Say($"Go on with: docgen new {folder} --interview");
        }

        terminal.Say($"See what is open: docgen check {folder}");
        terminal.Say($"Make the pack: docgen build {folder}");
        return ExitCode.Fine;
    }

    /// <summary>The forms to fill in, where they are not there yet.</summary>
    private static void WriteMissing(string folder, Pack pack)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in IntakeForm.Of(pack).Where(f => !Path.Exists(Path.Combine(folder, f.Name))))
        {
            using var stream = new FileStream(Path.Combine(folder, name), FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }

        SchemaFolder.Write(folder, pack);
    }

    /// <summary>The errors of files that cannot be read, or registers whose items have no place; a wrong answer is no such error, it is asked again.</summary>
    private static ImmutableArray<Diagnostic> StandsInTheWay(ClientFolder client, ImmutableArray<Diagnostic> problems)
    {
        var unreadable = client.Files.Values.SelectMany(f => YamlReader.Read(f).Problems).Concat(problems.Where(p => p.Code is "missing-file" or "cannot-read" or "file-too-large" or "not-utf-8" or "binary-file")).Where(p => p.Severity == Severity.Error);
        return client.Facts.Answers.BrokenRegisters.IsEmpty ? [.. unreadable] : [.. unreadable.Concat(problems.Where(p => p.Code is "missing-id" or "wrong-id" or "duplicate-id" or "wrong-shape"))];
    }
}
