using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace DocGen.Engine.Templating;

/// <summary>Arithmetic and comparison of payloads that are neither unknown nor faults.</summary>
internal static class Operators
{
    /// <summary>A whole number in the smallest type that holds it.</summary>
    public static Value Whole(BigInteger number) => Value.Of(WholePayload(number));

    private static object WholePayload(BigInteger number) => number >= long.MinValue && number <= long.MaxValue ? (object)(long)number : number;

    public static bool IsNumber(object? payload) => payload is long or BigInteger or double or decimal;

    /// <summary>The result, or null when the operator does not take such values.</summary>
    public static object? Binary(string symbol, object? left, object? right) => symbol switch
    {
        "+" => Add(left, right),
        "*" when left is string or RichText && right is long times => string.Concat(Enumerable.Repeat(Text(left), (int)Math.Clamp(times, 0, 100_000))),
        "*" when left is long times && right is string or RichText => string.Concat(Enumerable.Repeat(Text(right), (int)Math.Clamp(times, 0, 100_000))),
        "-" when left is DateTime a && right is DateTime b => a - b,
        "-" when left is DateTime a && right is TimeSpan b => a - b,
        "<<" when left is TemplateList list => List(list.Items.Add(Value.Of(right))),
        ">>" when right is TemplateList list => List(list.Items.Insert(0, Value.Of(left))),
        "*" or "/" or "%" when left is TemplateList list && right is long by and > 0 => Repeated(symbol, list, (int)Math.Min(by, int.MaxValue)),
        "<<" when left is long a && right is long b => a << (int)b,
        ">>" when left is long a && right is long b => a >> (int)b,
        _ => IsNumber(left) && IsNumber(right) ? Arithmetic(symbol, left!, right!) : left is null || right is null ? NullArithmetic.Instance : null,
    };

    private static TemplateList List(ImmutableArray<Value> items) => new(items) { MadeByTemplate = true };

    /// <summary>A list so many times over (at most 100,000 items), its first part when cut in so many, or every so-manieth of its items.</summary>
    private static TemplateList Repeated(string symbol, TemplateList list, int by) => List(symbol switch
    {
        "*" => [.. Enumerable.Repeat(list.Items, Math.Min(by, 100_000 / Math.Max(1, list.Items.Length))).SelectMany(i => i)],
        "/" => [.. list.Items.Take(list.Items.Length / by)],
        _ => [.. list.Items.Where((_, i) => i % by == 0)],
    });

    /// <summary>Stands for the null that arithmetic with null gives.</summary>
    internal sealed class NullArithmetic
    {
        public static NullArithmetic Instance { get; } = new();
    }

    private static object? Add(object? left, object? right) => (left, right) switch
    {
        (DateTime date, TimeSpan span) => date + span,
        (TimeSpan a, TimeSpan b) => a + b,
        (TemplateList a, TemplateList b) => new TemplateList(a.Items.AddRange(b.Items)) { MadeByTemplate = true },
        (RichText or TrustedText or string, _) or (_, string or RichText or TrustedText) => Joined(left, right),
        _ => IsNumber(left) && IsNumber(right) ? Arithmetic("+", left!, right!) : left is null || right is null ? NullArithmetic.Instance : null,
    };

    // Text a template made keeps its stretches when more is added.
    private static object Joined(object? left, object? right) => left is RichText a && right is RichText b
        ? new RichText(a.Stretches.AddRange(b.Stretches))
        : Text(left) + Text(right);

    private static string Text(object? payload) => Printing.TextOf(payload);

    private static object? Arithmetic(string symbol, object left, object right)
    {
        if (left is double || right is double || (symbol == "/" && left is long or BigInteger && right is long or BigInteger))
        {
            return Real(symbol, ToDouble(left), ToDouble(right));
        }

        if (left is decimal || right is decimal)
        {
            try
            {
                return Exact(symbol, ToDecimal(left), ToDecimal(right));
            }
            catch (OverflowException)
            {
                // Beyond the range of exact numbers a floating one still holds the result.
                return Real(symbol, ToDouble(left), ToDouble(right));
            }
        }

