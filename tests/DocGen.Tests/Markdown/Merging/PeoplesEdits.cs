using DocGen.Engine.Merging;
using DocGen.Markdown.Merging;
using static DocGen.Tests.Markdown.Merging.EditedPolicy;

namespace DocGen.Tests.Markdown.Merging;

public sealed class PeoplesEdits
{
    [Fact]
    public void A_reworded_sentence_stays_and_takes_what_is_new_elsewhere_in_its_paragraph()
    {
        var merged = MarkdownMerge.Merge(Given, Theirs("that small firms use every day", "that small shops love"), Ours("twelve", "fourteen"));
        Assert.Equal(Given.Replace("that small firms use every day", "that small shops love", StringComparison.Ordinal).Replace("twelve", "fourteen", StringComparison.Ordinal), merged.Text);
        Assert.Empty(merged.Conflicts);
        Assert.Equal(1, merged.Changes);
        Assert.Equal("Pebblelark runs a receipt service that small shops love. A team of twelve keeps it going.", Assert.Single(merged.Edited));
    }

    [Fact]
    public void Where_both_changed_the_same_words_both_stand_between_Gits_markers()
    {
        var merged = MarkdownMerge.Merge(Given, Theirs("team of twelve", "crew of eleven"), Ours("team of twelve", "team of fourteen"));
        Assert.Equal(
            Changed(Given, "Pebblelark runs a receipt service that small firms use every day. A team of twelve keeps it going.\n", """
                <<<<<<< yours
                Pebblelark runs a receipt service that small firms use every day. A crew of eleven keeps it going.
                =======
                Pebblelark runs a receipt service that small firms use every day. A team of fourteen keeps it going.
                >>>>>>> new

                """),
            merged.Text);
        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal((ConflictKind.BothChanged, "1 Intent"), (conflict.Kind, conflict.Section));
        Assert.EndsWith("A crew of eleven keeps it going.", conflict.Yours, StringComparison.Ordinal);
        Assert.EndsWith("A team of twelve keeps it going.", conflict.Base, StringComparison.Ordinal);
        Assert.EndsWith("A team of fourteen keeps it going.", conflict.New, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_that_nobody_has_settled_stays_as_it_is_in_the_next_build()
    {
        var ours = Ours("team of twelve", "team of fourteen");
        var merged = MarkdownMerge.Merge(Given, Theirs("team of twelve", "crew of eleven"), ours).Text;
        Assert.Equal(merged, MarkdownMerge.Merge(ours, merged, ours).Text);

        var later = MarkdownMerge.Merge(ours, merged, Changed(ours, "approved", "signed"));
        Assert.Equal(Changed(merged, "approved", "signed"), later.Text);
        Assert.Empty(later.Conflicts);
    }

    [Fact]
    public void What_is_new_for_a_conflict_that_is_not_settled_stands_below_it()
    {
        var ours = Ours("team of twelve", "team of fourteen");
        var merged = MarkdownMerge.Merge(Given, Theirs("team of twelve", "crew of eleven"), ours).Text;
        var latest = Changed(ours, "team of fourteen", "team of fifteen");
        var later = MarkdownMerge.Merge(ours, merged, latest);
        Assert.Equal(
            Changed(merged, ">>>>>>> new\n", """
                >>>>>>> new

                <<<<<<< yours
                =======
                Pebblelark runs a receipt service that small firms use every day. A team of fifteen keeps it going.
                >>>>>>> new

                """),
            later.Text);
        Assert.Equal(ConflictKind.Unsettled, Assert.Single(later.Conflicts).Kind);
        Assert.Equal(later.Text, MarkdownMerge.Merge(latest, later.Text, latest).Text);
    }

    [Theory]
    [InlineData("Yours\n")]
    [InlineData("Yours")]
    [InlineData("")]
    [InlineData("<<<<<<< yours\n")]
    [InlineData("---\n")]
    [InlineData("| a |\n| - |\n| b")]
    [InlineData("```\n> - # never closed")]
    public void Whatever_a_person_made_of_the_file_comes_back_when_nothing_is_new(string theirs) =>
        Assert.Equal(theirs, MarkdownMerge.Merge(Given, theirs, Given).Text);

    [Fact]
    public void A_deleted_section_stays_deleted()
    {
        var section = Given[Given.IndexOf("<!-- #duties", StringComparison.Ordinal)..Given.IndexOf("<!-- #end", StringComparison.Ordinal)];
        var merged = MarkdownMerge.Merge(Given, Theirs(section, ""), Ours("approved", "signed"));
        Assert.Equal(Changed(Theirs(section, ""), "approved", "signed"), merged.Text);
        Assert.Contains("Duties", merged.Deleted);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_deleted_paragraph_that_now_reads_differently_is_a_conflict_with_an_empty_side()
    {
        const string Paragraph = "This policy comes into force when it is approved.\n";
        var merged = MarkdownMerge.Merge(Given, Theirs("\n" + Paragraph, ""), Ours("approved", "signed"));
        Assert.Equal(Changed(Given, Paragraph, "<<<<<<< yours\n=======\nThis policy comes into force when it is signed.\n>>>>>>> new\n"), merged.Text);
        Assert.Equal(ConflictKind.DeletedAndChanged, Assert.Single(merged.Conflicts).Kind);
    }

    [Fact]
    public void An_edited_paragraph_that_nothing_calls_for_any_more_stays_as_a_conflict()
    {
        const string Paragraph = "The policy is read by everybody who joins, and again each January by all of the staff.\n";
        var edited = Changed(Paragraph, "January", "March");
        var merged = MarkdownMerge.Merge(Given, Theirs(Paragraph, edited), Ours(Paragraph + "\n", ""));
        Assert.Equal(Changed(Given, Paragraph, $"<<<<<<< yours\n{edited}=======\n>>>>>>> new\n"), merged.Text);
        Assert.Equal(ConflictKind.ChangedAndGone, Assert.Single(merged.Conflicts).Kind);
    }

    [Fact]
    public void A_section_of_their_own_stays_where_they_put_it()
    {
        const string Own = "## Our own rules\n\nNobody feeds the robots.\n\n";
        const string End = "<!-- #end n=\"3\" --><a id=\"end\"></a>\n## 3";
        const string New = "<!-- #new n=\"3\" --><a id=\"new\"></a>\n## 3 New\n\nA new rule.\n\n";
        const string Later = "<!-- #end n=\"4\" --><a id=\"end\"></a>\n## 4";
        var merged = MarkdownMerge.Merge(Given, Theirs(End, Own + End), Ours(End, New + Later));
        Assert.Equal(Changed(Given, End, New + Own + Later), merged.Text);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_section_that_was_moved_is_followed_to_its_place()
    {
        var duties = Given[Given.IndexOf("<!-- #duties", StringComparison.Ordinal)..Given.IndexOf("<!-- #end", StringComparison.Ordinal)];
        var theirs = Theirs(duties, "") + "\n" + duties;
        var merged = MarkdownMerge.Merge(Given, theirs, Ours("every week", "every month"));
        Assert.Equal(Changed(theirs, "every week", "every month"), merged.Text);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_paragraph_that_was_split_takes_the_change_in_one_of_its_halves()
    {
        var theirs = Theirs("every day. A team", "every day.\n\nA team");
        var merged = MarkdownMerge.Merge(Given, theirs, Ours("receipt service", "expense service"));
        Assert.Equal(Changed(theirs, "receipt service", "expense service"), merged.Text);
    }

    [Fact]
    public void Two_paragraphs_that_were_joined_stay_joined()
    {
        var theirs = Theirs("keeps it going.\n\nThe policy", "keeps it going. The policy");
        var merged = MarkdownMerge.Merge(Given, theirs, Ours("approved", "signed"));
        Assert.Equal(Changed(theirs, "approved", "signed"), merged.Text);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void An_added_column_and_added_rows_stay_and_a_new_row_fits_them()
    {
        var theirs = Theirs("| Role | Duty |\n| --- | --- |", "| Role | Since | Duty |\n| --- | --- | --- |")
            .Replace("Owner | Keeps", "Owner | 2024 | Keeps", StringComparison.Ordinal).Replace("Lead | Answers for incidents |\n", "Lead | 2025 | Answers for incidents |\n| Cook | 2026 | Cooks |\n", StringComparison.Ordinal);
        var merged = MarkdownMerge.Merge(Given, theirs, Ours("| <a id=\"lead\"></a>Lead | Answers for incidents |\n", "| <a id=\"lead\"></a>Lead | Answers for faults |\n| <a id=\"clerk\"></a>Clerk | Files |\n"));
        Assert.Equal(Changed(theirs, "Answers for incidents |\n", "Answers for faults |\n| <a id=\"clerk\"></a>Clerk |  | Files |\n"), merged.Text);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_cell_that_both_changed_puts_markers_round_its_row_only()
    {
        var merged = MarkdownMerge.Merge(Given, Theirs("Answers for incidents", "Sleeps"), Ours("Answers for incidents", "Answers for incidents and faults"));
        Assert.Equal(Changed(Given, "| <a id=\"lead\"></a>Lead | Answers for incidents |\n", """
            <<<<<<< yours
            | <a id="lead"></a>Lead | Sleeps |
            =======
            | <a id="lead"></a>Lead | Answers for incidents and faults |
            >>>>>>> new

            """), merged.Text);
        Assert.Equal("2 Duties", Assert.Single(merged.Conflicts).Section);
    }

    [Fact]
    public void A_new_item_takes_the_mark_of_their_list_and_needs_no_blank_line()
    {
        var theirs = Theirs("- The", "* The").Replace("- [ ]", "* [ ]", StringComparison.Ordinal);
        var merged = MarkdownMerge.Merge(Given, theirs, Ours("- [ ]", "- The clerk files.\n- [ ]"));
        Assert.Equal(Changed(theirs, "* [ ]", "* The clerk files.\n* [ ]"), merged.Text);
    }

    [Fact]
    public void What_we_moved_moves_in_their_file_unless_they_wrote_in_it()
    {
        const string Owner = "| <a id=\"owner\"></a>Owner | Keeps the register of all systems |\n";
        const string Lead = "| <a id=\"lead\"></a>Lead | Answers for incidents |\n";
        var end = Given[Given.IndexOf("<!-- #end", StringComparison.Ordinal)..];
        var ours = Ours(Owner + Lead, Lead + Owner).Replace("\n" + end, "", StringComparison.Ordinal).Replace("<!-- #duties", end + "\n<!-- #duties", StringComparison.Ordinal);

        var theirs = Theirs("every day", "**every day**");
        Assert.Equal(Changed(ours, "every day", "**every day**"), MarkdownMerge.Merge(Given, theirs, ours).Text);

        var inSection = Theirs("when it is approved", "when it is approved, says Tina");
        Assert.Equal(Changed(inSection, Owner + Lead, Lead + Owner), MarkdownMerge.Merge(Given, inSection, ours).Text);
    }

    [Fact]
    public void A_file_that_is_the_new_build_already_stays_as_it_is()
    {
        var ours = Ours("approved", "signed").Replace("## 2 Duties\n", "## 2 Duties\n\nA new paragraph.\n", StringComparison.Ordinal);
        Assert.Equal(ours, MarkdownMerge.Merge(Given, ours, ours).Text);
    }

    [Fact]
    public void Bold_words_stay_bold()
    {
        var theirs = Theirs("every day", "**every day**");
        Assert.Equal(Changed(theirs, "twelve", "fourteen"), MarkdownMerge.Merge(Given, theirs, Ours("twelve", "fourteen")).Text);
    }

    [Fact]
    public void A_ticked_task_stays_ticked_when_its_words_change()
    {
        var theirs = Theirs("[ ] Ask", "[x] Ask");
        var merged = MarkdownMerge.Merge(Given, theirs, Ours("Ask counsel about", "Ask a lawyer about"));
        Assert.Equal(Changed(theirs, "Ask counsel about", "Ask a lawyer about"), merged.Text);
        Assert.Single(merged.Edited);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_ticked_task_that_nothing_calls_for_any_more_is_a_conflict()
    {
        const string Task = "- [ ] Ask counsel about the wording of section four.\n";
        const string Ticked = "- [x] Ask counsel about the wording of section four.\n";
        var merged = MarkdownMerge.Merge(Given, Theirs(Task, Ticked), Ours(Task, ""));
        Assert.Equal(Changed(Given, Task, $"<<<<<<< yours\n{Ticked}=======\n>>>>>>> new\n"), merged.Text);
        Assert.Equal(ConflictKind.ChangedAndGone, Assert.Single(merged.Conflicts).Kind);
    }

    [Fact]
    public void Line_ends_byte_order_mark_wrapping_and_a_missing_last_line_end_stay()
    {
        var theirs = "\uFEFF" + Theirs("every day. A team of", "every day.  \nA team\nof").TrimEnd().Replace("\n", "\r\n", StringComparison.Ordinal);
        var merged = MarkdownMerge.Merge(Given, theirs, Ours("keeps it going", "keeps it alive").Replace("approved", "signed by the board", StringComparison.Ordinal).Replace("These are the duties:", "A new paragraph.\n\nThese are the duties:", StringComparison.Ordinal));
        Assert.Equal(Changed(Changed(Changed(theirs, "keeps it going", "keeps it alive"), "approved", "signed by the board"), "These are the duties:", "A new paragraph.\r\n\r\nThese are the duties:"), merged.Text);
    }

    [Fact]
    public void Numbers_and_comments_of_headings_follow_even_where_a_person_reworded_the_heading()
    {
        var theirs = Theirs("## 3 Coming into force", "### 3 Start");
        var merged = MarkdownMerge.Merge(Given, theirs, Ours("n=\"3\" --><a id=\"end\"></a>\n## 3 Coming", "n=\"4\" maps=\"42001:5.2\" --><a id=\"end\"></a>\n## 4 Coming"));
        Assert.Equal(Changed(Changed(theirs, "n=\"3\"", "n=\"4\" maps=\"42001:5.2\""), "### 3", "### 4"), merged.Text);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_file_that_lost_its_comments_and_front_matter_is_matched_by_its_words_and_stays_without_them()
    {
        var bare = string.Join('\n', Given[Given.IndexOf("# AI", StringComparison.Ordinal)..].Split('\n').Where(l => !l.StartsWith("<!--", StringComparison.Ordinal))).Replace("<a id=\"owner\"></a>", "", StringComparison.Ordinal);
        var merged = MarkdownMerge.Merge(Given, bare, Ours("twelve", "fourteen").Replace("aaaa", "bbbb", StringComparison.Ordinal).Replace("register of all", "list of all", StringComparison.Ordinal));
        Assert.Equal(Changed(Changed(bare, "twelve", "fourteen"), "register of all", "list of all"), merged.Text);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_table_that_is_gone_keeps_its_head_while_a_row_of_theirs_stands_in_it()
    {
        var theirs = Theirs("Answers for incidents |\n", "Answers for incidents |\n| Cook | Cooks |\n");
        var table = Given[Given.IndexOf("<!-- #roles-table", StringComparison.Ordinal)..Given.IndexOf("<!-- #end", StringComparison.Ordinal)];
        var merged = MarkdownMerge.Merge(Given, theirs, Ours(table, ""));
        Assert.Contains("| Role | Duty |\n| --- | --- |\n| Cook | Cooks |\n\n<!-- #end", merged.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Answers for incidents", merged.Text, StringComparison.Ordinal);
    }
}
