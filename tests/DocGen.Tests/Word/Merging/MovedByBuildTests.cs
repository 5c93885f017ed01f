using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Merging;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Word.Merging;

/// <summary>What a build puts in another place moves in an edited file too, as a tracked deletion and insertion, unless something of a person's would have to go along.</summary>
public class MovedByBuildTests
{
    private static readonly Document Register = BuiltSample.Of("nordhaven").Document("W05").Document;

    /// <summary>The rows of the register itself, whose groups are the levels, in order.</summary>
    private static readonly ImmutableArray<string> Risks = [.. ModelEdits.Rows(Register).Select(r => r.Key).Where(k => k.Contains("row#R-", StringComparison.Ordinal)).GroupBy(k => k[..k.IndexOf("row#", StringComparison.Ordinal)]).First()];

    private static readonly Document WithLastRiskFirst = ModelEdits.MoveRow(Register, Risks[^1]);

    [Fact]
    public void A_risk_that_stands_elsewhere_in_its_table_moves_there_in_a_file_with_an_edit_in_another_row()
    {
        var merge = MergeCase.Of(Register, WithLastRiskFirst, file => Edits.TypeIn(file.Row(Risks[1]).Elements(WordPackage.W + "tc").Last(), " qz1"));
        merge.AssertSound();

        Assert.Equal(Risks.Length, Numbers(merge.Ours).Take(Risks.Length).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(Numbers(merge.Given), Numbers(merge.Ours));
        Assert.Equal(Numbers(merge.Ours), Numbers(merge.Accepted));
        Assert.Contains(merge.Accepted, l => l.Contains("qz1", StringComparison.Ordinal));
        Assert.Equal(1, merge.Merged.Changes);
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void A_risk_that_somebody_wrote_in_stays_where_it_is_and_a_comment_says_where_the_build_has_it()
    {
        var merge = MergeCase.Of(Register, WithLastRiskFirst, file => Edits.TypeIn(file.Row(Risks[^1]).Elements(WordPackage.W + "tc").Last(), " qz1"));
        merge.AssertSound();

        Assert.Equal(Numbers(merge.Given), Numbers(merge.Accepted));
        Assert.Equal(ConflictKind.ChangedAndMoved, Assert.Single(merge.Merged.Conflicts).Kind);
        Assert.Equal(0, merge.Merged.Changes);
    }

    [Fact]
    public void A_risk_that_somebody_commented_stays_too()
    {
        var merge = MergeCase.Of(Register, WithLastRiskFirst, file => Edits.Comment(file, file.Block(Risks[^1]), "Ines Ternholm", "Is this still so?"));
        merge.AssertSound();

        Assert.Equal(Numbers(merge.Given), Numbers(merge.Accepted));
        Assert.Single(merge.Merged.Conflicts);
    }

    [Fact]
    public void A_section_goes_with_all_that_stands_in_it()
    {
        var policy = ChangedModel.Policy;
        var sections = policy.Given.Sections.Items.Where(s => s.Numbering == SectionNumbering.Numbered && s.Children.IsEmpty).ToList();
        var (moved, after) = (sections[0], sections[^1]);
        var ours = ModelEdits.Move(policy.Given, moved.Origin!.Key, after.Origin!.Key);
        var kept = policy.Alone.First(a => !moved.Blocks.Items.Any(b => b.Origin?.Key == a.Key));
        var merge = MergeCase.Of(policy.Given, ours, file => Edits.Reword(file.Block(kept.Key), ChangedModel.FifthWord(kept.Text), "qz1"));
        merge.AssertSound();

        var wanted = SettledText.Accepted(WordPackage.Of(merge.Ours).Document).Select(l => l.Text).ToList();
        var at = wanted.IndexOf(Heading(moved));
        Assert.True(at > wanted.IndexOf(Heading(after)));
        Assert.Equal(wanted[at..], merge.Accepted.Skip(merge.Accepted.ToList().IndexOf(Heading(moved))));
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void A_section_at_whose_end_somebody_wrote_stays_whole()
    {
        var policy = ChangedModel.Policy;
        var sections = policy.Given.Sections.Items.Where(s => s.Numbering == SectionNumbering.Numbered && s.Children.IsEmpty && s.Blocks.Items[^1] is Paragraph).ToList();
        var (moved, after) = (sections[0], policy.Given.Sections.Items.Last(s => s.Numbering == SectionNumbering.Numbered));
        var ours = ModelEdits.Move(policy.Given, moved.Origin!.Key, after.Origin!.Key);
        var merge = MergeCase.Of(policy.Given, ours, file => Edits.Type(file.Block(moved.Blocks.Items[^1].Origin!.Key), "Somebody added qz1 below."));
        merge.AssertSound();

        var lines = merge.Accepted.ToList();
        Assert.True(lines.IndexOf(Heading(moved)) < lines.IndexOf("Somebody added qz1 below."));
        Assert.True(lines.IndexOf("Somebody added qz1 below.") < lines.IndexOf(Heading(after)));
        Assert.Contains(merge.Merged.Conflicts, c => c.Kind == ConflictKind.ChangedAndMoved && c.Yours == Heading(moved));
    }

    [Fact]
    public void A_section_does_not_wait_for_an_edited_one_that_the_build_put_beside_it()
    {
        var policy = ChangedModel.Policy;
        // Sections of two chapters far in front, so that it is they that move and not what they pass.
        var chapters = policy.Given.Sections.Items.Where(s => s.Numbering == SectionNumbering.Numbered && s.Children.Items.Any(c => c.Blocks.Items.LastOrDefault() is Paragraph)).ToList();
        var (edited, free) = (chapters[0].Children.Items.First(c => c.Blocks.Items.LastOrDefault() is Paragraph), chapters[1].Children.Items.First(c => c.Blocks.Items.LastOrDefault() is Paragraph));
        var after = policy.Given.Sections.Items.Last(s => s.Numbering == SectionNumbering.Numbered);
        var ours = ModelEdits.Move(ModelEdits.Move(policy.Given, edited.Origin!.Key, after.Origin!.Key), free.Origin!.Key, after.Origin.Key);
        var merge = MergeCase.Of(policy.Given, ours, file => Edits.Type(file.Block(edited.Blocks.Items[^1].Origin!.Key), "Somebody added qz1 below."));
        merge.AssertSound();

        var lines = merge.Accepted.ToList();
        Assert.True(lines.IndexOf(Heading(edited)) < lines.IndexOf(Heading(after)));
        Assert.True(lines.IndexOf(Heading(free)) > lines.IndexOf(Heading(after)));
        Assert.Equal([Heading(edited)], merge.Merged.Conflicts.Where(c => c.Kind == ConflictKind.ChangedAndMoved).Select(c => c.Yours).Intersect([Heading(edited), Heading(free)]));
    }

    private static string Heading(Section section) => string.Concat(section.Heading.Items.OfType<Text>().Select(t => t.Value));

    private static List<string> Numbers(byte[] file) => Numbers(SettledText.Accepted(WordPackage.Of(file).Document).Select(l => l.Text));

    private static List<string> Numbers(IEnumerable<string> lines) => [.. lines.Where(l => l.StartsWith("R-", StringComparison.Ordinal)).Select(l => l[..4])];
}
