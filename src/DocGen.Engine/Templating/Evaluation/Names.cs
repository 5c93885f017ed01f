using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Templating;

/// <summary>What a name stands for where it is read.</summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<string, Value> _given = new(StringComparer.Ordinal);

    private Value Named(NameNode node)
    {
        if (TryName(node.Name, out var value))
        {
            return value.Payload is LoopTurn turn ? Value.Of(turn.ToObject(), value.Reads) : value;
        }

        if (Options.Strict && node.Name[0] != '$')
        {
            Fail("unknown-name", $"`{node.Name}` is not known here", node.Place, NearName.Hint(node.Name, KnownNames()));
            return Fault.Value;
        }

        return Value.Of(null, _absent.GetValueOrDefault(node.Name, FactSet.Empty));
    }

    private bool TryName(string name, out Value value)
    {
        if (name[0] == '$')
        {
            return _functionLocals.Peek().TryGetValue(name, out value!);
        }

        if (LoopLocal(name) is var at and >= 0)
        {
            value = _loopLocals[at].Value;
            return true;
        }

        foreach (var target in _with)
        {
            if (target.TryGet(name, out value))
            {
                return true;
            }
        }

        if (_functionLocals.Peek().TryGetValue(name, out value!) || (_around?.TryGetValue(name, out value!) == true) || _assigned.TryGetValue(name, out value!) || Options.Globals.TryGet(name, out value))
        {
            return true;
        }

        if (Options.Functions.TryGetValue(name, out var function))
        {
            value = GivenFunction(name, function);
            return true;
        }

        return Library.Functions.TryGet(name, out value);
    }

    /// <summary>The place of the innermost loop variable of a name; -1 when there is none.</summary>
    private int LoopLocal(string name)
    {
        for (var i = _loopLocals.Count - 1; i >= 0; i--)
        {
            if (_loopLocals[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A function that the caller of the template gave.</summary>
    private Value GivenFunction(string name, Func<ImmutableArray<Value>, Value> function)
    {
        if (!_given.TryGetValue(name, out var value))
        {
            _given[name] = value = Value.Of(new BuiltIn(name, c => function(c.Arguments), TakesUnknown: true));
        }

        return value;
    }

    private IEnumerable<string> KnownNames() =>
        _loopLocals.Select(l => l.Name).Concat(_assigned.Keys).Concat(Options.Globals.Names).Concat(Options.Functions.Keys).Concat(Library.Functions.Names).Distinct(StringComparer.Ordinal);
}
