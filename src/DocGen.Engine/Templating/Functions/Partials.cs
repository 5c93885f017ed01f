using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary><c>include</c> and <c>include_join</c>.</summary>
internal static class Partials
{
    public static Value Include(Call call) =>
        call.Count == 0 ? call.FailMissing("name") : call.Evaluator.Include(call);

    /// <summary>Partials one after the other with a separator between and text around them; <c>tpl:name</c> stands for a partial there. What partials print keeps its reads.</summary>
    public static Value IncludeJoin(Call call)
    {
        var joined = ImmutableArray.CreateBuilder<Stretch>();
        var items = call.Items(0);
        Add(joined, call, Delimiter(call, 2), 2);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                Add(joined, call, Delimiter(call, 1), 1);
            }

            Add(joined, call, Partial(call, items[i]), 0);
        }

        Add(joined, call, Delimiter(call, 3), 3);
        return Value.Of(new RichText(joined.ToImmutable()));
    }

    private static Value Partial(Call call, Value name) =>
        call.Evaluator.InvokeWith(new BuiltIn("include", Include, TakesUnknown: true), [name], [], call.Place);

    private static Value Delimiter(Call call, int index)
    {
        const string Prefix = "tpl:";
        var text = call.Text(index);
        return text.StartsWith(Prefix, StringComparison.Ordinal) ? Partial(call, Value.Of(text[Prefix.Length..])) : index < call.Count ? call.Arguments[index] : Value.Null;
    }

    private static void Add(ImmutableArray<Stretch>.Builder joined, Call call, Value part, int index)
    {
        switch (part.Payload)
        {
            case RichText rich:
                joined.AddRange(rich.Stretches.Select(s => s with { Reads = s.Reads.Union(part.Reads) }));
                break;
            case TrustedText trusted:
                joined.Add(new Stretch(trusted.Text, Opaque: false, call.ArgumentPlace(index), part.Reads, FactSet.Empty, []));
                break;
            case not null and not Fault:
                // A separator written in the template is template text; one that comes from a fact is a value.
                joined.Add(new Stretch(call.Evaluator.Meet(part).AsText(), Opaque: !part.Reads.IsEmpty, call.ArgumentPlace(index), part.Reads, FactSet.Empty, []));
                break;
        }
    }
}
