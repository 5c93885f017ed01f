using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>A document rendered and read, its links not yet led anywhere, without its appendix.</summary>
/// <param name="Body">Null when the template could not be rendered.</param>
/// <param name="Skipped">What conditions kept out, with its place in the templates.</param>
/// <param name="LeftOut">The same in words.</param>
internal sealed record Draft(Document? Body, ImmutableArray<LeftOut> Skipped, ImmutableArray<Omission> LeftOut, ImmutableArray<OpenPoint> OpenPoints, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>All facts read on the way, those of conditions that printed nothing among them.</summary>
    public FactSet Reads { get; init; } = FactSet.Empty;

    public static Draft Of(PackPlan plan, PlannedDocument planned, ReadMarkdown readMarkdown)
    {
        var draft = Of(plan, planned, planned.Definition.Template, readMarkdown);
        return draft.Body is not { } body ? draft : draft with { Body = body with { Sections = [DocumentControl.Section(plan, planned, body.Identity, Standing.Of(plan, planned), draft.OpenPoints), .. body.Sections] } };
    }

    /// <summary>What a template gives for a document, without document control.</summary>
    public static Draft Of(PackPlan plan, PlannedDocument planned, Sourced<string> source, ReadMarkdown readMarkdown)
    {
        if (!plan.Pack.Templates.TryGetValue(source.Value, out var template))
        {
            return new Draft(null, [], [], [], [Diagnostic.Error("missing-file", $"the template `{source.Value}` cannot be used", source.Place)]);
        }

        var rendering = template.Render(new RenderOptions
        {
            Globals = planned.Item?.Scope ?? plan.Facts.Globals,
            Functions = LinkFunctions.All,
            Limits = plan.Pack.Limits,
            Respell = plan.Pack.Respell,
            Include = name => plan.Pack.Templates.GetValueOrDefault(Partials.PathOf(name)),
            IncludeNames = [.. Partials.NamesIn(plan.Pack.Templates)],
            Today = DateOnly.TryParseExact(plan.Facts.TextOf("pack.date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToDateTime(TimeOnly.MinValue) : null,
        });
        if (rendering.HasErrors)
        {
            return new Draft(null, [], [], [], rendering.Problems);
        }

        var sections = DocumentAssembler.Assemble(template, rendering, readMarkdown);
        var met = rendering.UnknownsMet.Select(u => u.Label).ToHashSet(StringComparer.Ordinal);
        met.UnionWith(InDecisions(plan, rendering, met));
        var openPoints = plan.Facts.OpenPoints.Where(p => met.Contains(p.Label)).ToImmutableArray();
        return new Draft(new Document(Identities.Of(plan, planned), [.. sections.Value]), rendering.LeftOut, Omissions.Of(rendering.LeftOut), openPoints, [.. rendering.Problems, .. sections.Problems])
        {
            Reads = rendering.LeftOut.Aggregate(rendering.Reads, (reads, l) => reads.Union(l.Facts)),
        };
    }

    /// <summary>The open points that stand in the texts of decisions: those are plain text by the time a document prints them.</summary>
    private static IEnumerable<string> InDecisions(PackPlan plan, Rendering rendering, HashSet<string> met)
    {
        var labels = plan.Soa.All.SelectMany(d => d.OpenLabels).Where(l => !met.Contains(l)).Distinct(StringComparer.Ordinal).ToList();
        return labels.Where(l => $"({l})" is var printed && rendering.Stretches.Any(s => s.Text.Contains(printed, StringComparison.Ordinal)));
    }
}

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
