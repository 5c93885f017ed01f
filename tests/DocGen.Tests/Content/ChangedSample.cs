using DocGen.Cli.Commands;
using DocGen.Engine.Packs;
using DocGen.Markdown;

namespace DocGen.Tests.Content;

/// <summary>One document of a sample, after some of its answers were changed.</summary>
internal static class ChangedSample
{
    /// <summary>The document as Markdown; null when the pack leaves it out. Changes are four texts each: the file, what stands above the place (such as an item's id), the text there, and what it becomes.</summary>
    public static string? Document(string sample, string document, params string[] changes)
    {
        using var folder = new TemporaryFolder();
        folder.CopySample(sample, "client");
        foreach (var change in changes.Chunk(4))
        {
            Change(folder.File(Path.Combine("client", change[0])), change[1], change[2], change[3]);
        }

        var run = PackRun.Load(folder.File("client"), Repository.Path("templates", "packs", "isms-aims"));
        Assert.NotNull(run.Value);
        if (run.Value.Plan.Documents.SingleOrDefault(d => d.Id == document) is not { } planned)
        {
            return null;
        }

        var built = PackBuilder.Build(run.Value.Plan, planned, MarkdownReader.Read).Value;
        Assert.NotNull(built);
        return MarkdownWriter.Write(built.Document);
    }

    private static void Change(string path, string item, string from, string to)
    {
        var text = File.ReadAllText(path);
        var start = text.IndexOf(item, StringComparison.Ordinal);
        var at = text.IndexOf(from, Math.Max(start, 0), StringComparison.Ordinal);
        Assert.True(start >= 0 && at >= 0, $"`{from}` does not stand below `{item}`");
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
    }
}
