using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Functions that a template wrote.</summary>
internal sealed partial class Evaluator
{
    private Value Run(UserFunction user, ImmutableArray<Value> values, ImmutableArray<(string Name, Value Value)> named, SourceRange place, Value? block)
    {
        if (++_depth > Options.Limits.Recursion || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Stop("limit-recursion", string.Create(CultureInfo.InvariantCulture, $"more than {Math.Min(_depth - 1, Options.Limits.Recursion)} calls stand inside one another"), place);
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
}
