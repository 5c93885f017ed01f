using System.Buffers;
using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>The words of sectors that are not this organisation's.</summary>
/// <param name="Search">Finds any of them in any case; null when there is none.</param>
internal sealed record ForeignWords(ImmutableArray<string> Words, SearchValues<string>? Search)
{
    /// <summary>Words whose condition is false here; an unknown condition forbids nothing.</summary>
    public static ForeignWords Of(PackPlan plan)
    {
        ImmutableArray<string> words =
        [
            .. plan.Pack.SectorWords
                .Where(l => l.When?.Evaluate(plan.Facts.Globals, FactFunctions.Options).Value is { IsUnknown: false } condition && condition.AsTruth() == false)
                .SelectMany(l => l.Words),
        ];
        return new ForeignWords(words, words.IsEmpty ? null : SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase));
    }
}
