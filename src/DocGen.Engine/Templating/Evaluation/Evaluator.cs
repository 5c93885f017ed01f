using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Runs one template once: statements here, expressions and calls in the other parts. Writes down what it reads, what it leaves out and what goes wrong.</summary>
internal sealed partial class Evaluator(RenderOptions options)
{
    private readonly List<LeftOut> _leftOut = [];
    private readonly List<Unknown> _unknowns = [];
    private readonly Dictionary<string, Value> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readOnly = new(StringComparer.Ordinal);
    private readonly Stack<Dictionary<string, Value>> _functionLocals = new([new(StringComparer.Ordinal)]);
    private readonly List<(string Name, Value Value)> _loopLocals = [];
    private readonly Stack<TemplateObject> _with = new();
    private readonly List<Hint> _chain = [];
    private List<Stretch> _output = [];
    private FactSet _conditions = FactSet.Empty;
    private ImmutableArray<string> _loopPath = [];
    private Value _returned = Value.Null;
    private int _loopSteps;
    private int _size;
    private int _depth;
    private bool _stopped;

    public List<Diagnostic> Problems { get; } = [];

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

        var chain = Enumerable.Reverse(_chain);
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
        var before = _conditions;
        foreach (var statement in block.Statements)
        {
            if (_stopped)
            {
                return Jump.Return;
            }

            var jump = Run(statement);
            if (jump != Jump.None)
            {
                _conditions = before;
                return jump;
            }
        }

