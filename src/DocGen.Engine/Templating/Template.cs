using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>A parsed template. Immutable; renders any number of times, on several threads.</summary>
public sealed class Template
{
    private readonly Lazy<ImmutableArray<ExpressionNode>> _expressions;
    private readonly Lazy<ImmutableArray<string?>> _includes;

    private Template(SourceFile file, BlockNode body)
    {
        (File, Body) = (file, body);
        _expressions = new Lazy<ImmutableArray<ExpressionNode>>(() => [.. NodesIn.Statement(body)]);
        _includes = new Lazy<ImmutableArray<string?>>(() => [.. Expressions.SelectMany(Included).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The file the template stands in.</summary>
    public SourceFile File { get; }

    internal BlockNode Body { get; }

    /// <summary>Every expression in it, those inside others after the ones around them.</summary>
    internal ImmutableArray<ExpressionNode> Expressions => _expressions.Value;

    /// <summary>The names of the partials that it includes, each once; null among them when one is computed.</summary>
    internal ImmutableArray<string?> Includes => _includes.Value;

    /// <summary>Parses a file; null when it has errors, all of which are reported.</summary>
    public static Checked<Template?> Parse(SourceFile source, TemplateLimits? limits = null) =>
        Parse(source.Text, source, source.Range, limits);

    /// <summary>Parses a text that stands inside another file; problems point into that file.</summary>
    /// <param name="place">Where the text stands: a quoted or folded scalar is pointed at as a whole where offsets cannot be told.</param>
    public static Checked<Template?> Parse(string text, SourceRange place, TemplateLimits? limits = null) =>
        Parse(text, place.File, Inside(text, place), limits);

    private static Checked<Template?> Parse(string text, SourceFile file, Func<int, int, SourceRange> place, TemplateLimits? limits)
    {
        var problems = new List<Diagnostic>();
        var body = Parser.Template(text, place, problems, limits ?? TemplateLimits.Default);
        return Checked.With(problems.Any(p => p.Severity == Severity.Error) ? null : new Template(file, body), problems);
    }

    /// <summary>Runs the template.</summary>
    public Rendering Render(RenderOptions options) => new Evaluator(options).Render(this);

    private static IEnumerable<string?> Included(ExpressionNode node) => node switch
    {
        CallNode { Function: NameNode { Name: "include" } } call => [call.Arguments is [{ Value: LiteralNode literal }, ..] ? literal.Value.AsText() : null],
        CallNode { Function: NameNode { Name: "include_join" } } call => call.Arguments is [{ Value: ArrayNode list }, ..] ? list.Items.Select(i => (i as LiteralNode)?.Value.AsText()) : [null],
        PipeNode { Function: NameNode { Name: "include" or "include_join" } } pipe => [pipe.Value is LiteralNode literal ? literal.Value.AsText() : null],
        PointerNode { Target: NameNode { Name: "include" } } => [null],
        _ => [],
    };

    /// <summary>Offsets of a text inside a file, when it stands there letter by letter (a quote may open it); else the whole place.</summary>
    internal static Func<int, int, SourceRange> Inside(string text, SourceRange place)
    {
        var written = place.Text;
        var shift = written.StartsWith(text, StringComparison.Ordinal) ? 0 : written.Length > 0 && written[0] is '"' or '\'' && written.AsSpan(1).StartsWith(text, StringComparison.Ordinal) ? 1 : -1;
        return shift < 0 ? (_, _) => place : (start, length) => new SourceRange(place.File, place.Start + shift + start, length);
    }
}

/// <summary>A parsed expression: a condition, a derived fact, a rule. Immutable.</summary>
public sealed class Expression
{
    private readonly ExpressionNode _node;

    private Expression(ExpressionNode node) => _node = node;

    internal ExpressionNode Node => _node;

    /// <summary>Parses an expression that stands inside a file; null when it has errors, all of which are reported.</summary>
    public static Checked<Expression?> Parse(string text, SourceRange place)
    {
        var problems = new List<Diagnostic>();
        var node = Parser.Alone(text, 0, text.Length, Template.Inside(text, place), problems, TemplateLimits.Default);
        return Checked.With(problems.Count > 0 ? null : new Expression(node), problems);
    }

    /// <summary>The value of the expression, with the facts read, and what went wrong.</summary>
    public Checked<Value> Evaluate(TemplateObject globals, RenderOptions? options = null)
    {
        var evaluator = new Evaluator(options is null ? new RenderOptions { Globals = globals } : options with { Globals = globals });
        var value = evaluator.EvaluateAlone(_node);
        return Checked.With(value, evaluator.Problems);
    }

    /// <summary>The names it reads as written, such as <c>organisation.headcount</c>.</summary>
    public IEnumerable<string> Names => NamesIn.Expression(_node).Distinct(StringComparer.Ordinal);
}
