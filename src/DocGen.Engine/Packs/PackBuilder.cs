using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Makes a pack's documents from facts.</summary>
public static class PackBuilder
{
    /// <summary>Decides the Statement of Applicability and which documents there are. Documents may afterwards be built side by side.</summary>
    /// <param name="generator">Engine and inputs, as printed in every document: <c>DocGen 0.1.0, inputs sha256:…</c>.</param>
    public static Checked<PackPlan> Plan(Pack pack, Facts facts, string generator)
    {
        var problems = new List<Diagnostic>();
        var soa = SoaBuilder.Build(pack, facts);
        problems.AddRange(soa.Problems);
        var language = facts.TextOf("document_control.english") == "american" ? "en-US" : "en-GB";
        var soaValue = SoaBuilder.ToValue(soa.Value);
        var dates = LawDates.ToValue(pack.Standards, language);
        foreach (var scope in facts.Items.Values.SelectMany(i => i).Select(i => i.Scope).Append(facts.Globals))
        {
            scope.Set("soa", soaValue).Set("law_dates", dates);
        }

        var planned = ImmutableArray.CreateBuilder<PlannedDocument>();
        var leftOut = ImmutableArray.CreateBuilder<Omission>();
        foreach (var definition in pack.Documents)
        {
            if (definition.When is { } when && when.Evaluate(facts.Globals, FactFunctions.Options) is var condition && condition.Value.AsTruth() == false)
            {
                leftOut.Add(new Omission($"Document {definition.Id} {definition.Title}", definition.WhenText, definition.Template.Place.ToString(), FactReads.Of(condition.Value.Reads).ToEquatable()));
                continue;
            }

            if (definition.ForEach is null)
            {
                planned.Add(new PlannedDocument(definition, null, definition.Id, definition.File));
                continue;
            }

            planned.AddRange(facts.Items.GetValueOrDefault(definition.ForEach, []).Select(i => new PlannedDocument(definition, i, $"{definition.Id}-{i.Id}", $"{definition.File}-{i.Id}")));
        }

        return Checked.With(new PackPlan(pack, facts, soa.Value, planned.ToImmutable(), leftOut.ToImmutable(), generator), problems);
    }

    /// <summary>Makes one document, with document control in front and its traceability behind.</summary>
    public static Checked<BuiltDocument?> Build(PackPlan plan, PlannedDocument planned, ReadMarkdown readMarkdown)
    {
        if (!plan.Pack.Templates.TryGetValue(planned.Definition.Template.Value, out var template))
        {
            return Checked.With<BuiltDocument?>(null, [Diagnostic.Error("missing-file", $"the template `{planned.Definition.Template.Value}` cannot be used", planned.Definition.Template.Place)]);
        }

        var rendering = template.Render(new RenderOptions
        {
            Globals = planned.Item?.Scope ?? plan.Facts.Globals,
            Functions = FactFunctions.All,
            Include = name => plan.Pack.Templates.GetValueOrDefault(Partials.PathOf(name)),
            IncludeNames = [.. Partials.NamesIn(plan.Pack.Templates)],
            Today = DateOnly.TryParseExact(plan.Facts.TextOf("pack.date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToDateTime(TimeOnly.MinValue) : null,
        });
        if (rendering.HasErrors)
        {
            return Checked.With<BuiltDocument?>(null, rendering.Problems);
        }

        var sections = DocumentAssembler.Assemble(template, rendering, readMarkdown);
        var leftOut = Omissions.Of(rendering.LeftOut);
        var met = rendering.UnknownsMet.Select(u => u.Label).ToHashSet(StringComparer.Ordinal);
        var openPoints = plan.Facts.OpenPoints.Where(p => met.Contains(p.Label)).ToImmutableArray();
        var identity = Identities.Of(plan, planned);
        var control = DocumentControl.Section(plan, planned, identity, openPoints);
        var body = new Document(identity, [control, .. sections.Value]);
        var appendix = TraceabilityAppendix.Section(plan, body, leftOut);
        var document = body with { Sections = [.. body.Sections, appendix] };
        return Checked.With<BuiltDocument?>(new BuiltDocument(planned, document, leftOut, openPoints), [.. rendering.Problems, .. sections.Problems, .. UnknownMaps(document, plan, planned)]);
    }

    private static IEnumerable<Diagnostic> UnknownMaps(Document document, PackPlan plan, PlannedDocument planned) =>
        SectionNumbers.Of(document).SelectMany(s => s.Section.Trace.Maps)
            .Where(m => !Standards.RequirementId.TryParse(m, out var id) || plan.Pack.Standards.Find(id) is null)
            .Distinct(StringComparer.Ordinal)
            .Select(m => Diagnostic.Error("unknown-requirement", $"`{m}` is in no catalogue", planned.Definition.Template.Place, plan.Pack.Standards.Near(m)));
}
