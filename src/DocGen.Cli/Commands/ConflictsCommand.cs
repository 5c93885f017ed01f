using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Cli.Regenerating;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;

namespace DocGen.Cli.Commands;

/// <summary>Lists what people still have to decide in the files of a client's folder.</summary>
internal static class ConflictsCommand
{
    /// <summary>Returns the exit code: one of its own while something is open.</summary>
    public static int Run(string folder, Show show)
    {
        var target = Path.Combine(folder, "out");
        if (!Directory.Exists(target))
        {
            return show.Problems([Diagnostic.Error("missing-folder", $"there is no folder `{target.Replace('\\', '/')}`", null, $"`docgen build {folder}` writes it")], "");
        }

        var problems = new List<Diagnostic>();
        var output = new OutputFolder(target, Path.Combine(folder, ".docgen"));
        var trees = Directory.EnumerateFiles(target).Where(f => Path.GetExtension(f) is ".docx" or ".md").Order(StringComparer.Ordinal).Select(f => Read(f, output.Base, problems)).OfType<Tree>().ToList();
        show.Trees(trees);
        if (trees.Count == 0)
        {
            show.Line("No conflicts are open.");
        }

        var code = show.Problems([.. problems], "");
        return code != ExitCode.Fine ? code : trees.Count > 0 ? ExitCode.Conflicts : ExitCode.Fine;
    }

    private static Tree? Read(string path, Func<string, byte[]?> generated, List<Diagnostic> problems)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (File.Exists(Path.Combine(Path.GetDirectoryName(path)!, EditedOutputs.Beside(name))))
            {
                return Tree.Branch(name, [$"could not be merged: the new text is in {EditedOutputs.Beside(name)}"]).Single();
            }

            var content = File.ReadAllBytes(path);
            var open = ToDecide.In(name, content).AddRange(Overruled.In(name, content, generated(name)));
            return open.IsEmpty ? null : new Tree(name, [.. open.Select(Told)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Diagnostic.Error("cannot-read", $"`{name}` cannot be read", null, Reason.Of(e)));
            return null;
        }
    }

    public static Tree Told(ToDecide conflict) => new(conflict.What, [.. conflict.Lines.Select(Tree.Leaf)]);
}
