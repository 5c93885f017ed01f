using DocGen.Cli.Disk;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Issuing;

/// <summary>The files of each version as they were issued.</summary>
internal static class Copies
{
    /// <summary>Copies the files of a document.</summary>
    public static void Keep(string folder, PlannedDocument document, string version, string output)
    {
        var target = Directory.CreateDirectory(FolderOf(folder, document, version)).FullName;
        foreach (var file in ReadyToIssue.FilesOf(document, output))
        {
            File.Copy(Path.Combine(output, file), Path.Combine(target, file), overwrite: true);
        }
    }

    /// <summary>Where the copies of a version lie.</summary>
    public static string FolderOf(string folder, PlannedDocument document, string version) => Path.Combine(folder, ".docgen", RegisterFile.Issued, NameOf(document, version));

    /// <summary>The same as people read it.</summary>
    public static string Shown(PlannedDocument document, string version) => $".docgen/{RegisterFile.Issued}/{NameOf(document, version)}";

    private static string NameOf(PlannedDocument document, string version) => $"{document.Id}-{version}";
}
