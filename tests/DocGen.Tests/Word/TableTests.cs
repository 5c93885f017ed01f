using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word;
using static DocGen.Tests.Word.WordSamples;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Word;

public class TableTests
{
    [Fact]
    public void Widths_of_table_grid_and_cells_agree_and_fill_the_text()
    {
        var tables = Tables(Full);

        Assert.Equal(5, tables.Count);
        Assert.All(tables, t =>
        {
            int[] grid = [.. t.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Select(g => Twips(g.Width!))];
            Assert.Equal(Twips(t.GetFirstChild<W.TableProperties>()!.TableWidth!.Width!), grid.Sum());
            Assert.All(t.Elements<W.TableRow>(), r => Assert.Equal(grid, r.Elements<W.TableCell>().Select(c => Twips(c.TableCellProperties!.TableCellWidth!.Width!))));
        });
        Assert.Equal([9072, 9072, 14004, 14004], tables.Skip(1).Select(t => t.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Sum(g => Twips(g.Width!))));
    }

    [Fact]
    public void The_statement_of_applicability_repeats_its_head_and_keeps_its_rows_whole()
    {
        var rows = Tables(Full)[3].Elements<W.TableRow>().ToList();

        Assert.Equal(132, rows.Count);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<W.TableHeader>());
        Assert.All(rows.Skip(1), r => Assert.Null(r.TableRowProperties!.GetFirstChild<W.TableHeader>()));
        Assert.All(rows, r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<W.CantSplit>()));
    }

    [Fact]
    public void A_small_table_stays_whole_and_of_a_longer_one_no_row_stands_alone()
    {
        var rows = (int count) => Table(["A", "B"], [.. Enumerable.Range(1, count).Select(i => Row($"row {i}", "a word"))]);
        bool[] Kept(Table table, params Block[] after) => [.. Tables(Document(Section("s", [table, .. after])))[^1].Elements<W.TableRow>().Skip(1).Select(r => r.Descendants<W.Paragraph>().All(p => p.ParagraphProperties?.KeepNext is not null))];
        var after = Paragraph("After.");

        Assert.Equal([true, true, true, false], Kept(rows(4), after));
        Assert.Equal([true, .. Enumerable.Repeat(false, 17), true, false], Kept(rows(20), after));
        Assert.Equal([false], Kept(rows(1), after));
        Assert.Equal([false, false], Kept(Table(["A", "B"], Row("x", string.Concat(Enumerable.Repeat(Sentence + " ", 12))), Row("y", "z")), after));

        // The last of all stays with the paragraph that ends the document.
        Assert.Equal([true, true, true, true], Kept(rows(4)));
        Assert.Equal([true, .. Enumerable.Repeat(false, 17), true, true], Kept(rows(20)));
    }

    [Fact]
    public void A_line_between_two_rows_is_that_of_the_row_below_and_the_style_draws_first_and_last()
    {
        var table = Tables(Document(Section("s", Table(["A", "B"], Row("1", "a"), Row("2", "b"), Row("3", "c")))))[^1];
        string Lines(W.TableRow row) => string.Join(';', row.Elements<W.TableCell>().Select(c => c.TableCellProperties!.TableCellBorders is { } b ? $"{b.TopBorder?.Color} {b.BottomBorder?.Val}" : ""));

        Assert.Equal([";", " nil; nil", "C5CDD5 nil;C5CDD5 nil", "C5CDD5 ;C5CDD5 "], table.Elements<W.TableRow>().Select(Lines));
    }

    [Fact]
    public void A_line_between_rows_is_that_of_the_clients_table_style()
    {
        using var word = Open(Document(Section("s", Table(["A", "B"], Row("1", "a"), Row("2", "b")))), References.Houses.Look("Bank"));

        var lines = word.MainDocumentPart!.Document.Body!.Descendants<W.TableCellBorders>().Where(b => b.TopBorder is not null).Select(b => $"{b.TopBorder!.Val} {b.TopBorder.Size} {b.TopBorder.Color}").Distinct(StringComparer.Ordinal);
        Assert.Equal(["single 4 BFA5AA"], lines);
    }

    [Theory]
    [InlineData("<w:tblPr><w:tblBorders><w:insideH w:val=\"dotted\" w:sz=\"8\" w:color=\"112233\"/></w:tblBorders></w:tblPr>", "dotted 8 112233")]
    [InlineData("<w:tblPr><w:tblBorders><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"auto\"/></w:tblBorders></w:tblPr>", "single 4 auto")]
    [InlineData("<w:tblPr><w:tblBorders><w:insideH w:val=\"nil\"/></w:tblBorders></w:tblPr>", "")]
    [InlineData("<w:tblPr/>", "")]
    [InlineData("<w:tblPr><w:tblBorders><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"112233\"/></w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstCol\"><w:tcPr><w:tcBorders><w:right w:val=\"nil\"/></w:tcBorders></w:tcPr></w:tblStylePr>", "")]
    public void A_style_that_draws_one_line_between_all_rows_names_it(string properties, string line)
    {
        var style = System.Xml.Linq.XElement.Parse($"<w:style xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{properties}</w:style>");

        Assert.Equal(line, RowRule.Of([style], null, null) is { } rule ? $"{rule.Kind} {rule.Size} {rule.Colour}" : "");
    }

    [Fact]
    public void A_short_sentence_before_a_table_or_a_list_stays_with_it()
    {
        var table = Table(["A"], Row("x"));
        var list = new ListBlock(false, 1, true, [Item(Paragraph("one"))]);
        using var word = Open(Document(Section("s", Paragraph("Before."), table, Paragraph("To a list:"), list, Paragraph(string.Concat(Enumerable.Repeat(Sentence + " ", 4))), table, Paragraph("After."))));
        var text = word.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "BodyText").ToList();

        Assert.Equal([true, true, false, false], text.Select(p => p.ParagraphProperties!.KeepNext is not null));
    }

    [Fact]
    public void A_row_taller_than_a_page_may_break()
    {
        var table = Tables(Document(Section("tall", Table(["A", "B"], Row("x", string.Concat(Enumerable.Repeat(Sentence + " ", 80)))))))[^1];

        Assert.Null(table.Elements<W.TableRow>().Last().TableRowProperties);
    }

    [Fact]
    public void Words_for_a_state_are_printed_and_tinted_only_in_the_columns_that_hold_them()
    {
        var row = Tables(Document(Section("s", new Table([new(Cell("State"), IsStatus: true), new(Cell("Text"))], [Row("Not implemented", "Not implemented")]))))[^1].Elements<W.TableRow>().Last();

        Assert.Equal(["Not implemented", "Not implemented"], row.Elements<W.TableCell>().Select(c => c.InnerText));
        Assert.Equal([true, false], row.Elements<W.TableCell>().Select(c => c.TableCellProperties!.Shading is not null));
    }

    [Fact]
    public void A_caption_counts_and_stays_with_its_table()
    {
        using var word = Open(Full);
        var captions = word.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Caption").ToList();

        Assert.Equal(["Table 1  Controls and what is decided on each", "Table 2  Controls and what is decided on each"], captions.Select(c => string.Concat(c.Descendants<W.Text>().Select(t => t.Text))));
        Assert.All(captions, c => Assert.IsType<W.Table>(c.NextSibling()));
    }

    [Fact]
    public void Tables_never_touch_and_every_cell_ends_with_a_paragraph()
    {
        var tables = Tables(Full);

        Assert.All(tables, t => Assert.IsType<W.Paragraph>(t.NextSibling() is W.SdtBlock sdt ? sdt.SdtContentBlock!.FirstChild : t.NextSibling()));
        Assert.All(tables.SelectMany(t => t.Descendants<W.TableCell>()), c => Assert.IsType<W.Paragraph>(c.LastChild));
    }

    [Fact]
    public void Ids_and_dates_have_room_for_one_line_in_a_crowded_table()
    {
        string[] cells = ["R-001", Sentence, "Moderate", "Very high", Sentence, "Information security officer", "2026-09-30"];
        var table = Tables(Document(Section("s", Table(["Id", "Risk", "Likelihood", "Impact", "Treatment", "Owner", "Due"], Row(cells), Row(cells)))))[^1];
        int[] widths = [.. table.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Select(g => Twips(g.Width!))];

        // 9 pt digits are 91 twentieths of a point wide; the cell's own edges take 170.
        Assert.All([0, 6], i => Assert.InRange(widths[i], cells[i].Length * 91 + 170, 2000));
    }

    [Theory]
    [InlineData("30 September 2026", true)]
    [InlineData("30 September or 4", false)]
    public void A_date_in_words_takes_one_line_also_where_its_column_asks_for_less(string due, bool whole)
    {
        var table = Tables(Document(Section("s", new Table([new(Cell("Task"), Width: 88), new(Cell("Due"), Width: 12)], [Row(Sentence, due)]))))[^1];

        Assert.Equal(whole, Twips(table.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Last().Width!) >= due.Length * 91 + 170);
    }

    [Fact]
    public void Asked_shares_are_kept_where_words_have_room()
    {
        var table = Tables(Document(Section("s", new Table([new(Cell("A"), Width: 1), new(Cell("B"), Width: 3)], [Row(Sentence, Sentence)]))))[^1];

        Assert.Equal([2268, 6804], table.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Select(g => Twips(g.Width!)));
    }

    [Fact]
    public void A_link_to_a_table_leads_to_its_bookmark_once()
    {
        using var word = Open(Document(Section("s", Paragraph(new Link("#t", Line("the table")), new Link("#gone", Line("nothing"))), Table(["A"], Row("x")) with { Id = "t" })));
        var body = word.MainDocumentPart!.Document.Body!;
        var link = body.Elements<W.Paragraph>().SelectMany(p => p.Elements<W.Hyperlink>()).Single();

        Assert.Equal("the table", link.InnerText);
        Assert.Single(body.Descendants<W.BookmarkStart>(), b => b.Name == link.Anchor && b.Ancestors<W.Table>().Any());
        Assert.Contains("nothing", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_shares_its_id_with_a_later_section_leaves_the_bookmark_to_the_section()
    {
        using var word = Open(Document(Section("s", Table(["A"], Row("x")) with { Id = "t" }), Section("t")));

        Assert.Equal("About t", word.MainDocumentPart!.Document.Descendants<W.BookmarkStart>().Last().Parent!.InnerText);
        Assert.Equal(4, word.MainDocumentPart.Document.Descendants<W.BookmarkStart>().Count());
    }

    [Fact]
    public void A_head_without_words_is_not_printed()
    {
        var table = Tables(Document(Section("s", Table(["", " "], Row("Owner", "The board"), Row("Date", "2026-03-01")) with { Id = "t" })))[^1];

        Assert.Equal(["OwnerThe board", "Date2026-03-01"], table.Elements<W.TableRow>().Select(r => r.InnerText));
        Assert.Equal("0680", table.GetFirstChild<W.TableProperties>()!.TableLook!.Val);
        Assert.Empty(table.Descendants<W.TableHeader>());
        Assert.Single(table.Descendants<W.BookmarkStart>());
    }

    private static List<W.Table> Tables(Document document)
    {
        using var word = Open(document);
        return [.. word.MainDocumentPart!.Document.Body!.Elements<W.Table>()];
    }

    private static int Twips(string width) => int.Parse(width, CultureInfo.InvariantCulture);
}
