using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary><c>array.*</c>. Lists are never changed: each function gives a new one.</summary>
internal static class ArrayFunctions
{
    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("add", c => Listed(c, items => items.Add(c.Arguments[1]))),
        ("add_range", c => Listed(c, items => items.AddRange(c.Items(1)))),
        ("any", c => Any(c)),
        ("compact", c => Listed(c, items => [.. items.Where(i => i.Payload is not null)])),
        ("concat", c => Listed(c, items => items.AddRange(c.Items(1)))),
        ("contains", c => Contains(c)),
        ("each", c => Listed(c, items => [.. items.Select(i => Apply(c, i))])),
        ("filter", c => Filter(c)),
        ("first", c => Settled(c, items => items.Length > 0 ? items[0] : Value.Null)),
        ("insert_at", c => Listed(c, items => items.Insert((int)Math.Clamp(c.Whole(1), 0, items.Length), c.Arguments[2]))),
        ("join", c => Join(c)),
        ("last", c => Settled(c, items => items.Length > 0 ? items[^1] : Value.Null)),
        ("limit", c => Listed(c, items => [.. items.Take((int)Math.Max(0, c.Whole(1)))])),
        ("map", c => Listed(c, items => [.. items.Select(i => Member(i, c.Text(1)))])),
        ("offset", c => Listed(c, items => [.. items.Skip((int)Math.Max(0, c.Whole(1)))])),
        ("remove_at", c => Listed(c, items => RemoveAt(items, (int)c.Whole(1)))),
        ("reverse", c => Listed(c, items => [.. items.Reverse()])),
        ("size", c => Settled(c, items => Value.Of((long)items.Length))),
        ("sort", c => Sort(c)),
        ("uniq", c => Settled(c, items => Value.Of(new TemplateList(Unique(items)) { MadeByTemplate = true }, items.Aggregate(FactSet.Empty, (all, i) => all.Union(i.Reads))))),
        ("cycle", c => Settled(c, items => items.Length > 0 ? items[0] : Value.Null)),
    ];

    private static Value Settled(Call call, Func<ImmutableArray<Value>, Value> run)
    {
        if (call.Count > 0 && call.Arguments[0].IsUnknown)
        {
            return call.Arguments[0];
        }

        if (call.Count == 0 || Sequence.Of(call[0]) is not { } items)
        {
            return call.Fail($"`{call.Name}` needs a list");
        }

        return run([.. items]);
    }

    private static Value Listed(Call call, Func<ImmutableArray<Value>, ImmutableArray<Value>> run) =>
        Settled(call, items => Value.Of(new TemplateList(run(items)) { MadeByTemplate = true }));

    internal static Value Member(Value item, string name) =>
        item.Payload is TemplateObject target && target.TryGet(name, out var value) ? value.With(item.Reads) : item.IsUnknown ? item : Value.Of(null, item.Reads);

    private static Value Apply(Call call, Value item) =>
        call[1] is Callable function ? call.Evaluator.InvokeWith(function, [item, .. call.Arguments.Skip(2)], [], call.Place) : call.Fail($"`{call.Name}` needs a function, written `@name`");

    // The facts read to decide about every item are facts of the list that comes out.
    private static Value Filter(Call call) => Settled(call, items =>
    {
        var results = items.Select(i => (Item: i, Truth: Apply(call, i))).ToList();
        var reads = results.Aggregate(FactSet.Empty, (r, x) => r.Union(x.Truth.Reads));
        if (results.Find(r => r.Truth.IsUnknown).Truth is { } unknown)
        {
            return unknown.With(reads);
        }

        return Value.Of(new TemplateList([.. results.Where(r => r.Truth.AsTruth() == true).Select(r => r.Item)]) { MadeByTemplate = true }, reads);
    });

    private static Value Any(Call call) => Settled(call, items =>
    {
        var results = items.Select(i => Apply(call, i)).ToList();
        var reads = results.Aggregate(FactSet.Empty, (r, x) => r.Union(x.Reads));
        return results.FirstOrDefault(r => r.AsTruth() == true) is { } found ? Value.Of(true, found.Reads)
            : results.FirstOrDefault(r => r.IsUnknown) is { } unknown ? unknown.With(reads) : Value.Of(false, reads);
    });

    private static Value Contains(Call call) => Settled(call, items =>
    {
        var wanted = call.Count > 1 ? call.Arguments[1] : Value.Null;
        var reads = items.Aggregate(FactSet.Empty, (r, i) => r.Union(i.Reads));
        return items.Any(i => !i.IsUnknown && Operators.AreEqual(i.Payload, wanted.Payload)) ? Value.Of(true, reads)
            : items.FirstOrDefault(i => i.IsUnknown) is { } unknown ? unknown : Value.Of(false, reads);
    });

    private static Value Join(Call call) => Settled(call, items =>
    {
        var reads = items.Aggregate(FactSet.Empty, (r, i) => r.Union(i.Reads));
        var texts = items.Select(i => call[2] is Callable function ? call.Evaluator.InvokeWith(function, [i], [], call.Place).AsText() : call.Evaluator.Meet(i).AsText());
        return Value.Of(string.Join(call.Text(1), texts), reads);
    });

    private static ImmutableArray<Value> RemoveAt(ImmutableArray<Value> items, int at)
    {
        at = at < 0 ? items.Length + at : at;
        return at >= 0 && at < items.Length ? items.RemoveAt(at) : items;
    }

    // The order depends on every key.
    private static Value Sort(Call call) => Settled(call, items =>
    {
        Value Key(Value item) => call.Count > 1 && call[1] is string name ? Member(item, name) : item;
        var keyed = items.Select(item => (Item: item, Key: Key(item))).ToList();
        var sorted = keyed.OrderBy(k => k.Key.Payload, Comparer<object?>.Create((a, b) => a is null || b is null ? (a is null ? b is null ? 0 : -1 : 1) : Operators.Compare(a, b) ?? 0));
        return Value.Of(new TemplateList([.. sorted.Select(k => k.Item)]) { MadeByTemplate = true }, keyed.Aggregate(FactSet.Empty, (all, k) => all.Union(k.Key.Reads)));
    });

    private static ImmutableArray<Value> Unique(ImmutableArray<Value> items)
    {
        var kept = ImmutableArray.CreateBuilder<Value>();
        foreach (var item in items.Where(i => !kept.Any(k => Operators.AreEqual(k.Payload, i.Payload))))
        {
            kept.Add(item);
        }

        return kept.ToImmutable();
    }
}
