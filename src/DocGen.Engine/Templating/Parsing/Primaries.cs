using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Templating;

/// <summary>Literals, names, lists, objects and functions.</summary>
internal abstract partial class ExpressionParser
{
    // Zeros of the longest whole number in a template.
    private const int MostZeros = 1000;

    private ExpressionNode Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier when token.Text == "do":
                return Anonymous(Take());
            case TokenKind.Identifier when token.Text == "func":
                return AnonymousParametric(Take());
            case TokenKind.Identifier when !IsBlockWord(token.Text):
                return Word(Take());
            case TokenKind.Integer:
                return new LiteralNode(Integer(Take()), RangeOf(token));
            case TokenKind.Number:
                return new LiteralNode(Real(Take()), RangeOf(token));
            case TokenKind.String:
                Take();
                return new LiteralNode(Value.Of(token.Text), RangeOf(token));
            case TokenKind.Interpolated:
                return Interpolated(Take());
            case TokenKind.Symbol when token.Text == "(":
                return Grouped(Take());
            case TokenKind.Symbol when token.Text == "[":
                return Array(Take());
            case TokenKind.Symbol when token.Text == "{":
                return Members(Take());
            default:
                Expected("a value");
                if (token.Kind is TokenKind.Symbol or TokenKind.Identifier && !IsKeyword(token.Text))
                {
                    Take();
                }

