using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>A partial or a turn of a loop that is under way: what led to a mistake inside it.</summary>
/// <param name="Name">The partial; or the item the loop is at, when there is a list.</param>
/// <param name="List">The list of the loop; null for a partial.</param>
internal readonly record struct Around(string Name, SourceRange Place, SourceRange? List = null)
{
    public Hint ToHint() => List is null
        ? new Hint($"in the partial `{Name}`, included here", Place)
        : new Hint($"in the loop over `{Evaluator.Short(List.Text)}`, at `{Name}`", Place);
}
