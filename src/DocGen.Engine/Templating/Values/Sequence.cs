namespace DocGen.Engine.Templating;

/// <summary>The items of what can be looped over.</summary>
internal static class Sequence
{
    /// <summary>The items of a list, a range, the characters of a text, or the members of an object as objects with <c>key</c> and <c>value</c>; null when it cannot be looped over; none for null.</summary>
    public static IEnumerable<Value>? Of(object? payload) => payload switch
    {
        null or EmptyObject or Fault => [],
        TemplateList list => list.Items,
        NumberRange range => Numbers(range),
        string text => text.Select(c => Value.Of(c.ToString())),
        RichText rich => rich.Text.Select(c => Value.Of(c.ToString())),
        TemplateObject members => members.Names.ToList().Select(n => Pair(members, n)),
        _ => null,
    };

    public static long? Count(object? payload) => payload switch
    {
        null or EmptyObject or Fault => 0,
        TemplateList list => list.Items.Length,
        NumberRange range => range.Count,
        string text => text.Length,
        RichText rich => rich.Text.Length,
        TrustedText trusted => trusted.Text.Length,
        TemplateObject members => members.Names.Count(),
        _ => null,
    };

    private static Value Pair(TemplateObject members, string name)
    {
        members.TryGet(name, out var value);
        return Value.Of(new TemplateObject().Set("key", Value.Of(name)).Set("value", value), value.Reads);
    }

    private static IEnumerable<Value> Numbers(NumberRange range)
    {
        var step = range.Last >= range.First ? 1 : -1;
        for (var number = range.First; ; number += step)
        {
            yield return Value.Of(number);
            if (number == range.Last)
            {
                yield break;
            }
        }
    }
}
