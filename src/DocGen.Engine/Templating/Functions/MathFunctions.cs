using System.Globalization;
using System.Numerics;

namespace DocGen.Engine.Templating;

/// <summary><c>math.*</c>.</summary>
internal static class MathFunctions
{
    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("abs", c => c[0] switch { long n => Value.Of(Math.Abs(n)), decimal n => Value.Of(Math.Abs(n)), _ => Real(c, Math.Abs) }),
        ("ceil", c => c[0] is decimal n ? Value.Of(decimal.Ceiling(n)) : Real(c, Math.Ceiling)),
        ("floor", c => c[0] is decimal n ? Value.Of(decimal.Floor(n)) : Real(c, Math.Floor)),
        ("round", Round),
        ("format", c => c[0] is IFormattable number ? Value.Of(number.ToString(c.Text(1), CultureOf(c, 2))) : c.Fail("`math.format` needs a number")),
        ("is_number", c => Value.Of(Operators.IsNumber(c[0]))),
        ("minus", c => Both(c, "-")),
        ("plus", c => Both(c, "+")),
        ("times", c => Both(c, "*")),
        ("modulo", c => Both(c, "%")),
        ("divided_by", Divided),
        ("random", c => c.Fail("`math.random` would give another document each time; the pack's output is the same every time")),
        ("uuid", c => c.Fail("`math.uuid` would give another document each time; the pack's output is the same every time")),
    ];

    internal static CultureInfo CultureOf(Call call, int index)
    {
        var name = call.Text(index);
        if (name.Length == 0)
        {
            return CultureInfo.InvariantCulture;
        }

        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            call.Fail($"`{name}` is no culture");
            return CultureInfo.InvariantCulture;
        }
    }

    private static Value Real(Call call, Func<double, double> run) =>
        Operators.IsNumber(call[0]) ? Value.Of(run(Operators.ToDouble(call[0]!))) : call.Fail($"`{call.Name}` needs a number");

    private static Value Round(Call call)
    {
        var digits = (int)Math.Clamp(call.Whole(1), 0, 15);
        return call[0] switch
        {
            long or BigInteger => call.Arguments[0],
            decimal number => Value.Of(decimal.Round(number, digits, MidpointRounding.AwayFromZero)),
            double number => Value.Of(Math.Round(number, digits, MidpointRounding.AwayFromZero)),
            _ => call.Fail("`math.round` needs a number"),
        };
    }

    private static Value Both(Call call, string symbol) =>
        Operators.Binary(symbol, call[0], call[1]) is { } result and not Operators.NullArithmetic ? Value.Of(result) : call.Fail($"`{call.Name}` needs two numbers");

    private static Value Divided(Call call)
    {
        if (!Operators.IsNumber(call[0]) || !Operators.IsNumber(call[1]) || Operators.ToDouble(call[1]!) == 0)
        {
            return call.Fail("`math.divided_by` needs a number and a divisor other than zero");
        }

        var result = Operators.ToDouble(call[0]!) / Operators.ToDouble(call[1]!);
        return call[1] is long ? Value.Of((long)Math.Floor(result)) : Value.Of(result);
    }
}
