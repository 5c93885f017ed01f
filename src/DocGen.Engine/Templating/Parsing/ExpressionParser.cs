using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Parses expressions, by precedence climbing.</summary>
internal abstract partial class ExpressionParser(List<Token> tokens, Func<int, int, SourceRange> place, List<Diagnostic> problems, TemplateLimits limits)
{
    private const int PrecedenceOfOr = 30;
    private const int PrecedenceOfUnary = 200;

    private static readonly Dictionary<string, int> Precedence = new(StringComparer.Ordinal)
    {
        ["??"] = 20, ["?!"] = 20, ["||"] = PrecedenceOfOr, ["&&"] = 40,
        ["=="] = 70, ["!="] = 70, ["<"] = 80, ["<="] = 80, [">"] = 80, [">="] = 80,
        ["+"] = 100, ["-"] = 100, ["*"] = 110, ["/"] = 110, ["//"] = 110, ["%"] = 110, ["<<"] = 110, [">>"] = 110,
        [".."] = 130, ["..<"] = 130,
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

    /// <summary>An expression with pipes; an assignment where a statement may begin.</summary>
    protected ExpressionNode Expression(bool mayAssign = false)
    {
        var start = Current.Start;
        var node = Ternary();
        if (!(Current.Is("=") || Current.Is("+=") || Current.Is("-=") || Current.Is("*=") || Current.Is("/=") || Current.Is("//=") || Current.Is("%=")))
        {
            return node;
        }

        var symbol = Current;
        var target = node.Inner ?? node.Place;
        if (!mayAssign)
        {
            problems.Add(Diagnostic.Error("template-syntax", $"an assignment stands alone, as a statement: `{Describe(symbol).Trim('`')}` has no place inside an expression", target, "`==` compares two values"));
        }

        Take();
        if (mayAssign && symbol.Is("=") && node is CallNode { Function: NameNode function, InParentheses: true } call && call.Arguments.All(a => a is { Name: null, Value: NameNode }))
        {
            return Inline(function, call, start);
        }

        if (mayAssign && node is not (NameNode or MemberNode or IndexNode or ThisNode))
        {
            problems.Add(Diagnostic.Error("template-syntax", "only a name, a member or an entry can be assigned to", target));
        }

        SkipNewLines();
        return new AssignNode(node, symbol.Text == "=" ? null : symbol.Text[..^1], Expression(), Range(start, Previous.End));
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

    /// <summary>A value of <c>when</c>: <c>||</c> stands between two of them.</summary>
    protected ExpressionNode Choice() => Binary(PrecedenceOfOr, inArgument: false);

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

    /// <summary>Pipes; operators after a piped call take its result as their left side.</summary>
    private ExpressionNode Piped()
    {
        var start = Current.Start;
        var node = Binary(0, inArgument: false);
        while (Current.Is("|") || Current.Is("|>") || (Current.Kind == TokenKind.NewLine && NextSignificant() is { } next && (next.Is("|") || next.Is("|>"))))
        {
            SkipNewLines();
            Take();
            SkipNewLines();
            node = new PipeNode(node, Called(0), Range(start, Previous.End));
            node = Continued(node, start, 0, inArgument: false);
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

    private ExpressionNode Binary(int minimum, bool inArgument)
    {
        var start = Current.Start;
        if (!Enter(RangeOf(Current)))
        {
            return Broken();
        }

        var node = Continued(inArgument ? Unary() : Called(minimum), start, minimum, inArgument);
        Leave();
        return node;
    }

    private ExpressionNode Continued(ExpressionNode left, int start, int minimum, bool inArgument)
    {
        while (Current.Kind == TokenKind.Symbol && Precedence.TryGetValue(Current.Text, out var precedence) && precedence > minimum)
        {
            var symbol = Take();
            SkipNewLines();
            var right = Binary(precedence, inArgument);
            left = new BinaryNode(symbol.Text, left, right, RangeOf(symbol), Range(start, Previous.End));
        }

        return left;
    }
}
