using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Yaml.Editing;

/// <summary>Puts an item after the last one of a list.</summary>
internal static class NewItem
{
    public static TextEdit? In(Layout layout, ListNode list, MappingEntry? entry, ImmutableArray<NodeStep> rest, SourceNode value, bool inBrackets)
    {
        var isBracketed = layout.IsBracketed(list);
        var lines = new NewLines(layout.LineEnd);
        if (isBracketed && list.Items.IsEmpty && entry is not null && IsBlockKey(layout, entry))
        {
            // `key: []` has nothing to keep: the item stands below the key.
            var (colon, end) = (layout.AfterColon(entry), layout.EndOfLine(list.Place.End));
            var column = layout.Column(entry.Key.Place.Start);
            var behind = layout.Text[list.Place.End..end].TrimEnd();
            return new TextEdit(colon, end - colon, behind + layout.LineEnd + lines.Of([new ItemStep(0), .. rest], value, column).TrimEnd('\r', '\n'));
        }

        if (inBrackets || isBracketed)
        {
            var item = Written.Inline(ExpectedTree.With(null, rest, value), inBrackets: true);
            return list.Items.IsEmpty ? new TextEdit(list.Place.Start + 1, 0, item) : new TextEdit(layout.EndOf(list.Items[^1]), 0, ", " + item);
        }

        var dash = layout.Column(list.Place.Start);
        var text = lines.Of([new ItemStep(0), .. rest], value, dash);
        var at = layout.After(layout.EndOf(list.Items[^1]), dash);
        var gap = list.Items.Length > 1 && HasGap(layout, list.Items[^1]) ? layout.LineEnd : "";
        return new TextEdit(at, 0, (at == layout.Text.Length && !layout.Text.EndsWith('\n') ? layout.LineEnd : "") + gap + text);
    }

    /// <summary>The key stands first on its line, or behind the dash of an item: no bracket holds it.</summary>
    private static bool IsBlockKey(Layout layout, MappingEntry entry) =>
        layout.Text[layout.LineStart(entry.Key.Place.Start)..entry.Key.Place.Start].Trim(' ', '-').Length == 0;

    /// <summary>An empty line stands above an item and its comments.</summary>
    private static bool HasGap(Layout layout, SourceNode item)
    {
        var at = layout.LineStart(item.Place.Start);
        while (at > 0)
        {
            at = layout.LineStart(at - 1);
            if (layout.LineAt(at).Trim().Length == 0)
            {
                return true;
            }

            if (!Layout.IsComment(layout.LineAt(at)))
            {
                return false;
            }
        }

        return false;
    }
}
