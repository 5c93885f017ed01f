using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;
using DocGen.Tests.Faults;

namespace DocGen.Tests.Integrity;

/// <summary>What the rules find when one text is changed in a sample's answers or in the pack. Each change names the file, the text that stands there and what it becomes.</summary>
internal static class Altered
{
    public static (ImmutableArray<RuleResult> Rules, ImmutableArray<Diagnostic> Problems) Sample(string sample, IEnumerable<(string File, string From, string To)> changes, params string[] documents)
    {
        using var folder = new TemporaryFolder();
        folder.CopySample(sample, "client");
        var list = changes.ToList();
        var pack = Repository.Path("templates", "packs", "isms-aims");
        if (list.Any(c => c.File.StartsWith("pack/", StringComparison.Ordinal)))
        {
            Workplace.Copy(pack, folder.File("pack"));
            pack = folder.File("pack");
        }

        foreach (var (file, from, to) in list)
        {
            var path = folder.File(file.StartsWith("pack/", StringComparison.Ordinal) ? file : Path.Combine("client", file));
            var text = File.Exists(path) ? File.ReadAllText(path) : "";
            Assert.Contains(from, text, StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var at = text.IndexOf(from, StringComparison.Ordinal);
            File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
        }

        var run = PackRun.Load(folder.File("client"), pack);
        Assert.NotNull(run.Value);
        if (run.HasErrors)
        {
            return (run.Value.Plan.Rules, run.Problems);
        }

        var made = run.Value.Make([.. run.Value.Plan.Documents.Where(d => documents.Contains(d.Definition.Id))], null);
        return (made.Value.Rules, [.. run.Problems, .. made.Problems]);
    }
}
