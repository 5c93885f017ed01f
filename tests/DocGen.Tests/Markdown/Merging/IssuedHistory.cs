using DocGen.Engine.Documents;
using DocGen.Markdown;
using DocGen.Markdown.Merging;
using DocGen.Tests.Samples;
using DocGen.Tests.Word.Merging;

namespace DocGen.Tests.Markdown.Merging;

/// <summary>The revision history of an edited Markdown file when a version is issued.</summary>
public sealed class IssuedHistory
{
    private static Document Given => BuiltSample.Of("pebblelark").Document("D1").Document;

    [Fact]
    public void A_row_that_somebody_added_stays_and_the_row_of_the_issue_comes_after_it()
    {
        var given = MarkdownWriter.Write(Given);
        var first = given.Split('\n').Single(l => l.StartsWith("| 0.9 |", StringComparison.Ordinal));
        const string Own = "| 0.91 | 19 November 2026 | Spelling | Ines Ternholm |";
        var merged = MarkdownMerge.Merge(given, given.Replace(first, $"{first}\n{Own}", StringComparison.Ordinal), MarkdownWriter.Write(ModelEdits.Issue(Given)));

        Assert.Empty(merged.Conflicts);
        var history = merged.Text.Split('\n').SkipWhile(l => l != first).TakeWhile(l => l.StartsWith('|')).ToList();
        Assert.Equal(Own, history[1]);
        Assert.StartsWith("| 1.0 |", history[2], StringComparison.Ordinal);
        Assert.Contains("| Approval | The board, 1 December 2026: minutes 14 |", merged.Text, StringComparison.Ordinal);
    }
}
