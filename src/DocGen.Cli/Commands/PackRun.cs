using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using DocGen.Cli.Disk;
using DocGen.Engine.Changes;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Integrity;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Markdown;
using DocGen.Word;

namespace DocGen.Cli.Commands;

/// <summary>Loads a pack and a client's folder and makes the documents: what <c>check</c>, <c>build</c>, <c>trace</c> and <c>explain</c> share.</summary>
/// <param name="Register">The versions that were issued.</param>
internal sealed record PackRun(Pack Pack, ClientFolder Client, RegisterFile Register, PackPlan Plan)
{
    public static string Engine { get; } = $"DocGen {typeof(PackRun).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The plan, or null when something stands in its way; and all problems of pack and client together.</summary>
    public static Checked<PackRun?> Load(string folder, string? packFolder)
    {
        var pack = PackFolder.Load(packFolder);
        if (pack.Value is null || pack.HasErrors)
        {
            return Checked.With<PackRun?>(null, pack.Problems);
        }

        var client = ClientFolder.Load(folder, pack.Value);
        var problems = pack.Problems.AddRange(client.Problems);
        if (client.Value is null || client.HasErrors)
        {
            return Checked.With<PackRun?>(null, problems);
        }

        var run = Of(client.Value);
        return Checked.With<PackRun?>(run.Value, problems.AddRange(run.Problems));
    }

    /// <summary>Plans the documents for a folder that was loaded, with its pack, without an error.</summary>
    public static Checked<PackRun> Of(ClientFolder client)
    {
        var register = RegisterFile.Load(client.Path);
        var run = Of(client, register.Value);
        return Checked.With(run.Value, register.Problems.AddRange(run.Problems));
    }

    /// <summary>The same with another register than that of the folder.</summary>
    public static Checked<PackRun> Of(ClientFolder client, RegisterFile register)
    {
        var planned = PackBuilder.Plan(client.Pack, client.Facts, new Generator(Engine, Digest.Of(InputsOf(client))));
        var rules = IntegrityRules.OfPlan(planned.Value);
        var plan = planned.Value with { Rules = rules, Register = register.Register };
        var run = new PackRun(client.Pack, client, register, plan);
        return Checked.With(register.Register.Entries.IsEmpty ? run : run with { Plan = plan with { SinceIssue = new SinceIssue(plan, LastBuild.Begun(run, null), register.Records).Of } }, planned.Problems.AddRange(Errors(rules)));
    }

    /// <summary>Makes every planned document, several at a time, and gives each to <paramref name="use"/> as it is ready. The trace and the problems come back in the order of the plan.</summary>
    public Checked<PackTrace> Make(IReadOnlyList<PlannedDocument> planned, Action<int, BuiltDocument>? use)
    {
        var traces = new DocumentTrace?[planned.Count];
        var findings = new DocumentFindings?[planned.Count];
        var look = IntegrityRules.InDocuments(Plan);
        var problems = new ConcurrentDictionary<int, ImmutableArray<Diagnostic>>();
        Parallel.For(0, planned.Count, i =>
        {
            var built = PackBuilder.Build(Plan, planned[i], MarkdownReader.Read);
            problems[i] = built.Problems;
            traces[i] = built.Value?.Trace;
            if (built.Value is not null && !built.HasErrors)
            {
                findings[i] = look(built.Value);
                use?.Invoke(i, built.Value);
            }
        });
        var rules = IntegrityRules.Complete(Plan, findings.OfType<DocumentFindings>());
        var trace = PackTrace.Of(Plan, traces.OfType<DocumentTrace>()) with { Rules = rules };
        return Checked.With(trace, problems.OrderBy(p => p.Key).SelectMany(p => p.Value).Distinct().Concat(Errors(rules)));
    }

    private static IEnumerable<Diagnostic> Errors(ImmutableArray<RuleResult> rules) => rules.SelectMany(r => r.Findings).Where(f => f.StopsBuild).Select(f => f.ToDiagnostic());

    /// <summary>The digests of the client's inputs.</summary>
    public ImmutableArray<DigestedFile> Inputs => InputsOf(Client);

    public static ImmutableArray<DigestedFile> InputsOf(ClientFolder client) =>
        [.. client.Files.Select(f => Described(f.Key, f.Value)).Concat(client.Brand.Files).OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>The page numbers as an input of a build; nothing when there are none.</summary>
    public static ImmutableArray<DigestedFile> InputsOf(PagesFile? pages) => pages?.File is { } file ? [Described(PagesFile.Name, file)] : [];

    /// <summary>A file that was written, with whom it is for, as its name tells; the traceability is the house's own.</summary>
    public DigestedFile WithAudience(DigestedFile file)
    {
        var edition = Path.GetExtension(Path.GetFileNameWithoutExtension(file.Path));
        return file with { Audience = edition.Length > 1 && Pack.Audiences.Any(a => a.Id == edition[1..]) ? edition[1..] : Audience.Internal };
    }

    /// <summary>The digests of the pack's files.</summary>
    public ImmutableArray<DigestedFile> PackFiles => [.. Pack.Files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => Described(f.Path, f))];

    private static DigestedFile Described(string path, SourceFile file) => new(path, Digest.Of(file), Encoding.UTF8.GetByteCount(file.Text));
}
