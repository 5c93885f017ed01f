using System.Collections.Immutable;
using System.Globalization;

namespace DocGen.Engine.Templating;

/// <summary><c>array.sort</c>: stable, null first, texts in the order of the invariant culture.</summary>
internal static class ArraySorting
{
    private static readonly CompareInfo Order = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>The member of an item, by its name or, where there is none of that name, along dots.</summary>
    public static bool TryMember(Value item, string name, out Value value)
    {
        if (item.Payload is TemplateObject members && members.TryGet(name, out var found))
        {
            value = found.With(item.Reads);
            return true;
        }

        var text = item.Payload is string or RichText && name == "size";
        value = text ? Value.Of(Sequence.Count(item.Payload), item.Reads) : Value.Null;
        return text;
    }

    // The order depends on every key.
    public static Value Sort(Call call)
    {
        if (call[0] is not null && Sequence.Of(call[0]) is null && !call.Arguments[0].IsUnknown)
        {
            return Value.Of(ArrayFunctions.Made([call.Arguments[0]]));
        }

        return ArrayFunctions.Settled(call, items =>
        {
            var name = call.Text(1);
            var keyed = items.Select(item => (Item: item, Key: name.Length == 0 ? item : Along(item, name))).ToList();
            var reads = ArraySearches.ReadsOf(keyed.Select(k => k.Key));
            if (keyed.Find(k => k.Key.IsUnknown).Key is { } unknown)
            {
                return unknown.With(reads);
            }

            var first = keyed.Find(k => k.Key.Payload is not null).Key?.Payload;
            if (keyed.Find(k => k.Key.Payload is not null && Compared(first, k.Key.Payload) is null).Key is { } odd)
            {
                return keyed.Count == 1 ? Value.Of(ArrayFunctions.Made(items)) : call.Fail(ReferenceEquals(odd.Payload, first) ? "`array.sort` needs texts, numbers or dates to put in order" : "`array.sort` cannot put a text and a number in one order");
            }

            var sorted = keyed.OrderBy(k => k.Key.Payload, Comparer<object?>.Create((a, b) => Compared(a, b) ?? 0));
            return Value.Of(ArrayFunctions.Made(sorted.Select(k => k.Item)), reads);
        });
    }

    private static Value Along(Value item, string name)
    {
        if (item.IsUnknown || TryMember(item, name, out var value))
        {
            return item.IsUnknown ? item : TryMember(item, name, out value) ? value : Value.Null;
        }

        value = item;
        foreach (var part in name.Split('.'))
        {
            if (value.IsUnknown)
            {
                return value;
            }

            value = TryMember(value, part, out var next) ? next : Value.Of(null, value.Reads);
        }

        return value;
    }

    private static int? Compared(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ when ArraySearches.IsText(left) && ArraySearches.IsText(right) => Order.Compare(Printing.TextOf(left), Printing.TextOf(right), CompareOptions.None),
        _ when ArraySearches.IsText(left) || ArraySearches.IsText(right) || left is bool != right is bool => null,
        _ => Operators.Compare(left, right),
    };
}