        var a = ToBig(left);
        var b = ToBig(right);
        return symbol switch
        {
            "+" => WholePayload(a + b),
            "-" => WholePayload(a - b),
            "*" => WholePayload(a * b),
            "//" => b.IsZero ? null : WholePayload(BigInteger.Divide(a, b)),
            "%" => b.IsZero ? null : WholePayload(BigInteger.Remainder(a, b)),
            "^" => b >= 0 && b < 1000 ? WholePayload(BigInteger.Pow(a, (int)b)) : Math.Pow((double)a, (double)b),
            _ => null,
        };
    }

    private static object? Real(string symbol, double a, double b) => symbol switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => b == 0 ? null : a / b,
        "//" => b == 0 ? null : Math.Round(a / b),
        "%" => b == 0 ? null : a % b,
        "^" => Math.Pow(a, b),
        _ => null,
    };

    private static object? Exact(string symbol, decimal a, decimal b) => symbol switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => b == 0 ? null : a / b,
        "//" => b == 0 ? null : decimal.Round(a / b),
        "%" => b == 0 ? null : a % b,
        "^" => (decimal)Math.Pow((double)a, (double)b),
        _ => null,
    };

    public static double ToDouble(object payload) => payload switch
    {
        BigInteger big => (double)big,
        IConvertible convertible => convertible.ToDouble(CultureInfo.InvariantCulture),
        _ => 0,
    };

    private static decimal ToDecimal(object payload) => payload is BigInteger big ? (decimal)big : ((IConvertible)payload).ToDecimal(CultureInfo.InvariantCulture);

    private static BigInteger ToBig(object payload) => payload is BigInteger big ? big : new BigInteger((long)payload);

    /// <summary>Whether two payloads are equal by content.</summary>
    public static bool AreEqual(object? left, object? right)
    {
        if (left is EmptyObject || right is EmptyObject)
        {
            var other = left is EmptyObject ? right : left;
            return other is null or EmptyObject || (other is TemplateList or TemplateObject or NumberRange && Sequence.Count(other) == 0);
        }

        if (IsNumber(left) && IsNumber(right))
        {
            return Order(left!, right!) == 0;
        }

        if (left is string or RichText or TrustedText && right is string or RichText or TrustedText)
        {
            return Text(left) == Text(right);
        }

        if ((left is string or RichText && right is not null && (right is bool || IsNumber(right))) || (right is string or RichText && left is not null && (left is bool || IsNumber(left))))
        {
            return Text(left) == Text(right);
        }

        if (left is TemplateList or NumberRange && right is TemplateList or NumberRange)
        {
            var a = Sequence.Of(left)!.ToList();
            var b = Sequence.Of(right)!.ToList();
            return a.Count == b.Count && a.Zip(b).All(p => AreEqual(p.First.Payload, p.Second.Payload));
        }

        return Equals(left, right);
    }

    /// <summary>Less than 0, 0 or more than 0; null when the two cannot be put in order.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (string or RichText, string or RichText) => string.CompareOrdinal(Text(left), Text(right)),
        (DateTime a, DateTime b) => a.CompareTo(b),
        (TimeSpan a, TimeSpan b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        (string or RichText, _) when IsNumber(right) => string.CompareOrdinal(Text(left), Text(right)),
        (_, string or RichText) when IsNumber(left) => string.CompareOrdinal(Text(left), Text(right)),
        _ => IsNumber(left) && IsNumber(right) ? Order(left!, right!) : null,
    };

    private static int Order(object left, object right)
    {
        if (left is double || right is double)
        {
            return ToDouble(left).CompareTo(ToDouble(right));
        }

        return left is BigInteger && right is decimal || left is decimal && right is BigInteger ? ToDouble(left).CompareTo(ToDouble(right))
            : left is decimal || right is decimal ? ToDecimal(left).CompareTo(ToDecimal(right))
            : ToBig(left).CompareTo(ToBig(right));
    }
}
