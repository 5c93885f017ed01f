using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Packs;

/// <summary>Which changes make the next version of an issued document a major one, beside sections that come or go and entries of registers that do.</summary>
/// <param name="Scope">The questions whose answers draw the boundary of the management system.</param>
/// <param name="Commitments">The questions whose answers are promises.</param>
/// <param name="Applicability">The id of the document that holds the decisions on the controls; empty when the pack names none.</param>
public sealed record VersionRules(ImmutableArray<string> Scope, ImmutableArray<string> Commitments, string Applicability)
{
    /// <summary>A pack that does not say.</summary>
    public static VersionRules None { get; } = new([], [], "");

    /// <summary>What the pack says under <c>versions</c>; names that the pack does not have are problems.</summary>
    internal static VersionRules Read(MappingReader pack, ImmutableArray<DocumentDefinition> documents, Questionnaire questionnaire, List<Diagnostic> problems)
    {
        if (pack.Mapping("versions", "the rules of versions") is not { } written)
        {
            return None;
        }

        var (scope, commitments) = (written.Texts("scope"), written.Texts("commitments"));
        problems.AddRange(Packs.Reassessment.Unknown(scope.Concat(commitments), Packs.Reassessment.NamesOf(questionnaire)));
        var applicability = written.Sourced("applicability");
        if (applicability is { } id && !documents.Any(d => d.Id == id.Value))
        {
            problems.Add(Diagnostic.Error("unknown-document", $"`{id.Value}` is no document of this pack", id.Place, NearName.Hint(id.Value, documents.Select(d => d.Id))));
        }

        written.Done();
        return new VersionRules([.. scope.Select(s => s.Value)], [.. commitments.Select(c => c.Value)], applicability?.Value ?? "");
    }
}
