using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Something that has a value.</summary>
internal abstract record ExpressionNode(SourceRange Place)
{
    /// <summary>The place without the parentheses around it; null when there are none.</summary>
    public SourceRange? Inner { get; init; }
}

internal sealed record LiteralNode(Value Value, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>name</c>, or <c>$name</c> for a local one.</summary>
internal sealed record NameNode(string Name, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>this</c>: the names of the template.</summary>
internal sealed record ThisNode(SourceRange Place) : ExpressionNode(Place);

/// <summary><c>target.name</c>, or <c>target?.name</c>.</summary>
internal sealed record MemberNode(ExpressionNode Target, string Name, bool IsOptional, SourceRange NamePlace, SourceRange Place) : ExpressionNode(Place)
{
    /// <summary><c>space.name</c>, as functions of a namespace are called; null when something other than a name stands before the dot.</summary>
    public string? Dotted { get; } = Target is NameNode space ? $"{space.Name}.{Name}" : null;
}

/// <summary><c>target[index]</c>.</summary>
internal sealed record IndexNode(ExpressionNode Target, ExpressionNode Index, SourceRange Place) : ExpressionNode(Place);

internal sealed record UnaryNode(string Operator, ExpressionNode Operand, SourceRange Place) : ExpressionNode(Place);

internal sealed record BinaryNode(string Operator, ExpressionNode Left, ExpressionNode Right, SourceRange OperatorPlace, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>test ? then : otherwise</c>.</summary>
internal sealed record ConditionalNode(ExpressionNode Test, ExpressionNode Then, ExpressionNode Otherwise, SourceRange Place) : ExpressionNode(Place);

/// <summary>A call, <c>function a b</c> or <c>function(a, b)</c>; a named argument is <c>name: value</c>.</summary>
internal sealed record CallNode(ExpressionNode Function, ImmutableArray<Argument> Arguments, SourceRange Place) : ExpressionNode(Place)
{
    /// <summary>Written <c>function(a, b)</c>.</summary>
    public bool InParentheses { get; init; }
}

internal sealed record Argument(string? Name, ExpressionNode Value);

/// <summary><c>value | function a b</c>: the value is the call's first argument.</summary>
internal sealed record PipeNode(ExpressionNode Value, ExpressionNode Function, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>@function</c>: the function itself, not called.</summary>
internal sealed record PointerNode(ExpressionNode Target, SourceRange Place) : ExpressionNode(Place);

internal sealed record ArrayNode(ImmutableArray<ExpressionNode> Items, SourceRange Place) : ExpressionNode(Place);

internal sealed record ObjectNode(ImmutableArray<(string Name, ExpressionNode Value)> Members, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>$"text {expression}"</c>.</summary>
internal sealed record InterpolatedNode(ImmutableArray<ExpressionNode> Parts, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>target = value</c> and <c>target += value</c> (with the operator).</summary>
internal sealed record AssignNode(ExpressionNode Target, string? Operator, ExpressionNode Value, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>++target</c>, <c>target--</c>.</summary>
internal sealed record StepNode(ExpressionNode Target, int By, bool IsPrefix, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>do; … end</c>, or a parametric function.</summary>
internal sealed record FunctionNode(string Name, ImmutableArray<Parameter> Parameters, bool HasParameters, BlockNode? Body, ExpressionNode? Inline, SourceRange Place) : ExpressionNode(Place);

/// <summary><c>name</c>, <c>name = default</c>, or <c>name...</c>.</summary>
internal sealed record Parameter(string Name, ExpressionNode? Default, bool IsRest);
