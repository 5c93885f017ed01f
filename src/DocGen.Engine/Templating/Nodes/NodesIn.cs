namespace DocGen.Engine.Templating;

/// <summary>Every expression, or every loop, of a part of a template: those inside others after the ones around them.</summary>
internal static class NodesIn
{
    public static IEnumerable<ExpressionNode> Statement(StatementNode? node) => node switch
    {
        BlockNode block => block.Statements.SelectMany(Statement),
        PrintNode print => Expression(print.Expression),
        IfNode branch => [.. Expression(branch.Condition), .. Statement(branch.Then), .. Statement(branch.Otherwise)],
        CaseNode choice => [.. Expression(choice.Subject), .. choice.Whens.SelectMany(w => w.Values.SelectMany(Expression).Concat(Statement(w.Body))), .. Statement(choice.Otherwise)],
        ForNode loop => [.. Expression(loop.Source), .. loop.Settings.SelectMany(s => Expression(s.Value)), .. Statement(loop.Body), .. Statement(loop.Otherwise)],
        WhileNode loop => [.. Expression(loop.Condition), .. Statement(loop.Body)],
        JumpNode jump => Expression(jump.Value),
        CaptureNode capture => [.. Expression(capture.Target), .. Statement(capture.Body)],
        WithNode with => [.. Expression(with.Target), .. Statement(with.Body)],
        WrapNode wrap => [.. Expression(wrap.Function), .. Statement(wrap.Body)],
        DefineNode define => Expression(define.Function),
        ImportNode import => Expression(import.Source),
        _ => [],
    };

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

    public static IEnumerable<ExpressionNode> Expression(ExpressionNode? node) => node is null ? [] : Inside(node).Prepend(node);

    private static IEnumerable<ExpressionNode> Inside(ExpressionNode node) => node switch
    {
        MemberNode member => Expression(member.Target),
        IndexNode index => [.. Expression(index.Target), .. Expression(index.Index)],
        UnaryNode unary => Expression(unary.Operand),
        BinaryNode binary => [.. Expression(binary.Left), .. Expression(binary.Right)],
        ConditionalNode test => [.. Expression(test.Test), .. Expression(test.Then), .. Expression(test.Otherwise)],
        CallNode call => [.. Expression(call.Function), .. call.Arguments.SelectMany(a => Expression(a.Value))],
        PipeNode pipe => [.. Expression(pipe.Value), .. Expression(pipe.Function)],
        PointerNode pointer => Expression(pointer.Target),
        ArrayNode array => array.Items.SelectMany(Expression),
        ObjectNode members => members.Members.SelectMany(m => Expression(m.Value)),
        InterpolatedNode interpolated => interpolated.Parts.SelectMany(Expression),
        AssignNode assign => [.. Expression(assign.Target), .. Expression(assign.Value)],
        StepNode step => Expression(step.Target),
        FunctionNode function => [.. function.Parameters.SelectMany(p => Expression(p.Default)), .. Statement(function.Body), .. Expression(function.Inline)],
        _ => [],
    };
}
