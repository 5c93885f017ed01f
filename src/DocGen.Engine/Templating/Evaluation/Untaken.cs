using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DocGen.Engine.Templating;

/// <summary>What did not run leaves a trace too: what it would have set depends on the facts that kept it from running.</summary>
internal sealed partial class Evaluator
{
    // What a node may change says the template alone: it is found once, whatever renders it.
    private static readonly ConditionalWeakTable<object, Effects> KnownEffects = [];

    private FactSet? _decided;
    private bool _hasFunctions;

    /// <summary>What running a part may change: names it sets, names that may be functions, partials by name (null: which one is computed).</summary>
    private sealed record Effects(ImmutableArray<string> Assigned, ImmutableArray<string> Called, ImmutableArray<string?> Included);

    /// <summary>What comes now runs because of these facts.</summary>
    private void Under(FactSet facts)
    {
        _conditions = _conditions.Union(facts);
        _decided = _decided?.Union(facts);
    }

    /// <summary>The value of an expression that runs because of these facts.</summary>
    private Value Evaluate(ExpressionNode node, FactSet because)
    {
        var before = _conditions;
        if (_hasFunctions)
        {
            Under(because);
        }

        var value = Evaluate(node).With(because);
        _conditions = before;
        return value;
    }

    /// <summary>The value that kept an expression from running, given back.</summary>
    private Value Passed(ExpressionNode node, Value decided)
    {
        if (_hasFunctions)
        {
            Taint(node, decided.Reads.Union(Reasons));
        }

        return decided;
    }

    /// <summary>A body that an unknown value keeps from running.</summary>
    private void Leave(BlockNode? body, ExpressionNode condition, Value unknown, bool whenFalse = false)
    {
        Skip(body, condition, unknown, whenFalse);
        Passing(unknown.Reads, body);
    }

    private void Taint(object node, FactSet facts)
    {
        if (!facts.IsEmpty)
        {
            Taint(EffectsOf(node), facts, []);
        }
    }

    private void TaintPartials(FactSet facts) => Taint(new Effects([], [], [null]), facts, []);

    private void Taint(Effects effects, FactSet facts, HashSet<object> seen)
    {
        foreach (var name in effects.Assigned)
        {
            TaintName(name, facts);
        }

        foreach (var name in _hasFunctions ? effects.Called : [])
        {
            object? run = TryName(name, out var value) ? value.Payload switch
            {
                UserFunction { Function: var function } => function.Body is null ? function.Inline : function.Body,
                Wrapped wrapped => wrapped.Body,
                _ => null,
            } : null;
            if (run is not null && seen.Add(run))
            {
                Taint(EffectsOf(run), facts, seen);
            }
        }

        foreach (var name in effects.Included.SelectMany(n => n is null ? Options.IncludeNames : [n]))
        {
            if (Options.Include?.Invoke(name) is { } partial && seen.Add(partial))
            {
                Taint(EffectsOf(partial.Body), facts, seen);
            }
        }
    }

    private void TaintName(string name, FactSet facts)
    {
        var locals = _functionLocals.Peek();
        if (locals.TryGetValue(name, out var value))
        {
            locals[name] = Tainted(value, facts);
            return;
        }

        if (_with.Count > 0 && _with.Peek() is { MadeByTemplate: true } target)
        {
            target.Shape = target.Shape.Union(facts);
            if (target.TryGet(name, out value))
            {
                target.Set(name, Tainted(value, facts));
            }
        }

        if (LoopLocal(name) is var at and >= 0)
        {
            _loopLocals[at] = (name, Tainted(_loopLocals[at].Value, facts));
        }
        else if (_assigned.TryGetValue(name, out value) || Options.Globals.TryGet(name, out value))
        {
            _assigned[name] = Tainted(value, facts);
        }
        else
        {
            _absent[name] = _absent.GetValueOrDefault(name, FactSet.Empty).Union(facts);
        }
    }

    /// <summary>Facts chose which object is written to: what another that they might have chosen holds depends on them as well.</summary>
    private void TaintOthers(TemplateObject? chosen, FactSet facts)
    {
        if (facts.IsEmpty || chosen is { MadeByTemplate: false })
        {
            return;
        }

        foreach (var names in new[] { _assigned, _functionLocals.Peek() })
        {
            foreach (var name in names.Keys.ToList())
            {
                if (names[name].Payload is TemplateObject { MadeByTemplate: true } other && !ReferenceEquals(other, chosen))
                {
                    names[name] = Tainted(names[name], facts);
                }
            }
        }
    }

    // An object or list that the template made may go by other names as well.
    private static Value Tainted(Value value, FactSet facts)
    {
        switch (value.Payload)
        {
            case TemplateObject { MadeByTemplate: true } members:
                members.Shape = members.Shape.Union(facts);
                break;
            case TemplateList { MadeByTemplate: true } list:
                list.Shape = list.Shape.Union(facts);
                break;
        }

        return value.With(facts);
    }

    private static Effects EffectsOf(object node) => KnownEffects.GetValue(node, FoundEffects);

    private static Effects FoundEffects(object node)
    {
        var expressions = node is ExpressionNode single ? NodesIn.Expression(single) : NodesIn.Statement((StatementNode)node);
        var set = expressions.Select(e => e is AssignNode assign ? assign.Target : e is StepNode step ? step.Target : null).Select(RootOf).OfType<string>();
        return new Effects(
            [.. set.Concat(node is BlockNode block ? block.Assigned : node is CaptureNode capture ? [.. capture.Body.Assigned, .. RootOf(capture.Target) is { } root ? [root] : Array.Empty<string>()] : Inner(node)).Distinct(StringComparer.Ordinal)],
            [.. expressions.OfType<NameNode>().Select(n => n.Name).Distinct(StringComparer.Ordinal)],
            [.. expressions.Select(Included).Where(i => i.IsInclude).Select(i => i.Name)]);
    }

    private static IEnumerable<string> Inner(object? node) => node switch
    {
        BlockNode block => block.Assigned,
        IfNode branch => branch.Then.Assigned.Concat(Inner(branch.Otherwise)),
        CaseNode choice => choice.Whens.SelectMany(w => w.Body.Assigned).Concat(Inner(choice.Otherwise)),
        ForNode loop => loop.Body.Assigned.Concat(Inner(loop.Otherwise)),
        WhileNode loop => loop.Body.Assigned,
        WithNode with => with.Body.Assigned.Concat(NodesIn.Changed(with)),
        WrapNode wrap => wrap.Body.Assigned,
        DefineNode define => [define.Function.Name],
        _ => [],
    };

    private static string? RootOf(ExpressionNode? target) => target switch
    {
        NameNode name => name.Name,
        MemberNode { Target: ThisNode } member => member.Name,
        MemberNode member => RootOf(member.Target),
        IndexNode index => RootOf(index.Target),
        _ => null,
    };

    private static (bool IsInclude, string? Name) Included(ExpressionNode node) => node switch
    {
        CallNode { Function: NameNode { Name: "include" }, Arguments: [{ Value: LiteralNode literal }, ..] } => (true, literal.Value.AsText()),
        CallNode { Function: NameNode { Name: "include" } } => (true, null),
        NameNode { Name: "include_join" } => (true, null),
        PipeNode { Function: NameNode { Name: "include" } or CallNode { Function: NameNode { Name: "include" } } } => (true, null),
        _ => (false, null),
    };
}
