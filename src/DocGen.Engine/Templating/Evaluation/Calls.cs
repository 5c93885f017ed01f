using System.Collections.Immutable;
using System.Globalization;
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

    private void NotCallable(ExpressionNode? target, SourceRange place)
    {
        var at = target?.Place ?? place;
        Hint[] near = target switch
        {
            MemberNode member when Evaluate(member.Target).Payload is TemplateObject space && !space.Has(member.Name) => NearName.Hint(member.Name, space.Names),
            NameNode name when !TryName(name.Name, out _) => NearName.Hint(name.Name, KnownNames()),
            _ => [],
        };
        Fail("template-call", $"`{Short(at.Text)}` is no function", at, near);
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
            return Value.Of(Capture(() => Block(wrapped.Body)));
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

        var isShallow = builtIn.TakesUnknown || builtIn.Name is "object.keys" or "object.values" or "object.size" or "object.has_key" or "object.default" or "object.typeof" or "object.kind";
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

    private Value Run(UserFunction user, ImmutableArray<Value> values, ImmutableArray<(string Name, Value Value)> named, SourceRange place, Value? block)
    {
        if (++_depth > Options.Limits.Recursion)
        {
            Stop("limit-recursion", string.Create(CultureInfo.InvariantCulture, $"more than {Options.Limits.Recursion} calls stand inside one another"), place);
            _depth--;
            return Fault.Value;
        }

        var function = user.Function;
        var locals = new Dictionary<string, Value>(StringComparer.Ordinal);
        Bind(function, values, named, place, locals);
        if (block is not null)
        {
            locals["$$"] = block;
        }

        _functionLocals.Push(locals);
        var around = _around;
        _around = user.Around;
        var scoped = _isScoped;
        _isScoped = function.HasParameters;
        var passed = _passed;
        var outerReturned = _returned;
        _returned = Value.Null;
        Value result;
        if (function.Inline is not null)
        {
            result = Evaluate(function.Inline);
        }
        else
        {
            // What a function prints is printed where it is called; its value is what it returns, and that nothing was depends on the jumps not taken.
            var jump = Block(function.Body!);
            result = jump == Jump.Return ? _returned : _returned.With(_passed);
            _gaveNothing = result.Payload is null;
        }

        _returned = outerReturned;
        _passed = passed;
        _around = around;
        _isScoped = scoped;
        _functionLocals.Pop();
        _depth--;
        return result;
    }

    private void Bind(FunctionNode function, ImmutableArray<Value> values, ImmutableArray<(string Name, Value Value)> named, SourceRange place, Dictionary<string, Value> locals)
    {
        locals["$"] = Value.Of(Given(values, named));
        for (var i = 0; i < values.Length; i++)
        {
            locals["$" + i.ToString(CultureInfo.InvariantCulture)] = values[i];
        }

        foreach (var (name, value) in named)
        {
            locals["$" + name] = value;
        }

        if (function.HasParameters && values.Length > function.Parameters.Length && !function.Parameters.Any(p => p.IsRest))
        {
            Fail("template-call", string.Create(CultureInfo.InvariantCulture, $"`{function.Name}` takes {function.Parameters.Length} {(function.Parameters.Length == 1 ? "value" : "values")}, not {values.Length}"), place.Last);
        }

        for (var i = 0; i < function.Parameters.Length; i++)
        {
            var parameter = function.Parameters[i];
            if (parameter.IsRest)
            {
                locals[parameter.Name] = Value.Of(new TemplateList([.. i < values.Length ? values[i..] : [], .. named.Where(n => n.Name == parameter.Name).Select(n => n.Value)]));
            }
            else if (named.Any(n => n.Name == parameter.Name))
            {
                locals[parameter.Name] = named.Last(n => n.Name == parameter.Name).Value;
            }
            else if (i < values.Length)
            {
                locals[parameter.Name] = values[i];
            }
            else if (parameter.Default is not null)
            {
                locals[parameter.Name] = Evaluate(parameter.Default);
            }
            else
            {
                Fail("template-call", $"`{function.Name}` needs a value for `{parameter.Name}`", place.After);
                locals[parameter.Name] = Fault.Value;
            }
        }
    }

    /// <summary>What <c>$</c> holds: the arguments as a list, the named ones as its members.</summary>
    private static TemplateList Given(ImmutableArray<Value> values, ImmutableArray<(string Name, Value Value)> named)
    {
        var members = new TemplateObject { MadeByTemplate = true };
        foreach (var (name, value) in named)
        {
            members.Set(name, value);
        }

        return new TemplateList(values) { MadeByTemplate = true, Members = members };
    }

    /// <summary>Runs statements where they are called: the value of a single expression, else what they print.</summary>
    internal Value RunInside(BlockNode body, SourceRange place)
    {
        if (++_depth > Options.Limits.Recursion)
        {
            Stop("limit-recursion", "text that is evaluated evaluates itself, or nests too deep", place);
            _depth--;
            return Fault.Value;
        }

        var result = body.Statements is [PrintNode { Expression: not (AssignNode or StepNode) } only]
            ? Evaluate(only.Expression)
            : Value.Of(Capture(() => Block(body)));
        _depth--;
        return result;
    }

    /// <summary>Renders a partial where it is called; its text stays template text, its values stay opaque.</summary>
    internal Value Include(Call call)
    {
        if (call.Count > 0 && !call.Arguments[0].Reads.IsEmpty)
        {
            // Facts decided which partial it is: what another would have set depends on them.
            TaintPartials(call.Arguments[0].Reads);
            if (call.Arguments[0].IsUnknown)
            {
                return call.Arguments[0];
            }
        }

        var name = call.Text(0);
        var template = name.Length == 0 ? null : Options.Include?.Invoke(name);
        if (template is null)
        {
            Fail("unknown-partial", $"there is no partial `{Short(name)}`", call.Place, NearName.Hint(name, Options.IncludeNames));
            return Fault.Value;
        }

        if (++_depth > Options.Limits.Recursion)
        {
            Stop("limit-recursion", $"the partial `{Short(name)}` includes itself, or partials stand too deep inside one another", call.Place);
            _depth--;
            return Fault.Value;
        }

        var locals = new Dictionary<string, Value>(StringComparer.Ordinal) { ["$"] = Value.Of(Given(call.Arguments[1..], call.Named)) };
        for (var i = 1; i < call.Count; i++)
        {
            locals["$" + i.ToString(CultureInfo.InvariantCulture)] = call.Arguments[i];
        }

        foreach (var (argument, value) in call.Named)
        {
            locals["$" + argument] = value;
            locals[argument] = value;
        }

        _functionLocals.Push(locals);
        _chain.Add(new Around(name, call.Place));
        var (passed, before) = (_passed, _conditions);
        Under(call.Arguments[0].Reads);
        var included = Capture(() => Block(template.Body));
        (_passed, _conditions) = (passed, before);
        _chain.RemoveAt(_chain.Count - 1);
        _functionLocals.Pop();
        _depth--;
        return Value.Of(included);
    }
}
