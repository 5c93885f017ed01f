using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Yaml.Editing;

/// <summary>Puts a key that a mapping does not have yet where its siblings want it.</summary>
internal static class NewEntry
{
    public static TextEdit In(Layout layout, MappingNode mapping, KeyStep step, ImmutableArray<NodeStep> rest, SourceNode value, bool inBrackets)
    {
        var before = Before(mapping, step);
        if (inBrackets)
        {
            var entry = $"{Written.Scalar(step.Key, inBrackets: true)}: {Written.Inline(ExpectedTree.With(null, rest, value), inBrackets: true)}";
            if (mapping.Entries.IsEmpty)
            {
                return new TextEdit(mapping.Place.Start + 1, 0, entry);
            }

            return before is null
                ? new TextEdit(mapping.Entries[0].Key.Place.Start, 0, entry + ", ")
                : new TextEdit(layout.EndOf(before), 0, ", " + entry);
        }

        var column = layout.Column(mapping.Entries[0].Key.Place.Start);
        var lines = new NewLines(layout.LineEnd).Of([step, .. rest], value, column);
        if (before is not null)
        {
            var at = layout.After(layout.EndOf(before), column);
            return at == layout.Text.Length && !layout.Text.EndsWith('\n') ? new TextEdit(at, 0, layout.LineEnd + lines) : new TextEdit(at, 0, lines);
        }

        // Before the first key, which may stand behind the dash of an item: the new one takes its place.
        var first = mapping.Entries[0].Key.Place.Start;
        return new TextEdit(first, 0, lines[column..] + new string(' ', column));
    }

    /// <summary>The nearest entry that stands before the new key; null when none does. A key without known siblings goes last.</summary>
    private static MappingEntry? Before(MappingNode mapping, KeyStep step)
    {
        var place = step.Siblings.IndexOf(step.Key);
        if (place < 0)
        {
            return mapping.Entries.LastOrDefault();
        }

        var earlier = step.Siblings[..place];
        return earlier.Reverse().Select(k => mapping.Entries.FirstOrDefault(e => e.Key.Value == k)).FirstOrDefault(e => e is not null)
            ?? (mapping.Entries.Any(e => step.Siblings.Contains(e.Key.Value)) ? null : mapping.Entries.LastOrDefault());
    }
}
