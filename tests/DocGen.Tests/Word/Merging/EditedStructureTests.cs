using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Engine.Merging;
using DocGen.Tests.Samples;
using DocGen.Word;
using static DocGen.Tests.Word.Merging.WordPackage;

namespace DocGen.Tests.Word.Merging;

/// <summary>Sections, tables, pictures, headers and whole files as people and their programs change them.</summary>
public class EditedStructureTests
{
    private static ChangedModel Policy => ChangedModel.Policy;

    /// <summary>A section without any below it, which the build leaves alone.</summary>
    private static Section Untouched => Leaves(Policy.Given.Sections).First(s => s.Blocks.Items.Any(b => Policy.Alone.Any(a => a.Key == b.Origin!.Key)) && !s.Blocks.Items.Any(b => Touched.Contains(b.Origin!.Key)));

    private static string[] Touched => [Policy.Reworded.Key, Policy.Followed.Key, Policy.Gone.Key];

    [Fact]
    public void A_deleted_section_stays_deleted()
    {
        var section = Untouched;
        var merge = Policy.Merge(f => f.Section(section.Origin!.Key).Remove());

        Assert.DoesNotContain(HeadingOf(section), merge.Accepted);
        Assert.Contains(HeadingOf(section), merge.Merged.Deleted);
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void A_section_that_somebody_deleted_and_that_reads_differently_now_is_a_conflict_for_what_changed()
    {
        var section = Leaves(Policy.Given.Sections).First(s => s.Blocks.Items.Any(b => b.Origin!.Key == Policy.Reworded.Key) && !s.Blocks.Items.Any(b => b.Origin!.Key == Policy.Followed.Key));
        var merge = Policy.Merge(f => f.Section(section.Origin!.Key).Remove());

        Assert.Contains(merge.Merged.Conflicts, c => c.Kind == ConflictKind.DeletedAndChanged && c.New.Contains(ChangedModel.NewWord, StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_section_of_somebody_stays_where_it_is()
    {
        var section = Untouched;
        var merge = Policy.Merge(f =>
        {
            var text = new XElement(W + "p", new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", "BodyText"))), new XElement(W + "r", Edits.Text("It stands in the greenhouse.")));
            f.Section(section.Origin!.Key)[^1].AddAfterSelf(new XElement(W + "p", new XElement(f.Block(section.Origin!.Key).Element(W + "pPr")!), new XElement(W + "r", Edits.Text("Care of the quillwort"))), text);
        });

        var at = merge.Accepted.ToList().IndexOf("Care of the quillwort");
        Assert.Equal("It stands in the greenhouse.", merge.Accepted[at + 1]);
        Assert.Equal(2, merge.Merged.Edited.Length);
    }

    [Fact]
    public void A_moved_section_stays_where_it_was_moved_to_and_takes_changes_there()
    {
        var section = Leaves(Policy.Given.Sections).First(s => s.Blocks.Items.Any(b => b.Origin!.Key == Policy.Reworded.Key));
        var target = Leaves(Policy.Given.Sections).Last(s => s.Numbering == SectionNumbering.Numbered && s.Blocks.Items.OfType<Paragraph>().Any() && s != section);
        var merge = Policy.Merge(f =>
        {
            var blocks = f.Section(section.Origin!.Key);
            blocks.Remove();
            f.Section(target.Origin!.Key)[^1].AddAfterSelf(blocks);
        });

        var lines = merge.Accepted.ToList();
        Assert.True(lines.LastIndexOf(HeadingOf(section)) > lines.LastIndexOf(HeadingOf(target)));
        Assert.True(lines.FindIndex(l => l.Contains(ChangedModel.NewWord, StringComparison.Ordinal)) > lines.LastIndexOf(HeadingOf(section)));
        Assert.Single(lines, HeadingOf(section));
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void Rows_that_somebody_added_stay_beside_rows_that_the_build_adds_and_takes_away()
    {
        var rows = Rows(Policy.Given, 4);
        var ours = ModelEdits.AddRow(ModelEdits.Without(Policy.Ours, rows[3].Key), rows[1].Key, "Pteris", "fern", "shade", "daily");
        var merge = (Policy with { Ours = ours }).Merge(f => Edits.AddRow(f.Row(rows[2].Key), "Isoetes", "quillwort", "full light"));

        Assert.Contains(merge.Accepted, l => l.StartsWith("Isoetes | quillwort", StringComparison.Ordinal));
        Assert.Contains(merge.Accepted, l => l.StartsWith("Pteris | fern", StringComparison.Ordinal));
        Assert.DoesNotContain(merge.Rejected, l => l.StartsWith("Pteris | fern", StringComparison.Ordinal));
        Assert.False(merge.Accepted.Count(l => l.StartsWith(First(rows[3].Row) + " | ", StringComparison.Ordinal)) == merge.Rejected.Count(l => l.StartsWith(First(rows[3].Row) + " | ", StringComparison.Ordinal)));
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void A_column_that_somebody_added_stays_and_rows_of_the_build_fit_it()
    {
        var rows = Rows(Policy.Given, 4);
        var ours = ModelEdits.AddRow(ModelEdits.Fill(Policy.Ours, rows[2].Key, 1, "Changed by the build"), rows[1].Key, "Pteris", "fern", "shade", "daily");
        var merge = (Policy with { Ours = ours }).Merge(f =>
        {
            Edits.AddColumn(f.Row(rows[0].Key).Parent!, "Remarks of Ines");
            Edits.TypeIn(f.Row(rows[2].Key).Elements(W + "tc").Last(), "ask the gardener");
        });

        Assert.Contains(merge.Accepted, l => l.EndsWith(" | Remarks of Ines", StringComparison.Ordinal));
        Assert.Contains(merge.Accepted, l => l.Contains("Changed by the build", StringComparison.Ordinal) && l.EndsWith("ask the gardener", StringComparison.Ordinal));
        var table = merge.File.Row(rows[0].Key).Parent!;
        Assert.Single(table.Elements(W + "tr").Select(r => r.Elements(W + "tc").Count()).Distinct());
        Assert.Empty(merge.Merged.Conflicts);
    }

    [Fact]
    public void What_somebody_typed_in_a_cell_of_the_SoA_stays_while_the_build_changes_its_row()
    {
        var given = BuiltSample.Of("pebblelark").Document("D3").Document;
        var rows = ModelEdits.Rows(given).Where(r => r.Key.Contains("#27001:A.", StringComparison.Ordinal) && r.Row.Cells.Count >= 5).Take(4).ToList();
        var last = rows[0].Row.Cells.Count - 1;
        var ours = ModelEdits.Fill(ModelEdits.Fill(ModelEdits.Fill(given, rows[1].Key, 2, "A new justification of the build."), rows[2].Key, last, "Another state"), rows[3].Key, 2, "A third justification.");
        var merge = MergeCase.Of(given, ours, f =>
        {
            Edits.TypeIn(f.Row(rows[0].Key).Elements(W + "tc").ElementAt(2), " The auditor asked for it.");
            Edits.TypeIn(f.Row(rows[2].Key).Elements(W + "tc").ElementAt(2), " The owner of the quillwort asked for it.");
            Edits.TypeIn(f.Row(rows[3].Key).Elements(W + "tc").ElementAt(2), " The insurer asked for it.");
        });

        merge.AssertSound();
        Assert.Contains(merge.Accepted, l => l.Contains(" The auditor asked for it.", StringComparison.Ordinal));
        Assert.Contains(merge.Accepted, l => l.Contains("quillwort asked for it.", StringComparison.Ordinal) && l.EndsWith("Another state", StringComparison.Ordinal));
        Assert.Contains(merge.Accepted, l => l.Contains("A new justification of the build.", StringComparison.Ordinal));
        // The words themselves are the conflict: the cell keeps the person's, the comment gives both.
        var conflict = Assert.Single(merge.Merged.Conflicts);
        Assert.EndsWith("The insurer asked for it.", conflict.Yours, StringComparison.Ordinal);
        Assert.Contains(merge.Accepted, l => l.Contains("The insurer asked for it.", StringComparison.Ordinal));
        Assert.Contains("A third justification.", merge.File.Text("word/comments.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_that_somebody_replaced_and_a_header_that_somebody_retyped_stay()
    {
        var look = WordLook.Default with { Logo = new Logo([.. Pictures.Png(40, 20, 10, 90, 40)], "Logo") };
        byte[] Write(Document document)
        {
            using var stream = WordSamples.Write(document, look);
            return stream.ToArray();
        }

        var file = WordPackage.Of(Write(Policy.Given));
        var logo = file.Parts.Keys.Single(p => p.StartsWith("word/media/", StringComparison.Ordinal));
        file.Put(logo, [.. file.Parts[logo], 0, 1, 2, 3]);
        var header = file.Xml("word/header2.xml");
        Edits.Reword(header, header.Descendants(W + "t").First().Value, "Kept by Ines Ternholm");
        file.Put("word/header2.xml", header.ToString(SaveOptions.DisableFormatting));
        var merge = MergeCase.Of(Write(Policy.Given), file.ToBytes(), Write(Policy.Ours));

        merge.AssertSound();
        Assert.Equal(file.Parts[logo], merge.File.Parts[logo]);
        Assert.Contains("Kept by Ines Ternholm", merge.File.Text("word/header2.xml"), StringComparison.Ordinal);
        Assert.Contains(merge.Accepted, l => l.Contains(ChangedModel.NewWord, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_lost_all_its_anchors_is_matched_by_what_it_says()
    {
        var mine = Policy.Alone[1];
        var merge = Policy.Merge(f =>
        {
            Edits.Reword(f.Block(mine.Key), ChangedModel.FifthWord(mine.Text), "quillwort");
            Edits.LoseAnchors(f);
        });

        Assert.Contains(merge.Accepted, l => l.Contains("quillwort", StringComparison.Ordinal));
        Assert.Empty(merge.Merged.Conflicts);
        Assert.Single(merge.Merged.Edited);
        Assert.NotNull(DocGen.Word.Anchoring.BaseModel.Of(new MemoryStream(merge.Merged.Content)));
    }

    [ToolFact("soffice")]
    public void A_file_saved_by_LibreOffice_keeps_what_was_edited_before()
    {
        using var folder = new TemporaryFolder();
        var mine = Policy.Alone[1];
        var edited = WordPackage.Of(MergeCase.Bytes(Policy.Given));
        Edits.Reword(edited.Block(mine.Key), ChangedModel.FifthWord(mine.Text), "quillwort");
        Edits.Type(edited.Block(Policy.Alone[2].Key), "We feed it on Fridays.");
        var merge = MergeCase.Of(MergeCase.Bytes(Policy.Given), ThroughLibreOffice.Save(edited.ToBytes(), folder), MergeCase.Bytes(Policy.Ours));

        merge.AssertSound();
        Assert.Empty(merge.Merged.Conflicts);
        Assert.Equal(["", ""], merge.Merged.Edited.Where(e => !e.Contains("quillwort", StringComparison.Ordinal) && !e.Contains("Fridays", StringComparison.Ordinal)).Prepend("").Prepend(""));
        Assert.Contains(merge.Accepted, l => l.Contains("quillwort", StringComparison.Ordinal));
        Assert.Contains("We feed it on Fridays.", merge.Accepted);
        Assert.Contains(ChangedModel.NewSentence, merge.Accepted);
    }

    private static List<(string Key, TableRow Row)> Rows(Document document, int columns)
    {
        var file = WordPackage.Of(MergeCase.Bytes(document));
        return [.. ModelEdits.Rows(document).Where(r => r.Row.Cells.Count >= columns && file.Has(r.Key)).GroupBy(r => file.Row(r.Key).Parent).First(g => g.Count() >= 4)];
    }

    private static string First(TableRow row) => string.Concat(row.Cells[0].Content.Items.OfType<Text>().Select(t => t.Value));

    private static IEnumerable<Section> Leaves(EquatableArray<Section> sections) => sections.Items.SelectMany(s => s.Children.IsEmpty ? [s] : Leaves(s.Children));

    private static string HeadingOf(Section section) => string.Concat(section.Heading.Items.OfType<Text>().Select(t => t.Value));
}
