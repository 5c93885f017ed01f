using System.Numerics;

namespace DocGen.Engine.Templating;

/// <summary><c>object.*</c>.</summary>
internal static class ObjectFunctions
{
    public static IEnumerable<Entry> All =>
    [
        new("default", "value default", c => c[0] is null or string { Length: 0 } or RichText { Text.Length: 0 } ? c.Arguments[1] : c.Arguments[0]),
        new("eval", "value", c => Evaluated.Code(c)),
        new("eval_template", "value", c => Evaluated.Template(c)),
        new("format", "value format culture?", c => c[0] is bool ? c.Fail("`object.format` needs a number, a date or a time span") : MathFunctions.Formatted(c)),
        new("from_json", "json", Json.Read),
        new("has_key", "value key", c => Value.Of(Members(c) is { } members && members.Has(c.Text(1)))),
        new("has_value", "value key", c => Value.Of(Members(c) is { } members && members.TryGet(c.Text(1), out var value) && value.Payload is not null)),
        new("keys", "value", c => Value.Of(ArrayFunctions.Made(Names(c).Select(n => Value.Of(n))))),
        new("values", "value", c => Value.Of(ArrayFunctions.Made(c[0] is TemplateObject o ? Names(c).Select(n => o.TryGet(n, out var v) ? v : Value.Null) : Names(c).Select(_ => Value.Of(Sequence.Count(c[0])))))),
        new("size", "value", c => Value.Of(Sequence.Count(c[0]) ?? 0)),
        new("typeof", "value", c => Value.Of(TypeOf(c[0]))),
        new("kind", "value", c => Value.Of(KindOf(c[0]))),
        new("to_json", "value", Json.Write),
    ];

    private static TemplateObject? Members(Call call)
    {
        if (call[0] is not (null or EmptyObject or TemplateObject))
        {
            call.FailAt(0, $"`{call.Name}` needs an object here");
        }

        return call[0] as TemplateObject;
    }

    // A list and a text have one name to read: their size.
    private static List<string> Names(Call call) => call[0] switch
    {
        TemplateObject members => [.. members.Names],
        TemplateList or string or RichText => ["size"],
        _ => [],
    };

    private static string? TypeOf(object? payload) => payload switch
    {
        null => null,
        bool => "boolean",
        long or double or decimal or BigInteger => "number",
        string or RichText or TrustedText => "string",
        TemplateList => "array",
        NumberRange => "iterator",
        _ => "object",
    };

    private static string? KindOf(object? payload) => payload switch
    {
        bool => "bool",
        long and >= int.MinValue and <= int.MaxValue => "int",
        long => "long",
        double => "double",
        decimal => "decimal",
        BigInteger => "bigint",
        NumberRange => "range",
        DateTime => "DateTime",
        TimeSpan => "TimeSpan",
        Callable => "function",
        _ => TypeOf(payload),
    };
}
