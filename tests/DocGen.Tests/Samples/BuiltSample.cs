using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;
using DocGen.Markdown;

namespace DocGen.Tests.Samples;

/// <summary>A sample organisation built in memory, once for all tests.</summary>
internal sealed record BuiltSample(PackRun Run, ImmutableSortedDictionary<string, BuiltDocument> Documents, PackTrace Trace)
{
    private static readonly ConcurrentDictionary<string, Lazy<BuiltSample>> Built = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Directory.GetDirectories(Repository.Path("output-samples")).Where(d => File.Exists(Path.Combine(d, "profile.yaml"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    /// <summary>The six that are no samples.</summary>
    public static IEnumerable<string> OtherNames => Directory.GetDirectories(Others).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    private static string Others => Repository.Path("tests", "specs", "organisations");

    public static BuiltSample Of(string name) => Built.GetOrAdd(name, n => new Lazy<BuiltSample>(() => Build(Directory.Exists(Path.Combine(Others, n)) ? Path.Combine(Others, n) : Repository.Path("output-samples", n)))).Value;

    public static BuiltSample Build(string folder)
    {
        var loaded = PackRun.Load(folder, Repository.Path("templates", "packs", "isms-aims"));
        Assert.Empty(loaded.Problems.Where(p => p.Severity == Severity.Error));
        var documents = new ConcurrentDictionary<string, BuiltDocument>(StringComparer.Ordinal);
        var made = loaded.Value!.Make(loaded.Value.Plan.Documents, (_, built) => documents[built.Planned.FileName] = built);
        Assert.Empty(made.Problems.Where(p => p.Severity == Severity.Error));
        return new BuiltSample(loaded.Value, documents.ToImmutableSortedDictionary(StringComparer.Ordinal), made.Value);
    }

    /// <summary>A document by its id (D1, D4-receipt-assistant); the procedure is D4.</summary>
    public BuiltDocument Document(string id) => Documents.Values.SingleOrDefault(d => d.Planned.Id == id) ?? throw new InvalidOperationException($"{id} is no document of this sample: {string.Join(", ", Documents.Values.Select(d => d.Planned.Id))}");

    /// <summary>A document as Markdown, without its appendix of traceability.</summary>
    public string Body(string id)
    {
        var document = Document(id).Document;
        return MarkdownWriter.Write(document with { Sections = [.. document.Sections.Where(s => s.Id != "traceability")] });
    }
}
