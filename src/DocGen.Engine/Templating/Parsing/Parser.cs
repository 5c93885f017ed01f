using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Parses a template into a tree. After an error it goes on with the next statement, so that all errors are reported.</summary>
internal sealed partial class Parser : ExpressionParser
{
    private readonly string _text;
    private readonly Func<int, int, SourceRange> _place;
    private readonly TemplateLimits _limits;
    private readonly Stack<HashSet<string>> _assigned = new();
    private bool _jumps;
    private bool _returns;
    private int _loops;

    private Parser(string text, List<Token> tokens, Func<int, int, SourceRange> place, List<Diagnostic> problems, TemplateLimits limits)
        : base(tokens, place, problems, limits) => (_text, _place, _limits) = (text, place, limits);

    public static BlockNode Template(string text, Func<int, int, SourceRange> place, List<Diagnostic> problems, TemplateLimits limits)
    {
        var tokens = new Lexer(text, 0, text.Length, place, problems).Template();
        var parser = new Parser(text, tokens, place, problems, limits);
        var block = parser.Statements(out _, stopAtEnd: false);
        return block;
    }

    public static ExpressionNode Alone(string text, int start, int length, Func<int, int, SourceRange> place, List<Diagnostic> problems, TemplateLimits limits)
    {
        var tokens = new Lexer(text, start, start + length, place, problems).Expression();
        var parser = new Parser(text, tokens, place, problems, limits);
        parser.Take();
        parser.SkipNewLines();
        var node = parser.Expression();
        parser.SkipNewLines();
        if (parser.Current.Kind != TokenKind.ExitCode)
        {
            parser.Expected("the end of the expression");
        }

        return node;
    }

    protected override ExpressionNode Hole(int start, int length) => Alone(_text, start, length, _place, Problems, _limits);

    /// <summary>Statements until <c>end</c>, <c>else</c> or <c>when</c> (not consumed), or the end of the template.</summary>
    private BlockNode Statements(out Token? stoppedAt, bool stopAtEnd)
    {
        var start = Current.Kind == TokenKind.ExitCode ? Current.End : Current.Start;
        var outerJumps = _jumps;
        var outerReturns = _returns;
        (_jumps, _returns) = (false, false);
        _assigned.Push([]);
        var statements = ImmutableArray.CreateBuilder<StatementNode>();
        string? indent = null;
        stoppedAt = null;
        while (Current.Kind != TokenKind.End)
        {
            if (Current.Kind is TokenKind.EnterCode or TokenKind.ExitCode or TokenKind.NewLine)
            {
                indent = Current.Kind switch { TokenKind.EnterCode => Current.Indent, TokenKind.ExitCode => null, _ => indent };
                Take();
            }
            else if (Current.Kind == TokenKind.Text)
            {
                statements.Add(new TextNode(Current.Text, RangeOf(Current)));
                Take();
            }
            else if (Current.Kind == TokenKind.Identifier && Current.Text is "end" or "else" or "when")
            {
                if (stopAtEnd)
                {
                    stoppedAt = Current;
                    break;
                }

                Problems.Add(Diagnostic.Error("template-syntax", $"`{Current.Text}` closes nothing here", RangeOf(Current), "is there one `end` too many?"));
                SkipStatement();
            }
            else
            {
                var mistakes = Problems.Count;
                statements.Add(Statement() with { Indent = indent });
                EndStatement(afterMistake: Problems.Count > mistakes);
            }
        }

        var names = _assigned.Pop();
        if (_assigned.Count > 0)
        {
            _assigned.Peek().UnionWith(names);
        }

        var block = new BlockNode(statements.ToImmutable(), Range(start, Math.Max(start, BodyEnd(stoppedAt))), [.. names.Order(StringComparer.Ordinal)], _jumps || _returns, _returns);
        _jumps |= outerJumps;
        _returns |= outerReturns;
        return block;
    }

