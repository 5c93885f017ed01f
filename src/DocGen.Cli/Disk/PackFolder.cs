using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;
using DocGen.Engine.Standards;
using DocGen.Yaml;

namespace DocGen.Cli.Disk;

/// <summary>Loads the templates folder: the standards and one pack.</summary>
internal static class PackFolder
{
    public const string DefaultPack = "isms-aims";

    /// <summary>The folder that the tool carries beside itself.</summary>
    public static string Carried => Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>Whether a folder is that of a pack.</summary>
    public static bool IsPack(string folder) => File.Exists(Path.Combine(folder, "pack.yaml"));

    /// <summary>The pack in a folder that holds <c>pack.yaml</c>; its standards stand two folders up, or else beside the tool.</summary>
    public static Checked<Pack?> Load(string? packFolder)
    {
        var pack = packFolder ?? Path.Combine(Carried, "packs", DefaultPack);
        if (!Directory.Exists(pack))
        {
            return Checked.With<Pack?>(null, [Diagnostic.Error("missing-folder", $"there is no folder `{packFolder ?? DefaultPack}` with a pack", null, "name a folder that holds `pack.yaml`")]);
        }

        var own = Path.GetFullPath(Path.Combine(pack, "..", "..", "standards"));
        var standardsFolder = Directory.Exists(own) ? own : Path.Combine(Carried, "standards");
        var standardFiles = FolderReader.Read(standardsFolder, "standards", n => n.EndsWith(".yaml", StringComparison.Ordinal));
        var standards = StandardsReader.Read(standardFiles.Value.Values, YamlReader.Read);
        var files = FolderReader.Read(pack, "", n => n.EndsWith(".yaml", StringComparison.Ordinal) || n.EndsWith(".sbn.md", StringComparison.Ordinal));
        var loaded = PackReader.Read(files.Value, standards.Value, YamlReader.Read);
        var problems = standardFiles.Problems.AddRange(standards.Problems).AddRange(files.Problems).AddRange(loaded.Problems);
        var value = loaded.Value is null ? null : loaded.Value with { Files = [.. loaded.Value.Files, .. standardFiles.Value.Values] };
        return Checked.With(value, problems);
    }
}
