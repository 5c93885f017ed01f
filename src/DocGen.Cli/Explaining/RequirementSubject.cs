using System.Collections.Immutable;
using DocGen.Engine.Standards;

namespace DocGen.Cli.Explaining;

/// <summary>Finds the clause, control or article that a person means.</summary>
internal static class RequirementSubject
{
    private static readonly string[] Iso = ["27001", "42001"];

    /// <summary>One requirement for a full id such as <c>27001:A.7.1</c>; for a bare <c>A.7.1</c> or <c>6.1.3</c> every standard's own; empty when there is none.</summary>
    public static ImmutableArray<Requirement> Find(StandardsLibrary library, string written)
    {
        var part = written.StartsWith("a.", StringComparison.Ordinal) ? "A" + written[1..] : written;
        var ids = written.Contains(':', StringComparison.Ordinal) ? [written] : Iso.Select(s => $"{s}:{part}");
        return [.. ids.Select(i => RequirementId.TryParse(i, out var id) ? library.Find(id) : null).OfType<Requirement>()];
    }
}
