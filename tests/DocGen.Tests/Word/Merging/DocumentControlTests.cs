using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Engine.Merging;
using DocGen.Tests.Samples;
using DocGen.Word.Merging;
using static DocGen.Tests.Word.Merging.WordPackage;

namespace DocGen.Tests.Word.Merging;

/// <summary>What the register of versions says in a file that people edited is kept up, not proposed.</summary>
public class DocumentControlTests
{
    private const string Control = "document-control/row#";
    private const string FirstVersion = "revision-history/row#0.9";

    private static Document Given => BuiltSample.Of("pebblelark").Document("D1").Document;

    private static (string Key, string Text) Mine => ModelEdits.Paragraphs(Given).First(p => p.Text.Split(' ').Length > 14 && !p.Key.StartsWith("document-control/", StringComparison.Ordinal));

    [Fact]
    public void A_file_that_was_issued_carries_no_open_change_about_its_own_approval()
    {
        var merge = Issued(f => Edits.Reword(f.Block(Mine.Key), ChangedModel.FifthWord(Mine.Text), "quillwort"));

        Assert.DoesNotContain(merge.File.Document.Descendants(), e => (string?)e.Attribute(W + "author") == "DocGen");
        Assert.Equal((0, 6), (merge.Merged.Changes, merge.Merged.KeptUp));
        Assert.Empty(merge.Merged.Conflicts);
        Assert.Contains("quillwort", Assert.Single(merge.Merged.Edited), StringComparison.Ordinal);
        Assert.Contains("Approval | The board, 1 December 2026: minutes 14", merge.Rejected);
        Assert.Contains("Printed copies are not controlled. The version in force is the one in the register.", merge.Rejected);
        Assert.Equal(Two("Date | 1 December 2026"), merge.Rejected.Where(l => l.StartsWith("Date | ", StringComparison.Ordinal)));
        Assert.Contains(", approved", TextOf(merge.File.Row(Control + "Version and status")), StringComparison.Ordinal);
        Assert.Equal("1.0 | 1 December 2026 | First issue | The board", merge.Rejected[merge.Rejected.ToList().FindIndex(l => l.StartsWith("0.9 | ", StringComparison.Ordinal)) + 1]);
        Assert.Contains("Approved", merge.File.Text("docProps/core.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Draft", merge.File.Text("docProps/custom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_somebody_added_to_the_history_stay_and_ours_comes_after_them()
    {
        var merge = Issued(f =>
        {
            Edits.AddRow(f.Row(FirstVersion), "0.95", "20 November 2026", "Read by the works council", "Ines Ternholm");
            Edits.AddRow(f.Row(FirstVersion), "0.91", "19 November 2026", "Spelling", "Ines Ternholm");
        });

        var history = merge.Rejected.SkipWhile(l => l != "Revision history").Skip(2).TakeWhile(l => l.Contains(" | ", StringComparison.Ordinal)).Select(l => l.Split(" | ")[0]);
        Assert.Equal(["0.9", "0.91", "0.95", "1.0"], history);
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void A_row_of_the_history_that_somebody_added_for_the_same_version_is_kept_beside_ours()
    {
        var merge = Issued(f => Edits.AddRow(f.Row(FirstVersion), "1.0", "1 December 2026", "First issue, by all", "The board"));

        Assert.Equal(["1.0 | 1 December 2026 | First issue, by all | The board", "1.0 | 1 December 2026 | First issue | The board"], merge.Rejected.Where(l => l.StartsWith("1.0 | ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_that_somebody_changed_stays_and_is_a_conflict()
    {
        var merge = Issued(f => Edits.Retype(f.Row(Control + "Approval").Descendants(W + "p").Last(), "Signed by nobody so far"));

        var conflict = Assert.Single(merge.Merged.Conflicts);
        Assert.Equal(ConflictKind.BothChanged, conflict.Kind);
        Assert.Contains("Approval | Signed by nobody so far", merge.Accepted);
        Assert.Equal(5, merge.Merged.KeptUp);
    }

    [Fact]
    public void A_row_of_the_history_that_somebody_changed_stays_when_the_build_takes_it_out()
    {
        var ours = ModelEdits.Without(ModelEdits.Issue(Given), FirstVersion);
        var merge = MergeCase.Of(Given, ours, f => Edits.TypeIn(f.Row(FirstVersion).Elements(W + "tc").ElementAt(2), ", with Ines"));

        merge.AssertSound();
        Assert.Equal(ConflictKind.ChangedAndGone, Assert.Single(merge.Merged.Conflicts).Kind);
        Assert.Contains(merge.Accepted, l => l.StartsWith("0.9 | ", StringComparison.Ordinal) && l.Contains(", with Ines", StringComparison.Ordinal));

        var untouched = MergeCase.Of(Given, ours, _ => { });
        untouched.AssertSound();
        Assert.DoesNotContain(untouched.Rejected, l => l.StartsWith("0.9 | ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_somebodys_comment_is_not_taken_out_behind_their_back()
    {
        var ours = ModelEdits.Without(ModelEdits.Issue(Given), FirstVersion);
        var merge = MergeCase.Of(Given, ours, f => Edits.Comment(f, f.Row(FirstVersion).Descendants(W + "p").First(), "Ines Ternholm", "Why 0.9?"));

        merge.AssertSound();
        Assert.Contains(merge.Rejected, l => l.StartsWith("0.9 | ", StringComparison.Ordinal));
        Assert.DoesNotContain(merge.Accepted, l => l.StartsWith("0.9 | ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_people_decide_in_document_control_is_still_proposed()
    {
        var ours = ModelEdits.Fill(ModelEdits.Issue(Given), Control + "Distribution", 1, "Everybody who asks");
        var merge = MergeCase.Of(Given, ours, _ => { });

        merge.AssertSound();
        Assert.Equal(1, merge.Merged.Changes);
        Assert.DoesNotContain("Distribution | Everybody who asks", merge.Rejected);
        Assert.Contains("Distribution | Everybody who asks", merge.Accepted);
    }

    [Fact]
    public void Our_own_open_changes_of_an_earlier_build_in_such_a_row_are_settled()
    {
        var merge = MergeCase.Of(Given, ModelEdits.Issue(Given), f => Edits.Track(f.Row(Control + "Approval").Descendants(W + "p").Last(), "Not yet", "Not yet", "DocGen"));

        Assert.Contains("Approval | The board, 1 December 2026: minutes 14", merge.Rejected);
        Assert.Empty(merge.File.Document.Descendants(W + "del"));
    }

    [Fact]
    public void Tracked_changes_of_a_colleague_in_such_a_row_are_left_to_them()
    {
        var merge = Issued(f => Edits.Track(f.Row(Control + "Approval").Descendants(W + "p").Last(), "Not yet", "Never", "Ines Ternholm"));

        Assert.Equal(ConflictKind.Unsettled, Assert.Single(merge.Merged.Conflicts).Kind);
        Assert.Equal(2, merge.File.Document.Descendants().Count(e => (string?)e.Attribute(W + "author") == "Ines Ternholm"));
    }

    [Fact]
    public void A_change_of_properties_alone_is_shown_in_the_file()
    {
        var ours = Given with { Identity = Given.Identity with { Classification = "Public", Owner = "Wanda Ekström" } };
        var merge = MergeCase.Of(Given, ours, f => Edits.Reword(f.Block(Mine.Key), ChangedModel.FifthWord(Mine.Text), "quillwort"));

        merge.AssertSound();
        Assert.Equal("Classification|Public", string.Join('|', merge.File.Body.Descendants(W + "tr").First(r => TextOf(r).StartsWith("Classification", StringComparison.Ordinal)).Elements(W + "tc").Select(TextOf)));
        Assert.Contains("Wanda Ekström", TextOf(merge.File.Body.Descendants(W + "tr").First(r => TextOf(r).StartsWith("Owner", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("Wanda Ekström", merge.File.Text("docProps/app.xml"), StringComparison.Ordinal);
    }

    private static MergeCase Issued(Action<WordPackage> edit)
    {
        var merge = MergeCase.Of(Given, ModelEdits.Issue(Given), edit);
        merge.AssertSound();
        return merge;
    }

    private static IEnumerable<string> Two(string line) => [line, line];

    private static string TextOf(XElement element) => Edits.TextOf(element);
}
