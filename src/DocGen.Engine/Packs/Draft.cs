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
