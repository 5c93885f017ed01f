using BenchmarkDotNet.Attributes;
using DocGen.Cli.Commands;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Word;

namespace DocGen.Benchmarks;

/// <summary>The steps from a folder to a document, each by itself, over an organisation with ten systems.</summary>
[MemoryDiagnoser]
public class Steps
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "docgen-steps");
    private PackRun _run = null!;
    private BuiltDocument _built = null!;
    private string _markdown = "";

    [GlobalSetup]
    public void Load()
    {
        LargeOrganisation.Write(_folder, 10);
        _run = WholePack.Loaded(_folder);
        _built = Build();
        _markdown = MarkdownWriter.Write(_built.Document);
    }

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public object ReadPackAndAnswers() => WholePack.Loaded(_folder);

    [Benchmark]
    public object BuildStatementOfApplicability() => Build();

    [Benchmark]
    public string WriteMarkdown() => MarkdownWriter.Write(_built.Document);

    [Benchmark]
    public object ReadMarkdown() => MarkdownReader.Read(_markdown);

    [Benchmark]
    public string WriteWord() => WordWriter.Write(_built.Document, WordLook.Default, Stream.Null).PartsDigest;

    private BuiltDocument Build() => PackBuilder.Build(_run.Plan, _run.Plan.Documents.First(d => d.Id == "D3"), MarkdownReader.Read).Value!;
}
