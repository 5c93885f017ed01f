using System.Collections;
using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>A single thing that an input states: its dotted name and its place (null when no file states it).</summary>
public sealed record Fact(string Name, SourceRange? Place);

/// <summary>The facts that something was made from: each name once, in ordinal order. Immutable.</summary>
public sealed class FactSet : IEnumerable<Fact>
{
    private readonly ImmutableArray<Fact> _facts;

    private FactSet(ImmutableArray<Fact> facts) => _facts = facts;

    public static FactSet Empty { get; } = new([]);

    public int Count => _facts.Length;

    public static FactSet Of(Fact fact) => new([fact]);

    /// <summary>The facts of both sets.</summary>
    public FactSet Union(FactSet other)
    {
        if (Count == 0 || ReferenceEquals(this, other))
        {
            return other;
        }

        if (other.Count == 0)
        {
            return this;
        }

        var merged = ImmutableArray.CreateBuilder<Fact>(Count + other.Count);
        int i = 0, j = 0;
        while (i < Count || j < other.Count)
        {
            var order = i == Count ? 1 : j == other.Count ? -1 : string.CompareOrdinal(_facts[i].Name, other._facts[j].Name);
            merged.Add(order <= 0 ? _facts[i] : other._facts[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return merged.Count == Count ? this : merged.Count == other.Count ? other : new FactSet(merged.ToImmutable());
    }

    public bool Contains(string name) => _facts.Any(f => f.Name == name);

    public IEnumerator<Fact> GetEnumerator() => ((IEnumerable<Fact>)_facts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
