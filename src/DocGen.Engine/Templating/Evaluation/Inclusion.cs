using System.Globalization;
using System.Runtime.CompilerServices;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Partials, and text that is evaluated.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Runs statements where they are called: the value of a single expression, else what they print.</summary>
    internal Value RunInside(BlockNode body, SourceRange place)
    {
        if (++_depth > Options.Limits.Recursion || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Stop("limit-recursion", "text that is evaluated evaluates itself, or nests too deep", place);
            _depth--;
            return Fault.Value;
        }

        var result = body.Statements is [PrintNode { Expression: not (AssignNode or StepNode) } only]
            ? Evaluate(only.Expression)
            : Value.Of(Captured(body));
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

        if (++_depth > Options.Limits.Recursion || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
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
        var (passed, before, returned) = (_passed, _conditions, _returned);
        Under(call.Arguments[0].Reads);
        var (indent, atLineStart) = (_indent, _atLineStart);
        (_indent, _atLineStart) = (null, false);
        var included = Captured(template.Body);
        (_indent, _atLineStart) = (indent, atLineStart);
        (_passed, _conditions, _returned) = (passed, before, returned);
        _chain.RemoveAt(_chain.Count - 1);
        _functionLocals.Pop();
        _depth--;
        return Value.Of(included);
    }
}
