using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>A function of the engine: takes values, gives a value. Facts of the arguments are added to the result by the caller.</summary>
/// <param name="TakesUnknown">Called with unknown arguments too; any other function gives unknown then.</param>
internal sealed record BuiltIn(string Name, Func<Call, Value> Run, bool TakesUnknown = false) : Callable(Name);

/// <summary>A function written in a template; one without a name also sees the names of the function around it.</summary>
internal sealed record UserFunction(FunctionNode Function, Dictionary<string, Value>? Around = null) : Callable(Function.Name.Length > 0 ? Function.Name : "function");

/// <summary>What <c>wrap</c> hands to a function as <c>$$</c>: printed there, as often as the function says.</summary>
internal sealed record Wrapped(BlockNode Body) : Callable("$$");

/// <summary>A call under way: its arguments by place and by name.</summary>
internal sealed class Call(Evaluator evaluator, string name, ImmutableArray<Value> arguments, ImmutableArray<(string Name, Value Value)> named, SourceRange place)
{
    public Evaluator Evaluator => evaluator;

    public string Name => name;

    public SourceRange Place => place;

    public ImmutableArray<Value> Arguments => arguments;

    public ImmutableArray<(string Name, Value Value)> Named => named;

    public int Count => arguments.Length;

    /// <summary>The argument by place, or by name; null payload when it was not given.</summary>
    public object? this[int index] => index < arguments.Length ? arguments[index].Payload : null;

    public string Text(int index, string otherwise = "") => index < arguments.Length ? arguments[index].AsText() : otherwise;

    public long Whole(int index, long otherwise = 0)
    {
        switch (this[index])
        {
            case null: return otherwise;
            case long number: return number;
            case double or decimal or System.Numerics.BigInteger: return (long)Operators.ToDouble(this[index]!);
            case string text when long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var parsed): return parsed;
            default:
                Fail($"`{name}` needs a number as argument {index + 1}");
                return otherwise;
        }
    }

    public ImmutableArray<Value> Items(int index) => Sequence.Of(this[index]) is { } items ? [.. items] : [arguments[index]];

    public bool Truth(int index) => index < arguments.Length && arguments[index].AsTruth() == true;

    /// <summary>Reports a mistake where the call stands; where nothing was given at all, after it.</summary>
    public Value Fail(string message)
    {
        evaluator.Fail("template-call", message, arguments.Length == 0 ? place.After : place);
        return Fault.Value;
    }
}
