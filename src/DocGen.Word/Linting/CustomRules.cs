using System.Collections.Immutable;

namespace DocGen.Word.Linting;

internal static class CustomRules
{
    public static ImmutableArray<LintRule> All { get; } = [];
}