    /// <summary>A body ends where the code block begins that closes it.</summary>
    private int BodyEnd(Token? stoppedAt)
    {
        if (stoppedAt is null)
        {
            return Current.Start;
        }

        var before = Previous;
        return before.Kind == TokenKind.EnterCode ? before.Start : stoppedAt.Start;
    }

    protected override BlockNode Block(Token opening, string what)
    {
        if (!Enter(RangeOf(opening)))
        {
            return new BlockNode([], RangeOf(opening), [], false);
        }

        var block = Statements(out var stopped, stopAtEnd: true);
        Leave();
        Close(opening, what, stopped);
        return block;
    }

    private void Close(Token opening, string what, Token? stopped)
    {
        if (stopped is { Text: "end" })
        {
            Take();
        }
        else if (stopped is null)
        {
            Problems.Add(Diagnostic.Error("template-syntax", $"`end` is missing: `{what}` is never closed", RangeOf(Last), new Hint("it begins here", RangeOf(opening))));
        }
        else
        {
            Problems.Add(Diagnostic.Error("template-syntax", $"`{stopped.Text}` has no place in `{what}`", RangeOf(stopped), new Hint("which begins here", RangeOf(opening))));
            SkipToEnd();
        }
    }

    /// <summary>Leaves out the rest of a body that went wrong, up to its <c>end</c>.</summary>
    private void SkipToEnd()
    {
        SkipStatement();
        while (true)
        {
            Statements(out var stopped, stopAtEnd: true);
            if (stopped is null or { Text: "end" })
            {
                break;
            }

            SkipStatement();
        }

        if (Current.IsWord("end"))
        {
            Take();
        }
    }

    /// <summary>Takes <c>else</c>, which stands alone.</summary>
    private void Else()
    {
        Take();
        EndStatement();
    }

    /// <summary>A statement ends here; what is left of one that went wrong is passed over in silence.</summary>
    private void EndStatement(bool afterMistake = false)
    {
        if (Current.Kind is TokenKind.NewLine or TokenKind.ExitCode or TokenKind.End or TokenKind.EnterCode or TokenKind.Text || Previous.Kind is TokenKind.ExitCode || (Current.Kind == TokenKind.Identifier && Current.Text is "end" or "else" or "when"))
        {
            return;
        }

        if (!afterMistake)
        {
            Expected("the end of the statement");
        }

        SkipStatement();
    }

    private void SkipStatement()
    {
        while (Current.Kind is not (TokenKind.NewLine or TokenKind.ExitCode or TokenKind.End))
        {
            Take();
        }
    }

    private StatementNode Statement()
    {
        var token = Current;
        if (token.Kind == TokenKind.Identifier && !IsLoopVariable())
        {
            switch (token.Text)
            {
                case "if": return If(Take());
                case "case": return Case(Take());
                case "for": return For(Take(), isTable: false);
                case "tablerow": return For(Take(), isTable: true);
                case "while": return While(Take());
                case "break": return Jumping(Take(), Jump.Break);
                case "continue": return Jumping(Take(), Jump.Continue);
                case "ret": return Jumping(Take(), Jump.Return);
                case "capture": return Capture(Take());
                case "with": return With(Take());
                case "wrap": return Wrap(Take());
                case "func": return Define(Take());
                case "readonly": return ReadOnly(Take());
                case "import": return Import(Take());
            }
        }

        var expression = Expression(mayAssign: true);
        NoteAssigned(expression);
        return new PrintNode(expression, expression.Place);
    }

    private void NoteAssigned(ExpressionNode expression)
    {
        var target = expression switch
        {
            AssignNode assign => assign.Target,
            StepNode step => step.Target,
            _ => null,
        };
        if (target is MemberNode { Target: ThisNode } own)
        {
            target = new NameNode(own.Name, own.Place);
        }

        while (target is MemberNode or IndexNode)
        {
            target = target is MemberNode member ? member.Target : ((IndexNode)target).Target;
        }

        if (target is NameNode name && _assigned.Count > 0)
        {
            _assigned.Peek().Add(name.Name);
        }
    }
}
