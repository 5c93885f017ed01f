using DocGen.Cli.Disk;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Issuing;

/// <summary>The files of each version as they were issued.</summary>
internal static class Copies
{
    /// <summary>Copies the files of a document; returns the folder of the copies as people read it.</summary>
    public static string Keep(string folder, PlannedDocument document, string version, string output)
    {
        var name = $"{document.Id}-{version}";
        var target = Directory.CreateDirectory(Path.Combine(folder, ".docgen", RegisterFile.Issued, name)).FullName;
        foreach (var file in ReadyToIssue.FilesOf(document, output))
        {
            File.Copy(Path.Combine(output, file), Path.Combine(target, file), overwrite: true);
        }

        return $".docgen/{RegisterFile.Issued}/{name}";
    }
}
