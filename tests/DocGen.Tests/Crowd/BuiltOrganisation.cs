using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Cli.Disk;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Word;

namespace DocGen.Tests.Crowd;

/// <summary>A document or an edition as it would be written. <paramref name="File"/>: the name without ending.</summary>
internal sealed record MadeDocument(string File, Document Document);

/// <summary>What the tool makes of a folder of inputs, in memory: every document, every edition and the pack's traceability. None when <paramref name="Refused"/> names errors about the answers.</summary>
internal sealed record BuiltOrganisation(ImmutableArray<MadeDocument> Documents, WordLook Look, ImmutableArray<Diagnostic> Refused)
{
    private static readonly Lazy<Pack> Loaded = new(() => PackFolder.Load(Repository.Path("templates", "packs", "isms-aims")).Value!);

    public static Pack Pack => Loaded.Value;

    /// <summary>Fails on an error that is not about the answers.</summary>
    public static BuiltOrganisation Of(string folder)
    {
        var client = ClientFolder.Load(folder, Pack);
        if (Errors(client.Problems) is { IsEmpty: false } refused)
        {
            return new BuiltOrganisation([], WordLook.Default, refused);
        }

        var run = PackRun.Of(client.Value!);
        var documents = new ConcurrentBag<MadeDocument>();
        var made = run.Value.Make(run.Value.Plan.Documents, (_, built) =>
        {
            documents.Add(new MadeDocument(built.Planned.FileName, built.Document));
            foreach (var edition in built.Editions)
            {
                documents.Add(new MadeDocument(edition.FileName, edition.Document));
            }
        });
        if (Errors([.. run.Problems, .. made.Problems]) is { IsEmpty: false } failed)
        {
            return new BuiltOrganisation([], WordLook.Default, failed);
        }

        documents.Add(new MadeDocument("traceability", PackTraceDocument.Of(made.Value)));
        return new BuiltOrganisation([.. documents.OrderBy(d => d.File, StringComparer.Ordinal)], client.Value!.Brand.Look, []);
    }

    private static ImmutableArray<Diagnostic> Errors(ImmutableArray<Diagnostic> problems)
    {
        ImmutableArray<Diagnostic> errors = [.. problems.Where(p => p.Severity == Severity.Error)];
        Assert.All(errors, e => Assert.True(e.Place is { File.Path: "profile.yaml" or "answers.yaml" or "systems.yaml" or "suppliers.yaml" or "risks.yaml" or "controls.yaml" }, e.ToString()));
        return errors;
    }
}
