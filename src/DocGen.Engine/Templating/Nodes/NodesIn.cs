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

    private static void Add(object? node, List<ExpressionNode> found)
    {
        if (node is ExpressionNode expression)
        {
            found.Add(expression);
        }

        foreach (var part in Parts(node))
        {
            Add(part, found);
        }
    }

    /// <summary>The statements and expressions that a node is made of, in the order written; null for one that was left out.</summary>
    private static IEnumerable<object?> Parts(object? node) => node switch
    {
        BlockNode block => block.Statements,
        PrintNode print => [print.Expression],
        IfNode branch => [branch.Condition, branch.Then, branch.Otherwise],
        CaseNode choice => [choice.Subject, .. choice.Whens, choice.Otherwise],
        WhenNode one => [.. one.Values, one.Body],
        ForNode loop => [loop.Source, .. loop.Settings.Select(s => s.Value), loop.Body, loop.Otherwise],
        WhileNode loop => [loop.Condition, loop.Body],
        JumpNode jump => [jump.Value],
        CaptureNode capture => [capture.Target, capture.Body],
        WithNode with => [with.Target, with.Body],
        WrapNode wrap => [wrap.Function, wrap.Body],
        DefineNode define => [define.Function],
        ImportNode import => [import.Source],
        MemberNode member => [member.Target],
        IndexNode index => [index.Target, index.Index],
        UnaryNode unary => [unary.Operand],
        BinaryNode binary => [binary.Left, binary.Right],
        ConditionalNode test => [test.Test, test.Then, test.Otherwise],
        CallNode call => [call.Function, .. call.Arguments.Select(a => a.Value)],
        PipeNode pipe => [pipe.Value, pipe.Function],
        PointerNode pointer => [pointer.Target],
        ArrayNode array => array.Items,
        ObjectNode members => members.Members.Select(m => m.Value),
        InterpolatedNode interpolated => interpolated.Parts,
        AssignNode assign => [assign.Target, assign.Value],
        StepNode step => [step.Target],
        FunctionNode function => [.. function.Parameters.Select(p => p.Default), function.Body, function.Inline],
        _ => [],
    };
}
