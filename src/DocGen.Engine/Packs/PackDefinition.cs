using System.Collections.Immutable;
using DocGen.Engine.Applicability;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Standards;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>A pack as loaded and checked: what it asks, what follows, how controls are decided, and its templates.</summary>
public sealed record Pack
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<DocumentDefinition> Documents { get; init; }

    public required Questionnaire Questionnaire { get; init; }

    public required ImmutableArray<DerivedFact> Derived { get; init; }

    /// <summary>Conditions that templates work out for themselves, by their text there, in words for readers.</summary>
    public ImmutableSortedDictionary<string, string> Conditions { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The id of the document that draws the boundary, to which every document control points; empty when no document does.</summary>
    public string ScopeDocument { get; init; } = "";

    /// <summary>Who outside gets documents; <see cref="Audience.Internal"/> is always known and never listed.</summary>
    public ImmutableArray<Audience> Audiences { get; init; } = [];

    /// <summary>Which changes open an assessment again; null when the pack does not say.</summary>
    public Reassessment? Reassessment { get; init; }

    /// <summary>Which changes of an issued document are major.</summary>
    public VersionRules Versions { get; init; } = VersionRules.None;

    /// <summary>The spelling of its words.</summary>
    public Spelling Spelling { get; init; } = Spelling.AsWritten;

    /// <summary>Respells what its templates say (see <see cref="RenderOptions.Respell"/>); null: nothing is.</summary>
    public Func<string, bool, string>? Respell { get; init; }

    /// <summary>The spellings it can be written in, by the value of the answer <c>document_control.english</c> that asks for them.</summary>
    public ImmutableSortedDictionary<string, Spelling> Spellings { get; init; } = ImmutableSortedDictionary.Create<string, Spelling>(StringComparer.Ordinal);

    /// <summary>The rules of both standards, in the order of the standards.</summary>
    public required ImmutableArray<ApplicabilityRule> Rules { get; init; }

    public required StandardsLibrary Standards { get; init; }

    /// <summary>Templates and partials by their path in the pack.</summary>
    public required ImmutableSortedDictionary<string, Template> Templates { get; init; }

    /// <summary>Words that belong to one sector; empty when the pack names none.</summary>
    public ImmutableArray<SectorWords> SectorWords { get; init; } = [];

    /// <summary>What its templates may use up.</summary>
    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    /// <summary>Every file the pack was loaded from, for digests.</summary>
    public required ImmutableArray<SourceFile> Files { get; init; }
}

/// <summary>One document of a pack: its template, and the register that it is made for each item of.</summary>
/// <param name="ForEach">The register; null: one document for the organisation.</param>
/// <param name="When">Made only when this holds; null: always.</param>
/// <param name="Audience">Ids of those who get the document; for each but <c>internal</c> an edition is made.</param>
/// <param name="Owner">The name of the fact that holds the owner's role.</param>
/// <param name="Approver">The name of the fact that holds the approver's role.</param>
public sealed record DocumentDefinition(
    string Id, string Title, string File, Sourced<string> Template, string? ForEach, Expression? When, string WhenText, ImmutableArray<string> Audience, string Owner, string Approver)
{
    /// <summary>The template of a workbook that goes with the document, its sections the sheets; null when it has none.</summary>
    public Sourced<string>? Workbook { get; init; }

    /// <summary>The template and that of the workbook, when there is one.</summary>
    public IEnumerable<Sourced<string>> Templates => Workbook is null ? [Template] : [Template, Workbook];
}
