using System.Collections.Immutable;
using System.Globalization;

namespace DocGen.Engine.Templating;

/// <summary>The arguments that a function takes, by name and in order.</summary>
/// <param name="Required">How many of them a call has to give.</param>
/// <param name="TakesMore">Any number of further arguments may follow.</param>
internal sealed record Signature(ImmutableArray<string> Names, int Required, bool TakesMore)
{
    /// <summary>Reads <c>text start length? more...</c>: <c>?</c> may be left out, <c>...</c> any number.</summary>
    public static Signature Of(string written)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = words.Where(w => !w.EndsWith("...", StringComparison.Ordinal)).ToList();
        return new Signature([.. names.Select(n => n.TrimEnd('?'))], names.Count(n => !n.EndsWith('?')), names.Count < words.Length);
    }

    /// <summary>Where an argument given by name belongs, underscores and case aside; -1: there is none of that name.</summary>
    public int IndexOf(string name)
    {
        var wanted = name.Replace("_", "", StringComparison.Ordinal);
        for (var i = 0; i < Names.Length; i++)
        {
            if (string.Equals(Names[i].Replace("_", "", StringComparison.Ordinal), wanted, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The arguments in the order of the names, null where one was left out; a message when they do not fit, and whether that is because one is missing.</summary>
    public (ImmutableArray<Value> Arguments, string? Problem, bool IsMissing) Bind(string function, ImmutableArray<Value> values, ImmutableArray<(string Name, Value Value)> named)
    {
        if (values.Length > Names.Length && !TakesMore)
        {
            var most = Names.Length.ToString(CultureInfo.InvariantCulture);
            return (values, $"`{function}` takes {(Names.Length == 0 ? "no value" : Names.Length == 1 ? "one value" : $"at most {most} values")}, not {values.Length.ToString(CultureInfo.InvariantCulture)}", false);
        }

        if (named.IsEmpty && values.Length >= Required)
        {
            return (values, null, false);
        }

        var bound = values.Cast<Value?>().ToList();
        foreach (var (name, value) in named)
        {
            var at = IndexOf(name);
            if (at < 0)
            {
                return (values, $"`{function}` has no argument `{name}`", false);
            }

            while (bound.Count <= at)
            {
                bound.Add(null);
            }

            bound[at] = value;
        }

        for (var i = 0; i < Required; i++)
        {
            if (i >= bound.Count || bound[i] is null)
            {
                return (values, $"`{function}` needs a value for `{Names[i]}`", true);
            }
        }

        return ([.. bound.Select(b => b ?? Value.Null)], null, false);
    }
}
