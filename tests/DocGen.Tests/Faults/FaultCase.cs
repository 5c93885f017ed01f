using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Tests.Faults;

/// <summary>One case of <c>tests/specs</c>: what is done to the base folder, the command, and everything that the tool must answer.</summary>
internal sealed record FaultCase(string Name, IReadOnlyList<MappingNode> Changes, IReadOnlyList<string> Command, int Exit, string Problems, IReadOnlyList<string> Says)
{
    /// <summary>All cases of all files by <c>file: name</c>.</summary>
    public static IReadOnlyDictionary<string, FaultCase> All { get; } = Directory.EnumerateFiles(Repository.Path("tests", "specs"), "*.yaml").Order(StringComparer.Ordinal)
        .SelectMany(ReadFile).ToDictionary(c => c.Name, StringComparer.Ordinal);

    public bool NeedsOwnPack => Command.Contains("PACK");

    private static IEnumerable<FaultCase> ReadFile(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var read = YamlReader.Read(SourceDecoding.Decode(File.ReadAllBytes(path), Path.GetFileName(path)).Value!);
        Assert.Empty(read.Problems);
        return List(((MappingNode)read.Value!)["cases"]).Cast<MappingNode>().Select(c => Read(name, c));
    }

    private static FaultCase Read(string file, MappingNode node)
    {
        string[] known = ["name", "change", "command", "exit", "problems", "says"];
        Assert.All(node.Entries, e => Assert.Contains(e.Key.Value, known));
        var command = Text(node, "command") ?? "build CLIENT";
        return new FaultCase(
            $"{file}: {Text(node, "name")}",
            [.. List(node["change"]).Cast<MappingNode>()],
            command.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            int.Parse(Text(node, "exit") ?? "1", System.Globalization.CultureInfo.InvariantCulture),
            Text(node, "problems") ?? "",
            [.. List(node["says"]).Cast<ScalarNode>().Select(s => s.Text)]);
    }

    public static string? Text(MappingNode node, string key) => (node[key] as ScalarNode)?.Text;

    private static IEnumerable<SourceNode> List(SourceNode? node) => node is ListNode list ? list.Items : [];
}
