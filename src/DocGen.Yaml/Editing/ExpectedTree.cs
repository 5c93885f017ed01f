using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Yaml.Editing;

/// <summary>What a text must read as after an edit.</summary>
internal static class ExpectedTree
{
    private static readonly SourceRange Nowhere = new SourceFile("", "").Range(0, 0);

    /// <summary>The tree with one value set; the missing part of the way is made.</summary>
    public static SourceNode With(SourceNode? node, ImmutableArray<NodeStep> path, SourceNode value)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        var rest = path[1..];
        if (path[0] is KeyStep step)
        {
            var entries = node is MappingNode mapping ? mapping.Entries : [];
            var at = entries.IndexOf(entries.FirstOrDefault(e => e.Key.Value == step.Key)!);
            var entry = new MappingEntry(new Sourced<string>(step.Key, Nowhere), With(at < 0 ? null : entries[at].Value, rest, value));
            return new MappingNode(at < 0 ? entries.Add(entry) : entries.SetItem(at, entry), Nowhere);
        }

        var index = ((ItemStep)path[0]).Index;
        var items = node is ListNode list ? list.Items : [];
        return new ListNode(index < items.Length ? items.SetItem(index, With(items[index], rest, value)) : items.Add(With(null, rest, value)), Nowhere);
    }

    /// <summary>Whether two trees hold the same: keys in any order; quotes count only where a word without them means something else.</summary>
    public static bool Same(SourceNode? left, SourceNode? right) => (left, right) switch
    {
        (ScalarNode a, ScalarNode b) => a.Text == b.Text && a.IsNothing == b.IsNothing && (a.Text != "unknown" || a.Plain == b.Plain),
        (ListNode a, ListNode b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second)),
        (MappingNode a, MappingNode b) => a.Entries.Length == b.Entries.Length && a.Entries.All(e => b[e.Key.Value] is { } other && Same(e.Value, other)),
        _ => left is null && right is null,
    };
}
