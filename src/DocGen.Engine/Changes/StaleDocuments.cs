using System.Collections.Immutable;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Changes;

/// <summary>Finds the documents that may differ from the earlier build, so that only they are rendered.</summary>
public static class StaleDocuments
{
    /// <summary>The documents that read something that changed, or that are new; all of them when the pack, the engine, the register of versions or the list of documents is another.</summary>
    /// <param name="before">The earlier build; null when there is none.</param>
    /// <param name="now">The record of the plan, for which no documents are needed yet.</param>
    public static ImmutableArray<PlannedDocument> Of(BuildRecord? before, BuildRecord now, PackPlan plan)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(plan);
        if (before is null || before.Pack != now.Pack || before.Engine != now.Engine || before.Register != now.Register || !Listed(before).SequenceEqual(plan.Documents.Select(d => (d.Id, d.FileName, d.Title, d.Subtitle))))
        {
            return plan.Documents;
        }

        var answers = new AnswerDifferences(before, now, ImmutableSortedDictionary<string, SourceRange>.Empty);
        var decided = before.Decisions.Select(d => d.Digest).SequenceEqual(now.Decisions.Select(d => d.Digest), StringComparer.Ordinal);
        var open = before.Open.Select(o => (o.Key, o.Value.Label)).SequenceEqual(now.Open.Select(o => (o.Key, o.Value.Label)));
        var earlier = before.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        return
        [
            .. plan.Documents.Where(planned => earlier[planned.Id] is var document
                && (document.IsApart
                    || !answers.Among(document.Facts).IsEmpty
                    || document.Frame != Frame.Digest(plan, planned, document.OpenPoints)
                    || !decided && Names("soa", planned, plan.Pack)
                    || !open && Names("open_points", planned, plan.Pack))),
        ];
    }

    /// <summary>What links may lead to in the documents that are not stale, by their ids.</summary>
    public static ImmutableDictionary<string, KnownGoals> Known(BuildRecord? before, ImmutableArray<PlannedDocument> stale)
    {
        var rendered = stale.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return (before?.Documents ?? []).Where(d => !rendered.Contains(d.Id) && !d.IsApart).ToImmutableDictionary(d => d.Id, d => d.Goals, StringComparer.Ordinal);
    }

    /// <summary>The record with the documents made anew, the others as they were.</summary>
    public static BuildRecord Complete(BuildRecord now, BuildRecord? before, PackPlan plan, IEnumerable<DocumentRecord> made)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(plan);
        var records = (before?.Documents ?? []).Concat(made).GroupBy(d => d.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return now with { Documents = [.. plan.Documents.Select(d => records.GetValueOrDefault(d.Id)).OfType<DocumentRecord>()] };
    }

    /// <summary>The record after a build of some documents: the answers stay those of the last whole build, and what was made apart from it is marked.</summary>
    /// <param name="before">The earlier build; null when there is none: then these documents are all there is.</param>
    public static BuildRecord CompleteApart(BuildRecord now, BuildRecord? before, PackPlan plan, IEnumerable<DocumentRecord> made) =>
        Complete(before ?? now, before, plan, made.Select(d => d with { IsApart = before is not null }));

    private static IEnumerable<(string Id, string File, string Title, string Subtitle)> Listed(BuildRecord record) => record.Documents.Select(d => (d.Id, d.File, d.Title, d.Subtitle));

    /// <summary>Whether a template of a document names something that says only in part what it was made from: decisions and open points.</summary>
    private static bool Names(string name, PlannedDocument planned, Pack pack) => planned.Definition.Templates
        .SelectMany(t => Packs.Partials.ReachedFrom(t.Value, pack.Templates))
        .SelectMany(path => pack.Templates[path].Expressions)
        .Any(n => n is NameNode named && named.Name == name);
}
