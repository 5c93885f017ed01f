using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Yaml.Editing;

/// <summary>Finds the stretch of a text that an edit replaces, and its new text; null where the text is written in a way that this cannot do.</summary>
internal sealed class Editor(SourceFile file)
{
    private readonly Layout _layout = new(file);

    public TextEdit? Set(SourceNode? root, ImmutableArray<NodeStep> path, SourceNode value)
    {
        if (root is null)
        {
            var text = file.Text;
            var start = text.Length == 0 || text.EndsWith('\n') ? "" : _layout.LineEnd;
            return new TextEdit(text.Length, 0, start + Lines(path, value, 0));
        }

        var (node, entry, inBrackets) = (root, (MappingEntry?)null, false);
        for (var i = 0; i < path.Length; i++)
        {
            inBrackets |= _layout.IsBracketed(node);
            switch (path[i], node)
            {
                case (_, ScalarNode { IsNothing: true }):
                    return entry is null ? null : Fill(entry, path[i..], value, inBrackets);
                case (KeyStep step, MappingNode mapping):
                    if (mapping.Entries.FirstOrDefault(e => e.Key.Value == step.Key) is not { } found)
                    {
                        return NewEntry.In(_layout, mapping, step, path[(i + 1)..], value, inBrackets);
                    }

                    if (Layout.IsAlias(found) && i < path.Length - 1)
                    {
                        return null;
                    }

                    (node, entry) = (found.Value, found);
                    break;
                case (ItemStep { Index: var index }, ListNode list) when index < list.Items.Length:
                    if (list.Items[index].Place.Start < list.Place.Start)
                    {
                        return null;
                    }

                    (node, entry) = (list.Items[index], null);
                    break;
                case (ItemStep, ListNode list):
                    return NewItem.In(_layout, list, entry, path[(i + 1)..], value, inBrackets);
                default:
                    return null;
            }
        }

        return entry is null ? Replaced(node, value, inBrackets) : Value(entry, value, inBrackets);
    }

    /// <summary>Entries and items that are all new, in lines of their own.</summary>
    private string Lines(ImmutableArray<NodeStep> path, SourceNode value, int indent) => new NewLines(_layout.LineEnd).Of(path, value, indent);

    /// <summary>Writes what is missing of a path after a key with nothing behind it.</summary>
    private TextEdit? Fill(MappingEntry entry, ImmutableArray<NodeStep> path, SourceNode value, bool inBrackets)
    {
        if (inBrackets)
        {
            return Value(entry, ExpectedTree.With(null, path, value), inBrackets);
        }

        var column = _layout.Column(entry.Key.Place.Start);
        var lines = Lines(path, value, path[0] is ItemStep ? column : column + 2);
        if (entry.Value.Place.Length > 0)
        {
            // `~` or `null` makes room.
            var end = _layout.EndOfLine(entry.Value.Place.End);
            var rest = file.Text[entry.Value.Place.End..end].TrimEnd();
            return new TextEdit(_layout.AfterColon(entry), end - _layout.AfterColon(entry), rest + _layout.LineEnd + lines.TrimEnd('\r', '\n'));
        }

        var next = _layout.NextLine(entry.Key.Place.End);
        return next == file.Text.Length && !file.Text.EndsWith('\n')
            ? new TextEdit(next, 0, _layout.LineEnd + lines)
            : new TextEdit(next, 0, lines);
    }

    private TextEdit? Value(MappingEntry entry, SourceNode value, bool inBrackets)
    {
        var colon = _layout.AfterColon(entry);
        if (Layout.IsAlias(entry))
        {
            var star = file.Text.IndexOf('*', colon);
            var end = star;
            while (end > 0 && end < file.Text.Length && !char.IsWhiteSpace(file.Text[end]) && file.Text[end] is not (',' or ']' or '}'))
            {
                end++;
            }

            return star < 0 ? null : new TextEdit(star, end - star, Written.Inline(value, inBrackets));
        }

        if (entry.Value is ScalarNode { IsNothing: true, Place.Length: 0 })
        {
            return new TextEdit(colon, 0, " " + Written.Inline(value, inBrackets));
        }

        if (inBrackets || entry.Value is ScalarNode || _layout.IsBracketed(entry.Value))
        {
            return Replaced(entry.Value, value, inBrackets);
        }

        if (BlockList.Changed(_layout, entry, value) is { } changed)
        {
            return changed;
        }

        // What stood below the key now stands behind it; the comments stay below.
        var last = _layout.EndOfLine(_layout.EndOf(entry.Value));
        var line = _layout.EndOfLine(colon);
        var kept = Comments.Kept(_layout, line, last, _layout.Column(entry.Key.Place.Start) + 2);
        var text = " " + Written.Inline(value, inBrackets: false) + file.Text[colon..line].TrimEnd();
        return new TextEdit(colon, last - colon, kept.Length == 0 ? text : text + _layout.LineEnd + kept.TrimEnd('\r', '\n'));
    }

    /// <summary>Replaces a value where it stands; comments inside it follow on lines of their own.</summary>
    private TextEdit Replaced(SourceNode old, SourceNode value, bool inBrackets)
    {
        var (start, end) = (old.Place.Start, old.Place.End);
        var text = Written.Inline(value, inBrackets);
        if (old is ScalarNode || Comments.Kept(_layout, start, end, 2) is not { Length: > 0 })
        {
            return new TextEdit(start, end - start, text);
        }

        var line = _layout.EndOfLine(end);
        var column = Layout.IndentOf(_layout.LineAt(start));
        return new TextEdit(start, line - start, text + file.Text[end..line] + _layout.LineEnd + Comments.Kept(_layout, start, end, column + 2).TrimEnd('\r', '\n'));
    }
}
