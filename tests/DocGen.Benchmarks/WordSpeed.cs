using System.Globalization;
using System.IO.Compression;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Word;

namespace DocGen.Benchmarks;

/// <summary>Times the Word writer against its floor: packing the very same parts with <see cref="ZipArchive"/> at the same level, which no writer can go below.</summary>
internal static class WordSpeed
{
    private const int Runs = 30;

    public static int Run()
    {
        var folder = Path.Combine(Path.GetTempPath(), "docgen-word");
        LargeOrganisation.Write(folder, 10);
        var run = WholePack.Loaded(folder);
        Document Built(string id) => PackBuilder.Build(run.Plan, run.Plan.Documents.First(d => d.Id == id), MarkdownReader.Read).Value!.Document;
        var soa = Built("D3");
        var policy = Built("D1");
        Line("the SoA of 131 rows", soa);
        Line("the policy", policy);
        Line("the policy twice over", Times(policy, 2));
        Line("the policy four times over", Times(policy, 4));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    /// <summary>The same sections again and again, under other ids.</summary>
    private static Document Times(Document document, int times) => document with
    {
        Sections = [.. Enumerable.Range(0, times).SelectMany(i => document.Sections.Select(s => Renamed(s, i)))],
    };

    private static Section Renamed(Section section, int turn) => turn == 0 ? section : section with { Id = string.Create(CultureInfo.InvariantCulture, $"{section.Id}-{turn}") };

    private static void Line(string what, Document document)
    {
        var written = new MemoryStream();
        WordWriter.Write(document, WordLook.Default, written);
        List<(string Name, byte[] Bytes)> parts = [];
        using (var zip = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                var bytes = new MemoryStream();
                content.CopyTo(bytes);
                parts.Add((entry.FullName, bytes.ToArray()));
            }
        }

        var floor = Timing.Of(Runs, Runs, () => Pack(parts)).Best;
        var (time, _, allocated) = Timing.Of(Runs, Runs, () => WordWriter.Write(document, WordLook.Default, new MemoryStream()));
        var size = parts.Sum(p => p.Bytes.Length) / 1024;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28} {size,6} KiB of parts; floor {floor,6:0.00} ms, writer {time,6:0.00} ms: {time / floor:0.0} times; {allocated / 1024.0 / size:0.0} bytes allocated for each byte of the parts"));
    }

    private static void Pack(List<(string Name, byte[] Bytes)> parts)
    {
        using var zip = new ZipArchive(new MemoryStream(), ZipArchiveMode.Create);
        foreach (var (name, bytes) in parts)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
            entry.Write(bytes);
        }
    }
}
