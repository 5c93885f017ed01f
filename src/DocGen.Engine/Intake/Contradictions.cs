using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>Finds answers that contradict each other.</summary>
public static class Contradictions
{
    /// <summary>An error or a warning for each contradiction that holds, with both places; what rests on an unknown answer holds nowhere.</summary>
    public static ImmutableArray<Diagnostic> Of(Questionnaire questionnaire, Facts facts)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var contradiction in questionnaire.Contradictions)
        {
            if (contradiction.For is not { } id)
            {
                Look(contradiction, facts.Globals, name => PlaceOf(facts, name), name => name, found);
                continue;
            }

            var register = questionnaire.Register(id)!;
            foreach (var (item, written) in facts.Items.GetValueOrDefault(id, []).Zip(facts.Answers.Items.GetValueOrDefault(id, [])))
            {
                string? FieldOf(string name) => name.StartsWith(register.Item + ".", StringComparison.Ordinal) ? name[(register.Item.Length + 1)..] : null;
                Look(
                    contradiction,
                    item.Scope,
                    name => FieldOf(name) is { } field ? written.Fields.GetValueOrDefault(field)?.Place ?? written.Place : PlaceOf(facts, name),
                    name => FieldOf(name) is { } field ? $"{id}.{written.Id}.{field}" : name,
                    found);
            }
        }

        return found.ToImmutable();
    }

    private static void Look(Contradiction contradiction, TemplateObject scope, Func<string, SourceRange?> placeOf, Func<string, string> nameOf, ImmutableArray<Diagnostic>.Builder found)
    {
        if (contradiction.When is null)
        {
            return;
        }

        var result = contradiction.When.Evaluate(scope, FactFunctions.Options);
        found.AddRange(result.Problems);
        if (result.Value.IsUnknown || result.Value.AsTruth() != true)
        {
            return;
        }

        var (first, second) = (placeOf(contradiction.First), placeOf(contradiction.Second));
        found.Add(new Diagnostic(
            "contradiction",
            contradiction.Severity,
            $"`{nameOf(contradiction.First)}` and `{nameOf(contradiction.Second)}` contradict each other: {contradiction.Says}",
            first,
            [new Hint($"`{nameOf(contradiction.Second)}` is answered here", second), "correct one of the two; an answer that is not known may be `unknown`"]));
    }

    private static SourceRange? PlaceOf(Facts facts, string name) =>
        facts.Answers.Single.GetValueOrDefault(name)?.Place ?? facts.Answers.RegisterPlaces.GetValueOrDefault(name);
}