                return Broken();
        }
    }

    // `for`, `while` and `tablerow` are names where a member follows.
    protected bool IsLoopVariable() => Current.Text is "for" or "while" or "tablerow" && Peek().Is(".") && !Peek().SpaceBefore;

    private ExpressionNode Grouped(Token open)
    {
        SkipNewLines();
        var loopHeads = _openLoopHeads;
        _openLoopHeads = 0;
        var inner = Expression();
        _openLoopHeads = loopHeads;
        SkipNewLines();
        Close(")");
        return inner with { Place = Range(open.Start, Previous.End), Inner = inner.Inner ?? inner.Place };
    }

    private ExpressionNode Word(Token token) => token.Text switch
    {
        "null" => new LiteralNode(Value.Null, RangeOf(token)),
        "true" => new LiteralNode(Value.Of(true), RangeOf(token)),
        "false" => new LiteralNode(Value.Of(false), RangeOf(token)),
        "empty" => new LiteralNode(Value.Of(EmptyObject.Instance), RangeOf(token)),
        "this" => new ThisNode(RangeOf(token)),
        _ => new NameNode(token.Text, RangeOf(token)),
    };

    private Value Integer(Token token)
    {
        var text = token.Text.Replace("_", "", StringComparison.Ordinal);
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
        {
            var number = BigInteger.Zero;
            var radix = char.ToLowerInvariant(text[1]) == 'x' ? 16 : 2;
            foreach (var digit in text[2..])
            {
                number = (number * radix) + Convert.ToInt32(digit.ToString(), 16);
            }

            return Operators.Whole(number);
        }

        var mark = text.IndexOfAny(['e', 'E']);
        if (mark < 0)
        {
            return Operators.Whole(BigInteger.Parse(text, CultureInfo.InvariantCulture));
        }

        if (!int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) || exponent > MostZeros)
        {
            problems.Add(Diagnostic.Error("template-syntax", $"`{text}` is too large a number", RangeOf(token)));
            return Fault.Value;
        }

        return Operators.Whole(BigInteger.Parse(text[..mark], CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent));
    }

    private Value Real(Token token)
    {
        var text = token.Text;
        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = suffix is 'f' or 'd' or 'm' ? text[..^1] : text;
        if (suffix == 'm' && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return Value.Of(exact);
        }

        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Value.Of(suffix == 'f' ? (double)(float)number : number);
        }

        problems.Add(Diagnostic.Error("template-syntax", $"`{text}` is no number", RangeOf(token)));
        return Fault.Value;
    }

    private InterpolatedNode Interpolated(Token token)
    {
        var parts = token.Parts.Select(part => part.Text is { } text ? new LiteralNode(Value.Of(text), RangeOf(token)) : Hole(part.Start, part.Length));
        return new InterpolatedNode([.. parts], RangeOf(token));
    }

    protected abstract ExpressionNode Hole(int start, int length);

    private ArrayNode Array(Token open)
    {
        var items = ImmutableArray.CreateBuilder<ExpressionNode>();
        SkipNewLines();
        while (!Current.Is("]") && Current.Kind is not (TokenKind.ExitCode or TokenKind.End))
        {
            items.Add(Expression());
            SkipNewLines();
            if (!TakeIf(","))
            {
                break;
            }

            SkipNewLines();
        }

        Close("]");
        return new ArrayNode(items.ToImmutable(), Range(open.Start, Previous.End));
    }

    private ObjectNode Members(Token open)
    {
        var members = ImmutableArray.CreateBuilder<(string, ExpressionNode)>();
        SkipNewLines();
        while (Current.Kind is TokenKind.Identifier or TokenKind.String)
        {
            var name = Take().Text;
            if (Previous.Kind == TokenKind.Identifier && name[0] == '$')
            {
                problems.Add(Diagnostic.Error("template-syntax", $"`{name}` is a local name and cannot be a member of an object", RangeOf(Previous), $"write `{name.TrimStart('$')}`"));
            }

            if (!TakeIf(":"))
            {
                Expected("`:` after the name of a member");
                SkipTo("}");
                break;
            }

            SkipNewLines();
            members.Add((name, Expression()));
            SkipNewLines();
            if (!TakeIf(","))
            {
                break;
            }

            SkipNewLines();
        }

        if (!Current.Is("}") && members.Count == 0)
        {
            Expected("the name of a member, or `}`");
        }

        Close("}");
        return new ObjectNode(members.ToImmutable(), Range(open.Start, Previous.End));
    }

    private FunctionNode Anonymous(Token word)
    {
        var parameters = Current.Is("(") && !Current.SpaceBefore ? ParameterList() : (ImmutableArray<Parameter>?)null;
        var body = Block(word, "do");
        return new FunctionNode("", parameters ?? [], parameters is not null, body, null, Range(word.Start, Previous.End));
    }

    private FunctionNode AnonymousParametric(Token word)
    {
        var parameters = Current.Is("(") ? ParameterList() : (ImmutableArray<Parameter>?)null;
        var body = Block(word, "func");
        return new FunctionNode("", parameters ?? [], parameters is not null, body, null, Range(word.Start, Previous.End));
    }

    /// <summary>Parameters that must be given come first, then those with a default, then the one that takes the rest.</summary>
    private void CheckOrder(ImmutableArray<Parameter>.Builder before)
    {
        if (before.Count == 0)
        {
            return;
        }

        if (before[^1].IsRest)
        {
            problems.Add(Diagnostic.Error("template-syntax", $"`{Previous.Text}` comes after `{before[^1].Name}...`, which takes all the rest", RangeOf(Previous)));
        }
        else if (before[^1].Default is not null && !Current.Is("=") && !Current.Is("..."))
        {
            problems.Add(Diagnostic.Error("template-syntax", $"`{Previous.Text}` needs a default, since `{before[^1].Name}` before it has one", RangeOf(Previous)));
        }
    }

    protected ImmutableArray<Parameter> ParameterList()
    {
        Take();
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        while (Current.Kind == TokenKind.Identifier)
        {
            var name = Take().Text;
            CheckOrder(parameters);
            if (TakeIf("..."))
            {
                parameters.Add(new Parameter(name, null, IsRest: true));
            }
            else
            {
                parameters.Add(new Parameter(name, TakeIf("=") ? Ternary() : null, IsRest: false));
            }

            if (!TakeIf(","))
            {
                break;
            }
        }

        Close(")");
        return parameters.ToImmutable();
    }
}
