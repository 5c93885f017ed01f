using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Parses expressions, by precedence climbing.</summary>
internal abstract class ExpressionParser(List<Token> tokens, Func<int, int, SourceRange> place, List<Diagnostic> problems, TemplateLimits limits)
{
    private static readonly Dictionary<string, int> Precedence = new(StringComparer.Ordinal)
    {
        ["??"] = 20, ["?!"] = 20, ["||"] = 30, ["&&"] = 40, ["|>"] = 0,
        ["=="] = 60, ["!="] = 60, ["<"] = 70, ["<="] = 70, [">"] = 70, [">="] = 70,
        [".."] = 80, ["..<"] = 80,
        ["+"] = 90, ["-"] = 90, ["*"] = 100, ["/"] = 100, ["//"] = 100, ["%"] = 100, ["<<"] = 100, [">>"] = 100, ["^"] = 110,
    };

    private int _depth;
    private int _openLoopHeads;

    protected int At { get; set; }

    protected List<Diagnostic> Problems => problems;

    protected Token Current => tokens[At];

    protected Token Previous => tokens[Math.Max(0, At - 1)];

    protected Token Peek(int ahead = 1) => tokens[Math.Min(tokens.Count - 1, At + ahead)];

    protected SourceRange Range(int start, int end) => place(start, Math.Max(0, end - start));

    protected SourceRange RangeOf(Token token) => place(token.Start, token.Length);

    protected Token Take()
    {
        var token = Current;
        At = Math.Min(At + 1, tokens.Count - 1);
        return token;
    }

    protected bool TakeIf(string symbol)
    {
        if (!Current.Is(symbol))
        {
            return false;
        }

        Take();
        return true;
    }

