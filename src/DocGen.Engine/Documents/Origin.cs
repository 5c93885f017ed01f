using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Documents;

/// <summary>Where a part of a document came from. Never part of a comparison.</summary>
public sealed record Origin
{
    /// <summary>Offsets in the Markdown text that the part was read from: 0-based start and length; null when it was not read from Markdown.</summary>
    public (int Start, int Length)? Span { get; init; }

    /// <summary>The template stretch that made the part.</summary>
    public SourceRange? Template { get; init; }

    /// <summary>The facts read to make the part.</summary>
    public FactSet Facts { get; init; } = FactSet.Empty;

    /// <summary>A key that stays the same when answers change: section id, template block, ids of the items looped over.</summary>
    public string Key { get; init; } = "";
}
