namespace DocGen.Engine.Templating;

/// <summary>The dotted names that an expression reads, those in a function without a name too; its own arguments (<c>$0</c>) are no names.</summary>
internal static class NamesIn
{
    public static IEnumerable<string> Expression(ExpressionNode node)
    {
        var nodes = NodesIn.Expression(node);
        var inner = nodes.OfType<MemberNode>().Where(m => Dotted(m) is not null).Select(m => m.Target)
            .Concat(nodes.OfType<AssignNode>().Select(a => a.Target))
            .ToHashSet<ExpressionNode>(ReferenceEqualityComparer.Instance);
        return nodes.Where(n => !inner.Contains(n)).Select(Dotted).OfType<string>().Where(n => n[0] != '$');
    }

    private static string? Dotted(ExpressionNode node) => node switch
    {
        NameNode name => name.Name,
        MemberNode member when Dotted(member.Target) is { } target => $"{target}.{member.Name}",
        _ => null,
    };
}