    protected void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine)
        {
            Take();
        }
    }

    protected static string Describe(Token token) => token.Kind switch
    {
        TokenKind.NewLine => "the end of the statement",
        TokenKind.ExitCode => "the end of the code block",
        TokenKind.End => "the end of the template",
        TokenKind.Text => "text",
        TokenKind.String or TokenKind.Interpolated => "a text",
        _ => $"`{token.Text}`",
    };

    protected void Expected(string what, params ReadOnlySpan<Hint> hints) =>
        problems.Add(Diagnostic.Error("template-syntax", $"expected {what}, found {Describe(Current)}", RangeOf(Current), hints));

    protected abstract BlockNode Block(Token opening, string what);

    protected bool Enter(SourceRange at)
    {
        if (++_depth <= limits.Nesting)
        {
            return true;
        }

        if (_depth == limits.Nesting + 1)
        {
            problems.Add(Diagnostic.Error("limit-nesting", string.Create(CultureInfo.InvariantCulture, $"more than {limits.Nesting} blocks or parentheses stand inside one another"), at));
        }

        At = tokens.Count - 1;
        return false;
    }

    protected void Leave() => _depth--;

    /// <summary>An expression with pipes and assignment.</summary>
    protected ExpressionNode Expression()
    {
        var start = Current.Start;
        var node = Ternary();
        if (Current.Is("=") || Current.Is("+=") || Current.Is("-=") || Current.Is("*=") || Current.Is("/=") || Current.Is("//=") || Current.Is("%="))
        {
            var symbol = Take();
            if (symbol.Is("=") && node is CallNode { Function: NameNode function } call && call.Arguments.All(a => a is { Name: null, Value: NameNode }))
            {
                return Inline(function, call, start);
            }

            if (node is not (NameNode or MemberNode or IndexNode or ThisNode))
            {
                problems.Add(Diagnostic.Error("template-syntax", "only a name, a member or an entry can be assigned to", node.Place));
            }

            SkipNewLines();
            return new AssignNode(node, symbol.Text == "=" ? null : symbol.Text[..^1], Expression(), Range(start, Previous.End));
        }

        return node;
    }

    /// <summary><c>sub(x, y) = x - y</c>.</summary>
    private AssignNode Inline(NameNode name, CallNode call, int start)
    {
        SkipNewLines();
        var body = Expression();
        ImmutableArray<Parameter> parameters = [.. call.Arguments.Select(a => new Parameter(((NameNode)a.Value).Name, null, IsRest: false))];
        return new AssignNode(name, null, new FunctionNode(name.Name, parameters, true, null, body, Range(start, Previous.End)), Range(start, Previous.End));
    }

    /// <summary>The list of a loop; <c>limit:</c>, <c>offset:</c>, <c>cols:</c> and <c>reversed</c> after it belong to the loop, not to a call in it.</summary>
    protected ExpressionNode LoopSource()
    {
        _openLoopHeads++;
        var source = Expression();
        _openLoopHeads--;
        return source;
    }

    private ExpressionNode Piped()
    {
        var start = Current.Start;
        var node = Binary(0);
        while (Current.Is("|") || Current.Is("|>") || (Current.Kind == TokenKind.NewLine && NextSignificant() is { } next && (next.Is("|") || next.Is("|>"))))
        {
            SkipNewLines();
            Take();
            SkipNewLines();
            var function = Binary(0);
            node = new PipeNode(node, function, Range(start, Previous.End));
        }

        return node;
    }

    private Token? NextSignificant()
    {
        for (var i = At; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.NewLine)
            {
                return tokens[i];
            }
        }

        return null;
    }

    private ExpressionNode Ternary()
    {
        var start = Current.Start;
        var test = Piped();
        if (!Current.Is("?"))
        {
            return test;
        }

        Take();
        SkipNewLines();
        var then = Ternary();
        SkipNewLines();
        if (!TakeIf(":"))
        {
            Expected("`:` and what stands otherwise");
        }

        SkipNewLines();
        return new ConditionalNode(test, then, Ternary(), Range(start, Previous.End));
    }

    private ExpressionNode Binary(int minimum)
    {
        var start = Current.Start;
        if (!Enter(RangeOf(Current)))
        {
            return Broken();
        }

        var left = Call();
        while (Current.Kind == TokenKind.Symbol && Precedence.TryGetValue(Current.Text, out var precedence) && precedence > minimum)
        {
            var symbol = Take();
            SkipNewLines();
            var right = Binary(precedence);
            left = new BinaryNode(symbol.Text, left, right, Range(start, Previous.End));
        }

        Leave();
        return left;
    }

    /// <summary>A primary, and what follows after spaces as the arguments of a call.</summary>
    private ExpressionNode Call()
    {
        var start = Current.Start;
        var target = Unary();
        if (target is not (NameNode or MemberNode or IndexNode) || !BeginsArgument())
        {
            return target;
        }

        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (BeginsArgument())
        {
            arguments.Add(ArgumentNode(Unary));
        }

        return new CallNode(target, arguments.ToImmutable(), Range(start, Previous.End));
    }

    private Argument ArgumentNode(Func<ExpressionNode> value)
    {
        if (Current.Kind == TokenKind.Identifier && Peek().Is(":") && !Peek().SpaceBefore && !IsKeyword(Current.Text))
        {
            var name = Take().Text;
            Take();
            SkipNewLines();
            return new Argument(name, value());
        }

        return new Argument(null, value());
    }

    private bool BeginsArgument() => Current.SpaceBefore && Current.Kind switch
    {
        TokenKind.Identifier => !IsBlockWord(Current.Text) && !(_openLoopHeads > 0 && IsLoopSetting()),
        TokenKind.Integer or TokenKind.Number or TokenKind.String or TokenKind.Interpolated => true,
        TokenKind.Symbol => Current.Text is "(" or "[" or "{" or "@" || (Current.Text == "^" && !Peek().SpaceBefore) || (Current.Text == "!" && !Peek().SpaceBefore)
            || (Current.Text is "-" or "+" && !Peek().SpaceBefore && Peek().Kind is TokenKind.Integer or TokenKind.Number or TokenKind.Identifier),
        _ => false,
    };

    private bool IsLoopSetting() => Current.Text == "reversed" || (Current.Text is "limit" or "offset" or "cols" && Peek().Is(":"));

    private static bool IsBlockWord(string word) => word is "end" or "else" or "in" or "when";

    protected static bool IsKeyword(string word) => word is "if" or "else" or "end" or "for" or "in" or "case" or "when" or "while" or "break" or "continue"
        or "func" or "import" or "readonly" or "with" or "capture" or "ret" or "wrap" or "do" or "tablerow";

    private ExpressionNode Unary()
    {
        var start = Current.Start;
        if (Current.Kind == TokenKind.Symbol && Current.Text is "!" or "-" or "+" or "@" or "^")
        {
            if (!Enter(RangeOf(Current)))
            {
                return Broken();
            }

            var symbol = Take();
            var operand = Unary();
            Leave();
            var range = Range(start, Previous.End);
            return symbol.Text == "@" ? new PointerNode(operand, range) : new UnaryNode(symbol.Text, operand, range);
        }

        if (Current.Is("++") || Current.Is("--"))
        {
            var by = Take().Text == "++" ? 1 : -1;
            var stepped = Postfix(Primary(), Current.Start);
            return new StepNode(stepped, by, IsPrefix: true, Range(start, Previous.End));
        }

        var node = Postfix(Primary(), start);
        if (node is NameNode or MemberNode or IndexNode && !Current.SpaceBefore && (Current.Is("++") || Current.Is("--")))
        {
            return new StepNode(node, Take().Text == "++" ? 1 : -1, IsPrefix: false, Range(start, Previous.End));
        }

        return node;
    }

    private ExpressionNode Postfix(ExpressionNode node, int start)
    {
        while (true)
        {
            if ((Current.Is(".") || Current.Is("?.")) && (Peek().Kind == TokenKind.Identifier))
            {
                var isOptional = Take().Text == "?.";
                var name = Take();
                if (name.Text == "empty" && Current.Is("?") && !Current.SpaceBefore)
                {
                    var mark = Take();
                    name = name with { Text = "empty?", Length = mark.End - name.Start };
                }

                node = new MemberNode(node, name.Text, isOptional, RangeOf(name), Range(start, name.End));
            }
            else if (Current.Is("[") && !Current.SpaceBefore)
            {
                Take();
                SkipNewLines();
                var index = Expression();
                SkipNewLines();
                Close("]");
                node = new IndexNode(node, index, Range(start, Previous.End));
            }
            else if (Current.Is("(") && !Current.SpaceBefore && node is NameNode or MemberNode)
            {
                node = CallInParentheses(node, start);
            }
            else
            {
                return node;
            }
        }
    }

    private CallNode CallInParentheses(ExpressionNode function, int start)
    {
        Take();
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        SkipNewLines();
        while (!Current.Is(")") && Current.Kind is not (TokenKind.ExitCode or TokenKind.End))
        {
            arguments.Add(ArgumentNode(Expression));
            SkipNewLines();
            if (!TakeIf(","))
            {
                break;
            }

            SkipNewLines();
        }

        Close(")");
        return new CallNode(function, arguments.ToImmutable(), Range(start, Previous.End));
    }

    private void Close(string symbol)
    {
        if (!TakeIf(symbol))
        {
            Expected($"`{symbol}`");
        }
    }

    /// <summary>A single value with its members, without operators.</summary>
    protected ExpressionNode Operand() => Unary();

    private ExpressionNode Broken() => new LiteralNode(Fault.Value, RangeOf(Current));

    private ExpressionNode Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier when token.Text == "do":
                return Anonymous(Take());
            case TokenKind.Identifier when token.Text == "func":
                return AnonymousParametric(Take());
            case TokenKind.Identifier when !IsKeyword(token.Text) || IsLoopVariable():
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
        return inner with { Place = Range(open.Start, Previous.End) };
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

    private static Value Integer(Token token)
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

        return Operators.Whole(BigInteger.Parse(text, CultureInfo.InvariantCulture));
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
            if (!TakeIf(":"))
            {
                Expected("`:` after the name of a member");
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

    protected ImmutableArray<Parameter> ParameterList()
    {
        Take();
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        while (Current.Kind == TokenKind.Identifier)
        {
            var name = Take().Text;
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
