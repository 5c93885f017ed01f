using System.Collections.Immutable;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Commands;

/// <summary>A pack with all its documents made in memory: what <c>trace</c> and <c>explain</c> look at.</summary>
internal sealed record MadePack(PackRun Run, ImmutableArray<BuiltDocument> Documents, PackTrace Trace)
{
    public PackPlan Plan => Run.Plan;

    /// <summary>The pack and the warnings met, or null with every problem when something stands in its way.</summary>
    public static Checked<MadePack?> Make(string folder, string? packFolder, Show show)
    {
        var loaded = PackRun.Load(folder, packFolder);
        if (loaded.Value is not { } run || loaded.HasErrors)
        {
            return Checked.With<MadePack?>(null, loaded.Problems);
        }

        var documents = new BuiltDocument?[run.Plan.Documents.Length];
        using var progress = show.Progress(documents.Length);
        var made = run.Make(run.Plan.Documents, (i, built) =>
        {
            documents[i] = built;
            progress.Step(built.Planned.FileName);
        });
        var problems = loaded.Problems.AddRange(made.Problems);
        return made.HasErrors
            ? Checked.With<MadePack?>(null, problems)
            : Checked.With<MadePack?>(new MadePack(run, [.. documents.OfType<BuiltDocument>()], made.Value), problems);
    }

    /// <summary>Where sections that fulfil a condition stand: a branch for each document.</summary>
    public IEnumerable<Tree> Sections(string title, Func<TracedSection, bool> wanted) =>
        Tree.Branch(title, Trace.Documents.SelectMany(d => Tree.Branch(
            d.Subtitle.Length == 0 ? $"{d.Id} {d.Title}" : $"{d.Id} {d.Title}: {d.Subtitle}",
            d.Sections.Where(wanted).Select(s => $"{s.Label} (#{s.Id})"))));
}
