using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake;

/// <summary>Reads the keys of a mapping that the engine defines (questionnaire, pack, rules), reports what is missing, of the wrong shape or not known.</summary>
internal sealed class MappingReader(MappingNode node, string what, List<Diagnostic> problems)
{
    private readonly List<string> _asked = [];

    public SourceRange Place => node.Place;

    public SourceNode? Node(string key)
    {
        if (!_asked.Contains(key))
        {
            _asked.Add(key);
        }

        return node[key] is var found and not ScalarNode { IsNothing: true } ? found : null;
    }

    public Sourced<string>? Sourced(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case ScalarNode scalar:
                return new Sourced<string>(scalar.Text, scalar.Place);
            case var other:
                problems.Add(Diagnostic.Error("wrong-shape", $"`{key}` of {what} takes one value", other.Place));
                return null;
        }
    }

    public string? Text(string key) => Sourced(key)?.Value;

    public Sourced<string> Required(string key)
    {
        if (Sourced(key) is { } found)
        {
            return found;
        }

        if (node[key] is null or ScalarNode)
        {
            problems.Add(Diagnostic.Error("missing-key", $"{what} needs `{key}`", node.Place));
        }

        return new Sourced<string>("", node.Place);
    }

    public bool Flag(string key)
    {
        var text = Sourced(key);
        if (text is null)
        {
            return false;
        }

        if (YesNo(text.Value) is { } value)
        {
            return value;
        }

        problems.Add(Diagnostic.Error("wrong-type", $"`{key}` of {what} takes yes or no", text.Place));
        return false;
    }

    public decimal? Number(string key)
    {
        var text = Sourced(key);
        if (text is null)
        {
            return null;
        }

        if (decimal.TryParse(text.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        problems.Add(Diagnostic.Error("wrong-type", $"`{key}` of {what} takes a number", text.Place));
        return null;
    }

    /// <summary>The texts of a list; one value counts as a list of one; nothing gives an empty list.</summary>
    public ImmutableArray<Sourced<string>> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case ScalarNode scalar:
                return [new Sourced<string>(scalar.Text, scalar.Place)];
            case ListNode list when list.Items.All(i => i is ScalarNode):
                return [.. list.Items.Cast<ScalarNode>().Select(s => new Sourced<string>(s.Text, s.Place))];
            case var other:
                problems.Add(Diagnostic.Error("wrong-shape", $"`{key}` of {what} takes a list of values", other.Place));
                return [];
        }
    }

    /// <summary>A reader for each mapping of a list; nothing gives none.</summary>
    public IEnumerable<MappingReader> Mappings(string key, string each)
    {
        switch (Node(key))
        {
            case null:
                yield break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    if (item is MappingNode mapping)
                    {
                        yield return new MappingReader(mapping, each, problems);
                    }
                    else
                    {
                        problems.Add(Diagnostic.Error("wrong-shape", $"{each} is a mapping", item.Place));
                    }
                }

                break;
            case var other:
                problems.Add(Diagnostic.Error("wrong-shape", $"`{key}` of {what} takes a list", other.Place));
                break;
        }
    }

    public MappingReader? Mapping(string key, string each)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case MappingNode mapping:
                return new MappingReader(mapping, each, problems);
            case var other:
                problems.Add(Diagnostic.Error("wrong-shape", $"`{key}` of {what} takes a mapping", other.Place));
                return null;
        }
    }

    public ImmutableArray<MappingEntry> Entries => node.Entries;

    /// <summary>Reports every key that was never asked for.</summary>
    public void Done()
    {
        foreach (var entry in node.Entries.Where(e => !_asked.Contains(e.Key.Value)))
        {
            problems.Add(Diagnostic.Error("unknown-key", $"`{entry.Key.Value}` is not a key of {what}", entry.Key.Place, NearName.Hint(entry.Key.Value, _asked)));
        }
    }

    public static bool? YesNo(string text) => text.ToUpperInvariant() switch
    {
        "YES" or "TRUE" => true,
        "NO" or "FALSE" => false,
        _ => null,
    };
}
