namespace DocGen.Engine.Templating;

/// <summary>The dotted names that an expression reads.</summary>
internal static class NamesIn
{
    public static IEnumerable<string> Expression(ExpressionNode node) => Dotted(node) is { } name ? [name] : node switch
    {
        MemberNode member => Expression(member.Target),
        IndexNode index => Expression(index.Target).Concat(Expression(index.Index)),
        UnaryNode unary => Expression(unary.Operand),
        BinaryNode binary => Expression(binary.Left).Concat(Expression(binary.Right)),
        ConditionalNode test => Expression(test.Test).Concat(Expression(test.Then)).Concat(Expression(test.Otherwise)),
        CallNode call => Expression(call.Function).Concat(call.Arguments.SelectMany(a => Expression(a.Value))),
        PipeNode pipe => Expression(pipe.Value).Concat(Expression(pipe.Function)),
        PointerNode pointer => Expression(pointer.Target),
        ArrayNode array => array.Items.SelectMany(Expression),
        ObjectNode members => members.Members.SelectMany(m => Expression(m.Value)),
        InterpolatedNode interpolated => interpolated.Parts.SelectMany(Expression),
        StepNode step => Expression(step.Target),
        AssignNode assign => Expression(assign.Value),
        _ => [],
    };

    private static string? Dotted(ExpressionNode node) => node switch
    {
        NameNode name => name.Name,
        MemberNode member when Dotted(member.Target) is { } target => $"{target}.{member.Name}",
        _ => null,
    };
}
