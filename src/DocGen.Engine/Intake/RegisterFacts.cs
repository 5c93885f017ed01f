using System.Collections.Immutable;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>The items of registers, and what refers to them.</summary>
public sealed partial class FactsBuilder
{
    private void AddRegister(Register register)
    {
        var items = _answers.Items.GetValueOrDefault(register.Id, []);
        var objects = ImmutableArray.CreateBuilder<FactItem>();
        foreach (var item in items)
        {
            var target = new TemplateObject();
            var scope = new TemplateObject();
            target.Set("id", Value.Of(item.Id, FactSet.Of(new Fact($"{register.Id}.{item.Id}", item.Place))));
            foreach (var field in register.Fields)
            {
                SetAnswer(target, field.Id, item.Fields[field.Id], () => scope);
            }

            foreach (var fact in _derived.Where(d => d.For == register.Id))
            {
                target.SetLazy(fact.Name, () => Evaluate(fact, scope));
            }

            var name = item.Fields.GetValueOrDefault("name")?.Value as string ?? item.Id;
            objects.Add(new FactItem(item.Id, name, target, scope));
        }

        _items[register.Id] = objects.ToImmutable();
        var reads = FactSet.Of(new Fact(register.Id, _answers.RegisterPlaces.GetValueOrDefault(register.Id)));
        _globals.Set(register.Id, Value.Of(new TemplateList([.. objects.Select(o => Value.Of(o.Object))]), reads));
    }

    /// <summary>Gives each item its scope and the items of other registers that refer to it, under the name of their register.</summary>
    private void AddScopes(Register register)
    {
        var referring = _questionnaire.Registers
            .SelectMany(r => r.Fields.Where(f => f.Type == AnswerType.References && f.Of == register.Id).Select(f => (Register: r, Field: f)))
            .Where(r => register.Fields.All(f => f.Id != r.Register.Id))
            .ToList();
        var reverse = referring.ToDictionary(r => r.Register.Id, r => new Lazy<Referrers>(() => ReferrersOf(r.Register, r.Field)), StringComparer.Ordinal);
        foreach (var item in _items[register.Id])
        {
            foreach (var name in _globals.Names.ToList())
            {
                item.Scope.SetLazy(name, () => _globals.TryGet(name, out var value) ? value : Value.Null);
            }

            item.Scope.Set(register.Item, Value.Of(item.Object));
            foreach (var (name, referrers) in reverse)
            {
                var reads = FactSet.Of(new Fact(name, _answers.RegisterPlaces.GetValueOrDefault(name)));
                item.Object.SetLazy(name, () => Value.Of(new TemplateList([.. referrers.Value.Named.GetValueOrDefault(item.Id, [])]) { Possible = referrers.Value.Possible }, reads));
            }
        }
    }

    /// <param name="Named">Who refers to an item, by the item's id.</param>
    /// <param name="Possible">Who may refer to any item, since the answer that would say so is open, with that answer.</param>
    private sealed record Referrers(Dictionary<string, List<Value>> Named, ImmutableArray<(Value Item, Value Open)> Possible);

    private Referrers ReferrersOf(Register register, Question field)
    {
        var named = new Dictionary<string, List<Value>>(StringComparer.Ordinal);
        var possible = ImmutableArray.CreateBuilder<(Value Item, Value Open)>();
        foreach (var item in _items[register.Id])
        {
            var written = _answers.Items.GetValueOrDefault(register.Id, []).First(i => i.Id == item.Id).Fields[field.Id];
            var referrer = Value.Of(item.Object, FactSet.Of(new Fact(written.Name, written.Place)));
            item.Object.TryGet(field.Id, out var answer);
            if (answer.IsUnknown)
            {
                possible.Add((referrer, answer));
            }

            foreach (var id in written.Value as ImmutableArray<string>? ?? [])
            {
                if (!named.TryGetValue(id, out var list))
                {
                    named[id] = list = [];
                }

                list.Add(referrer);
            }
        }

        return new Referrers(named, possible.ToImmutable());
    }
}
