using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>A call under way: its arguments, read as what a function needs. An argument of another kind is reported at its own place, and the call gives nothing.</summary>
internal sealed class Call(Evaluator evaluator, BuiltIn function, ImmutableArray<Value> arguments, ImmutableArray<(string Name, Value Value)> named, SourceRange place, CallPlaces places)
{
    public Evaluator Evaluator => evaluator;

    public string Name => function.Name;

    public SourceRange Place => place;

    public ImmutableArray<Value> Arguments => arguments;

    /// <summary>The arguments by name, of a function without a <see cref="Signature"/>.</summary>
    public ImmutableArray<(string Name, Value Value)> Named => named;

    public int Count => arguments.Length;

    public bool HasFailed { get; private set; }

    /// <summary>The argument's payload; null when it was not given.</summary>
    public object? this[int index] => index < arguments.Length ? arguments[index].Payload : null;

    public string Text(int index, string otherwise = "") => this[index] is null ? otherwise : arguments[index].AsText();

    /// <summary>A whole number, rounded half to even.</summary>
    public int Whole(int index, int otherwise = 0)
    {
        switch (this[index])
        {
            case null: return otherwise;
            case bool truth: return truth ? 1 : 0;
            case long or double or decimal or BigInteger: return (int)Math.Clamp(Math.Round(Operators.ToDouble(this[index]!)), int.MinValue, int.MaxValue);
            case string or RichText when int.TryParse(Text(index), NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed): return parsed;
            default:
                FailAt(index, $"`{Name}` needs a number here");
                return otherwise;
        }
    }

    /// <summary>A number; 0 for null.</summary>
    public double Real(int index)
    {
        switch (this[index])
        {
            case null: return 0;
            case bool truth: return truth ? 1 : 0;
            case long or double or decimal or BigInteger: return Operators.ToDouble(this[index]!);
            default:
                FailAt(index, $"`{Name}` needs a number here");
                return 0;
        }
    }

    /// <summary>The items of a list, a range, a text or an object; none for null.</summary>
    public ImmutableArray<Value> Items(int index)
    {
        if (Sequence.Of(this[index]) is { } items)
        {
            return [.. items];
        }

        FailAt(index, $"`{Name}` needs a list here");
        return [];
    }

    public CultureInfo Culture(int index)
    {
        var name = Text(index);
        try
        {
            return name.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            FailAt(index, $"`{name}` is no culture; write one such as `en-GB`");
            return CultureInfo.InvariantCulture;
        }
    }

    public bool Truth(int index) => index < arguments.Length && arguments[index].AsTruth() == true;

    /// <summary>Where an argument stands; the function's place when that cannot be told.</summary>
    public SourceRange ArgumentPlace(int index)
    {
        var unnamed = places.Arguments.Where(a => a.Name is null).ToList();
        if (index < unnamed.Count)
        {
            return unnamed[index].Place;
        }

        var byName = places.Arguments.FirstOrDefault(a => a.Name is not null && function.Takes?.IndexOf(a.Name) == index);
        return byName.Place ?? places.Function;
    }

    /// <summary>Reports what is wrong with one argument.</summary>
    public Value FailAt(int index, string message) => Fail(message, ArgumentPlace(index));

    /// <summary>Reports what went wrong in the function.</summary>
    public Value Fail(string message) => Fail(message, places.Function);

    /// <summary>Reports that an argument was left out.</summary>
    public Value FailMissing(string argument) => Fail($"`{Name}` needs a value for `{argument}`", places.AfterFunction);

    private Value Fail(string message, SourceRange at)
    {
        HasFailed = true;
        evaluator.Fail("template-call", message, at);
        return Fault.Value;
    }
}
