using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Facts by their names: what an earlier build wrote down as names becomes facts with their places of today.</summary>
internal sealed class NamedFacts(Answers answers)
{
    private readonly Lazy<Dictionary<string, Fact>> _facts = new(() => All(answers));

    /// <summary>The facts of these names; null when one of them is no answer, item or register of today.</summary>
    public FactSet? Of(ImmutableArray<string> names)
    {
        var facts = FactSet.Empty;
        foreach (var name in names)
        {
            if (!_facts.Value.TryGetValue(name, out var fact))
            {
                return null;
            }

            facts = facts.Union(FactSet.Of(fact));
        }

        return facts;
    }

    private static Dictionary<string, Fact> All(Answers answers)
    {
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (register, place) in answers.RegisterPlaces)
        {
            Add(register, place);
        }

        foreach (var (register, items) in answers.Items)
        {
            foreach (var item in items)
            {
                Add($"{register}.{item.Id}", item.Place);
            }
        }

        foreach (var answer in answers.Single.Values.Concat(answers.Items.Values.SelectMany(i => i).Concat(answers.Controls.Values).SelectMany(i => i.Fields.Values)))
        {
            AddAnswer(answer);
        }

        return facts;

        void Add(string name, SourceRange? place) => facts[name] = new Fact(name, place);

        // The entries of a list of records are answers too.
        void AddAnswer(Answer answer)
        {
            Add(answer.Name, answer.Place);
            foreach (var inner in answer.Value is ImmutableArray<RegisterItem> records ? records.SelectMany(r => r.Fields.Values) : [])
            {
                AddAnswer(inner);
            }
        }
    }
}
