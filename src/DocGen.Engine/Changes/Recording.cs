using System.Collections.Immutable;
using DocGen.Engine.Applicability;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Issuing;
using DocGen.Engine.Packs;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Changes;

/// <summary>Makes the record of a build from what the build knows.</summary>
public static class Recording
{
    /// <summary>The record of a plan with the documents given; those of an earlier record may stand among them.</summary>
    /// <param name="packDigest">The digest of all files of the pack.</param>
    /// <param name="look">Digests of files beside the answers that shape Word files, by path.</param>
    public static BuildRecord Of(PackPlan plan, string packDigest, IEnumerable<DigestedFile> look, IEnumerable<DocumentRecord> documents)
    {
        var questionnaire = plan.Pack.Questionnaire;
        return new BuildRecord(
            plan.Generator.Engine,
            new PackMark(plan.Pack.Id, plan.Pack.Version, packDigest),
            look.ToImmutableSortedDictionary(f => f.Path, f => f.Digest, StringComparer.Ordinal),
            GivenAnswers.Of(plan.Facts.Answers),
            plan.Facts.Answers.Items.ToImmutableSortedDictionary(r => r.Key, r => r.Value.Select(i => i.Id).ToImmutableArray(), StringComparer.Ordinal),
            [.. questionnaire.Registers.SelectMany(r => r.Fields.Where(f => f.Type == AnswerType.References).Select(f => $"{r.Id}.{f.Id}"))],
            plan.Facts.OpenPoints.DistinctBy(p => p.Name).ToImmutableSortedDictionary(p => p.Name, p => new OpenRecord(p.Label, Names(plan.Facts.ReadsOf(p.Name))), StringComparer.Ordinal),
            [.. plan.Pack.Derived.SelectMany(d => Derived(d, plan.Facts))],
            [.. plan.Soa.All.Select(Decision)],
            [.. documents])
        {
            Register = plan.Register.Entries.IsEmpty ? "" : ContentDigest.Of([RegisterWriter.Write(plan.Register)]),
        };
    }

    /// <summary>What is remembered of a document as it was made.</summary>
    public static DocumentRecord Of(PackPlan plan, BuiltDocument built)
    {
        var planned = built.Planned;
        ImmutableArray<string> openPoints = [.. built.OpenPoints.Select(p => p.Name)];
        var provenance = built.Document.Identity.Generator;
        var sections = SectionNumbers.Of(built.Document).Select(s => new SectionRecord(
            s.Section.Id, Label(s.Section, s.Number), ContentDigest.Of(s.Section, s.Level, provenance), [.. s.Section.Trace.Facts.Select(f => f.Name)])).ToImmutableArray();
        return new DocumentRecord(
            planned.Id,
            planned.FileName,
            planned.Title,
            planned.Subtitle,
            Frame.Digest(plan, planned, openPoints),
            Deciding(plan, planned),
            Sorted(built.Reads.Select(f => f.Name).Concat(sections.SelectMany(s => s.Facts))),
            openPoints,
            [.. sections.Select(s => Frame.SectionIds.Contains(s.Id) ? s with { Facts = Frame.FactsOf(s.Id, plan, planned, openPoints) } : s)],
            [.. built.Editions.Select(Edition)],
            built.Workbook is { } workbook ? ContentDigest.Of(SectionNumbers.Of(workbook).Select(s => ContentDigest.Of(s.Section, s.Level, ""))) : "")
        {
            Goals = KnownGoals.Of(built.Document),
            Version = built.Standing.Version,
            Status = built.Standing.Status,
        };
    }

    private static ImmutableArray<string> Deciding(PackPlan plan, PlannedDocument planned)
    {
        var condition = planned.Definition.When?.Evaluate(plan.Facts.Globals, FactFunctions.Options).Value.Reads ?? FactSet.Empty;
        IEnumerable<string> item = planned is { Item: { } one, Definition.ForEach: { } register } ? [$"{register}.{one.Id}"] : [];
        return Sorted(Names(condition).Concat(item));
    }

    private static EditionRecord Edition(Edition edition) => new(
        edition.Audience.Id,
        edition.FileName,
        [.. SectionNumbers.Of(edition.Document).Select(s => new SectionRecord(s.Section.Id, Label(s.Section, s.Number), ContentDigest.Of(s.Section, s.Level, ""), []))]);

    private static IEnumerable<DerivedRecord> Derived(DerivedFact fact, Facts facts) => fact.For is null
        ? facts.Globals.TryGet(fact.Name, out var value) ? [Derived(fact.Name, value)] : []
        : facts.Items.GetValueOrDefault(fact.For, []).SelectMany(i => i.Object.TryGet(fact.Name, out var own) ? new[] { Derived($"{fact.For}.{i.Id}.{fact.Name}", own) } : []);

    private static DerivedRecord Derived(string name, Value value) => new(name, ValueText.Of(value), Names(value.TextReads));

    private static DecisionRecord Decision(Decision d) => new(d.Reference, d.Title, d.State, d.Code, d.Status, d.Reason, Names(d.Deciding), Names(d.Reads), ContentDigest.Of(
    [
        d.State, d.Code, d.Status, d.Reason, d.How, d.Checked, d.Recheck, d.Operator, d.Owner, d.Evidence, d.EvidenceDate, d.Due, d.Procedure, d.Reviewed, d.Change, d.SystemCode, d.SystemReason, d.Flag,
        d.IsOwnDecision ? "own" : "rule", .. d.Drivers, "|", .. d.SystemsIn, "|", .. d.SystemsOut, "|", .. d.SystemsOpen,
    ]));

    private static string Label(Section section, string number) => number.Length == 0 ? PlainText.Of(section.Heading) : $"{number} {PlainText.Of(section.Heading)}";

    private static ImmutableArray<string> Names(FactSet facts) => [.. facts.Select(f => f.Name)];

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
