using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>A function of the engine: takes values, gives a value. Facts of the arguments are added to the result by the caller.</summary>
/// <param name="TakesUnknown">Called with unknown arguments too; any other function gives unknown then.</param>
/// <param name="Takes">The arguments it takes; null: whatever it is given.</param>
internal sealed record BuiltIn(string Name, Func<Call, Value> Run, bool TakesUnknown = false, Signature? Takes = null) : Callable(Name)
{
    /// <summary>Whether what it says of a list or an object does not rest on what its entries hold.</summary>
    public bool IsShallow { get; } = TakesUnknown || Name is "object.keys" or "object.values" or "object.size" or "object.has_key" or "object.default" or "object.typeof" or "object.kind" or "prose.count" or "prose.number" or "prose.ordinal";
}

/// <summary>A function written in a template; one without a name also sees the names of the function around it.</summary>
internal sealed record UserFunction(FunctionNode Function, Dictionary<string, Value>? Around = null) : Callable(Function.Name.Length > 0 ? Function.Name : "function");

/// <summary>What <c>wrap</c> hands to a function as <c>$$</c>: printed there, as often as the function says.</summary>
internal sealed record Wrapped(BlockNode Body) : Callable("$$");

/// <summary>A function of a namespace: its name there, its arguments (see <see cref="Signature.Of"/>), what it does.</summary>
internal sealed record Entry(string Name, string Takes, Func<Call, Value> Run);

/// <summary>Where a call stands: the function with the arguments after it, and each argument.</summary>
internal sealed record CallPlaces(SourceRange Function, ImmutableArray<Argument> Written, int PipedCount = 0, SourceRange? Piped = null)
{
    /// <summary>Each argument's name, where it has one, and place: those that came through a pipe first.</summary>
    public IEnumerable<(string? Name, SourceRange Place)> Arguments =>
        Enumerable.Repeat(((string?)null, Piped ?? Function), PipedCount).Concat(Written.Select(a => (a.Name, a.Value.Place)));

    /// <summary>The place where a further argument would stand.</summary>
    public SourceRange AfterFunction => Function.After;
}
