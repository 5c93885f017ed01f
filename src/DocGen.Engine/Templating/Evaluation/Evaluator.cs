using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Runs one template once: statements here, expressions and calls in the other parts. Writes down what it reads, what it leaves out and what goes wrong.</summary>
internal sealed partial class Evaluator(RenderOptions options)
{
    // How many partials and loops around a mistake are named.
    private const int MostOfChain = 5;

    private readonly List<LeftOut> _leftOut = [];
    private readonly List<Unknown> _unknowns = [];
    private readonly Dictionary<string, Value> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readOnly = new(StringComparer.Ordinal);
    private readonly Stack<Dictionary<string, Value>> _functionLocals = new([new(StringComparer.Ordinal)]);
    private readonly List<(string Name, Value Value)> _loopLocals = [];
    private readonly Stack<TemplateObject> _with = new();
    private readonly List<Around> _chain = [];
    private List<Stretch> _output = [];
    private readonly Dictionary<string, FactSet> _absent = new(StringComparer.Ordinal);
    private FactSet _conditions = FactSet.Empty;
    private FactSet _passed = FactSet.Empty;
    private ImmutableArray<string> _loopPath = [];
    private Value _returned = Value.Null;
    private int _loopSteps;
    private int _size;
    private int _depth;
    private bool _stopped;
    private bool _gaveNothing;
    private readonly long _started = System.Diagnostics.Stopwatch.GetTimestamp();
    private int _statements;
    private Dictionary<string, Value>? _around;
    private bool _isScoped;

    public List<Diagnostic> Problems { get; } = [];

    /// <summary>How often <c>array.cycle</c> was called with each list or group, and what that depended on.</summary>
    internal Dictionary<string, (int Turns, FactSet Reads)> Cycles { get; } = new(StringComparer.Ordinal);

    public RenderOptions Options => options;

    public Rendering Render(Template template)
    {
        Block(template.Body);
        return new Rendering([.. _output], [.. _leftOut], [.. _unknowns], [.. Problems]);
    }

    public Value EvaluateAlone(ExpressionNode node) => Evaluate(node);

    public void Fail(string code, string message, SourceRange place, params ReadOnlySpan<Hint> hints)
    {
        if (_stopped || Problems.Count >= 200)
        {
            return;
        }

        var around = Enumerable.Reverse(_chain).Distinct().ToList();
        var chain = around.Take(MostOfChain).Select(a => a.ToHint());
        if (around.Count > MostOfChain)
        {
            chain = chain.Append(new Hint(string.Create(CultureInfo.InvariantCulture, $"and {around.Count - MostOfChain} more around that")));
        }

        var problem = Diagnostic.Error(code, message, place, [.. hints, .. chain]);
        if (!Problems.Any(p => p.Code == code && p.Message == message && Equals(p.Place, place)))
        {
            Problems.Add(problem);
        }
    }

    /// <summary>A limit was passed: everything after it is left alone.</summary>
    private void Stop(string code, string message, SourceRange place)
    {
        Fail(code, message, place);
        _stopped = true;
    }

    private Jump Block(BlockNode block)
    {
        var (before, indent) = (_conditions, _indent);
        for (var i = 0; i < block.Statements.Length; i++)
        {
            if (_stopped)
            {
                return Jump.Return;
            }

            _indent = block.Statements[i].Indent ?? indent;
            var jump = Run(block.Statements[i]);
            if (jump != Jump.None)
            {
                _indent = indent;
                foreach (var passed in block.Statements[(i + 1)..])
                {
                    Taint(passed, Reasons);
                }

                _conditions = before;
                return jump;
            }
        }

        (_conditions, _indent) = (before, indent);
        return Jump.None;
    }

    /// <summary>Stops a rendering that takes too long; the clock is asked now and then only.</summary>
    private void CheckTime(SourceRange place)
    {
        if ((++_statements & 255) == 0 && System.Diagnostics.Stopwatch.GetElapsedTime(_started).TotalSeconds > options.Limits.Seconds)
        {
            Stop("limit-time", string.Create(CultureInfo.InvariantCulture, $"the template ran longer than {options.Limits.Seconds} {(options.Limits.Seconds == 1 ? "second" : "seconds")}"), place);
        }
    }

