using System.Collections.Immutable;

namespace DocGen.Word.Linting;

/// <summary>Comments and what they speak of.</summary>
internal static class CommentRules
{
    public static LintRule Orphan { get; } = LintRule.Risk("orphan-comment", "There is a comment to which nothing in the text refers, or a part for comments that holds none: some versions of Word repair the file.", "refer to the comment, or take it out",
        file => file.Comments is not { } comments ? [] : Orphans(file, comments));

    public static ImmutableArray<LintRule> All { get; } = [Orphan];

    private static IEnumerable<Fault> Orphans(WordFile file, FilePart comments)
    {
        var all = comments.Named(Wml.W + "comment").ToList();
        var used = file.InStories(Wml.W + "commentReference").Select(r => r.Element.Get("id")).ToHashSet(StringComparer.Ordinal);
        return all.Count == 0
            ? [comments.At(null, "the part for comments holds none")]
            : all.Where(c => !used.Contains(c.Get("id"))).Select(c => comments.At(c, $"nothing in the text refers to the comment `{c.Get("id")}`"));
    }
}
