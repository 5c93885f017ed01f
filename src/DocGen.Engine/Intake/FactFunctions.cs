using System.Collections.Immutable;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>The functions <c>facts.*</c> over lists of answers; an unknown answer makes the result unknown unless another answer settles it.</summary>
public static class FactFunctions
{
    public static IReadOnlyDictionary<string, Func<ImmutableArray<Value>, Value>> All { get; } = new Dictionary<string, Func<ImmutableArray<Value>, Value>>(StringComparer.Ordinal)
    {
        ["facts.has_any"] = a => HasAny(a),
        ["facts.any"] = a => Any(a),
        ["facts.where"] = a => Where(a),
        ["facts.pluck"] = a => Pluck(a),
    };

    /// <summary>Strict evaluation with these functions.</summary>
    public static RenderOptions Options { get; } = new() { Globals = new TemplateObject(), Strict = true, Functions = All };

    private static Value HasAny(ImmutableArray<Value> arguments)
    {
        var reads = ReadsOf(arguments);
        if (arguments.Length == 0 || arguments[0].IsUnknown)
        {
            return arguments.Length == 0 ? Value.Of(false) : Value.Of(arguments[0].Payload, reads);
        }

        var wanted = arguments.Skip(1).Select(a => a.AsText()).ToHashSet(StringComparer.Ordinal);
        var items = arguments[0].Payload is TemplateList list ? list.Items : arguments[0].Payload is null ? [] : [arguments[0]];
        return Settled(items.Select(i => (i, i.IsUnknown ? (bool?)null : wanted.Contains(i.AsText()))), reads);
    }

    private static Value Any(ImmutableArray<Value> arguments)
    {
        var reads = ReadsOf(arguments);
        if (arguments.Length < 2 || arguments[0].Payload is not TemplateList list)
        {
            return arguments.Length > 0 && arguments[0].IsUnknown ? Value.Of(arguments[0].Payload, reads) : Value.Of(false, reads);
        }

        return Settled([.. list.Items.Select(i => Matches(i, arguments)), .. list.Possible.Select(p => MayMatch(p, arguments))], reads);
    }

    private static Value Where(ImmutableArray<Value> arguments)
    {
        if (arguments.Length < 2 || arguments[0].Payload is not TemplateList list)
        {
            return arguments.Length > 0 ? arguments[0] : Value.Null;
        }

        var reads = ReadsOf(arguments);
        var kept = ImmutableArray.CreateBuilder<Value>();
        foreach (var item in list.Items)
        {
            var (value, truth) = Matches(item, arguments);
            reads = reads.Union(value.Reads);
            if (truth == true)
            {
                kept.Add(item);
            }
        }

        return Value.Of(new TemplateList(kept.ToImmutable()) { Possible = [.. list.Possible.Where(p => Matches(p.Item, arguments).Truth != false)] }, reads);
    }

    private static Value Pluck(ImmutableArray<Value> arguments)
    {
        if (arguments.Length < 2 || arguments[0].Payload is not TemplateList list)
        {
            return arguments.Length > 0 ? arguments[0] : Value.Null;
        }

        var name = arguments[1].AsText();
        return Value.Of(new TemplateList([.. list.Items.Select(i => Member(i, name))]), ReadsOf(arguments));
    }

    private static (Value Value, bool? Truth) Matches(Value item, ImmutableArray<Value> arguments)
    {
        var member = Member(item, arguments[1].AsText());
        if (member.IsUnknown)
        {
            return (member, null);
        }

        if (arguments.Length == 2)
        {
            return (member, member.Payload is TemplateList some ? some.Items.Length > 0 : member.AsTruth());
        }

        if (member.Payload is not TemplateList list)
        {
            return (member, member.Payload is not null && IsAmong(member, arguments));
        }

        foreach (var held in list.Items)
        {
            if (IsAmong(held, arguments))
            {
                return (member, true);
            }
        }

        return (member, false);
    }

    private static bool IsAmong(Value held, ImmutableArray<Value> arguments)
    {
        var text = held.AsText();
        for (var i = 2; i < arguments.Length; i++)
        {
            if (arguments[i].AsText() == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Something that may belong to the list never makes it true: false where it would not match either, else unknown.</summary>
    private static (Value Value, bool? Truth) MayMatch((Value Item, Value Open) possible, ImmutableArray<Value> arguments)
    {
        var (value, truth) = Matches(possible.Item, arguments);
        return truth == false ? (value, false) : (possible.Open.With(value.Reads), null);
    }

    /// <summary>True when one is true, unknown when none is and one is unknown, else false; the reads of a true one are its own, of the others those of all.</summary>
    private static Value Settled(IEnumerable<(Value Value, bool? Truth)> results, FactSet reads)
    {
        Value? unknown = null;
        foreach (var (value, truth) in results)
        {
            reads = reads.Union(value.Reads);
            if (truth == true)
            {
                return Value.Of(true, reads);
            }

            unknown ??= truth is null ? value : null;
        }

        return unknown is null ? Value.Of(false, reads) : Value.Of(unknown.Payload, reads);
    }

    private static Value Member(Value item, string name)
    {
        if (item.Payload is not TemplateObject target || !target.TryGet(name, out var value))
        {
            return Value.Of(null, item.Reads);
        }

        return Value.Of(value.Payload, value.Reads.Union(item.Reads));
    }

    private static FactSet ReadsOf(ImmutableArray<Value> arguments) => arguments.Aggregate(FactSet.Empty, (reads, a) => reads.Union(a.Reads));
}
