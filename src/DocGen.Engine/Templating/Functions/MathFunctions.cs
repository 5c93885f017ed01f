using System.Numerics;

namespace DocGen.Engine.Templating;

/// <summary><c>math.*</c>.</summary>
internal static class MathFunctions
{
    private const string NotTheSame = "would give another document each time; the pack's output is the same every time";

    public static IEnumerable<Entry> All =>
    [
        new("abs", "value", Abs),
        new("ceil", "value", c => Stepped(c, Math.Ceiling, decimal.Ceiling)),
        new("floor", "value", c => Stepped(c, Math.Floor, decimal.Floor)),
        new("round", "value precision?", Round),
        new("format", "value format culture?", c => c[0] is null || Operators.IsNumber(c[0]) ? Formatted(c) : c.Fail("`math.format` needs a number")),
        new("is_number", "value", c => Value.Of(Operators.IsNumber(c[0]))),
        new("minus", "value with", c => Both(c, "-")),
        new("plus", "value with", c => Both(c, "+")),
        new("times", "value with", c => Both(c, "*")),
        new("modulo", "value with", c => Both(c, "%")),
        new("divided_by", "value divisor", Divided),
        new("random", "minValue maxValue", c => c.Fail($"`math.random` {NotTheSame}")),
        new("uuid", "", c => c.Fail($"`math.uuid` {NotTheSame}")),
    ];

    /// <summary>The value by a format of .NET and a culture; empty for null.</summary>
    internal static Value Formatted(Call call)
    {
        var format = call.Text(1);
        if (format.Length > 4 && char.IsAsciiLetter(format[0]) && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return call.Fail($"`{format}` asks for too many digits");
        }

        try
        {
            return call[0] switch
            {
                null => Value.Of(""),
                IFormattable value => Value.Of(value.ToString(format, call.Culture(2))),
                _ => call.Fail($"`{call.Name}` needs a number, a date or a time span"),
            };
        }
        catch (FormatException)
        {
            return call.Fail($"`{format}` is no format for `{Printing.TextOf(call[0])}`");
        }
    }

    private static Value Abs(Call call) => call[0] switch
    {
        null or bool => call.Arguments[0],
        long or BigInteger => Operators.Whole(BigInteger.Abs(call[0] is long number ? number : (BigInteger)call[0]!)),
        decimal number => Value.Of(Math.Abs(number)),
        double number => Value.Of(Math.Abs(number)),
        _ => call.Fail("`math.abs` needs a number"),
    };

    private static Value Stepped(Call call, Func<double, double> real, Func<decimal, decimal> exact) => call[0] switch
    {
        long or BigInteger => call.Arguments[0],
        decimal number => Value.Of(exact(number)),
        _ => Value.Of(real(call.Real(0))),
    };

    private static Value Round(Call call)
    {
        var digits = call.Whole(1);
        return digits is < 0 or > 15 && !call.HasFailed
            ? call.Fail("`math.round` takes 0 to 15 digits")
            : Stepped(call, number => Math.Round(number, digits), number => decimal.Round(number, digits));
    }

    private static Value Both(Call call, string symbol)
    {
        if (symbol == "%" && Operators.IsNumber(call[0]) && Operators.IsNumber(call[1]) && Operators.ToDouble(call[1]!) == 0)
        {
            return call.Fail("a division by zero");
        }

        return Operators.Binary(symbol, call[0], call[1]) is { } result ? Value.Of(result is Operators.NullArithmetic ? null : result) : call.Fail($"`{call.Name}` needs two numbers");
    }

    // A whole divisor gives a whole number, rounded down.
    private static Value Divided(Call call)
    {
        if (call[1] is null)
        {
            return Value.Null;
        }

        var (dividend, divisor) = (call.Real(0), call.Real(1));
        if (divisor == 0 && !call.HasFailed)
        {
            return call.Fail("a division by zero");
        }

        var result = dividend / divisor;
        return call[1] is long or BigInteger && double.IsFinite(result) ? Operators.Whole(new BigInteger(Math.Floor(result))) : Value.Of(result);
    }
}
