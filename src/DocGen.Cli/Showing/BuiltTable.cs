using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Showing;

/// <summary>The table of files that a build wrote, at 80 columns.</summary>
internal static class BuiltTable
{
    private const int WidestName = 52;

    public sealed record Row(string Name, string Endings, long Bytes);

    /// <summary>One row for a document in all its formats, in the order written.</summary>
    public static ImmutableArray<Row> RowsOf(IEnumerable<DigestedFile> files) =>
    [
        .. files.GroupBy(f => Path.GetFileNameWithoutExtension(f.Path), StringComparer.Ordinal)
            .Select(g => new Row(g.Key, string.Join(' ', g.Select(f => Path.GetExtension(f.Path)[1..])), g.Sum(f => f.Bytes))),
    ];

    public static void Write(TextWriter output, bool isRich, ImmutableArray<Row> rows)
    {
        var name = Math.Min(WidestName, rows.Max(r => r.Name.Length));
        var endings = Math.Max("Formats".Length, rows.Max(r => r.Endings.Length));
        Painted.Line(output, $"{"Document".PadRight(name)}  {"Formats".PadRight(endings)}  {"Size",8}", "bold", isRich);
        foreach (var row in rows)
        {
            var shown = row.Name.Length > name ? row.Name[..(name - 1)] + "…" : row.Name;
            output.Write($"{shown.PadRight(name)}  {row.Endings.PadRight(endings)}  {Size(row.Bytes),8}\n");
        }
    }

    private static string Size(long bytes) => bytes >= 10_240_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_048_576} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB");
}
