using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Packs;

/// <summary>Which documents of a pack are assessments, and which changes open one again.</summary>
/// <param name="Document">The id of the document that is made for each item of a register.</param>
/// <param name="Triggers">As the documents number them, from 1.</param>
public sealed record Reassessment(DocumentDefinition Document, ImmutableArray<ReviewTrigger> Triggers)
{
    /// <summary>The register whose items are assessed.</summary>
    public string Register => Document.ForEach!;

    /// <summary>What the pack says under <c>reassessment</c>, or null when it says nothing; names that the questionnaire does not have are problems.</summary>
    internal static Reassessment? Read(MappingReader pack, ImmutableArray<DocumentDefinition> documents, Questionnaire questionnaire, List<Diagnostic> problems)
    {
        if (pack.Mapping("reassessment", "the reassessment") is not { } written)
        {
            return null;
        }

        var id = written.Required("document");
        var document = documents.FirstOrDefault(d => d.Id == id.Value && d.ForEach is not null);
        if (document is null)
        {
            problems.Add(Diagnostic.Error("unknown-document", $"`{id.Value}` is no document that this pack makes for each item of a register", id.Place, NearName.Hint(id.Value, documents.Where(d => d.ForEach is not null).Select(d => d.Id))));
        }

        var names = NamesOf(questionnaire);
        var triggers = ImmutableArray.CreateBuilder<ReviewTrigger>();
        foreach (var trigger in written.Mappings("triggers", "a trigger"))
        {
            var answers = trigger.Texts("answers");
            problems.AddRange(Unknown(answers, names));
            triggers.Add(new ReviewTrigger(trigger.Required("says").Value, [.. answers.Select(a => a.Value)]));
            trigger.Done();
        }

        written.Done();
        return document is null ? null : new Reassessment(document, triggers.ToImmutable());
    }

    /// <summary>The names of all answers that a pack's file may speak of: <c>development.kind</c>, <c>systems.purpose</c>.</summary>
    internal static HashSet<string> NamesOf(Questionnaire questionnaire) =>
        questionnaire.Questions.Select(q => q.Id).Concat(questionnaire.Registers.SelectMany(r => r.Fields.Select(f => $"{r.Id}.{f.Id}"))).ToHashSet(StringComparer.Ordinal);

    /// <summary>A problem for each name that no question has.</summary>
    internal static IEnumerable<Diagnostic> Unknown(IEnumerable<Sourced<string>> answers, HashSet<string> names) =>
        answers.Where(a => !names.Contains(a.Value)).Select(a => Diagnostic.Error("unknown-question", $"`{a.Value}` is no question", a.Place, NearName.Hint(a.Value, names)));
}

/// <summary>A change that opens an assessment again.</summary>
/// <param name="Says">In words that follow "trigger 3:".</param>
/// <param name="Answers">The questions, such as <c>systems.models</c>, whose answers tell of it; empty for a change that no answer tells of.</param>
public sealed record ReviewTrigger(string Says, ImmutableArray<string> Answers);
