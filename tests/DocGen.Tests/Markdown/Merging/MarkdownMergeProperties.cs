using DocGen.Engine.Documents;
using DocGen.Markdown;
using DocGen.Markdown.Merging;
using DocGen.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Markdown.Merging;

public sealed class MarkdownMergeProperties
{
    private static readonly string[] Documents = ["D1", "W04", "W05", "D3"];

    private static readonly Gen<(Document Document, List<Change> Theirs, List<Change> Ours)> Any =
        from document in Gen.Elements(Documents.Select(id => BuiltSample.Of("pebblelark").Document(id).Document).ToArray())
        from theirs in Change.Some
        from ours in Change.Some
        select (document, theirs, ours);

    [Fact]
    public void Without_a_new_word_of_ours_the_file_comes_back_as_it_is() => Holds(60, (given, theirs, _) =>
    {
        var merged = MarkdownMerge.Merge(given, theirs, given);
        Assert.Equal(theirs, merged.Text);
        Assert.Equal((0, 0), (merged.Changes, merged.Conflicts.Length));
    });

    [Fact]
    public void Without_an_edit_the_merge_is_the_new_build_in_their_line_ends() => Holds(60, (given, _, ours) =>
    {
        Assert.Equal(ours, MarkdownMerge.Merge(given, given, ours).Text);
        Assert.Equal(Windows(ours), MarkdownMerge.Merge(given, Windows(given), ours).Text);
    });

    [Fact]
    public void No_word_that_a_person_wrote_and_none_that_is_new_is_lost() => Holds(120, (given, theirs, ours) =>
    {
        var merged = MarkdownMerge.Merge(given, theirs, ours).Text;
        var words = Words(merged);
        Assert.Empty(Words(theirs).Except(Words(given), StringComparer.Ordinal).Except(words, StringComparer.Ordinal));
        Assert.Empty(Words(ours).Where(w => w.StartsWith("our", StringComparison.Ordinal) && w.EndsWith('z')).Except(words, StringComparer.Ordinal));
    });

    [Fact]
    public void A_second_run_changes_nothing() => Holds(60, (given, theirs, ours) =>
    {
        var merged = MarkdownMerge.Merge(given, theirs, ours).Text;
        Assert.Equal(merged, MarkdownMerge.Merge(ours, merged, ours).Text);
    });

    private static void Holds(int usual, Action<string, string, string> law) => Prop.ForAll(Arb.From(Any), drawn =>
    {
        var given = MarkdownWriter.Write(drawn.Document);
        law(given, EditedText.Of(given, drawn.Theirs), MarkdownWriter.Write(ChangedDocument.Of(drawn.Document, drawn.Ours)));
    }).HoldsFor(usual);

    private static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', '\r', '|', '*', '.', ',', '"'], StringSplitOptions.RemoveEmptyEntries)];
}
