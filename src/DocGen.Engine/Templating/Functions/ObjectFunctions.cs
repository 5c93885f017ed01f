using System.Globalization;

namespace DocGen.Engine.Templating;

/// <summary><c>object.*</c>.</summary>
internal static class ObjectFunctions
{
    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("default", c => c[0] is null or "" ? c.Arguments.Length > 1 ? c.Arguments[1] : Value.Null : c.Arguments[0]),
        ("format", c => c[0] is IFormattable value ? Value.Of(value.ToString(c.Text(1), MathFunctions.CultureOf(c, 2))) : Value.Of(c.Text(0))),
        ("has_key", c => Value.Of(c[0] is TemplateObject o && o.Has(c.Text(1)))),
        ("has_value", c => Value.Of(c[0] is TemplateObject o && o.TryGet(c.Text(1), out var v) && v.Payload is not null)),
        ("keys", c => c[0] is TemplateObject o ? Value.Of(new TemplateList([.. o.Names.Select(n => Value.Of(n))]) { MadeByTemplate = true }) : c.Fail("`object.keys` needs an object")),
        ("values", c => c[0] is TemplateObject o ? Value.Of(new TemplateList([.. o.Names.ToList().Select(n => o.TryGet(n, out var v) ? v : Value.Null)]) { MadeByTemplate = true }) : c.Fail("`object.values` needs an object")),
        ("size", c => Value.Of(Sequence.Count(c[0]) ?? 0)),
        ("typeof", c => Value.Of(Type(c[0]))),
        ("kind", c => Value.Of(Type(c[0]))),
        ("to_json", c => Value.Of(Printing.TextOf(c[0]))),
    ];

    private static string? Type(object? payload) => payload switch
    {
        null => null,
        bool => "boolean",
        long or double or decimal or System.Numerics.BigInteger => "number",
        string or RichText or TrustedText => "string",
        TemplateList => "array",
        NumberRange => "iterator",
        TemplateObject => "object",
        Callable => "function",
        DateTime => "datetime",
        TimeSpan => "timespan",
        _ => payload.GetType().Name.ToLower(CultureInfo.InvariantCulture),
    };
}
