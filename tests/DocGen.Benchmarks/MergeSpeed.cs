using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Word;
using DocGen.Word.Merging;

namespace DocGen.Benchmarks;

/// <summary>Times the merge of an edited Word file with a new build, once everything is warm.</summary>
internal static class MergeSpeed
{
    private const int Runs = 10;
    private const int Every = 10;

    public static int Run()
    {
        var folder = Path.Combine(Path.GetTempPath(), "docgen-merge");
        LargeOrganisation.Write(folder, 10);
        var run = WholePack.Loaded(folder);
        foreach (var id in new[] { "D3", "D1" })
        {
            var given = PackBuilder.Build(run.Plan, run.Plan.Documents.First(d => d.Id == id), MarkdownReader.Read).Value!.Document;
            var files = (Given: Bytes(given), Ours: Bytes(Changed(given)));
            var (best, median, allocated) = Timing.Of(Runs, Runs, () => WordMerge.Merge(files.Given, files.Given, files.Ours, "2026-12-01", MergeReasons.Only("an answer")));
            var changes = WordMerge.Merge(files.Given, files.Given, files.Ours, "2026-12-01", MergeReasons.Only("an answer"))!.Changes;
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}, {files.Given.Length / 1024} KiB, {changes} changes: {best:0} ms, median {median:0} ms, {allocated / 1_048_576:0} MB allocated"));
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static byte[] Bytes(Document document)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(document, WordLook.Default, stream);
        return stream.ToArray();
    }

    /// <summary>Another sentence in the last cell of one row in ten, and in one paragraph in ten.</summary>
    private static Document Changed(Document document)
    {
        var count = 0;
        EquatableArray<Inline> other = [new Text("Something else is said here since an answer changed.")];
        return document with { Sections = [.. document.Sections.Select(Section)] };

        Section Section(Section section) => section with { Blocks = [.. section.Blocks.Select(Block)], Children = [.. section.Children.Select(Section)] };

        Block Block(Block block) => block switch
        {
            Paragraph paragraph when count++ % Every == 0 => paragraph with { Content = other },
            Table table => table with { Rows = [.. table.Rows.Select(r => count++ % Every == 0 ? r with { Cells = [.. r.Cells.Select((c, i) => i == r.Cells.Count - 1 ? new Cell(other) : c)] } : r)] },
            _ => block,
        };
    }
}
