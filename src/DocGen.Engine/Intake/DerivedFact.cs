using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>A fact that follows from answers: its name, the expression that gives it, and the sentence that says what it means. <paramref name="For"/> names the register whose items each get it; null for a fact of the organisation.</summary>
public sealed record DerivedFact(string Name, string? For, Expression? Is, string Text, string Means, SourceRange Place);

/// <summary>Reads <c>derived.yaml</c> of a pack.</summary>
public static class DerivedFactReader
{
    /// <summary>The derived facts in order, and every problem: names used twice, a register that does not exist, expressions that do not parse.</summary>
    public static Checked<ImmutableArray<DerivedFact>> Read(MappingNode root, Questionnaire questionnaire)
    {
        var problems = new List<Diagnostic>();
        var reader = new MappingReader(root, "the derived facts", problems);
        var facts = ImmutableArray.CreateBuilder<DerivedFact>();
        foreach (var item in reader.Mappings("facts", "a derived fact"))
        {
            var name = item.Required("name");
            var register = item.Sourced("for");
            var expression = item.Required("is");
            var fact = new DerivedFact(name.Value, register?.Value, QuestionnaireReader.ParseExpression(expression, problems), expression.Value, item.Required("means").Value, name.Place);
            item.Done();
            if (register is not null && questionnaire.Register(register.Value) is null)
            {
                problems.Add(Diagnostic.Error("unknown-register", $"`{register.Value}` is no register", register.Place, NearName.Hint(register.Value, questionnaire.Registers.Select(r => r.Id))));
            }

            if (facts.FirstOrDefault(f => f.Name == fact.Name && f.For == fact.For) is { } twin)
            {
                problems.Add(Diagnostic.Error("duplicate-id", $"two times a derived fact `{fact.Name}`", name.Place, new Hint("the first one is here", twin.Place)));
            }

            facts.Add(fact);
        }

        reader.Done();
        return Checked.With(facts.ToImmutable(), problems);
    }
}
