using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using static DocGen.Tests.OutsideProgram;

namespace DocGen.Tests.Word.Checklist;

/// <summary>The Word files of the samples as LibreOffice prints them, each once for all tests.</summary>
internal static class RenderedSamples
{
    private static readonly Lazy<ImmutableDictionary<string, RenderedFile>> Printed = new(Print);

    /// <summary>The printed file by the path of the Word file.</summary>
    public static RenderedFile Of(string path) => Printed.Value[path];

    private static ImmutableDictionary<string, RenderedFile> Print()
    {
        var folder = Directory.CreateTempSubdirectory("docgen-rendered-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var files = ImmutableDictionary.CreateBuilder<string, RenderedFile>(StringComparer.Ordinal);
        // Files of one name belong to different samples.
        foreach (var sample in SampleWordFile.All.GroupBy(f => Path.GetDirectoryName(f.Path)!, StringComparer.Ordinal))
        {
            var target = Path.Combine(folder, files.Count.ToString(CultureInfo.InvariantCulture));
            OutsideProgram.LibreOffice(sample.Select(f => f.Path), "pdf", target, folder);
            foreach (var file in sample)
            {
                files.Add(file.Path, new RenderedFile(Path.Combine(target, file.Name + ".pdf")));
            }
        }

        return files.ToImmutable();
    }
}

/// <summary>A PDF file: the text of its pages as it stands on them, and their sizes in points.</summary>
internal sealed record RenderedFile(string Pdf)
{
    private readonly Lazy<ImmutableArray<string>> _pages = new(() => [.. Run("pdftotext", "-layout", Pdf, "-").Split('\f')[..^1]]);
    private readonly Lazy<ImmutableArray<(double Width, double Height)>> _sizes = new(() =>
    [
        .. Run("pdfinfo", "-f", "1", "-l", "9999", Pdf).Split('\n').Where(l => l.StartsWith("Page ", StringComparison.Ordinal) && l.Contains(" size:", StringComparison.Ordinal)).Select(l =>
        {
            var words = l.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[2], CultureInfo.InvariantCulture));
        }),
    ]);

    public ImmutableArray<string> Pages => _pages.Value;

    public ImmutableArray<(double Width, double Height)> Sizes => _sizes.Value;

    public bool IsLandscape(int page) => Sizes[page].Width > Sizes[page].Height;
}
