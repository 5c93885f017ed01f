using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Markdown;
using DocGen.Word;
using DocGen.Word.Linting;

namespace DocGen.Tests.Word.CommonMark;

public sealed partial class SpecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SpecFact]
    public void The_validator_and_the_linter_find_nothing_in_any_example()
    {
        var examples = SpecExample.All();
        Assert.Equal(652, examples.Count);
        Assert.Empty(examples.SelectMany(e => WordLint.Check(new MemoryStream(WordOf(e))).Select(f => $"{e}: {f.Rule}: {f.Message}")));
    }

    [SpecFact(needsPandoc: true)]
    public async Task The_text_of_each_example_is_that_of_pandoc_but_for_the_listed_differences()
    {
        var examples = SpecExample.All();
        foreach (var example in examples)
        {
            File.WriteAllText(PathOf(example, "md"), example.Markdown);
            File.WriteAllBytes(PathOf(example, "docx"), WordOf(example));
        }

        // Two processes, for two cores.
        var half = examples.Count / 2;
        await Task.WhenAll(ReadBack(1, half), ReadBack(half + 1, examples.Count));
        var different = examples.Where(e => File.ReadAllText(PathOf(e, "ours")) != File.ReadAllText(PathOf(e, "theirs")));
        var listed = Listed();

        Assert.Equal(listed.Order(), different.Select(e => e.Number));
        Assert.InRange(listed.Count, 0, examples.Count * 2 / 100);
    }

    private static List<int> Listed() =>
        [.. File.ReadLines(Repository.Path("tests", "cases", "commonmark", "differences.md")).Select(l => ListedDifference().Match(l)).Where(m => m.Success).Select(m => int.Parse(m.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"^- (?<number>\d+): \S.+\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListedDifference();

    private static byte[] WordOf(SpecExample example)
    {
        using var stream = new MemoryStream();
        var reading = AnyMarkdown.Read(example.Markdown, "Example");
        WordWriter.Write(reading.Document, WordLook.Default, stream, standalone: new Standalone(reading.IsOfPack, reading.HasCover, new Dictionary<string, ReadOnlyMemory<byte>>()));
        return stream.ToArray();
    }

    private string PathOf(SpecExample example, string ending) => _folder.File(string.Create(CultureInfo.InvariantCulture, $"{example.Number}.{ending}"));

    private async Task ReadBack(int first, int last)
    {
        using var process = Process.Start(new ProcessStartInfo("pandoc",
        [
            "--lua-filter", Repository.Path("tests", "cases", "commonmark", "read-back.lua"), 
            "-M", $"folder={_folder.Path}", "-M", $"first={first}", "-M", $"last={last}",
            "-f", "markdown", "-o", _folder.File($"nothing-{first}.html"), OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
            // Less time for collecting garbage.
            "+RTS", "-A128m", "-RTS",
        ])
        {
            RedirectStandardError = true, UseShellExecute = false,
        })!;
        var errors = await process.StandardError.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        Assert.True(process.ExitCode == 0, errors);
    }
}
