using System.Collections.Concurrent;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>The drafts of one plan. Those of the organisation's documents are kept, since others link to them; of a document made for an item only what a link needs, and its draft until it is built.</summary>
internal sealed class Drafts
{
    // A register of hundreds of items may lead to the document of each: most of those are rendered again rather than kept.
    private const int MostOfItems = 16;

    private readonly ConcurrentDictionary<string, Draft> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Draft>> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<LinkGoals>> _goals = new(StringComparer.Ordinal);

    /// <summary>The draft of a document that is built now: it is asked for once.</summary>
    public Draft Take(PackPlan plan, PlannedDocument planned, ReadMarkdown readMarkdown)
    {
        if (planned.Item is null)
        {
            return Kept(plan, planned, readMarkdown);
        }

        var draft = _waiting.TryRemove(planned.FileName, out var waiting) ? waiting : Draft.Of(plan, planned, readMarkdown);
        if (_goals.Count < MostOfItems && !_goals.ContainsKey(planned.FileName))
        {
            _goals.TryAdd(planned.FileName, new Lazy<LinkGoals>(LinkGoals.Of(plan, planned, Inside(draft))));
        }

        return draft;
    }

    private Draft Kept(PackPlan plan, PlannedDocument planned, ReadMarkdown readMarkdown) =>
        _kept.GetOrAdd(planned.FileName, _ => new Lazy<Draft>(() => Draft.Of(plan, planned, readMarkdown))).Value;

    private Draft Waiting(PackPlan plan, PlannedDocument planned, ReadMarkdown readMarkdown)
    {
        var draft = Draft.Of(plan, planned, readMarkdown);
        if (_waiting.Count < MostOfItems)
        {
            _waiting[planned.FileName] = draft;
        }

        return draft;
    }

    /// <summary>What links may lead to in a document.</summary>
    public LinkGoals GoalsOf(PackPlan plan, PlannedDocument planned, ReadMarkdown readMarkdown) =>
        _goals.GetOrAdd(planned.FileName, _ => new Lazy<LinkGoals>(() => planned.Item is null
            ? LinkGoals.Of(plan, planned, Inside(Kept(plan, planned, readMarkdown)))
            : LinkGoals.Of(plan, planned, Inside(Waiting(plan, planned, readMarkdown))).Settled())).Value;

    // Documents lead to each other in the house only.
    private static Draft Inside(Draft draft) => draft.Body is { } body ? draft with { Body = body with { Sections = Audience.Keep(body.Sections, Audience.Internal) } } : draft;
}
