using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary><c>array.*</c>. Lists are never changed: each function gives a new one, whose items keep their own facts.</summary>
internal static class ArrayFunctions
{
    // Room for entries that `insert_at` fills with null.
    private const int MostEntries = 100_000;

    public static IEnumerable<Entry> All =>
    [
        new("add", "list value", c => Listed(c, items => items.Add(c.Arguments[1]), unknownAt: 1)),
        new("add_range", "list1 list2", c => Listed(c, items => items.AddRange(c.Items(1)))),
        new("any", "list function args...", c => Settled(c, items => ArraySearches.Any(c, items), unknownAt: 2)),
        new("compact", "list", c => NoneOfNull(c) ?? Listed(c, items => [.. items.Where(i => i.Payload is not null)]).With(c.Arguments[0].TextReads)),
        new("concat", "list1 list2", c => c[0] is null && c[1] is null ? Value.Null : Listed(c, items => items.AddRange(c.Items(1)))),
        new("contains", "list item", c => Settled(c, items => ArraySearches.Contains(c, items))),
        new("cycle", "list group?", Cycle),
        new("each", "list function", c => NoneOfNull(c) ?? Each(c)),
        new("filter", "list function", c => NoneOfNull(c) ?? Settled(c, items => ArraySearches.Filter(c, items))),
        new("first", "list", c => Settled(c, items => items.Length > 0 ? items[0] : Value.Null)),
        new("insert_at", "list index value", c => Listed(c, items => InsertAt(c, items), unknownAt: 2)),
        new("join", "list delimiter function?", c => Settled(c, items => Join(c, items))),
        new("last", "list", c => Settled(c, items => items.Length > 0 ? items[^1] : Value.Null)),
        new("limit", "list count", c => NoneOfNull(c) ?? Listed(c, items => [.. items.Take(Math.Max(0, c.Whole(1)))])),
        new("map", "list member", Map),
        new("offset", "list index", c => NoneOfNull(c) ?? Listed(c, items => [.. items.Skip(Math.Max(0, c.Whole(1)))])),
        new("remove_at", "list index", c => Listed(c, items => RemoveAt(items, c.Whole(1)))),
        new("reverse", "list", c => Listed(c, items => [.. items.Reverse()])),
        new("size", "list", c => Settled(c, items => Value.Of((long)items.Length))),
        new("sort", "list member?", ArraySorting.Sort),
        new("uniq", "list", c => NoneOfNull(c) ?? Settled(c, items => Value.Of(Made(Unique(items)), ArraySearches.ReadsOf(items)))),
    ];

    internal static TemplateList Made(IEnumerable<Value> items) => new([.. items]) { MadeByTemplate = true };

    /// <summary>Runs with the items of the list. An unknown argument leaves the result unknown, except one that only becomes an item.</summary>
    internal static Value Settled(Call call, Func<ImmutableArray<Value>, Value> run, int unknownAt = -1)
    {
        for (var i = 0; i < call.Count; i++)
        {
            if (call.Arguments[i].IsUnknown && i != unknownAt)
            {
                return call.Arguments[i];
            }
        }

        return run(call.Items(0));
    }

    private static Value Listed(Call call, Func<ImmutableArray<Value>, ImmutableArray<Value>> run, int unknownAt = -1) =>
        Settled(call, items => Value.Of(Made(run(items))), unknownAt);

    // These give null for null, not an empty list.
    private static Value? NoneOfNull(Call call) => call[0] is null ? Value.Null : null;

    internal static Value? Apply(Call call, Value item, params IEnumerable<Value> more)
    {
        if (call[1] is Callable function)
        {
            return call.Evaluator.InvokeWith(function, [item, .. more], [], call.Place, places: new CallPlaces(call.Place, []));
        }

        call.FailAt(1, $"`{call.Name}` needs a function here, written `@name`");
        return null;
    }

    private static Value Each(Call call) => Settled(call, items =>
    {
        var results = items.Select(i => Apply(call, i)).ToList();
        return results.Contains(null) || items.IsEmpty && call[1] is not Callable && Apply(call, Value.Null) is null ? Fault.Value : Value.Of(Made(results!));
    });

    // The turn depends on every call before it, and on what let those calls through.
    private static Value Cycle(Call call) => Settled(call, items =>
    {
        if (items.IsEmpty)
        {
            return Value.Null;
        }

        var key = call[1] is null ? string.Join(",", items.Select(i => i.AsText())) : call.Text(1);
        var cycles = call.Evaluator.Cycles;
        var (turns, reads) = cycles.GetValueOrDefault(key, (0, FactSet.Empty));
        cycles[key] = (turns + 1, reads.Union(call.Evaluator.Reasons));
        return items[turns % items.Length].With(reads);
    });

    private static ImmutableArray<Value> InsertAt(Call call, ImmutableArray<Value> items)
    {
        var at = Math.Max(0, call.Whole(1));
        if (at > Math.Max(MostEntries, items.Length))
        {
            call.FailAt(1, "this place in the list is too far from its end");
            return items;
        }

        return items.AddRange(Enumerable.Repeat(Value.Null, Math.Max(0, at - items.Length))).Insert(at, call.Arguments[2]);
    }

    private static Value Join(Call call, ImmutableArray<Value> items)
    {
        var texts = items.Select(i => call.Evaluator.Meet(i)).Select(i => Value.Of(i.AsText(), i.TextReads)).ToList();
        if (call[2] is Callable function)
        {
            texts = [.. texts.Select(t => call.Evaluator.InvokeWith(function, [t], [], call.Place))];
        }
        else if (call[2] is not null)
        {
            return call.FailAt(2, $"`{call.Name}` needs a function here, written `@name`");
        }

        return Value.Of(string.Join(call.Text(1), texts.Select(t => t.AsText())), ArraySearches.ReadsOf(texts));
    }

    // An item without such a member is left out; one whose member is null stays.
    private static Value Map(Call call)
    {
        if (call[0] is not null && Sequence.Of(call[0]) is null && !call.Arguments[0].IsUnknown)
        {
            return Value.Of(Made([]));
        }

        return Settled(call, items =>
        {
            var name = call.Text(1);
            var kept = items.Where(i => i.IsUnknown || ArraySorting.TryMember(i, name, out _)).ToList();
            var reads = kept.Count < items.Length ? ArraySearches.ReadsOf(items) : FactSet.Empty;
            return Value.Of(Made(kept.Select(i => ArraySorting.TryMember(i, name, out var member) ? member : i)), reads);
        });
    }

    private static ImmutableArray<Value> RemoveAt(ImmutableArray<Value> items, int at)
    {
        at = at < 0 ? items.Length + at : at;
        return at >= 0 && at < items.Length ? items.RemoveAt(at) : items;
    }

    private static IEnumerable<Value> Unique(ImmutableArray<Value> items)
    {
        var kept = new List<Value>();
        foreach (var item in items.Where(i => !kept.Exists(k => ArraySearches.AreSame(k.Payload, i.Payload))))
        {
            kept.Add(item);
        }

        return kept;
    }
}
