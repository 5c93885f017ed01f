using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Something that prints, decides or changes a name.</summary>
internal abstract record StatementNode(SourceRange Place)
{
    /// <summary>The white space that each further line of what it prints begins with: that before its code block; null: whatever held around it.</summary>
    public string? Indent { get; init; }
}

/// <summary>Statements in order. <paramref name="Assigned"/>: names that may change in it; <paramref name="Jumps"/>: it may leave the loop or template around it; <paramref name="Returns"/>: the latter.</summary>
internal sealed record BlockNode(ImmutableArray<StatementNode> Statements, SourceRange Place, ImmutableArray<string> Assigned, bool Jumps, bool Returns = false) : StatementNode(Place);

/// <summary>Text outside of code.</summary>
internal sealed record TextNode(string Text, SourceRange Place) : StatementNode(Place);

/// <summary>An expression; its value is printed unless it is an assignment.</summary>
internal sealed record PrintNode(ExpressionNode Expression, SourceRange Place) : StatementNode(Place);

internal sealed record IfNode(ExpressionNode Condition, bool IsNegated, BlockNode Then, StatementNode? Otherwise, SourceRange Place) : StatementNode(Place);

internal sealed record CaseNode(ExpressionNode Subject, ImmutableArray<WhenNode> Whens, BlockNode? Otherwise, SourceRange Place) : StatementNode(Place);

internal sealed record WhenNode(ImmutableArray<ExpressionNode> Values, BlockNode Body, SourceRange Place) : StatementNode(Place);

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed record ForNode(NameNode Variable, ExpressionNode Source, ImmutableArray<Argument> Settings, BlockNode Body, BlockNode? Otherwise, bool IsTable, SourceRange Place) : StatementNode(Place);

internal sealed record WhileNode(ExpressionNode Condition, BlockNode Body, SourceRange Place) : StatementNode(Place);

internal enum Jump
{
    None,
    Break,
    Continue,
    Return,
}

internal sealed record JumpNode(Jump Jump, ExpressionNode? Value, SourceRange Place) : StatementNode(Place);

internal sealed record CaptureNode(ExpressionNode Target, BlockNode Body, SourceRange Place) : StatementNode(Place);

internal sealed record WithNode(ExpressionNode Target, BlockNode Body, SourceRange Place) : StatementNode(Place);

internal sealed record WrapNode(ExpressionNode Function, BlockNode Body, SourceRange Place) : StatementNode(Place);

internal sealed record DefineNode(FunctionNode Function, SourceRange Place) : StatementNode(Place);

internal sealed record ReadOnlyNode(ExpressionNode Target, SourceRange Place) : StatementNode(Place);

internal sealed record ImportNode(ExpressionNode Source, SourceRange Place) : StatementNode(Place);
