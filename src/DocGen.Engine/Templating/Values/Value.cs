using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace DocGen.Engine.Templating;

/// <summary>A value while a template runs: what it is, and the facts it came from. The payload is null, a <see cref="bool"/>, <see cref="long"/>, <see cref="BigInteger"/>, <see cref="double"/>, <see cref="decimal"/>, <see cref="string"/>, <see cref="DateTime"/>, <see cref="TimeSpan"/>, <see cref="TemplateList"/>, <see cref="TemplateObject"/>, <see cref="Templating.Unknown"/>, or one of the engine's own (captured text, functions).</summary>
public sealed class Value
{
    private Value(object? payload, FactSet reads) => (Payload, Reasons) = (payload, reads);

    public static Value Null { get; } = new(null, FactSet.Empty);

    public object? Payload { get; }

    /// <summary>The facts that made the value, those inside a captured text and those that decided which members there are among them.</summary>
    public FactSet Reads => Payload switch
    {
        RichText rich => Reasons.Union(rich.Inside),
        TemplateList { Shape: { IsEmpty: false } shape } => Reasons.Union(shape),
        TemplateObject { Shape: { IsEmpty: false } shape } => Reasons.Union(shape),
        _ => Reasons,
    };

    /// <summary>The facts behind the value as a whole: when a captured text is printed, its stretches bring their own.</summary>
    internal FactSet Reasons { get; }

    /// <summary>The facts behind the value's text: of a list or an object those of all that is in it.</summary>
    internal FactSet TextReads => Payload is TemplateList or TemplateObject ? Deep(0) : Reads;

    public bool IsUnknown => Payload is Unknown;

    internal bool IsFault => Payload is Fault;

    public static Value Of(object? payload) => Of(payload, FactSet.Empty);

    public static Value Of(object? payload, FactSet reads) => new(payload is int i ? (long)i : payload is float f ? (double)f : payload, reads);

    /// <summary>The same value with further facts.</summary>
    public Value With(FactSet reads)
    {
        var union = Reasons.Union(reads);
        return ReferenceEquals(union, Reasons) ? this : new Value(Payload, union);
    }

    // A list may hold itself; printing stops at that depth too.
    private FactSet Deep(int depth) => (depth > 8 ? null : Payload) switch
    {
        TemplateList list => list.Items.Aggregate(Reads, (all, item) => all.Union(item.Deep(depth + 1))),
        TemplateObject members => members.Names.ToList().Aggregate(Reads, (all, name) => members.TryGet(name, out var member) ? all.Union(member.Deep(depth + 1)) : all),
        _ => Reads,
    };

    /// <summary>The text that a template prints for the value; empty for null.</summary>
    public string AsText() => Printing.TextOf(Payload);

    /// <summary>True or false as the language takes the value (null, false and the empty object are false, all else is true); null when unknown.</summary>
    public bool? AsTruth() => Payload switch
    {
        Unknown => null,
        null or false or Fault => false,
        true => true,
        EmptyObject => false,
        _ => true,
    };

    public override string ToString() => AsText();
}

/// <summary>The answer is not known. It prints its text, and anything computed from it is unknown too.</summary>
/// <param name="Question">The full name of the question.</param>
/// <param name="Label">The open point's label, such as <c>OP-07</c>.</param>
/// <param name="Text">What is printed in its place.</param>
public sealed record Unknown(string Question, string Label, string Text)
{
    /// <summary>What is printed in the place of a passage whose condition is unknown.</summary>
    public string Passage { get; init; } = Text;
}

/// <summary>The outcome of something already reported: it prints nothing and raises no second report.</summary>
internal sealed class Fault
{
    public static Value Value { get; } = Templating.Value.Of(new Fault());
}

/// <summary>The literal <c>empty</c>: equal to every empty list, object and text.</summary>
internal sealed class EmptyObject
{
    public static EmptyObject Instance { get; } = new();
}

/// <summary>Text that a template made (a capture, a partial): template text stays trusted, values in it stay opaque.</summary>
internal sealed record RichText(ImmutableArray<Stretch> Stretches)
{
    private FactSet? _inside;

    public string Text { get; } = string.Concat(Stretches.Select(s => s.Text));

    /// <summary>The facts of conditions met while the text was made, of those too that printed nothing.</summary>
    public FactSet Decided { get; init; } = FactSet.Empty;

    /// <summary>All facts behind the text.</summary>
    public FactSet Inside => _inside ??= Stretches.Aggregate(Decided, (all, s) => all.Union(s.Reads).Union(s.Conditions));
}

/// <summary>Text that prints as Markdown: the template says it is trusted.</summary>
internal sealed record TrustedText(string Text);

/// <summary>A range such as <c>1..5</c>, both ends included.</summary>
internal sealed record NumberRange(long First, long Last)
{
    public long Count => Math.Abs(Last - First) + 1;
}

/// <summary>A function a template can call: the engine's own, one given by the caller, or one written in the template.</summary>
internal abstract record Callable(string Name);
