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

    /// <summary>In a finished document the key of the part, as <see cref="BlockKeys"/> gives it, which stays the same when answers change. Before that where the part stands below its heading and the ids of the items looped over (<c>+3/receipt-assistant</c>), or <c>#</c> and a name of its own; empty for a part that has neither.</summary>
    public string Key { get; init; } = "";
}
