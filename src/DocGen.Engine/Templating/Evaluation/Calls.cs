using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Calls, pipes, partials and assignments.</summary>
internal sealed partial class Evaluator
{
    private Value Pipe(PipeNode node)
    {
        var values = node.Value is UnaryNode { Operator: "^" } ? Expanded(node.Value) : [Evaluate(node.Value)];
        return node.Function switch
        {
            CallNode call => Invoke(EvaluateCallable(call.Function), values, call.Arguments, call.Place, null, call.Function, node.Value.Place),
            NameNode or MemberNode => Invoke(Reference(node.Function), values, [], node.Function.Place, null, node.Function, piped: node.Value.Place),
            _ => Invoke(Evaluate(node.Function), values, [], node.Function.Place, null, piped: node.Value.Place),
        };
    }

    private Value Invoke(Value function, ImmutableArray<Value> first, ImmutableArray<Argument> arguments, SourceRange place, Value? block, ExpressionNode? target = null, SourceRange? piped = null)
    {
        if (function.Payload is Unknown or Fault)
        {
            return function;
        }

        if (function.Payload is not Callable callable)
        {
            NotCallable(target, place);
            return Fault.Value;
        }

        var (values, named) = Given(first, arguments);
        var places = new CallPlaces(place, arguments, first.Length, piped);
        if (function.Reads.IsEmpty)
        {
            return InvokeWith(callable, values, named, place, block, places);
        }

        // Which function it is was decided by facts.
        var before = _conditions;
        Under(function.Reads);
        var result = InvokeWith(callable, values, named, place, block, places).With(function.Reads);
        _conditions = before;
        return result;
    }

    private (ImmutableArray<Value> Values, ImmutableArray<(string Name, Value Value)> Named) Given(ImmutableArray<Value> first, ImmutableArray<Argument> arguments)
    {
        if (arguments.IsEmpty)
        {
            return (first, []);
        }

        var values = ImmutableArray.CreateBuilder<Value>(first.Length + arguments.Length);
        values.AddRange(first);
        var named = ImmutableArray.CreateBuilder<(string, Value)>(0);
        foreach (var argument in arguments)
        {
            if (argument.Name is { } name)
            {
                named.Add((name, Evaluate(argument.Value)));
            }
            else if (argument.Value is UnaryNode { Operator: "^" })
            {
                values.AddRange(Expanded(argument.Value));
            }
            else
            {
                values.Add(Evaluate(argument.Value));
            }
        }

        return (values.DrainToImmutable(), named.DrainToImmutable());
    }

    /// <summary>The value, or for <c>^list</c> the items of the list.</summary>
    private ImmutableArray<Value> Expanded(ExpressionNode node)
    {
        if (node is not UnaryNode { Operator: "^" } spread)
        {
            return [Evaluate(node)];
        }

        var list = Evaluate(spread.Operand);
        return Sequence.Of(list.Payload) is { } items ? [.. items.Select(i => i.With(list.Reads))] : [list];
    }

    private Value Step(StepNode node)
    {
        var before = Evaluate(node.Target);
        if (before.Payload is Unknown or Fault)
        {
            return before;
        }

        if (!Operators.IsNumber(before.Payload))
        {
            Fail("template-type", $"`{Short(node.Target.Place.Text)}` is no number to count with", node.Place);
            return Fault.Value;
        }

        var after = Value.Of(Operators.Binary("+", before.Payload, (long)node.By), before.Reads).With(Reasons);
        Store(node.Target, after);
        return node.IsPrefix ? after : before;
    }

    internal Value InvokeWith(Callable callable, ImmutableArray<Value> values, ImmutableArray<(string Name, Value Value)> named, SourceRange place, Value? block = null, CallPlaces? places = null)
    {
        foreach (var value in values)
        {
            if (value.IsFault)
            {
                return Fault.Value;
            }
        }

        foreach (var (_, value) in named)
        {
            if (value.IsFault)
            {
                return Fault.Value;
            }
        }

        if (callable is UserFunction user)
        {
            return Run(user, values, named, place, block);
        }

        if (callable is Wrapped wrapped)
        {
            return Value.Of(Captured(wrapped.Body));
        }

        return RunBuiltIn((BuiltIn)callable, values, named, places ?? new CallPlaces(place, []), place);
    }

    private Value RunBuiltIn(BuiltIn builtIn, ImmutableArray<Value> values, ImmutableArray<(string Name, Value Value)> named, CallPlaces places, SourceRange place)
    {
        if (builtIn.Takes is { } takes)
        {
            var (bound, problem, isMissing) = takes.Bind(builtIn.Name, values, named);
            if (problem is not null)
            {
                Fail("template-call", problem, isMissing ? places.AfterFunction : places.Function);
                return Fault.Value;
            }

            (values, named) = (bound, []);
        }

        var isShallow = builtIn.IsShallow;
        var reads = FactSet.Empty;
        Value? unknown = null;
        foreach (var value in values)
        {
            reads = reads.Union(isShallow ? value.Reads : value.TextReads);
            unknown ??= value.IsUnknown ? value : null;
        }

        foreach (var (_, value) in named)
        {
            reads = reads.Union(isShallow ? value.Reads : value.TextReads);
        }

        if (!builtIn.TakesUnknown && unknown is not null)
        {
            return unknown.With(reads);
        }

        var call = new Call(this, builtIn, values, named, place, places);
        var result = builtIn.Run(call);
        return call.HasFailed ? Fault.Value : result.With(reads);
    }
}
