using System.Runtime.CompilerServices;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Engine.Standards;
using DocGen.Yaml;

namespace DocGen.Tests.Standards;

/// <summary>The catalogues as they ship.</summary>
internal static class ShippedStandards
{
    public static readonly Checked<StandardsLibrary> Read = StandardsReader.Read(Files(), YamlReader.Read);

    public static StandardsLibrary Library => Read.Value;

    public static IEnumerable<SourceFile> Files([CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../templates/standards"));
        return Directory.EnumerateFiles(folder, "*.yaml").Select(f => SourceDecoding.Decode(File.ReadAllBytes(f), "templates/standards/" + Path.GetFileName(f)).Value!);
    }
}
