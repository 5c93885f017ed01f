using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary>The functions of <c>array</c> that look at every item: what they find depends on the facts of all items looked at.</summary>
internal static class ArraySearches
{
    public static FactSet ReadsOf(IEnumerable<Value> items) => items.Aggregate(FactSet.Empty, (reads, item) => reads.Union(item.Reads));

    /// <summary>Whether two items are one and the same: numbers and texts by value and kind, lists and objects only with themselves.</summary>
    public static bool AreSame(object? left, object? right) => (left, right) switch
    {
        (TemplateList or TemplateObject, _) or (_, TemplateList or TemplateObject) => ReferenceEquals(left, right),
        (double or decimal, long) or (long, double or decimal) => false,
        _ when IsText(left) != IsText(right) || left is bool != right is bool => false,
        _ => Operators.AreEqual(left, right),
    };

    public static bool IsText(object? payload) => payload is string or RichText or TrustedText;

    public static Value Filter(Call call, ImmutableArray<Value> items)
    {
        var results = items.Select(i => (Item: i, Truth: ArrayFunctions.Apply(call, i))).ToList();
        if (results.Exists(r => r.Truth is null) || call[1] is not Callable && ArrayFunctions.Apply(call, Value.Null) is null)
        {
            return Fault.Value;
        }

        var reads = ReadsOf(results.Select(r => r.Truth!));
        if (results.Find(r => r.Truth!.IsUnknown).Truth is { } unknown)
        {
            return unknown.With(reads);
        }

        return Value.Of(ArrayFunctions.Made(results.Where(r => r.Truth!.AsTruth() == true).Select(r => r.Item)), reads);
    }

    public static Value Any(Call call, ImmutableArray<Value> items)
    {
        if (call[1] is not Callable)
        {
            return call.FailAt(1, $"`{call.Name}` needs a function here, written `@name`");
        }

        var results = items.Select(i => ArrayFunctions.Apply(call, i, call.Arguments.Skip(2))!).ToList();
        var reads = ReadsOf(results);
        return results.Find(r => r.AsTruth() == true) is { } found ? Value.Of(true, found.Reads)
            : results.Find(r => r.IsUnknown) is { } unknown ? unknown.With(reads) : Value.Of(false, reads);
    }

    public static Value Contains(Call call, ImmutableArray<Value> items)
    {
        var reads = ReadsOf(items);
        return items.Any(i => !i.IsUnknown && AreSame(i.Payload, call[1])) ? Value.Of(true, reads)
            : items.FirstOrDefault(i => i.IsUnknown) is { } unknown ? unknown.With(reads) : Value.Of(false, reads);
    }
}
