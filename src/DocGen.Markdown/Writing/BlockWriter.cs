using System.Globalization;
using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>Writes blocks in normal form as lines without line ends.</summary>
internal static class BlockWriter
{
    /// <summary>The lines of blocks in order; <paramref name="tight"/> leaves out the blank lines between them.</summary>
    public static List<string> Write(EquatableArray<Block> blocks, Footnotes notes, bool tight = false, char itemMark = '\0')
    {
        var lines = new List<string>();
        Block? last = null;
        foreach (var block in blocks)
        {
            if (last is not null && !tight)
            {
                lines.Add("");
            }

            if (last is ListBlock before && block is ListBlock after && before.Ordered == after.Ordered)
            {
                lines.AddRange([Marker.ListSeparator, ""]);
            }

            lines.AddRange(Write(block, notes, itemMark != '\0', last is null ? itemMark : '\0'));
            last = block;
        }

        return lines;
    }

    /// <param name="block">The block to write.</param>
    /// <param name="notes">Where the footnotes go.</param>
    /// <param name="inItem">Whether it stands in a list item.</param>
    /// <param name="itemMark">The mark of the list item that the block opens; NUL when it opens none.</param>
    private static IEnumerable<string> Write(Block block, Footnotes notes, bool inItem, char itemMark) => block switch
    {
        Paragraph paragraph => LineEscapes.Paragraph(InlineWriter.Write(paragraph.Content, InlinePlace.Paragraph, notes), itemMark != '\0'),
        ListBlock list => WriteList(list, notes, itemMark),
        Quote { Blocks.IsEmpty: true } => [">"],
        Quote quote => Write(quote.Blocks, notes).Select(line => line.Length == 0 ? ">" : "> " + line),
        CodeBlock code => WriteCode(code),
        Table table => TableWriter.Write(table, notes),
        // In an item the usual dashes would continue or underline something.
        ThematicBreak => [inItem ? "___" : "---"],
        _ => throw new InvalidOperationException($"a block of the kind {block.GetType().Name} has no Markdown"),
    };

    private static List<string> WriteList(ListBlock list, Footnotes notes, char itemMark)
    {
        // Three nested dashes on one line would be a rule.
        var mark = list.Ordered ? '.' : itemMark == '-' ? '*' : '-';
        var lines = new List<string>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0 && !list.Tight)
            {
                lines.Add("");
            }

            var number = Math.Min((long)list.Start + i, 999_999_999).ToString(CultureInfo.InvariantCulture);
            var opening = list.Ordered ? number + ". " : mark + " ";
            var indent = new string(' ', opening.Length);
            var item = list.Items[i];
            var content = Write(item.Blocks, notes, list.Tight, mark);
            var task = item.Checked switch { true => "[x] ", false => "[ ] ", null => "" };
            lines.Add((opening + task + content[0]).TrimEnd(' '));
            lines.AddRange(content.Skip(1).Select(line => line.Length == 0 ? "" : indent + line));
        }

        return lines;
    }

    private static List<string> WriteCode(CodeBlock code)
    {
        var fence = new string('`', Math.Max(3, InlineWriter.BacktickRun(code.Value, exactly: false)));
        return [fence + code.Language, .. code.Value.Length == 0 ? [] : code.Value.Split('\n'), fence];
    }
}
