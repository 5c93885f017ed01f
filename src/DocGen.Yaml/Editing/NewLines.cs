using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Yaml.Editing;

/// <summary>Writes entries and items that are new, each on lines of its own that end in a line end.</summary>
internal sealed class NewLines(string lineEnd)
{
    /// <summary>A list of short entries stands in brackets; a longer one below its key.</summary>
    private const int LongestList = 90;

    public string Of(ImmutableArray<NodeStep> path, SourceNode value, int indent)
    {
        var pad = new string(' ', indent);
        if (path.IsEmpty)
        {
            return Item(value, pad);
        }

        var rest = path[1..];
        if (path[0] is ItemStep)
        {
            return rest.IsEmpty ? Item(value, pad) : pad + "- " + Of(rest, value, indent + 2)[(indent + 2)..];
        }

        var key = pad + Written.Scalar(((KeyStep)path[0]).Key, inBrackets: false) + ":";
        if (!rest.IsEmpty)
        {
            return key + lineEnd + Of(rest, value, rest[0] is ItemStep ? indent : indent + 2);
        }

        var inline = Written.Inline(value, inBrackets: false);
        return value is ListNode list && inline.Length > LongestList
            ? key + lineEnd + string.Concat(list.Items.Select(i => Item(i, pad)))
            : key + " " + inline + lineEnd;
    }

    /// <summary>An item of a list, its entries one below the other.</summary>
    private string Item(SourceNode value, string pad) => value is MappingNode { Entries.IsEmpty: false } mapping
        ? string.Concat(mapping.Entries.Select((e, i) => $"{pad}{(i == 0 ? "- " : "  ")}{Written.Scalar(e.Key.Value, inBrackets: false)}: {Written.Inline(e.Value, inBrackets: false)}{lineEnd}"))
        : $"{pad}- {Written.Inline(value, inBrackets: false)}{lineEnd}";
}
