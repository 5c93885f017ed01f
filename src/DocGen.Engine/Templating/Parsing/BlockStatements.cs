using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary>Statements with a body of their own.</summary>
internal sealed partial class Parser
{
    private ForNode For(Token word, bool isTable)
    {
        NameNode variable;
        if (Current.Kind == TokenKind.Identifier && !IsKeyword(Current.Text))
        {
            variable = new NameNode(Current.Text, RangeOf(Current));
            Take();
        }
        else
        {
            Expected("the name of the loop's variable");
            variable = new NameNode("_", RangeOf(Current));
        }

        if (Current.IsWord("in"))
        {
            Take();
        }
        else
        {
            Expected("`in`");
        }

        var source = LoopSource();
        var settings = ImmutableArray.CreateBuilder<Argument>();
        while (Current.Kind == TokenKind.Identifier && Current.Text is "limit" or "offset" or "reversed" or "cols")
        {
            var name = Take().Text;
            settings.Add(TakeIf(":") ? new Argument(name, Operand()) : new Argument(name, new LiteralNode(Value.Of(true), RangeOf(Previous))));
        }

        var jumpsBefore = _jumps;
        var body = LoopBody(word, out var stopped);
        BlockNode? otherwise = null;
        if (stopped is { Text: "else" })
        {
            Take();
            otherwise = Statements(out stopped, stopAtEnd: true);
        }

        _jumps = jumpsBefore;
        Close(word, isTable ? "tablerow" : "for", stopped);
        return new ForNode(variable, source, settings.ToImmutable(), body, otherwise, isTable, Range(word.Start, Previous.End));
    }

    private BlockNode LoopBody(Token word, out Token? stopped)
    {
        stopped = null;
        if (!Enter(RangeOf(word)))
        {
            return new BlockNode([], RangeOf(word), [], false);
        }

        var body = Statements(out stopped, stopAtEnd: true);
        Leave();
        return body;
    }

    private WhileNode While(Token word)
    {
        var condition = Expression();
        var body = LoopBody(word, out var stopped);
        Close(word, "while", stopped);
        return new WhileNode(condition, body, Range(word.Start, Previous.End));
    }

    private JumpNode Jumping(Token word, Jump jump)
    {
        _jumps |= jump != Jump.Return;
        _returns |= jump == Jump.Return;
        var hasValue = jump == Jump.Return && Current.Kind is not (TokenKind.NewLine or TokenKind.ExitCode or TokenKind.End) && !Current.IsWord("end");
        return new JumpNode(jump, hasValue ? Expression() : null, RangeOf(word));
    }

    private CaptureNode Capture(Token word)
    {
        var target = Operand();
        NoteAssigned(new AssignNode(target, null, target, target.Place));
        return new CaptureNode(target, Block(word, "capture"), Range(word.Start, Previous.End));
    }

    private WithNode With(Token word)
    {
        var target = Expression();
        return new WithNode(target, Block(word, "with"), Range(word.Start, Previous.End));
    }

    private WrapNode Wrap(Token word)
    {
        var function = Expression();
        return new WrapNode(function, Block(word, "wrap"), Range(word.Start, Previous.End));
    }

    private DefineNode Define(Token word)
    {
        var name = Take().Text;
        _assigned.Peek().Add(name);
        var hasParameters = Current.Is("(");
        var parameters = hasParameters ? ParameterList() : [];
        if (Current.Is("="))
        {
            Take();
            var inline = Expression();
            return new DefineNode(new FunctionNode(name, parameters, hasParameters, null, inline, Range(word.Start, Previous.End)), Range(word.Start, Previous.End));
        }

        var before = (_jumps, _returns);
        var body = Block(word, "func");
        (_jumps, _returns) = before;
        return new DefineNode(new FunctionNode(name, parameters, hasParameters, body, null, Range(word.Start, Previous.End)), Range(word.Start, Previous.End));
    }

    private ReadOnlyNode ReadOnly(Token word) => new(Operand(), Range(word.Start, Previous.End));

    private ImportNode Import(Token word) => new(Expression(), Range(word.Start, Previous.End));
}
