using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Checking;

/// <summary>What <c>check</c> says of a pack after its problems: what it holds, and how much was found.</summary>
internal static class PackSummary
{
    public static Tree Of(string folder, Pack pack, ImmutableArray<Diagnostic> found)
    {
        var partials = pack.Templates.Keys.Count(k => k.StartsWith("partials/", StringComparison.Ordinal));
        return new Tree(folder,
        [
            Tree.Leaf($"pack: {pack.Title} ({pack.Id} {pack.Version})"),
            Tree.Leaf($"holds: {Show.Counted(pack.Documents.Length, "document")}, {Show.Counted(partials, "partial")}, {Show.Counted(pack.Questionnaire.Questions.Count(), "question")}, {Show.Counted(pack.Questionnaire.Registers.Length, "register")}, {Show.Counted(pack.Derived.Length, "derived fact")}, {Show.Counted(pack.Rules.Length, "rule")}"),
            Tree.Leaf(string.Create(CultureInfo.InvariantCulture, $"found: {(found.IsEmpty ? "nothing" : Show.Counted(found.Length, "warning"))}")),
        ]);
    }
}
