using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Cli.Regenerating;

namespace DocGen.Cli.Showing;

/// <summary>Files that people edited, for the terminal: what stays, what is tracked, what is to be decided.</summary>
internal static class RegeneratedTree
{
    public static Tree Of(ImmutableArray<Regenerated> files) => new("Files that people edited", [.. files.Select(File)]);

    private static Tree File(Regenerated file)
    {
        if (file.Merged is not { } merged)
        {
            return new Tree($"{file.File.Path} stays as it is: it {file.Obstacle}", [Tree.Leaf($"the new text is in {file.Beside!.Path}; take over what you need, then put one of the two under the old name")]);
        }

        return new Tree(file.File.Path,
        [
            Tree.Leaf(merged.Changes == 0 ? merged.KeptUp > 0 ? "nothing of its text had to change" : "nothing of it had to change" : $"{Show.Counted(merged.Changes, "passage")} changed{(Path.GetExtension(file.File.Path) == ".docx" ? ", as tracked changes of DocGen" : "")}"),
            .. merged.KeptUp == 0 ? [] : new[] { Tree.Leaf($"{Show.Counted(merged.KeptUp, "row")} of cover and document control kept up: version, status, dates, history") },
            .. merged.Edited == 0 ? [] : new[] { Tree.Leaf($"{Show.Counted(merged.Edited, "passage")} that people wrote or changed {(merged.Edited == 1 ? "stays" : "stay")}") },
            .. merged.Deleted == 0 ? [] : new[] { Tree.Leaf($"{Show.Counted(merged.Deleted, "passage")} that people deleted {(merged.Deleted == 1 ? "stays" : "stay")} deleted") },
            .. merged.Stays.IsEmpty ? [] : new[] { new Tree("moved by the build, and left in its place because people edited it or what belongs to it", [.. merged.Stays.Select(s => Tree.Leaf(Interviewing.Cells.Shortened(s, 60)))]) },
            .. merged.Known?.Told is { } known ? new[] { Tree.Leaf(known) } : [],
            .. file.Lost.IsEmpty ? [] : new[] { new Tree("the program that saved it has lost", [.. file.Lost.Select(Tree.Leaf)]) },
            .. file.Conflicts.IsEmpty ? [] : new[] { new Tree($"{Show.Counted(file.Conflicts.Length, "conflict")} to decide, marked in the file{(Path.GetExtension(file.File.Path) == ".docx" ? " by comments" : "")}", [.. file.Conflicts.Select(ConflictsCommand.Told)]) },
            .. file.Overruled.IsEmpty ? [] : new[] { new Tree($"{Show.Counted(file.Overruled.Length, "decision")} changed in the file and not in the answers", [.. file.Overruled.Select(ConflictsCommand.Told)]) },
        ]);
    }
}
