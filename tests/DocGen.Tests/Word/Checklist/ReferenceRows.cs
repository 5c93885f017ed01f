using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Word;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.Checklist.SampleWordFile;
using static DocGen.Tests.Word.WordSamples;

namespace DocGen.Tests.Word.Checklist;

/// <summary>The contents list, links, cross-references and bookmarks of every Word file of the samples.</summary>
public partial class ReferenceRows
{
    [Fact]
    public void The_contents_list_is_a_field_whose_entries_are_the_headings_in_no_colour_of_links() => Assert.All(All, f =>
    {
        var list = f.File.Main.Named(Wml.Control).SingleOrDefault(c => c.Descendants(Wml.W + "docPartGallery").Any(g => g.Get("val") == "Table of Contents"));
        if (list is null)
        {
            // Under five headings a page for the list would be a blank one.
            Assert.InRange(f.File.Main.Named(Wml.P).Count(p => StyleOf(p) is { } s && (s.StartsWith("Heading", StringComparison.Ordinal) || s.StartsWith("UnnumberedHeading", StringComparison.Ordinal) || s.StartsWith("Appendix", StringComparison.Ordinal))), 0, 4);
            return;
        }

        Assert.Matches(@"^ ?TOC \\o ""1-3"" \\h \\z ", list.Descendants(Wml.Instruction).First().Value);
        Assert.Empty(list.Descendants(Wml.W + "rStyle"));
        Assert.All(list.Descendants(Wml.P).Where(p => p.Descendants(Wml.W + "hyperlink").Any()), p => Assert.Matches("^TOC[123]$", StyleOf(p)));
        Assert.Empty(f.File.Settings!.Named(Wml.W + "updateFields"));
    });

    [Fact]
    public void Every_heading_has_a_bookmark_for_the_list_and_one_for_links() => Assert.All(All, f =>
    {
        var headings = f.File.Main.Named(Wml.P).Where(p => Number(p, new int[7], new int[7]) is not null || StyleOf(p)?.StartsWith("UnnumberedHeading", StringComparison.Ordinal) == true).ToList();
        Assert.All(headings, p => Assert.Equal(1, p.Elements(Wml.BookmarkStart).Count(b => TocName().IsMatch(b.Get("name")!))));
        Assert.All(headings, p => Assert.Equal(1, p.Elements(Wml.BookmarkStart).Count(b => RefName().IsMatch(b.Get("name")!))));
        Assert.Equal(headings.Count, f.File.Main.Named(Wml.BookmarkStart).Count(b => b.Get("name")!.StartsWith("_Toc", StringComparison.Ordinal)));
    });

    [Fact]
    public void A_cross_reference_shows_the_number_that_its_target_bears() => Assert.All(All, f => AssertTrue(f.File));

    [Fact]
    public void A_link_whose_words_begin_with_the_number_of_its_target_is_a_cross_reference() => Assert.All(All, f =>
    {
        var numbers = Numbers(f.File);
        var links = f.File.InStories(Wml.W + "hyperlink").Where(l => l.Element.Get("anchor")?.StartsWith("_Ref", StringComparison.Ordinal) == true && numbers.ContainsKey(l.Element.Get("anchor")!)).Select(l => l.Element).ToList();
        Assert.DoesNotContain(links, l => Words(l) == numbers[l.Get("anchor")!] || Words(l).StartsWith(numbers[l.Get("anchor")!] + " ", StringComparison.Ordinal));
        Assert.True(f.File.Stories.SelectMany(FieldResult.In).Count(x => x.Code.StartsWith("REF ", StringComparison.Ordinal)) > 20 || f.Name is not ("D1-ai-policy" or "D3-statement-of-applicability"));
    });

    /// <summary>A tracked change of a field in a hyperlink makes LibreOffice 7.4 save a file that no program opens.</summary>
    [Fact]
    public void No_hyperlink_but_those_of_the_contents_list_holds_a_field() => Assert.All(All, f =>
        Assert.DoesNotContain(f.File.InStories(Wml.W + "hyperlink"), l => l.Element.Descendants(Wml.W + "fldChar").Any() && !l.Element.Ancestors(Wml.Control).Any()));

