using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Content.Changing;

/// <summary>Which documents were made from the answers to a question.</summary>
internal static class AnswersRead
{
    /// <summary>Each question, or field as <c>systems.*.hosting</c>, with the ids of the documents (D1, W04) of this organisation that read an answer to it.</summary>
    public static ILookup<string, string> By(BuiltSample sample) => sample.Documents.Values
        .SelectMany(d => d.Reads.Select(f => f.Name).Concat(d.Trace.Sections.SelectMany(s => s.Facts).Select(f => f.Name)).Select(name => (Asked: Asked(name, sample.Run.Client.Pack.Questionnaire), d.Planned.Definition.Id)))
        .Distinct()
        .ToLookup(r => r.Asked, r => r.Id, StringComparer.Ordinal);

    /// <summary>Every question and field under the name that <see cref="By"/> gives it, with the documents that it names.</summary>
    public static IEnumerable<(string Asked, ImmutableArray<string> Documents)> Questions(Questionnaire questionnaire) =>
        questionnaire.Questions.Select(q => (q.Id, q.Documents))
            .Concat(questionnaire.Registers.SelectMany(r => r.Fields.Select(f => ($"{r.Id}.*.{f.Id}", f.Documents))))
            .Concat(questionnaire.ControlFields.Select(f => ($"controls.*.{f.Id}", f.Documents)));

    // `systems.receipt-assistant.impacts.2.group` answers `systems.*.impacts`; ids of controls hold points.
    private static string Asked(string name, Questionnaire questionnaire)
    {
        var parts = name.Split('.');
        return parts[0] == "controls" && parts.Length > 2 ? $"controls.*.{parts[^1]}"
            : questionnaire.Register(parts[0]) is not null && parts.Length > 2 ? $"{parts[0]}.*.{parts[2]}"
            : name;
    }
}
