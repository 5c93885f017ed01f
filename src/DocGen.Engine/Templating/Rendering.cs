using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>What a template printed, and everything that was written down on the way.</summary>
/// <param name="LeftOut">Bodies that a condition kept out.</param>
/// <param name="UnknownsMet">Unknown answers that were printed or decided something, each once.</param>
public sealed record Rendering(ImmutableArray<Stretch> Stretches, ImmutableArray<LeftOut> LeftOut, ImmutableArray<Unknown> UnknownsMet, ImmutableArray<Diagnostic> Problems)
{
    public string Text
    {
        get
        {
            var text = new System.Text.StringBuilder();
            foreach (var stretch in Stretches)
            {
                text.Append(stretch.Text);
            }

            return text.ToString();
        }
    }

    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);

    /// <summary>All facts read to make the text.</summary>
    public FactSet Reads => Stretches.Aggregate(FactSet.Empty, (reads, s) => reads.Union(s.Reads).Union(s.Conditions));
}

/// <summary>A run of printed text.</summary>
/// <param name="Opaque">A value: its text is never markup. Otherwise text of the template.</param>
/// <param name="Place">The template's text or expression that printed it.</param>
/// <param name="Reads">The facts that the text was made from.</param>
/// <param name="Conditions">The facts of the conditions and loops that let it through.</param>
/// <param name="LoopPath">For each loop around it, from the outside: the <c>id</c> of the item, or its place in the list.</param>
public sealed record Stretch(string Text, bool Opaque, SourceRange Place, FactSet Reads, FactSet Conditions, ImmutableArray<string> LoopPath);

/// <summary>A body that a condition kept out: its place, that of the condition, and the facts that decided. <paramref name="WhenFalse"/>: the body of an <c>else</c>, printed when the condition does not hold.</summary>
public sealed record LeftOut(SourceRange Body, SourceRange ConditionPlace, FactSet Facts, bool WhenFalse = false)
{
    /// <summary>The condition as written.</summary>
    public string Condition => ConditionPlace.Text;
}

/// <summary>What surrounds a template when it runs.</summary>
public sealed record RenderOptions
{
    public required TemplateObject Globals { get; init; }

    /// <summary>An unknown name, and a missing value that would be printed, are errors; otherwise they print nothing.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>Gives a partial by name; null: there is none.</summary>
    public Func<string, Template?>? Include { get; init; }

    /// <summary>The names of all partials, for hints.</summary>
    public ImmutableArray<string> IncludeNames { get; init; } = [];

    /// <summary>What <c>date.now</c> gives; null: it is an error.</summary>
    public DateTime? Today { get; init; }

    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    /// <summary>Respells what the template itself says: its text (true), and phrases of several words in its expressions (false). Null: nothing is.</summary>
    public Func<string, bool, string>? Respell { get; init; }

    /// <summary>Further functions by name, such as <c>facts.any</c>.</summary>
    public IReadOnlyDictionary<string, Func<ImmutableArray<Value>, Value>> Functions { get; init; } = ImmutableDictionary<string, Func<ImmutableArray<Value>, Value>>.Empty;
}
