using DocGen.Engine.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocGen.Yaml;

/// <summary>The values that carry an anchor, and how much the aliases of one file have repeated so far.</summary>
internal sealed class Aliases(SourceFile file)
{
    private const long MostRepeatedNodes = 100_000;
    private const long MostRepeatedCharacters = YamlReader.LongestText;

    private readonly Dictionary<AnchorName, Anchored> _values = [];
    private readonly HashSet<AnchorName> _open = [];
    private readonly Dictionary<SourceNode, Extent> _extents = new(ReferenceEqualityComparer.Instance);
    private Extent _repeated = new(0, 0, 0);

    public void Open(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _open.Add(node.Anchor);
        }
    }

    public void Close(NodeEvent node, SourceNode built)
    {
        if (node.Anchor.IsEmpty)
        {
            return;
        }

        _open.Remove(node.Anchor);
        var extent = Measure(built);
        _values[node.Anchor] = new Anchored(built, extent);
        _extents[built] = extent;
    }

    /// <summary>The anchored value that an alias stands for.</summary>
    public SourceNode Repeat(AnchorAlias alias, int depth)
    {
        var place = Places.Of(file, alias);
        if (_open.Contains(alias.Value))
        {
            throw new UnusableYamlException(YamlProblems.AliasInItself(place));
        }

        if (!_values.TryGetValue(alias.Value, out var anchored))
        {
            throw new UnusableYamlException(YamlProblems.UnknownAlias(place));
        }

        _repeated = _repeated.And(anchored.Extent);
        if (_repeated.Nodes > MostRepeatedNodes || _repeated.Characters > MostRepeatedCharacters)
        {
            throw new UnusableYamlException(YamlProblems.AliasesTooLarge(place));
        }

        if (depth + anchored.Extent.Depth - 1 > YamlReader.DeepestNesting)
        {
            throw new UnusableYamlException(YamlProblems.TooDeep(place));
        }

        return anchored.Node;
    }

    /// <summary>How much a value holds, repeated parts counted each time; parts with an anchor were measured before.</summary>
    private Extent Measure(SourceNode node)
    {
        if (_extents.TryGetValue(node, out var known))
        {
            return known;
        }

        return node switch
        {
            ScalarNode scalar => new Extent(1, scalar.Text.Length, 1),
            ListNode list => Around(list.Items.Select(Measure), 0),
            MappingNode mapping => Around(mapping.Entries.Select(e => Measure(e.Value)), mapping.Entries.Sum(e => (long)e.Key.Value.Length)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Extent Around(IEnumerable<Extent> parts, long characters)
    {
        var inside = parts.Aggregate(new Extent(0, 0, 0), (sum, part) => sum.And(part));
        return new Extent(inside.Nodes + 1, inside.Characters + characters, inside.Depth + 1);
    }

    private sealed record Anchored(SourceNode Node, Extent Extent);

    private sealed record Extent(long Nodes, long Characters, int Depth)
    {
        public Extent And(Extent other) => new(Nodes + other.Nodes, Characters + other.Characters, Math.Max(Depth, other.Depth));
    }
}
