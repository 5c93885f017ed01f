using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Changes;

/// <summary>The answers that differ between two builds, and for every fact that they touch the names under which people are told of it.</summary>
internal sealed class AnswerDifferences
{
    private readonly BuildRecord _before;
    private readonly BuildRecord _now;
    private readonly HashSet<string> _changed;
    private readonly HashSet<string> _items;
    private readonly HashSet<string> _references;
    private readonly Dictionary<string, SortedSet<string>> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _order;

    public AnswerDifferences(BuildRecord before, BuildRecord now, IReadOnlyDictionary<string, SourceRange> places)
    {
        (_before, _now) = (before, now);
        _changed = [.. before.Answers.Keys.Union(now.Answers.Keys, StringComparer.Ordinal).Where(n => before.Answers.GetValueOrDefault(n) != now.Answers.GetValueOrDefault(n))];
        _references = [.. before.References.Concat(now.References)];
        var added = Items(now).Except(Items(before), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var removed = Items(before).Except(Items(now), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        _items = [.. added, .. removed];
        Changes =
        [
            .. added.Select(i => Item(i, AnswerFate.ItemAdded, now))
                .Concat(removed.Select(i => Item(i, AnswerFate.ItemRemoved, before)))
                .Concat(Registers())
                .Concat(_changed.Where(n => ShownAs(n) == n).Select(Single))
                .Select(c => c with { Place = c.Fate is AnswerFate.Removed or AnswerFate.ItemRemoved ? null : places.GetValueOrDefault(c.Name) })
                .OrderBy(c => c.Place is null ? 1 : 0).ThenBy(c => c.Place).ThenBy(c => c.Name, StringComparer.Ordinal),
        ];
        _order = Changes.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.Ordinal);
        Touch();
    }

    public ImmutableArray<AnswerChange> Changes { get; }

    /// <summary>The changed answers among facts, by the names that people are told, in the order of the changes.</summary>
    public ImmutableArray<string> Among(params IEnumerable<ImmutableArray<string>> facts)
    {
        if (_touched.Count == 0)
        {
            return [];
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var names in facts)
        {
            foreach (var (name, shown) in _touched)
            {
                if (names.BinarySearch(name, StringComparer.Ordinal) >= 0)
                {
                    found.UnionWith(shown);
                }
            }
        }

        return [.. found.OrderBy(n => _order.GetValueOrDefault(n, int.MaxValue)).ThenBy(n => n, StringComparer.Ordinal)];
    }

    /// <summary>The changed answers by which others became open points or ceased to be, so that all are numbered anew.</summary>
    public ImmutableArray<string> Renumbering()
    {
        var moved = _before.Open.Where(o => !_now.Open.ContainsKey(o.Key)).Concat(_now.Open.Where(o => !_before.Open.ContainsKey(o.Key))).ToList();
        return Among(moved.Select(o => Among([[o.Key]]) is { IsEmpty: false } ? [o.Key] : o.Value.Facts));
    }

    private static IEnumerable<string> Items(BuildRecord record) => record.Registers.SelectMany(r => r.Value.Select(i => $"{r.Key}.{i}"));

    private AnswerChange Item(string item, AnswerFate fate, BuildRecord record)
    {
        var name = record.Answers.GetValueOrDefault(item + ".name", item[(item.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var count = _changed.Count(c => IsBelow(c, item));
        return new AnswerChange(item, fate, fate == AnswerFate.ItemRemoved ? name : "", fate == AnswerFate.ItemAdded ? name : "", null, count);
    }

    private AnswerChange Single(string name)
    {
        var (old, present) = (_before.Answers.GetValueOrDefault(name), _now.Answers.GetValueOrDefault(name));
        return new AnswerChange(name, old is null ? AnswerFate.Added : present is null ? AnswerFate.Removed : AnswerFate.Changed, old ?? "", present ?? "", null);
    }

    /// <summary>Registers that are answered for the first time or no more, with no items, and those whose items changed places.</summary>
    private IEnumerable<AnswerChange> Registers()
    {
        foreach (var name in _before.Registers.Keys.Union(_now.Registers.Keys, StringComparer.Ordinal))
        {
            var (was, old) = (_before.Registers.TryGetValue(name, out var o), o.IsDefault ? [] : o);
            var (isThere, present) = (_now.Registers.TryGetValue(name, out var p), p.IsDefault ? [] : p);
            if (was != isThere && old.IsEmpty && present.IsEmpty)
            {
                yield return new AnswerChange(name, was ? AnswerFate.Removed : AnswerFate.Added, was ? "[]" : "", was ? "" : "[]", null);
            }
            else if (!old.Where(i => present.Contains(i)).SequenceEqual(present.Where(i => old.Contains(i)), StringComparer.Ordinal))
            {
                yield return new AnswerChange(name, AnswerFate.Reordered, $"[{string.Join(", ", old)}]", $"[{string.Join(", ", present)}]", null);
            }
        }
    }

    /// <summary>The item that came or went, or the list of records whose length changed, that an answer belongs to; else its own name.</summary>
    private string ShownAs(string name)
    {
        var parts = name.Split('.');
        if (parts.Length > 2 && _items.Contains($"{parts[0]}.{parts[1]}"))
        {
            return $"{parts[0]}.{parts[1]}";
        }

        for (var length = 1; length < parts.Length; length++)
        {
            if (string.Join('.', parts[..length]) is var above && _changed.Contains(above))
            {
                return above;
            }
        }

        return name;
    }

    private void Touch()
    {
        foreach (var name in _changed)
        {
            var shown = ShownAs(name);
            Touch(name, shown);
            if (name.Split('.') is [var register, _, var field] && _references.Contains($"{register}.{field}"))
            {
                // Who is referred to reads the register, not the answers of those that did not refer to it before.
                Touch(register, shown);
            }
        }

        foreach (var item in _items)
        {
            Touch(item, item);
            Touch(item[..item.IndexOf('.', StringComparison.Ordinal)], item);
        }

        foreach (var change in Registers())
        {
            Touch(change.Name, change.Name);
        }
    }

    private void Touch(string fact, string shown)
    {
        if (!_touched.TryGetValue(fact, out var names))
        {
            _touched[fact] = names = new SortedSet<string>(StringComparer.Ordinal);
        }

        names.Add(shown);
    }

    private static bool IsBelow(string name, string item) => name.Length > item.Length && name[item.Length] == '.' && name.StartsWith(item, StringComparison.Ordinal);
}
