using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using static DocGen.Tests.Word.Sheets.SheetFile;

namespace DocGen.Tests.Word.Sheets;

/// <summary>What a workbook holds, and how spreadsheet programs will take it.</summary>
public class WorkbookTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 1234")]
    [InlineData("-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    public void Text_that_looks_like_a_formula_is_text_and_stays_so_when_the_cell_is_edited(string text)
    {
        var file = OfCells(Alignment.Left, text);
        var cell = file.Cell("A2");
        Assert.Equal("inlineStr", (string?)cell.Attribute("t"));
        Assert.Equal(text, cell.Value);
        Assert.Equal("1", (string?)file.FormatOf(cell).Attribute("quotePrefix"));
        Assert.Empty(file.Sheet(1).Descendants(S + "f"));
    }

    [Fact]
    public void Numbers_and_dates_are_values_where_the_column_is_aligned_right_and_text_elsewhere()
    {
        var right = OfCells(Alignment.Right, "12", "-3.5", "2026-11-21", "1900-02-28", "12 months", "1e5");
        Assert.Equal(["12", "-3.5", "46347", "1900-02-28", "12 months", "1e5"], right.Rows(1).Skip(1).Select(r => r[0]));
        Assert.Equal([null, null, null, "inlineStr", "inlineStr", "inlineStr"], Enumerable.Range(2, 6).Select(r => (string?)right.Cell($"A{r}").Attribute("t")));
        Assert.Equal("164", (string?)right.FormatOf(right.Cell("A4")).Attribute("numFmtId"));
        Assert.Equal("inlineStr", (string?)OfCells(Alignment.Left, "2026-11-21").Cell("A2").Attribute("t"));
    }

    [Fact]
    public void Letters_that_a_spreadsheet_program_would_decode_are_kept_as_they_are_written()
    {
        Assert.Equal("_x005F_x0041_ and _x41_ and _x004G_", OfCells(Alignment.Left, "_x0041_ and _x41_ and _x004G_").Cell("A2").Value);
        Assert.Equal("ab", OfCells(Alignment.Left, "a\u0001b").Cell("A2").Value);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_and_says_so()
    {
        var text = OfCells(Alignment.Left, new string('x', 40_000)).Cell("A2").Value;
        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("[cut here: a cell holds no more; the document has the whole text]", text, StringComparison.Ordinal);
        Assert.Equal(32_767, OfCells(Alignment.Left, new string('x', 32_767)).Cell("A2").Value.Trim('x').Length + 32_767);
    }

    [Fact]
    public void A_word_for_a_state_keeps_its_letters_and_gets_a_ground()
    {
        var file = OfCells(Alignment.Left, "Implemented", "Not implemented", "Planned", "Yes");
        string? FillOf(int row) => (string?)file.FormatOf(file.Cell($"A{row}")).Attribute("fillId");
        Assert.Equal(["3", "5", "4", "0"], Enumerable.Range(2, 4).Select(FillOf));
        Assert.Equal("Implemented", file.Cell("A2").Value);
    }

    [Fact]
    public void The_head_stays_in_sight_has_filters_and_stands_on_every_printed_page()
    {
        var file = OfCells(Alignment.Left, "a", "b");
        var sheet = file.Sheet(1);
        Assert.Equal("frozen", (string?)sheet.Descendants(S + "pane").Single().Attribute("state"));
        Assert.Equal("A1:A3", (string?)sheet.Element(S + "autoFilter")!.Attribute("ref"));
        Assert.Equal("'One'!$1:$1", file.Part("xl/workbook.xml").Descendants(S + "definedName").Single(n => (string?)n.Attribute("name") == "_xlnm.Print_Titles").Value);
        Assert.Equal(("1", "0"), ((string?)sheet.Element(S + "pageSetup")!.Attribute("fitToWidth"), (string?)sheet.Element(S + "pageSetup")!.Attribute("fitToHeight")));
        Assert.Equal("&LA && B&CControls", sheet.Descendants(S + "oddHeader").Single().Value);
    }

    [Fact]
    public void Names_of_sheets_are_such_as_programs_take()
    {
        Assert.Equal("Risks and more", SheetName.Of("Risks [and]: more?"));
        Assert.Equal(31, SheetName.Of(new string('n', 50)).Length);
        Assert.Equal("Sheet", SheetName.Of("'[]'"));
        Assert.Equal("History of changes", SheetName.Of("History"));
        Assert.Equal(["One", "About"], OfCells(Alignment.Left).Names.AsEnumerable());
    }

    [Fact]
    public void Hostile_text_makes_a_valid_workbook()
    {
        var file = OfCells(Alignment.Left, [.. Hostile.Texts]);
        using var package = SpreadsheetDocument.Open(new MemoryStream(file.Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }
}
