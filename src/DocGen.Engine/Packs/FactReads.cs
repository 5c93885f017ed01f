using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Facts read, as a document carries them.</summary>
internal static class FactReads
{
    public static ImmutableArray<FactRead> Of(FactSet facts) => [.. facts.Select(f => new FactRead(f.Name, f.Where))];
}

/// <summary>Which link targets may stand in a document.</summary>
internal static class LinkTarget
{
    public static bool IsAllowed(string target) =>
        target.StartsWith('#') || new[] { "https:", "http:", "mailto:" }.Any(s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase));
}
