using System.Text;
using DocGen.Engine.Sources;

namespace DocGen.Yaml.Editing;

/// <summary>Changes a list that is written with dashes, a line for each entry: the lines of the entries that stay are kept with their comments.</summary>
internal static class BlockList
{
    /// <summary>Null when the old or the new value is no such list.</summary>
    public static TextEdit? Changed(Layout layout, MappingEntry entry, SourceNode value)
    {
        if (entry.Value is not ListNode old || value is not ListNode { Items.IsEmpty: false } changed || !old.Items.All(i => i is ScalarNode) || !changed.Items.All(i => i is ScalarNode)
            || old.Items.Any(i => i.Place.Start < old.Place.Start))
        {
            return null;
        }

        // A chunk is an entry's own lines and the comments above it.
        var start = layout.NextLine(layout.EndOfLine(entry.Key.Place.End));
        var pad = new string(' ', layout.Column(old.Place.Start));
        var chunks = new List<(string Text, int Start, int End, bool Used)>();
        var from = start;
        foreach (var item in old.Items)
        {
            var end = layout.NextLine(Math.Max(item.Place.End, item.Place.Start));
            chunks.Add((((ScalarNode)item).Text, from, end, false));
            from = end;
        }

        var lines = new StringBuilder();
        foreach (var item in changed.Items.Cast<ScalarNode>())
        {
            var at = chunks.FindIndex(c => !c.Used && c.Text == item.Text);
            if (at < 0)
            {
                lines.Append(pad).Append("- ").Append(Written.Inline(item, inBrackets: false)).Append(layout.LineEnd);
                continue;
            }

            chunks[at] = chunks[at] with { Used = true };
            var chunk = layout.Text[chunks[at].Start..chunks[at].End];
            lines.Append(chunk).Append(chunk.EndsWith('\n') ? "" : layout.LineEnd);
        }

        foreach (var (_, chunkStart, chunkEnd, _) in chunks.Where(c => !c.Used))
        {
            lines.Append(Comments.Kept(layout, chunkStart, chunkEnd, pad.Length));
        }

        return new TextEdit(start, from - start, lines.ToString());
    }
}
