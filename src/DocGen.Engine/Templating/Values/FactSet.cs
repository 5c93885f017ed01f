using System.Collections;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>A single thing that an input states: its dotted name and its place (null when no file states it).</summary>
public sealed record Fact(string Name, SourceRange? Place)
{
    private string? _where;

    /// <summary>The place in words, <c>profile.yaml:2:9</c>; empty when no file states the thing. Many sections print the same.</summary>
    internal string Where => _where ??= Place?.ToString() ?? "";

    public bool Equals(Fact? other) => other is not null && Name == other.Name && Place == other.Place;

    public override int GetHashCode() => HashCode.Combine(Name, Place);
}

/// <summary>The facts that something was made from: each name once, in ordinal order. Immutable.</summary>
/// <remarks>A union of larger sets only notes what it joins and is put in order when it is first looked into: a template over hundreds of items makes many unions, and few are ever looked into.</remarks>
public sealed class FactSet : IEnumerable<Fact>
{
    // A union of so many facts is cheaper made at once.
    private const int Small = 16;

    // Either the facts in order or what is joined; replaced in one step, so that several threads may look into one set.
    private object _content;

    private FactSet(object content) => _content = content;

    // The last union, since templates join the same sets again and again: read and replaced in one step.
    private Pair? _last;

    private sealed record Pair(FactSet Other, FactSet Union);

    // What putting sets in order takes, kept for the next: it happens thousands of times in a document.
    [ThreadStatic]
    private static Scratch? _scratch;

    // Emptying larger ones again and again would cost more than making new ones.
    private const int Kept = 2000;

    private sealed record Scratch(HashSet<FactSet> Seen, Stack<FactSet> Open, Dictionary<string, Fact> Found);

    private sealed record Joined(FactSet First, FactSet Second);

    public static FactSet Empty { get; } = new(Array.Empty<Fact>());

    public int Count => InOrder().Length;

    /// <summary>True when no fact is in it; asking does not put a union in order.</summary>
    public bool IsEmpty => _content is Fact[] { Length: 0 };

    public static FactSet Of(Fact fact) => new(new[] { fact });

    /// <summary>The facts of both sets.</summary>
    public FactSet Union(FactSet other)
    {
        if (IsEmpty || ReferenceEquals(this, other))
        {
            return other;
        }

        if (other.IsEmpty)
        {
            return this;
        }

        if (_last is { } last && ReferenceEquals(last.Other, other))
        {
            return last.Union;
        }

        var union = Holds(other) ? this : other.Holds(this) ? other
            : _content is Fact[] mine && other._content is Fact[] others && mine.Length + others.Length <= Small ? new FactSet(Merged(mine, others))
            : new FactSet(new Joined(this, other));
        _last = new Pair(other, union);
        return union;
    }

    public bool Contains(string name) => Find(InOrder(), name);

    public IEnumerator<Fact> GetEnumerator() => ((IEnumerable<Fact>)InOrder()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the other set is seen at a glance to add nothing.</summary>
    private bool Holds(FactSet other) => (_content, other._content) switch
    {
        (Joined joined, _) => ReferenceEquals(joined.First, other) || ReferenceEquals(joined.Second, other),
        (Fact[] mine, Fact[] { Length: <= Small } few) => few.Length <= mine.Length && HasAll(mine, few),
        _ => false,
    };

    private static bool HasAll(Fact[] ordered, Fact[] few)
    {
        foreach (var fact in few)
        {
            if (!Find(ordered, fact.Name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Find(Fact[] ordered, string name)
    {
        var (from, to) = (0, ordered.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(ordered[middle].Name, name);
            if (order == 0)
            {
                return true;
            }

            (from, to) = order < 0 ? (middle + 1, to) : (from, middle);
        }

        return false;
    }

    private Fact[] InOrder()
    {
        if (_content is Fact[] ordered)
        {
            return ordered;
        }

        var (seen, open, found) = _scratch ??= new Scratch(new HashSet<FactSet>(ReferenceEqualityComparer.Instance), new Stack<FactSet>(), new Dictionary<string, Fact>(StringComparer.Ordinal));
        open.Push(this);
        while (open.TryPop(out var set))
        {
            if (!seen.Add(set))
            {
                continue;
            }

            if (set._content is Joined joined)
            {
                open.Push(joined.Second);
                open.Push(joined.First);
            }
            else
            {
                foreach (var fact in (Fact[])set._content)
                {
                    found.TryAdd(fact.Name, fact);
                }
            }
        }

        var all = found.Values.ToArray();
        Array.Sort(all, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        _content = all;
        if (seen.Count + found.Count > Kept)
        {
            _scratch = null;
        }

        seen.Clear();
        found.Clear();
        return all;
    }

    private static Fact[] Merged(Fact[] mine, Fact[] others)
    {
        var merged = new Fact[mine.Length + others.Length];
        int i = 0, j = 0, count = 0;
        while (i < mine.Length || j < others.Length)
        {
            var order = i == mine.Length ? 1 : j == others.Length ? -1 : string.CompareOrdinal(mine[i].Name, others[j].Name);
            merged[count++] = order <= 0 ? mine[i] : others[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return count == merged.Length ? merged : merged[..count];
    }
}
