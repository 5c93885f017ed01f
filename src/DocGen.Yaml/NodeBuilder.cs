using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocGen.Yaml;

/// <summary>Turns the parser's events into nodes, one value a call.</summary>
internal sealed class NodeBuilder(SourceFile file, IParser parser, List<Diagnostic> problems)
{
    private readonly Aliases _aliases = new(file);

    /// <summary>The value that starts at the parser's current event.</summary>
    public SourceNode Build(int depth)
    {
        var start = parser.Consume<ParsingEvent>();
        if (start is AnchorAlias alias)
        {
            return _aliases.Repeat(alias, depth);
        }

        if (start is not NodeEvent node)
        {
            // For a few broken texts the parser ends a mapping between a key and its value.
            throw new YamlException(start.Start, start.End, string.Empty);
        }

        if (depth > YamlReader.DeepestNesting)
        {
            throw new UnusableYamlException(YamlProblems.TooDeep(Places.Of(file, node)));
        }

        RefuseTag(node);
        _aliases.Open(node);
        SourceNode built = node switch
        {
            Scalar scalar => BuildScalar(scalar),
            SequenceStart list => BuildList(list, depth),
            MappingStart mapping => BuildMapping(mapping, depth),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        _aliases.Close(node, built);
        return built;
    }

    private ScalarNode BuildScalar(Scalar scalar)
    {
        var place = Places.Of(file, scalar);
        var plain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        if (ForbiddenCharacters.InEscapes(scalar.Value, place) is { } forbidden)
        {
            Report(forbidden);
            return new ScalarNode(ForbiddenCharacters.Without(scalar.Value), plain, place);
        }

        if (plain && CommentCut.After(place) is { } cut)
        {
            Report(cut);
        }

        return new ScalarNode(scalar.Value, plain, place);
    }

    private ListNode BuildList(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SourceNode>();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            items.Add(Build(depth + 1));
        }

        var end = parser.Consume<SequenceEnd>();

        var place = Places.Of(file, start);
        var last = items.Count > 0 ? items[^1].Place : place;
        return new ListNode(items.ToImmutable(), Places.Through(place, start.Style == SequenceStyle.Flow, end, last));
    }

    private MappingNode BuildMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var written = new WrittenKeys(entries);
        SourceRange? last = null;
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = BuildKey(depth);
            var value = Build(depth + 1);
            last = value.Place;
            if (key is null)
            {
                continue;
            }

            if (written.PlaceOf(key.Value) is { } first)
            {
                Report(YamlProblems.RepeatedKey(key, first));
                continue;
            }

            entries.Add(new MappingEntry(key, value));
        }

        var end = parser.Consume<MappingEnd>();
        var place = Places.Of(file, start);
        return new MappingNode(entries.ToImmutable(), Places.Through(place, start.Style == MappingStyle.Flow, end, last ?? place));
    }

    /// <summary>The key at the parser's current event, or null when it is refused.</summary>
    private Sourced<string>? BuildKey(int depth)
    {
        if (!parser.TryConsume<Scalar>(out var scalar))
        {
            parser.Accept<ParsingEvent>(out var other);
            var before = problems.Count;
            Build(depth + 1);
            problems.RemoveRange(before, problems.Count - before);
            Report(YamlProblems.KeyNotText(file, other!));
            return null;
        }

        RefuseTag(scalar);
        _aliases.Open(scalar);
        var place = Places.Of(file, scalar);
        _aliases.Close(scalar, new ScalarNode(scalar.Value, scalar.Style == ScalarStyle.Plain, place));
        if (ForbiddenCharacters.InEscapes(scalar.Value, place) is { } forbidden)
        {
            Report(forbidden);
            return null;
        }

        if (scalar is { Style: ScalarStyle.Plain, Value: "<<" })
        {
            Report(YamlProblems.MergeKey(place));
            return null;
        }

        if (scalar.Value.Length == 0)
        {
            Report(YamlProblems.EmptyKey(place));
            return null;
        }

        return new Sourced<string>(scalar.Value, place);
    }

    private void Report(Diagnostic problem)
    {
        problems.Add(problem);
        if (problems.Count == YamlReader.MostProblems)
        {
            throw new UnusableYamlException(YamlProblems.TooMany(problem.Place));
        }
    }

    private void RefuseTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && (node.Tag.IsNonSpecific || node.Tag.Value != "tag:yaml.org,2002:str" || node is not Scalar))
        {
            Report(YamlProblems.Tag(Places.OfTag(file, node)));
        }
    }
}
