namespace DocGen.Engine.Templating;

/// <summary>Every expression, or every loop, of a part of a template: those inside others after the ones around them.</summary>
internal static class NodesIn
{
    public static List<ExpressionNode> Statement(StatementNode? node)
    {
        var found = new List<ExpressionNode>();
        Add(node, found);
        return found;
    }

    public static List<ExpressionNode> Expression(ExpressionNode? node)
    {
        var found = new List<ExpressionNode>();
        Add(node, found);
        return found;
    }

    /// <summary>Every <c>for</c> and <c>while</c>, those inside others too.</summary>
    public static IEnumerable<StatementNode> Loops(StatementNode? node) => node switch
    {
        BlockNode block => block.Statements.SelectMany(Loops),
        IfNode branch => [.. Loops(branch.Then), .. Loops(branch.Otherwise)],
        CaseNode choice => [.. choice.Whens.SelectMany(w => Loops(w.Body)), .. Loops(choice.Otherwise)],
        ForNode loop => [loop, .. Loops(loop.Body), .. Loops(loop.Otherwise)],
        WhileNode loop => [loop, .. Loops(loop.Body)],
        CaptureNode capture => Loops(capture.Body),
        WithNode with => Loops(with.Body),
        WrapNode wrap => Loops(wrap.Body),
        DefineNode define => Loops(define.Function.Body),
        _ => [],
    };

    /// <summary>The names of the objects that a <c>with</c> may give members.</summary>
    public static IEnumerable<string> Changed(WithNode with) => with.Body.Assigned.IsEmpty ? [] : Expression(with.Target).OfType<NameNode>().Select(n => n.Name);

    private static void Add(StatementNode? node, List<ExpressionNode> found)
    {
        switch (node)
        {
            case BlockNode block:
                foreach (var statement in block.Statements)
                {
                    Add(statement, found);
                }

                break;
            case PrintNode print:
                Add(print.Expression, found);
                break;
            case IfNode branch:
                Add(branch.Condition, found);
                Add(branch.Then, found);
                Add(branch.Otherwise, found);
                break;
            case CaseNode choice:
                Add(choice.Subject, found);
                foreach (var when in choice.Whens)
                {
                    Add(when.Values, found);
                    Add(when.Body, found);
                }

                Add(choice.Otherwise, found);
                break;
            case ForNode loop:
                Add(loop.Source, found);
                Add(loop.Settings.Select(s => s.Value), found);
                Add(loop.Body, found);
                Add(loop.Otherwise, found);
                break;
            case WhileNode loop:
                Add(loop.Condition, found);
                Add(loop.Body, found);
                break;
            case JumpNode jump:
                Add(jump.Value, found);
                break;
            case CaptureNode capture:
                Add(capture.Target, found);
                Add(capture.Body, found);
                break;
            case WithNode with:
                Add(with.Target, found);
                Add(with.Body, found);
                break;
            case WrapNode wrap:
                Add(wrap.Function, found);
                Add(wrap.Body, found);
                break;
            case DefineNode define:
                Add(define.Function, found);
                break;
            case ImportNode import:
                Add(import.Source, found);
                break;
        }
    }

    private static void Add(IEnumerable<ExpressionNode?> nodes, List<ExpressionNode> found)
    {
        foreach (var node in nodes)
        {
            Add(node, found);
        }
    }

    private static void Add(ExpressionNode? node, List<ExpressionNode> found)
    {
        if (node is not null)
        {
            found.Add(node);
            AddInside(node, found);
        }
    }

    private static void AddInside(ExpressionNode node, List<ExpressionNode> found)
    {
        switch (node)
        {
            case MemberNode member:
                Add(member.Target, found);
                break;
            case IndexNode index:
                Add(index.Target, found);
                Add(index.Index, found);
                break;
            case UnaryNode unary:
                Add(unary.Operand, found);
                break;
            case BinaryNode binary:
                Add(binary.Left, found);
                Add(binary.Right, found);
                break;
            case ConditionalNode test:
                Add(test.Test, found);
                Add(test.Then, found);
                Add(test.Otherwise, found);
                break;
            case CallNode call:
                Add(call.Function, found);
                Add(call.Arguments.Select(a => a.Value), found);
                break;
            case PipeNode pipe:
                Add(pipe.Value, found);
                Add(pipe.Function, found);
                break;
            case PointerNode pointer:
                Add(pointer.Target, found);
                break;
            case ArrayNode array:
                Add(array.Items, found);
                break;
            case ObjectNode members:
                Add(members.Members.Select(m => m.Value), found);
                break;
            case InterpolatedNode interpolated:
                Add(interpolated.Parts, found);
                break;
            case AssignNode assign:
                Add(assign.Target, found);
                Add(assign.Value, found);
                break;
            case StepNode step:
                Add(step.Target, found);
                break;
            case FunctionNode function:
                Add(function.Parameters.Select(p => p.Default), found);
                Add(function.Body, found);
                Add(function.Inline, found);
                break;
        }
    }
}
