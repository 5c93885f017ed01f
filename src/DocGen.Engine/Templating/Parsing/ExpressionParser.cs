using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Parses expressions, by precedence climbing.</summary>
internal abstract partial class ExpressionParser(List<Token> tokens, Func<int, int, SourceRange> place, List<Diagnostic> problems, TemplateLimits limits)
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
}
