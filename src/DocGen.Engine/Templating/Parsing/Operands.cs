using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Templating;

/// <summary>Calls with their arguments, unary operators, members and entries.</summary>
internal abstract partial class ExpressionParser
{
    /// <summary>A primary, and what follows as the arguments of a call. An argument takes along the operators after it: <c>f 1 + 2</c> is <c>f(1 + 2)</c>.</summary>
    private ExpressionNode Called(int minimum)
    {
        var start = Current.Start;
        var target = Unary();
        if (!BeginsArgument())
        {
            return target;
        }

        if (target is UnaryNode or PointerNode or FunctionNode)
        {
            return target;
        }

        if (target is LiteralNode { Value.IsFault: true })
        {
            return target;
        }

        if (target is LiteralNode or InterpolatedNode or ArrayNode or ObjectNode && target.Inner is null)
        {
            problems.Add(Diagnostic.Error("template-syntax", $"`{target.Place.Text}` is no function, and {Describe(Current)} follows it", target.Place, "is an operator, a comma or a line end missing between the two?"));
            while (BeginsArgument())
            {
                ArgumentNode(() => Binary(minimum, inArgument: true));
            }

            return Broken();
        }

        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (BeginsArgument())
        {
            arguments.Add(ArgumentNode(() => Binary(minimum, inArgument: true), Unary));
        }

        return new CallNode(target, arguments.ToImmutable(), Range(start, Previous.End));
    }

    private Argument ArgumentNode(Func<ExpressionNode> value, Func<ExpressionNode>? named = null)
    {
        if (Current.Kind == TokenKind.Identifier && Peek().Is(":") && !Peek().SpaceBefore && !IsKeyword(Current.Text))
        {
            var name = Take().Text;
            Take();
            SkipNewLines();
            return new Argument(name, (named ?? value)());
        }

        return new Argument(null, value());
    }

    private bool BeginsArgument() => Current.SpaceBefore && Current.Kind switch
    {
        TokenKind.Identifier => !IsBlockWord(Current.Text) && !(_openLoopHeads > 0 && IsLoopSetting()),
        TokenKind.Integer or TokenKind.Number or TokenKind.String or TokenKind.Interpolated => true,
        TokenKind.Symbol => Current.Text is "(" or "[" or "{" or "@" or "^" or "!",
        _ => false,
    };

    private bool IsLoopSetting() => Current.Text == "reversed" || (Current.Text is "limit" or "offset" or "cols" && Peek().Is(":"));

    protected static bool IsBlockWord(string word) => word is "end" or "else" or "in" or "when";

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
            var operand = symbol.Text is "@" or "^" ? Unary() : Called(PrecedenceOfUnary);
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
                var isOptional = Take().Text == "?." || node is MemberNode { IsOptional: true };
                var name = Take();
                CheckLoopVariable(node, name);
                if (name.Text == "empty" && Current.Is("?") && !Current.SpaceBefore)
                {
                    var mark = Take();
                    name = name with { Text = "empty?", Length = mark.End - name.Start };
                }

                node = new MemberNode(node, name.Text, isOptional, RangeOf(name), Range(start, name.End));
            }
            else if (Current.Is(".") && !Current.SpaceBefore)
            {
                Take();
                Expected("a name after `.`");
                return node;
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
            else if (Current.Is("(") && !Current.SpaceBefore && (node is NameNode or MemberNode or IndexNode or CallNode || node.Inner is not null))
            {
                node = CallInParentheses(node, start);
            }
            else
            {
                return node;
            }
        }
    }

    // Loops give these names to what they know of themselves.
    private void CheckLoopVariable(ExpressionNode node, Token member)
    {
        if (node is not NameNode { Name: "for" or "while" or "tablerow" } loop)
        {
            return;
        }

        string[] known = loop.Name switch
        {
            "for" => ["index", "rindex", "first", "last", "even", "odd", "changed", "length"],
            "while" => ["index", "first", "even", "odd"],
            _ => ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col"],
        };
        if (!known.Contains(member.Text, StringComparer.Ordinal))
        {
            problems.Add(Diagnostic.Error("template-syntax", $"`{loop.Name}` has no `{member.Text}`", Range(member.Start - loop.Name.Length - 1, member.End), NearName.Hint(member.Text, known)));
        }
    }

    private CallNode CallInParentheses(ExpressionNode function, int start)
    {
        Take();
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        SkipNewLines();
        while (!Current.Is(")") && Current.Kind is not (TokenKind.ExitCode or TokenKind.End))
        {
            arguments.Add(ArgumentNode(() => Expression()));
            SkipNewLines();
            if (!TakeIf(","))
            {
                break;
            }

            SkipNewLines();
        }

        Close(")");
        return new CallNode(function, arguments.ToImmutable(), Range(start, Previous.End)) { InParentheses = true };
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
