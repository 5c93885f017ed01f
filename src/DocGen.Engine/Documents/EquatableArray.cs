using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DocGen.Engine.Documents;

/// <summary>A list that compares by content: an <see cref="ImmutableArray{T}"/> compares by reference, which records cannot use.</summary>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
public readonly struct EquatableArray<T>(ImmutableArray<T> items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _items = items;

    public ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    public int Count => Items.Length;

    public bool IsEmpty => Items.IsEmpty;

    public T this[int index] => Items[index];

    /// <summary>Whether the other is the very same list, not only one with the same content.</summary>
    internal bool IsSame(EquatableArray<T> other) => Items == other.Items;

    /// <summary>Every item as <paramref name="make"/> gives it; this very list when each stayed the object that it was.</summary>
    internal EquatableArray<T> Each(Func<T, T> make)
    {
        ImmutableArray<T>.Builder? made = null;
        for (var i = 0; i < Items.Length; i++)
        {
            var item = make(Items[i]);
            if (made is null && !ReferenceEquals(item, Items[i]))
            {
                made = ImmutableArray.CreateBuilder<T>(Items.Length);
                made.AddRange(Items.AsSpan()[..i]);
            }

            made?.Add(item);
        }

        return made is null ? this : new EquatableArray<T>(made.MoveToImmutable());
    }

    public bool Equals(EquatableArray<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan(), EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    public static implicit operator EquatableArray<T>(ImmutableArray<T> items) => new(items);
}

public static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static EquatableArray<T> ToEquatable<T>(this IEnumerable<T> items) => new([.. items]);
}
