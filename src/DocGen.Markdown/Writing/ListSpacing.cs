using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>Which blocks Markdown can put under each other without a blank line.</summary>
internal static class ListSpacing
{
    /// <summary>Whether a list with these items reads back as tight: what its items hold decides, not only the author's wish.</summary>
    public static bool IsTight(bool wished, EquatableArray<ListItem> items)
    {
        // A caption is a line of its own, with a blank line after it.
        if (items.Any(item => item.Blocks.Any(b => b is Table { Caption.Length: > 0 })))
        {
            return false;
        }

        if (items.Count == 1 && items[0].Blocks.Count == 1)
        {
            return true;
        }

        return wished && items.All(item => item.Blocks.Zip(item.Blocks.Skip(1)).All(pair => !NeedsBlank(pair.First, pair.Second)));
    }

    private static bool NeedsBlank(Block block, Block next) => (block, next) switch
    {
        (Paragraph { Content.IsEmpty: false }, CodeBlock or Quote or ThematicBreak) => false,
        (Paragraph { Content.IsEmpty: false }, ListBlock list) => list is { Ordered: true, Start: not 1 } || list.Items[0].Blocks[0] is Paragraph { Content.IsEmpty: true },
        (CodeBlock or ThematicBreak, Paragraph or CodeBlock or Quote or ThematicBreak or ListBlock) => false,
        _ => true,
    };
}
