using DocGen.Engine.Merging;
using static DocGen.Tests.Word.Merging.WordPackage;

namespace DocGen.Tests.Word.Merging;

/// <summary>Edits of text as people make them, while the build changes other places or the same ones.</summary>
public class EditedTextTests
{
    private static ChangedModel Policy => ChangedModel.Policy;

    private static (string Key, string Text) Mine => Policy.Alone[1];

    [Fact]
    public void A_file_that_nobody_edited_reads_as_the_new_build_once_all_is_accepted()
    {
        var merge = Policy.Merge(_ => { });

        Assert.Equal(SettledText.Accepted(WordPackage.Of(merge.Ours).Document).Select(l => l.Text), merge.Accepted);
        Assert.Empty(merge.Merged.Conflicts);
        Assert.Equal(3, merge.Merged.Changes);
    }

    [Fact]
    public void A_reworded_sentence_stays_beside_what_the_build_changed()
    {
        var last = Policy.Reworded.Text.Split(' ')[^1];
        var merge = Policy.Merge(f =>
        {
            Edits.Reword(f.Block(Mine.Key), ChangedModel.FifthWord(Mine.Text), "quillwort");
            Edits.Reword(f.Block(Policy.Reworded.Key), last, "unless Ms Ternholm says otherwise.");
        });

        Assert.Contains(merge.Accepted, l => l.Contains("quillwort", StringComparison.Ordinal));
        Assert.Contains(merge.Accepted, l => l.Contains(ChangedModel.NewWord, StringComparison.Ordinal) && l.EndsWith("unless Ms Ternholm says otherwise.", StringComparison.Ordinal));
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void The_same_words_changed_by_both_are_a_conflict_that_loses_neither()
    {
        var word = ChangedModel.FifthWord(Policy.Reworded.Text);
        var merge = Policy.Merge(f => Edits.Reword(f.Block(Policy.Reworded.Key), word, "quillwort"));

        var conflict = Assert.Single(merge.Merged.Conflicts);
        Assert.Equal(ConflictKind.BothChanged, conflict.Kind);
        Assert.Equal(Policy.Reworded.Text, conflict.Base);
        Assert.Contains("quillwort", conflict.Yours, StringComparison.Ordinal);
        Assert.Contains(ChangedModel.NewWord, conflict.New, StringComparison.Ordinal);
        Assert.Contains(conflict.Yours, merge.Accepted);
        Assert.Contains(conflict.New, merge.Accepted);
        Assert.Contains(conflict.Yours, merge.Rejected);
        Assert.DoesNotContain(conflict.New, merge.Rejected);
        var comments = merge.File.Text("word/comments.xml");
        Assert.All([conflict.Id, "Before: ", "Yours: ", "New: "], t => Assert.Contains(t, comments, StringComparison.Ordinal));
    }

    [Fact]
    public void A_retyped_paragraph_stays()
    {
        var merge = Policy.Merge(f => Edits.Retype(f.Block(Mine.Key), "Nobody orders quillwort without two signatures."));

        Assert.Contains("Nobody orders quillwort without two signatures.", merge.Accepted);
        Assert.DoesNotContain(Mine.Text, merge.Accepted);
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void An_edited_paragraph_that_nothing_calls_for_any_more_stays_as_a_conflict()
    {
        var merge = Policy.Merge(f => Edits.Reword(f.Block(Policy.Gone.Key), ChangedModel.FifthWord(Policy.Gone.Text), "quillwort"));

        Assert.Equal(ConflictKind.ChangedAndGone, Assert.Single(merge.Merged.Conflicts).Kind);
        Assert.Contains(merge.Accepted, l => l.Contains("quillwort", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deleted_paragraph_stays_deleted()
    {
        var merge = Policy.Merge(f => f.Block(Mine.Key).Remove());

        Assert.DoesNotContain(Mine.Text, merge.Accepted);
        Assert.Contains(Mine.Text, merge.Merged.Deleted);
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void A_deleted_paragraph_that_reads_differently_now_comes_back_as_a_conflict()
    {
        var merge = Policy.Merge(f => f.Block(Policy.Reworded.Key).Remove());

        var conflict = Assert.Single(merge.Merged.Conflicts);
        Assert.Equal(ConflictKind.DeletedAndChanged, conflict.Kind);
        Assert.Contains(conflict.New, merge.Accepted);
        Assert.DoesNotContain(conflict.New, merge.Rejected);
    }

    [Fact]
    public void A_paragraph_typed_by_somebody_stays_where_it_is()
    {
        var merge = Policy.Merge(f =>
        {
            Edits.Type(f.Block(Mine.Key), "We feed the quillwort on Fridays.");
            Edits.Type(f.Block(Policy.Followed.Key), "The greenhouse opens at nine.");
        });

        Assert.Equal(merge.Accepted.ToList().IndexOf(Mine.Text) + 1, merge.Accepted.ToList().IndexOf("We feed the quillwort on Fridays."));
        Assert.Contains("The greenhouse opens at nine.", merge.Accepted);
        Assert.Equal(2, merge.Merged.Edited.Length);
    }

    [Fact]
    public void A_split_paragraph_stays_split()
    {
        var half = string.Join(' ', Mine.Text.Split(' ')[8..]);
        var merge = Policy.Merge(f => Edits.Split(f.Block(Mine.Key), half));

        Assert.DoesNotContain(Mine.Text, merge.Accepted);
        Assert.Contains(half, merge.Accepted);
    }

    [Theory]
    [InlineData(3), InlineData(10)]
    public void A_split_paragraph_that_reads_differently_now_loses_no_word(int at)
    {
        var half = string.Join(' ', Policy.Reworded.Text.Split(' ')[at..]);
        var merge = Policy.Merge(f => Edits.Split(f.Block(Policy.Reworded.Key), half));

        Assert.All(Policy.Reworded.Text.Split(' '), w => Assert.Contains(merge.Accepted.Concat(merge.Rejected), l => l.Contains(w, StringComparison.Ordinal)));
        Assert.Contains(half, merge.Rejected);
    }

    [Fact]
    public void Joined_paragraphs_stay_joined()
    {
        var (model, first, second) = Neighbours();
        var merge = model.Merge(f => Edits.Join(f.Block(first.Key)));

        Assert.Contains($"{first.Text} {second.Text}", merge.Accepted);
    }

    [Fact]
    public void A_joined_paragraph_that_reads_differently_now_is_a_conflict()
    {
        var (both, first, second) = Neighbours();
        var model = both with { Ours = ModelEdits.Reword(both.Ours, second.Key, second.Text + " So says the owner.") };
        var merge = model.Merge(f => Edits.Join(f.Block(first.Key)));

        Assert.Equal(ConflictKind.BothChanged, Assert.Single(merge.Merged.Conflicts).Kind);
        Assert.Contains($"{first.Text} {second.Text}", merge.Accepted);
        Assert.Contains(merge.Accepted, l => l.EndsWith("So says the owner.", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_in_bold_stay_bold_also_where_the_build_changes_others()
    {
        var words = string.Join(' ', Policy.Reworded.Text.Split(' ')[8..10]);
        var merge = Policy.Merge(f =>
        {
            Edits.Embolden(f.Block(Mine.Key), ChangedModel.FifthWord(Mine.Text));
            Edits.Embolden(f.Block(Policy.Reworded.Key), words);
        });

        Assert.Contains(merge.File.Block(Policy.Reworded.Key).Descendants(W + "r"), r => r.Element(W + "rPr")?.Element(W + "b") is not null && Edits.TextOf(r) == words);
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void A_comment_stays_where_it_was_made()
    {
        var merge = Policy.Merge(f => Edits.Comment(f, f.Block(Policy.Reworded.Key), "Ines Ternholm", "Is this still so?"));

        Assert.Contains("Is this still so?", merge.File.Text("word/comments.xml"), StringComparison.Ordinal);
        Assert.Contains(merge.File.Block(Policy.Reworded.Key).Descendants(W + "commentReference"), r => (string?)r.Attribute(W + "id") == "0");
    }

    [Fact]
    public void Tracked_changes_of_a_colleague_stay_open_and_what_they_touch_is_left_to_people()
    {
        var word = Policy.Reworded.Text.Split(' ')[10];
        var merge = Policy.Merge(f =>
        {
            Edits.Track(f.Block(Mine.Key), ChangedModel.FifthWord(Mine.Text), "quillwort", "Ines Ternholm");
            Edits.Track(f.Block(Policy.Reworded.Key), word, "fern", "Ines Ternholm");
        });

        Assert.Equal(ConflictKind.Unsettled, Assert.Single(merge.Merged.Conflicts).Kind);
        Assert.Equal(4, merge.File.Document.Descendants().Count(e => (string?)e.Attribute(W + "author") == "Ines Ternholm"));
        Assert.Contains(merge.Accepted, l => l.Contains("quillwort", StringComparison.Ordinal));
        Assert.Contains(merge.Accepted, l => l.Contains("fern", StringComparison.Ordinal));
        Assert.Contains(Mine.Text, merge.Rejected);
    }

    /// <summary>The same documents with one more paragraph in both, so that two stand beside each other that the build leaves alone.</summary>
    private static (ChangedModel Model, (string Key, string Text) First, (string Key, string Text) Second) Neighbours()
    {
        const string Second = "The keeper of the register looks at it again in spring, before the annual meeting of the board.";
        return (Policy with { Given = ModelEdits.Add(Policy.Given, Mine.Key, Second), Ours = ModelEdits.Add(Policy.Ours, Mine.Key, Second) }, Mine, (Mine.Key + "+new", Second));
    }
}