    [Fact]
    public void Sections_appendices_and_tables_are_named_by_fields_in_headings_cells_and_before_they_stand()
    {
        var table = Table(["A", "B"], Row("x", "y")) with { Id = "t", Caption = "What is" };
        var document = Document(
            Section("one", Paragraph(Led("#t", "Table 2"), Led("#three", "2.1 About three"), Led("#app", "Appendix A"), Led("#two", "section two"), Led("#three", "2.10")), table with { Id = "first" }),
            Section("two", new Quote([table]), new ListBlock(false, 1, true, [Item(Paragraph(Led("#first", "Table 1, above")))])) with { Children = [Section("three", Table(["Where"], new TableRow([new Cell([Led("#one", "1")])])))] },
            Section("app") with { Numbering = SectionNumbering.Appendix, Heading = [Led("#one", "1"), new Text(" and more")] });
        AssertValid(document);
        using var stream = Write(document);
        var file = WordFileReader.Read(stream).File!;

        AssertTrue(file);
        Assert.Equal(["Table 2", "2.1", "Appendix A", "Table 1", "1", "1"], FieldResult.In(file.Main).Where(x => x.Code.StartsWith("REF ", StringComparison.Ordinal)).Select(x => x.Result));
    }

    [Fact]
    public void Links_say_where_they_lead_in_words_and_inside_the_document_to_a_bookmark() => Assert.All(All, f =>
    {
        var names = f.File.Main.Named(Wml.BookmarkStart).Select(b => b.Get("name")).ToHashSet(StringComparer.Ordinal);
        Assert.All(f.File.Stories.SelectMany(p => p.Named(Wml.W + "hyperlink").Select(l => (Part: p, Link: l))), l =>
        {
            var words = Words(l.Link).Trim();
            Assert.False(words.Length == 0 || words is "here" or "link" or "this" || words.StartsWith("http", StringComparison.Ordinal), $"{f.Name}: `{words}`");
            if (l.Link.Attribute(Wml.R + "id")?.Value is { } id)
            {
                Assert.True(l.Part.References.Single(r => r.Id == id).IsExternal);
            }
            else
            {
                Assert.Contains(l.Link.Get("anchor"), names);
            }
        });
    });

    private static Link Led(string target, string words) => new(target, [new Text(words)]);

    private static void AssertTrue(WordFile file)
    {
        var numbers = Numbers(file);
        Assert.All(file.Stories.SelectMany(FieldResult.In).Where(x => x.Code.StartsWith("REF ", StringComparison.Ordinal)), x => Assert.Equal(numbers[x.Code.Split(' ')[1]], x.Result));
    }

    /// <summary>The number of each bookmarked heading, counted as Word does, and the words of each bookmark in a caption.</summary>
    private static Dictionary<string, string> Numbers(WordFile file)
    {
        var (headings, appendices) = (new int[7], new int[7]);
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paragraph in file.Main.Named(Wml.P))
        {
            var number = StyleOf(paragraph) == "Caption" && paragraph.Elements(Wml.BookmarkStart).Any() ? string.Join(' ', Words(paragraph).Split(' ').Take(2)) : Number(paragraph, headings, appendices);
            foreach (var bookmark in number is null ? [] : paragraph.Elements(Wml.BookmarkStart))
            {
                numbers.Add(bookmark.Get("name")!, number!);
            }
        }

        return numbers;
    }

    private static string? Number(XElement paragraph, int[] headings, int[] appendices)
    {
        if (StyleOf(paragraph) is not { } style || !NumberedHeading().IsMatch(style))
        {
            return null;
        }

        var isAppendix = style[0] == 'A';
        var (counts, level) = (isAppendix ? appendices : headings, style[^1] - '0');
        counts[level]++;
        Array.Clear(counts, level + 1, counts.Length - level - 1);
        var parts = counts[1..(level + 1)].Select((n, i) => isAppendix && i == 0 ? ((char)('A' + n - 1)).ToString() : n.ToString(CultureInfo.InvariantCulture));
        return (isAppendix && level == 1 ? "Appendix " : "") + string.Join('.', parts);
    }

    [GeneratedRegex("^(Heading|Appendix)[1-6]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedHeading();

    [GeneratedRegex("^_Toc[0-9]{9}$", RegexOptions.None, 1000)]
    private static partial Regex TocName();

    [GeneratedRegex("^_Ref[0-9]{9}$", RegexOptions.None, 1000)]
    private static partial Regex RefName();
}
