using DocGen.Engine.Diagnostics;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.Linting.Mutant;

namespace DocGen.Tests.Word.Linting;

/// <summary>What Word itself writes and what only looks like a fault.</summary>
public class SoundFileTests
{
    private const string MathNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    public static TheoryData<string, string> Sound() => new()
    {
        { "an inserted formula, each sign marked", $"<w:ins w:id=\"901\" {Author}><m:oMath xmlns:m=\"{MathNamespace}\"><m:rad><m:radPr><m:ctrlPr><w:ins w:id=\"902\" {Author}><w:rPr/></w:ins></m:ctrlPr></m:radPr><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad></m:oMath></w:ins>" },
        { "a deletion in another's insertion", $"<w:ins w:id=\"901\" {Author}><w:del w:id=\"902\" {Author}><w:r><w:delText>old</w:delText></w:r></w:del></w:ins>" },
        { "a move with both ends", $"<w:moveFromRangeStart w:id=\"901\" w:name=\"m\" {Author}/><w:moveFrom w:id=\"902\" {Author}><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id=\"901\"/><w:moveToRangeStart w:id=\"903\" w:name=\"m\" {Author}/><w:moveTo w:id=\"904\" {Author}><w:r><w:t>a</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id=\"903\"/>" },
        { "an index entry, which shows nothing", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> XE \"Risk\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>word</w:t></w:r>" },
        { "a field in a field", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:instrText>= 1 a b</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" },
        { "a link to the top of the document", "<w:hyperlink w:anchor=\"_top\"><w:r><w:t>up</w:t></w:r></w:hyperlink>" },
        { "text in no language", "<w:r><w:rPr><w:lang w:val=\"x-none\"/></w:rPr><w:t>ACME</w:t></w:r>" },
        { "a no-break space at the edge", "<w:r><w:t>word\u00a0</w:t></w:r>" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void It_has_no_findings(string what, string content)
    {
        var found = Check(new Mutant(what, Body, x => AddParagraph(x, content)).Applied());

        // Word keeps no space at the edge of a field's code.
        Assert.Empty(found.Where(f => f.Rule != "edge-spaces"));
    }

    [Fact]
    public void A_cell_whose_paragraph_stands_in_a_control_has_one() =>
        Assert.Empty(Check(new Mutant("wrapped", Body, x =>
        {
            var paragraph = Cell(x, 1, 0).Element(W + "p")!;
            paragraph.ReplaceWith(Xml("<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>held</w:t></w:r></w:p></w:sdtContent></w:sdt>"));
        }).Applied()));

    [Fact]
    public void A_row_that_is_deleted_may_have_deleted_last_marks() =>
        Assert.Empty(Check(new Mutant("row", Body, x =>
        {
            var row = Table(x).Elements(W + "tr").Last();
            row.ReplaceWith(Xml($"<w:tr><w:trPr><w:cantSplit/><w:del w:id=\"900\" {Author}/></w:trPr>{string.Concat(Enumerable.Range(1, 3).Select(i => DeletedCell(x, i)))}</w:tr>"));
        }).Applied()));

    [Fact]
    public void What_stands_twice_for_older_programs_is_read_once()
    {
        const string Compatible = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
        const string Marked = "<w:r><w:t>{0}</w:t></w:r>";
        var found = Check(new Mutant("alternative", Body, x => AddParagraph(x, $"<w:bookmarkStart w:id=\"901\" w:name=\"once\"/><mc:AlternateContent {Compatible}><mc:Choice Requires=\"w14\">{Marked.Replace("{0}", "new", StringComparison.Ordinal)}</mc:Choice><mc:Fallback><w:bookmarkStart w:id=\"902\" w:name=\"once\"/></mc:Fallback></mc:AlternateContent><w:bookmarkEnd w:id=\"901\"/>")).Applied());

        Assert.DoesNotContain(found, f => f.Rule is "duplicate-bookmark-name" or "unpaired-bookmark");
    }

    [Fact]
    public void The_names_of_strict_files_are_understood()
    {
        var strict = WithEntry(LintedMutants.All.Single(m => m.Name == "a cell that holds nothing").Applied(), Body, entry =>
        {
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            using var writer = new StreamWriter(entry.Open());
            writer.BaseStream.SetLength(0);
            writer.Write(text.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal).Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));
        });

        Assert.Contains(Check(strict), f => f is { Rule: "empty-cell", Severity: Severity.Error, Path: "w:body/w:tbl[4]/w:tr[2]/w:tc[1]" });
    }

    private static string DeletedCell(System.Xml.Linq.XElement root, int column)
    {
        var width = Cell(root, 1, column - 1).Element(W + "tcPr")!.Element(W + "tcW")!.Attribute(W + "w")!.Value;
        return $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:rPr><w:del w:id=\"91{column}\" {Author}/></w:rPr></w:pPr><w:del w:id=\"92{column}\" {Author}><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:tc>";
    }

    private static System.Collections.Immutable.ImmutableArray<Finding> Check(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return WordLint.Check(stream);
    }
}
