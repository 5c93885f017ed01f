using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary>A list as templates see it.</summary>
public sealed class TemplateList(ImmutableArray<Value> items)
{
    public ImmutableArray<Value> Items { get; private set; } = items;

    /// <summary>Members given to an array by a template (<c>array.name = …</c>).</summary>
    internal TemplateObject? Members { get; set; }

    /// <summary>The facts that decided which entries there are.</summary>
    internal FactSet Shape { get; set; } = FactSet.Empty;

    /// <summary>What may belong to it too, since the answer that would say so is open, each with that answer: neither counted nor looped over, but what is asked of the list is unknown where one of them could change it.</summary>
    internal ImmutableArray<(Value Item, Value Open)> Possible { get; init; } = [];

    // Only lists that a template made are ever changed, by that template.
    internal bool MadeByTemplate { get; init; }

    internal void Replace(ImmutableArray<Value> changed) => Items = changed;
}

/// <summary>Names and values in the order they were set. A lazy member is computed when it is first read.</summary>
public sealed class TemplateObject
{
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private HashSet<string>? _readOnly;

    internal bool MadeByTemplate { get; init; }

    /// <summary>The facts that decided which members there are.</summary>
    internal FactSet Shape { get; set; } = FactSet.Empty;

    public IEnumerable<string> Names => _names;

    public TemplateObject Set(string name, Value value) => Put(name, new Member { Value = value });

    /// <summary>A member computed when it is first read; one that needs itself is null.</summary>
    public TemplateObject SetLazy(string name, Func<Value> compute) => Put(name, new Member { Compute = compute });

    /// <summary>The value under a name; false and null when there is none.</summary>
    public bool TryGet(string name, out Value value)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            value = Value.Null;
            return false;
        }

        if (member.Value is null)
        {
            if (member.IsRunning)
            {
                value = Value.Null;
                return true;
            }

            member.IsRunning = true;
            member.Value = member.Compute!();
            member.IsRunning = false;
        }

        value = member.Value;
        return true;
    }

    /// <summary>From now on <see cref="IsReadOnly"/> for this name.</summary>
    internal void Protect(string name) => (_readOnly ??= new(StringComparer.Ordinal)).Add(name);

    internal bool IsReadOnly(string name) => _readOnly?.Contains(name) == true;

    internal bool Has(string name) => _members.ContainsKey(name);

    internal void Remove(string name)
    {
        if (_members.Remove(name))
        {
            _names.Remove(name);
        }
    }

    private TemplateObject Put(string name, Member member)
    {
        if (!_members.ContainsKey(name))
        {
            _names.Add(name);
        }

        _members[name] = member;
        return this;
    }

    private sealed class Member
    {
        public Value? Value { get; set; }

        public Func<Value>? Compute { get; init; }

        public bool IsRunning { get; set; }
    }
}
