using DocGen.Engine.Merging;

namespace DocGen.Markdown.Merging;

/// <summary>A row that stays needs the head of its table: without it, it would be no row.</summary>
internal static class TableHeads
{
    /// <summary>The heads in a person's file that stay, whatever the plan says of them.</summary>
    public static HashSet<int> Kept(MergePlan plan, MarkdownBlocks theirs)
    {
        var tables = new HashSet<int>();
        var at = -1;
        foreach (var step in plan.Steps)
        {
            (at, var stays) = step switch
            {
                KeepStep keep => (keep.Theirs, true),
                AmendStep amend => (amend.Theirs, true),
                ReplaceStep replace => (replace.Theirs, replace.Ours is not null),
                InsertStep insert => (at, insert.IntoTable),
                _ => (at, false),
            };
            if (stays && at >= 0 && theirs.Passages[at].Passage.Table is >= 0 and var table)
            {
                tables.Add(table);
            }
        }

        return [.. Enumerable.Range(0, theirs.Passages.Length).Where(t => theirs.Passages[t].Passage is { IsHead: true } head && tables.Contains(head.Table))];
    }
}
