using DocGen.Cli.Starting;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Disk;

/// <summary>The schemas beside a client's files, which editors read and the tool does not.</summary>
internal static class SchemaFolder
{
    /// <summary>Writes every schema anew; what the disk refuses is thrown as its own exception.</summary>
    public static void Write(string folder, Pack pack)
    {
        var schemas = Path.Combine(folder, Path.Combine(AnswerSchemas.Folder.Split('/')));
        Directory.CreateDirectory(schemas);
        foreach (var (name, text) in AnswerSchemas.Of(pack))
        {
            File.WriteAllText(Path.Combine(schemas, name), text);
        }
    }
}
