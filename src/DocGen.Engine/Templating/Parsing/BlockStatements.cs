using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Templating;

/// <summary>Statements with a body of their own.</summary>
internal sealed partial class Parser
{
    private ForNode For(Token word, bool isTable)
    {
        var kind = isTable ? "tablerow" : "for";
        NameNode variable;
        if (Current.Kind == TokenKind.Identifier && !IsBlockWord(Current.Text))
        {
            variable = new NameNode(Current.Text, RangeOf(Current));
            Take();
        }
        else
        {
            Problems.Add(Diagnostic.Error("template-syntax", $"after `{kind}` comes the name of the loop's variable, not {Describe(Current)}", Range(word.Start, Current.End), $"write `{kind} item in list`"));
            SkipStatement();
            variable = new NameNode("_", RangeOf(Current));
            return Broken(word, kind, variable, isTable);
        }

        if (!Current.IsWord("in"))
        {
            Problems.Add(Diagnostic.Error("template-syntax", $"after `{kind} {variable.Name}` comes `in`, not {Describe(Current)}", Range(word.Start, Current.End), $"write `{kind} {variable.Name} in list`"));
            SkipStatement();
            return Broken(word, kind, variable, isTable);
        }

        Take();
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
            Else();
            otherwise = Statements(out stopped, stopAtEnd: true);
        }

        _jumps = jumpsBefore;
        Close(word, kind, stopped);
        return new ForNode(variable, source, settings.ToImmutable(), body, otherwise, isTable, Range(word.Start, Previous.End));
    }

    /// <summary>A loop whose head went wrong: its body is still read, for further mistakes.</summary>
    private ForNode Broken(Token word, string kind, NameNode variable, bool isTable)
    {
        var body = LoopBody(word, out var stopped);
        if (stopped is { Text: "else" })
        {
            Else();
            Statements(out stopped, stopAtEnd: true);
        }

        Close(word, kind, stopped);
        return new ForNode(variable, new LiteralNode(Fault.Value, RangeOf(word)), [], body, null, isTable, Range(word.Start, Previous.End));
    }

    private BlockNode LoopBody(Token word, out Token? stopped)
    {
        stopped = null;
        if (!Enter(RangeOf(word)))
        {
            return new BlockNode([], RangeOf(word), [], false);
        }

        _loops++;
        var body = Statements(out stopped, stopAtEnd: true);
        _loops--;
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
        if (jump != Jump.Return && _loops == 0)
        {
            Problems.Add(Diagnostic.Error("template-syntax", $"`{word.Text}` leaves a loop, and there is none around it", RangeOf(word)));
        }

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
        var with = new WithNode(target, Block(word, "with"), Range(word.Start, Previous.End));
        _assigned.Peek().UnionWith(NodesIn.Changed(with));
        return with;
    }

    private WrapNode Wrap(Token word)
    {
        var function = Expression();
        return new WrapNode(function, Block(word, "wrap"), Range(word.Start, Previous.End));
    }

    private DefineNode Define(Token word)
    {
        var name = "";
        if (Current.Kind == TokenKind.Identifier)
        {
            name = Take().Text;
        }
        else
        {
            Problems.Add(Diagnostic.Error("template-syntax", $"after `func` comes the name of the function, not {Describe(Current)}", Range(word.Start, Current.End), "`do … end` is a function without a name"));
        }

        _assigned.Peek().Add(name);
        var hasParameters = Current.Is("(");
        var parameters = hasParameters ? ParameterList() : [];
        if (Current.Is("="))
        {
            Take();
            var inline = Expression();
            return new DefineNode(new FunctionNode(name, parameters, hasParameters, null, inline, Range(word.Start, Previous.End)), Range(word.Start, Previous.End));
        }

        var before = (_jumps, _returns, _loops);
        _loops = 0;
        var body = Block(word, "func");
        (_jumps, _returns, _loops) = before;
        return new DefineNode(new FunctionNode(name, parameters, hasParameters, body, null, Range(word.Start, Previous.End)), Range(word.Start, Previous.End));
    }

    private ReadOnlyNode ReadOnly(Token word)
    {
        if (Current.Kind == TokenKind.Identifier)
        {
            return new ReadOnlyNode(new NameNode(Current.Text, RangeOf(Take())), Range(word.Start, Previous.End));
        }

        Problems.Add(Diagnostic.Error("template-syntax", $"after `readonly` comes a name, not {Describe(Current)}", Range(word.Start, Current.End)));
        SkipStatement();
        return new ReadOnlyNode(new LiteralNode(Fault.Value, RangeOf(word)), RangeOf(word));
    }

    private ImportNode Import(Token word) => new(Expression(), Range(word.Start, Previous.End));
}
