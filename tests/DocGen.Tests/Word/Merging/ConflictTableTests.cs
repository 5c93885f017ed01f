using System.Xml.Linq;
using DocGen.Word.Merging;
using static DocGen.Tests.Word.Merging.WordPackage;

namespace DocGen.Tests.Word.Merging;

/// <summary>The list of open conflicts in front of the text of an edited file.</summary>
public class ConflictTableTests
{
    private const string Caption = "Open conflicts: 1. The document cannot be issued before it is settled.";

    private static ChangedModel Policy => ChangedModel.Policy;

    [Fact]
    public void An_open_conflict_is_listed_before_the_first_heading_with_its_section_and_a_link()
    {
        var merge = Conflict();

        var blocks = BlocksOf(merge.File);
        Assert.Equal([Caption, "", ""], blocks.Select(b => b.Name == W + "p" ? Edits.TextOf(b) : ""));
        var cells = blocks[1].Elements(W + "tr").ElementAt(1).Elements(W + "tc").ToList();
        var section = Assert.Single(OpenConflict.In(merge.Merged.Content)).Section;
        Assert.Equal(["1", section], cells.Take(2).Select(Edits.TextOf));
        Assert.StartsWith("Somebody edited this text, and the new build changes it too. To keep your text, ", Edits.TextOf(cells[2]), StringComparison.Ordinal);
        Assert.Equal("_pkC_" + merge.Merged.Conflicts[0].Id, (string?)cells[0].Descendants(W + "hyperlink").Single().Attribute(W + "anchor"));
        Assert.Equal("Document control", merge.File.Body.Elements().SkipWhile(e => !blocks.Contains(e)).First(e => !blocks.Contains(e)).Descendants(W + "t").First().Value);
    }

    [Fact]
    public void Nothing_is_listed_where_nothing_is_open() => Assert.Empty(BlocksOf(Policy.Merge(_ => { }).File));

    [Fact]
    public void The_list_goes_with_the_next_build_after_the_conflict_is_settled()
    {
        var settled = WordPackage.Of(Conflict().Merged.Content);
        var insertion = settled.Body.Descendants(W + "p").Single(p => p.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + "ins") is not null && Edits.TextOf(p).Contains(ChangedModel.NewWord, StringComparison.Ordinal));
        insertion.PreviousNode!.AddAfterSelf(insertion.Elements(W + "bookmarkEnd").ToList());
        insertion.Remove();
        var again = Merge(settled.ToBytes());

        Assert.Empty(OpenConflict.In(again));
        Assert.Empty(BlocksOf(WordPackage.Of(again)));
        Assert.Equal(again, Merge(again));
    }

    [Fact]
    public void What_somebody_changes_in_the_list_is_made_anew_and_no_text_of_theirs()
    {
        var merged = Conflict().Merged.Content;
        var edited = WordPackage.Of(merged);
        Edits.Reword(BlocksOf(edited)[1], "Somebody edited", "Ines edited");
        Edits.AddRow(BlocksOf(edited)[1].Elements(W + "tr").Last(), "2", "Elsewhere", "Ask Ines");
        const string Comments = "word/comments.xml";
        edited.Put(Comments, edited.Text(Comments).Replace("</w:comments>", "<w:comment w:id=\"90000\" w:author=\"Ines Ternholm\" w:date=\"2026-11-02T09:30:00Z\" w:initials=\"X\"><w:p><w:r><w:t>Who does?</w:t></w:r></w:p></w:comment></w:comments>", StringComparison.Ordinal));
        BlocksOf(edited)[0].Add(new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", 90000))));
        var again = WordMerge.Merge(MergeCase.Bytes(Policy.Ours), edited.ToBytes(), MergeCase.Bytes(Policy.Ours), MergeCase.Date, MergeReasons.Only("nothing"))!;

        var file = WordPackage.Of(again.Content);
        Assert.Equal(BlocksOf(WordPackage.Of(merged)).Select(Edits.TextOf), BlocksOf(file).Select(Edits.TextOf));
        Assert.DoesNotContain(again.Edited, e => e.Contains("Ask Ines", StringComparison.Ordinal));
        Assert.Contains(file.Document.Descendants(W + "commentReference"), r => (string?)r.Attribute(W + "id") == "90000");
        Assert.Single(file.Body.Descendants(W + "p"), p => Edits.TextOf(p) == Caption);
    }

    [Fact]
    public void The_list_is_known_by_its_words_where_its_bookmarks_are_lost()
    {
        var file = WordPackage.Of(Conflict().Merged.Content);
        foreach (var mark in file.Body.Descendants(W + "bookmarkStart").Where(b => ((string)b.Attribute(W + "name")!).StartsWith("_pkT_", StringComparison.Ordinal)).ToList())
        {
            file.Body.Descendants(W + "bookmarkEnd").Single(e => (string?)e.Attribute(W + "id") == (string?)mark.Attribute(W + "id")).Remove();
            mark.Remove();
        }

        Assert.Single(WordPackage.Of(Merge(file.ToBytes(), Policy.Given)).Body.Descendants(W + "p"), p => Edits.TextOf(p).StartsWith("Open conflicts: ", StringComparison.Ordinal));
    }

    [ToolFact("soffice")]
    public void The_list_is_found_again_in_a_file_that_LibreOffice_saved()
    {
        using var folder = new TemporaryFolder();
        var saved = WordPackage.Of(ThroughLibreOffice.Save(Conflict().Merged.Content, folder));

        var again = WordPackage.Of(Merge(saved.ToBytes(), Policy.Given));
        Assert.Single(again.Body.Descendants(W + "p"), p => Edits.TextOf(p).StartsWith("Open conflicts: ", StringComparison.Ordinal));
        Assert.Single(again.Body.Descendants(W + "tbl"), t => Edits.TextOf(t).StartsWith("No.SectionWhat to decide", StringComparison.Ordinal));
    }

    /// <summary>What the list consists of.</summary>
    internal static IReadOnlyList<XElement> BlocksOf(WordPackage file) =>
        [.. file.Body.Descendants(W + "bookmarkStart").Where(b => ((string)b.Attribute(W + "name")!).StartsWith("_pkT_", StringComparison.Ordinal)).Select(b => b.Ancestors(W + "tbl").LastOrDefault() ?? b.Ancestors(W + "p").First()).Distinct()];

    private static MergeCase Conflict() => Policy.Merge(f => Edits.Reword(f.Block(Policy.Reworded.Key), ChangedModel.FifthWord(Policy.Reworded.Text), "quillwort"));

    private static byte[] Merge(byte[] theirs, DocGen.Engine.Documents.Document? ours = null) =>
        WordMerge.Merge(MergeCase.Bytes(Policy.Ours), theirs, MergeCase.Bytes(ours ?? Policy.Ours), MergeCase.Date, MergeReasons.Only("nothing"))!.Content;
}