        _conditions = before;
        return Jump.None;
    }

    private Jump Run(StatementNode statement)
    {
        switch (statement)
        {
            case TextNode text:
                Print(text.Text, opaque: false, text.Place, FactSet.Empty);
                return Jump.None;
            case PrintNode { Expression: AssignNode assign }:
                Assign(assign);
                return Jump.None;
            case PrintNode print:
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
                _returned = jump.Value is null ? Value.Null : Evaluate(jump.Value).With(_conditions);
                return jump.Jump;
            case CaptureNode capture:
                Store(capture.Target, Value.Of(Capture(() => Block(capture.Body))).With(_conditions));
                return Jump.None;
            case WithNode with:
                return With(with);
            case WrapNode wrap:
                Wrap(wrap);
                return Jump.None;
            case DefineNode define:
                StoreName(new NameNode(define.Function.Name, define.Place), Value.Of(new UserFunction(define.Function)).With(_conditions));
                return Jump.None;
            case ReadOnlyNode { Target: NameNode name }:
                _readOnly.Add(name.Name);
                return Jump.None;
            case ImportNode import:
                Import(import);
                return Jump.None;
            default:
                return Jump.None;
        }
    }

    private Jump If(IfNode node)
    {
        var condition = Evaluate(node.Condition);
        var truth = condition.IsUnknown ? null : condition.AsTruth();
        var before = _conditions;
        var jumps = node.Then.Jumps || (node.Otherwise is BlockNode { Jumps: true }) || node.Otherwise is IfNode;
        _conditions = _conditions.Union(condition.Reads);
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

        // What follows a jump that might have been taken depends on its condition as well.
        _conditions = jumps && (node.Then.Jumps || node.Otherwise is BlockNode { Jumps: true }) ? _conditions.Union(before).Union(condition.Reads) : before;
        return jump;
    }

    /// <summary>Where a condition is unknown: within a line its text, in the place of whole lines a paragraph that says so.</summary>
    private void PrintPassage(Value condition, IfNode node)
    {
        if (condition.Payload is not Unknown unknown || node.Then.Statements is not [TextNode { Text: var first }, ..] || !first.Contains('\n', StringComparison.Ordinal) || !AtLineStart())
        {
            Print(condition, node.Condition.Place, node.Condition);
            return;
        }

        Print("\n", opaque: false, node.Condition.Place, FactSet.Empty);
        Print(Value.Of(unknown with { Text = unknown.Passage }, condition.Reads), node.Condition.Place, node.Condition);
        Print("\n\n", opaque: false, node.Condition.Place, FactSet.Empty);
    }

    private bool AtLineStart() => _output.Count == 0 || _output[^1].Text.EndsWith('\n') && !_output[^1].Text.TrimEnd('\n', ' ').EndsWith('|') && !_output[^1].Opaque;

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
                foreach (var name in block.Assigned.Where(_assigned.ContainsKey))
                {
                    _assigned[name] = _assigned[name].With(value.Reads);
                }

                if (!value.IsFault && block.Statements.Length > 0)
                {
                    _leftOut.Add(new LeftOut(block.Place, condition.Place.Text, condition.Place, value.Reads, whenFalse));
                }

                return;
        }
    }

    private Jump Case(CaseNode node)
    {
        var subject = Evaluate(node.Subject);
        var before = _conditions;
        _conditions = _conditions.Union(subject.Reads);
        var jump = Jump.None;
        if (subject.IsUnknown)
        {
            Print(subject, node.Subject.Place, node.Subject);
        }

        var isTaken = subject.IsUnknown;
        foreach (var when in node.Whens)
        {
            var matches = !isTaken && when.Values.Any(v => Evaluate(v) is var value && Operators.AreEqual(subject.Payload, value.Payload));
            if (matches)
            {
                isTaken = true;
                jump = Block(when.Body);
            }
            else
            {
                Skip(when.Body, node.Subject, subject);
            }
        }

        if (!isTaken && node.Otherwise is not null)
        {
            jump = Block(node.Otherwise);
        }
        else
        {
            Skip(node.Otherwise, node.Subject, subject);
        }

        _conditions = before;
        return jump;
    }

    private Jump With(WithNode node)
    {
        if (Evaluate(node.Target).Payload is not TemplateObject target)
        {
            Fail("template-type", "`with` needs an object", node.Target.Place);
            return Jump.None;
        }

        _with.Push(target);
        var jump = Block(node.Body);
        _with.Pop();
        return jump;
    }

    private void Wrap(WrapNode node)
    {
        var body = Value.Of(Capture(() => Block(node.Body)));
        var (target, arguments) = node.Function is CallNode call ? (call.Function, call.Arguments) : (node.Function, []);
        var function = EvaluateCallable(target);
        Print(Invoke(function, [], arguments, node.Place, body), node.Place, node.Function);
    }

    private void Import(ImportNode node)
    {
        if (Evaluate(node.Source).Payload is TemplateObject source)
        {
            foreach (var name in source.Names.Where(n => !_readOnly.Contains(n)).ToList())
            {
                source.TryGet(name, out var value);
                _assigned[name] = value;
            }
        }
        else
        {
            Fail("template-type", "`import` needs an object", node.Source.Place);
        }
    }

    /// <summary>What a block prints, instead of printing it.</summary>
    private RichText Capture(Action run)
    {
        var outer = _output;
        _output = [];
        run();
        var captured = new RichText([.. _output]);
        _output = outer;
        return captured;
    }

    private void Print(Value value, SourceRange place, ExpressionNode expression)
    {
        switch (value.Payload)
        {
            case Fault:
                return;
            case null when options.Strict && expression is not CallNode { Function: NameNode { Name: "include" } }:
                Fail("nothing-to-print", $"`{Short(expression.Place.Text)}` has no value here", place, "say what to print instead: `?? \"…\"`");
                return;
            case Unknown unknown:
                if (!_unknowns.Any(u => u.Label == unknown.Label && u.Question == unknown.Question))
                {
                    _unknowns.Add(unknown);
                }

                Print(unknown.Text, opaque: true, place, value.Reads);
                return;
            case RichText rich:
                foreach (var stretch in rich.Stretches)
                {
                    Add(stretch with { Conditions = stretch.Conditions.Union(_conditions).Union(value.Reads), LoopPath = stretch.LoopPath.Length > _loopPath.Length ? stretch.LoopPath : _loopPath });
                }

                return;
            case TrustedText trusted:
                Print(trusted.Text, opaque: false, place, value.Reads);
                return;
            default:
                Print(value.AsText(), opaque: true, place, value.Reads);
                return;
        }
    }

    private void Print(string text, bool opaque, SourceRange place, FactSet reads)
    {
        if (text.Length > 0 || opaque)
        {
            Add(new Stretch(text, opaque, place, reads, _conditions, _loopPath));
        }
    }

    private void Add(Stretch stretch)
    {
        _size += stretch.Text.Length;
        if (_size > options.Limits.OutputSize)
        {
            Stop("limit-output", string.Create(CultureInfo.InvariantCulture, $"the template printed more than {options.Limits.OutputSize} characters"), stretch.Place);
            return;
        }

        _output.Add(stretch);
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? line : line[..57] + "…";
    }
}
