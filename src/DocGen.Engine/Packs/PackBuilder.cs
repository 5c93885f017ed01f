using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Makes a pack's documents from facts.</summary>
public static class PackBuilder
{
    /// <summary>Decides the Statement of Applicability and which documents there are. Documents may afterwards be built side by side.</summary>
    /// <param name="generator">The engine, as every internal document states it, and the digest of the inputs, as the traceability does.</param>
    public static Checked<PackPlan> Plan(Pack pack, Facts facts, Generator generator)
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

    /// <summary>Makes one document, with document control in front and its traceability behind, and the editions of it that leave the house.</summary>
    public static Checked<BuiltDocument?> Build(PackPlan plan, PlannedDocument planned, ReadMarkdown readMarkdown)
    {
        var draft = plan.Drafts.Take(plan, planned, readMarkdown);
        if (draft.Body is null)
        {
            return Checked.With<BuiltDocument?>(null, draft.Problems);
        }

        var issued = Standing.Of(plan, planned);
        var built = Assemble(plan, planned, draft, issued, readMarkdown);
        return plan.SinceIssue?.Invoke(built.Value) is { } raise ? Assemble(plan, planned, draft, issued.Changed(raise, plan, planned), readMarkdown) : built;
    }

    private static Checked<BuiltDocument?> Assemble(PackPlan plan, PlannedDocument planned, Draft draft, Standing standing, ReadMarkdown readMarkdown)
    {
        var links = new LinkResolver(plan, planned, draft, readMarkdown, standing.Version);
        var resolved = links.Resolve(draft.Body!);
        var read = AnswerDigest.Read(resolved, draft);
        var body = Identities.Sign(plan, planned, standing, resolved, read, draft.OpenPoints);
        var inside = body with { Sections = Audience.Keep(body.Sections, Audience.Internal) };
        var document = inside with { Sections = [.. inside.Sections, TraceabilityAppendix.Section(plan, inside, draft.LeftOut)] };
        var workbook = planned.Definition.Workbook is { } sheets ? Workbook.Of(plan, planned, standing, sheets, readMarkdown) : Checked.Fine<(Document? Document, FactSet Reads)>((null, FactSet.Empty));
        var built = new BuiltDocument(planned, BlockKeys.Give(document), draft.LeftOut, draft.OpenPoints)
        {
            Standing = standing,
            Editions = Edition.Of(plan, planned, body, inside, draft.OpenPoints),
            Workbook = workbook.Value.Document,
            Reads = draft.Reads.Union(workbook.Value.Reads),
        };
        return Checked.With<BuiltDocument?>(built, [.. draft.Problems, .. links.Problems, .. UnknownMaps(body, plan, planned), .. workbook.Problems]);
    }

    private static IEnumerable<Diagnostic> UnknownMaps(Document document, PackPlan plan, PlannedDocument planned) =>
        SectionNumbers.Of(document).SelectMany(s => s.Section.Trace.Maps)
            .Where(m => !Standards.RequirementId.TryParse(m, out var id) || plan.Pack.Standards.Find(id) is null)
            .Distinct(StringComparer.Ordinal)
            .Select(m => Diagnostic.Error("unknown-requirement", $"`{m}` is in no catalogue", planned.Definition.Template.Place, plan.Pack.Standards.Near(m)));
}