    private Jump Run(StatementNode statement)
    {
        CheckTime(statement.Place);
        switch (statement)
        {
            case TextNode text:
                Print(options.Respell is { } respell ? respell(text.Text, true) : text.Text, opaque: false, text.Place, FactSet.Empty);
                return Jump.None;
            case PrintNode { Expression: AssignNode assign }:
                Assign(assign);
                return Jump.None;
            case PrintNode { Expression: NameNode { Name: "$$" } }:
                return _functionLocals.Peek().TryGetValue("$$", out var wrapped) && wrapped.Payload is Wrapped inside ? Block(inside.Body) : Jump.None;
            case PrintNode print:
                _gaveNothing = false;
                Print(Evaluate(print.Expression), print.Place, print.Expression);
                return Jump.None;
            case BlockNode block:
                return Block(block);
            case IfNode branch:
                return If(branch);
            case CaseNode choice:
                return Case(choice);
            case ForNode loop:
                return For(loop);
            case WhileNode loop:
                return While(loop);
            case JumpNode jump:
                _returned = (jump.Value is null ? Value.Null : Evaluate(jump.Value)).With(Reasons);
                return jump.Jump;
            case CaptureNode capture:
                Store(capture.Target, Value.Of(Captured(capture.Body)).With(Reasons));
                return Jump.None;
            case WithNode with:
                return With(with);
            case WrapNode wrap:
                Wrap(wrap);
                return Jump.None;
            case DefineNode define:
                _hasFunctions = true;
                StoreName(new NameNode(define.Function.Name, define.Place), Value.Of(new UserFunction(define.Function)).With(Reasons));
                return Jump.None;
            case ReadOnlyNode { Target: NameNode name }:
                if (_with.Count > 0)
                {
                    _with.Peek().Protect(name.Name);
                }
                else
                {
                    _readOnly.Add(name.Name);
                }

                return Jump.None;
            case ImportNode import:
                Import(import);
                return Jump.None;
            default:
                return Jump.None;
        }
    }

    /// <summary>The facts that let what is printed or set now through: conditions and loops around it, and jumps before it that were not taken.</summary>
    internal FactSet Reasons => _conditions.Union(_passed);

    private Jump If(IfNode node)
    {
        var condition = Evaluate(node.Condition);
        var truth = condition.IsUnknown ? null : condition.AsTruth();
        var before = _conditions;
        Under(condition.Reads);
        Passing(condition.Reads, node);
        var jump = Jump.None;
        if (truth is null)
        {
            PrintPassage(condition, node);
            Skip(node.Then, node.Condition, condition);
            Skip(node.Otherwise, node.Condition, condition, whenFalse: true);
        }
        else if (truth == true)
        {
            jump = Block(node.Then);
            Skip(node.Otherwise, node.Condition, condition, whenFalse: true);
        }
        else
        {
            Skip(node.Then, node.Condition, condition);
            jump = node.Otherwise is null ? Jump.None : Run(node.Otherwise);
        }

        _conditions = before;
        return jump;
    }

    /// <summary>Where a condition is unknown: within a line its text, in the place of whole lines a paragraph that says so.</summary>
    private void PrintPassage(Value condition, IfNode node)
    {
        if (condition.Payload is not Unknown unknown || node.Then.Statements is not [TextNode { Text: var first }, ..] || !first.Contains('\n', StringComparison.Ordinal) || !BeginsLine(node.Place))
        {
            Print(condition, node.Condition.Place, node.Condition);
            return;
        }

        Print("\n", opaque: false, node.Condition.Place, FactSet.Empty);
        Print(Value.Of(unknown with { Text = unknown.Passage }, condition.Reads), node.Condition.Place, node.Condition);
        Print("\n\n", opaque: false, node.Condition.Place, FactSet.Empty);
    }

    /// <summary>Whether a statement begins a line that is not in a table: the template alone says so, for what was printed before it may depend on other facts.</summary>
    private static bool BeginsLine(SourceRange place)
    {
        var before = place.File.Text.AsSpan(0, Math.Max(0, place.File.Text.AsSpan(0, place.Start).LastIndexOf("{{", StringComparison.Ordinal)));
        var line = before.LastIndexOf('\n');
        if (!before[(line + 1)..].IsWhiteSpace())
        {
            return false;
        }

        while (line >= 0)
        {
            before = before[..line];
            line = before.LastIndexOf('\n');
            var above = before[(line + 1)..].Trim();
            if (!(above.StartsWith("{{", StringComparison.Ordinal) && above.EndsWith("}}", StringComparison.Ordinal)))
            {
                return !above.EndsWith("|", StringComparison.Ordinal);
            }
        }

        return true;
    }

    /// <summary>What follows a jump that might have been taken depends on the conditions of the jump as well.</summary>
    private void Passing(FactSet facts, params ReadOnlySpan<StatementNode?> branches)
    {
        foreach (var branch in branches)
        {
            if (Jumps(branch))
            {
                _passed = _passed.Union(_conditions).Union(facts);
            }
        }
    }

    private static bool Jumps(StatementNode? node) => node switch
    {
        BlockNode block => block.Jumps,
        IfNode branch => branch.Then.Jumps || Jumps(branch.Otherwise),
        _ => false,
    };

    private void Skip(StatementNode? body, ExpressionNode condition, Value value, bool whenFalse = false)
    {
        switch (body)
        {
            case null:
                return;
            case IfNode nested:
                Skip(nested.Then, condition, value, whenFalse);
                Skip(nested.Otherwise, condition, value, whenFalse);
                return;
            case BlockNode block:
                Taint(block, value.Reads.Union(_conditions));
                if (!value.IsFault && block.Statements.Length > 0)
                {
                    _leftOut.Add(new LeftOut(block.Place, condition.Place, value.Reads, whenFalse));
                }

                return;
        }
    }
}
