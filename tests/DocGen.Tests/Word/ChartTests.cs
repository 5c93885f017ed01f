using System.IO.Compression;
using DocGen.Engine.Documents;
using DocGen.Word;
using DocumentFormat.OpenXml.Packaging;
using static DocGen.Tests.Word.WordSamples;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Word;

/// <summary>Tables drawn as bars: a chart that Word itself could have made, with the figures of the table behind it.</summary>
public class ChartTests
{
    private static readonly Table Status = Table(["Theme", "Controls", "Done", "Open"], Row("People", "8", "5", "3"), Row("Places", "14", "14", "0"), Row("Technology", "1,250", "1,000.5", "249.5")) with { Caption = "Status by theme", Picture = TablePicture.Bars };

    [Fact]
    public void A_chart_holds_the_figures_of_its_table()
    {
        var (series, bars) = Drawn(Series(Status, 2, 3));

        Assert.Equal(["People", "Places", "Technology"], bars);
        Assert.Equal([("Done", "5 14 1000.5"), ("Open", "3 0 249.5")], series.Select(s => (s.Name, string.Join(' ', s.Values))));
    }

    [Fact]
    public void Without_a_choice_every_column_of_numbers_is_drawn()
    {
        var table = Table(["Level", "Systems", "Names"], Row("I", "2", "3"), Row("II", "1", "Scribe")) with { Picture = TablePicture.Bars };

        Assert.Equal(["Systems"], Drawn(table).Series.Select(s => s.Name));
    }

    [Fact]
    public void A_sum_in_bold_is_no_bar()
    {
        var table = Status with { Rows = [.. Status.Rows, new([new([new Strong(Line("All"))]), Cell("1,272"), Cell("1,019.5"), Cell("252.5")])] };

        Assert.Equal(["People", "Places", "Technology"], Drawn(table).Bars);
    }

    [Fact]
    public void A_column_that_is_all_zero_leaves_the_colours_of_the_others()
    {
        var all = Table(["T", "a", "b", "c"], Row("x", "1", "1", "1")) with { Picture = TablePicture.Bars };
        var some = Table(["T", "a", "b", "c"], Row("x", "1", "0", "1")) with { Picture = TablePicture.Bars };

        Assert.Equal(["a", "c"], Drawn(some).Series.Select(s => s.Name));
        Assert.Equal([Drawn(all).Series[0].Fill, Drawn(all).Series[2].Fill], Drawn(some).Series.Select(s => s.Fill));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0|0")]
    [InlineData("many|few")]
    [InlineData("-1|-2")]
    public void Where_there_is_nothing_to_draw_the_table_speaks_alone(string cells)
    {
        var rows = cells.Length == 0 ? [] : cells.Split('|').Select(c => Row("bar", c));
        using var word = Open(Document(Section("s", Table(["Theme", "Count"], [.. rows]) with { Caption = "Counts", Picture = TablePicture.Bars })));

        Assert.Empty(word.MainDocumentPart!.ChartParts);
        Assert.Equal(["Table 1  Counts"], Captions(word));
    }

    [Fact]
    public void A_cell_that_holds_no_number_leaves_a_gap_and_is_told()
    {
        var table = Series(Table(["Theme", "Done"], Row("People", "5"), Row("Places", "not known")) with { Caption = "Status", Picture = TablePicture.Bars }, 1);
        using var word = Open(Document(Section("s", table)));

        Assert.Equal("Bar chart: Status. People: Done 5. Places: Done not known.", Words(word));
        Assert.Equal(["5"], Assert.Single(Drawn(table).Series).Values);
    }

    [Theory]
    [InlineData(1), InlineData(30), InlineData(38)]
    public void As_many_bars_as_can_be_read_are_drawn(int count)
    {
        var table = Table(["Theme", "Done", "Open"], [.. Enumerable.Range(1, count).Select(i => Row($"Theme {i} with a rather long name, such as standards have", $"{i}", "1"))]) with { Picture = TablePicture.Bars };

        AssertValid(Document(Section("s", table)));
        Assert.Equal(count, Drawn(table).Bars.Length);
    }

    [Theory]
    [InlineData(100, 1), InlineData(3, 11)]
    public void More_bars_or_series_than_can_be_read_are_not_drawn(int bars, int series)
    {
        using var word = Open(Document(Section("s", Table([.. Enumerable.Range(0, series + 1).Select(i => "c" + i)], [.. Enumerable.Range(1, bars).Select(i => Row(["bar", .. Enumerable.Repeat("1", series)]))]) with { Picture = TablePicture.Bars })));

        Assert.Empty(word.MainDocumentPart!.ChartParts);
    }

    [Theory]
    [InlineData(Paper.A4, false, 9072), InlineData(Paper.Letter, false, 9406), InlineData(Paper.A4, true, 14004)]
    public void A_chart_fills_the_text_and_no_more(Paper paper, bool landscape, int width)
    {
        using var word = Open(Document(Section("s", Status) with { Landscape = landscape }), new WordLook { Paper = paper });
        var extent = word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single();

        Assert.Equal(width * 635L, extent.Cx!.Value);
        Assert.InRange(extent.Cy!.Value, 600_000, 3_000_000);
    }

    [Fact]
    public void The_figure_stands_above_its_table_with_a_caption_of_its_own_and_stays_with_it()
    {
        using var word = Open(Document(Section("s", Status), Section("t", Status)));
        var figure = word.MainDocumentPart!.Document.Descendants<W.Drawing>().First().Ancestors<W.Paragraph>().First();

        Assert.Equal(["Figure 1  Status by theme", "Table 1  Status by theme", "Figure 2  Status by theme", "Table 2  Status by theme"], Captions(word));
        Assert.Equal("Figure", figure.ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        Assert.NotNull(word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(s => s.StyleId == "Figure").StyleParagraphProperties!.KeepNext);
    }

    [Fact]
    public void The_words_for_a_chart_tell_its_figures_or_for_many_their_sums()
    {
        using var few = Open(Document(Section("s", Series(Status, 2, 3))));
        using var many = Open(Document(Section("s", Table(["Theme", "Done", "Open"], [.. Enumerable.Range(1, 30).Select(i => Row($"A theme with a long name, number {i}, of the thirty", "2", "1"))]) with { Caption = "Many", Picture = TablePicture.Bars })));

        Assert.Equal("Bar chart: Status by theme. People: Done 5, Open 3. Places: Done 14, Open 0. Technology: Done 1,000.5, Open 249.5.", Words(few));
        Assert.Equal("Bar chart: Many. In all: Done 60, Open 30. The table below holds each figure.", Words(many));
    }

    [Fact]
    public void The_workbook_behind_a_chart_holds_the_same_figures_where_the_chart_looks_for_them()
    {
        var table = Series(Status, 2, 3);
        using var word = Open(Document(Section("s", table)));
        var chart = word.MainDocumentPart!.ChartParts.Single();
        using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.InlineString?.Text?.Text ?? c.CellValue!.Text);

        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book));
        Assert.Equal(
            [("A1", ""), ("A2", "People"), ("A3", "Places"), ("A4", "Technology"), ("B1", "Done"), ("B2", "5"), ("B3", "14"), ("B4", "1000.5"), ("C1", "Open"), ("C2", "3"), ("C3", "0"), ("C4", "249.5")],
            cells.Select(c => (c.Key, c.Value)).OrderBy(c => c.Key, StringComparer.Ordinal));
        Assert.Equal(["Figures!$B$1", "Figures!$A$2:$A$4", "Figures!$B$2:$B$4", "Figures!$C$1", "Figures!$A$2:$A$4", "Figures!$C$2:$C$4"], chart.ChartSpace.Descendants<C.Formula>().Select(f => f.Text));
    }

    [Theory]
    [InlineData("=1+1"), InlineData("<c:v>&amp;]]>"), InlineData("a\u0000\uD800b"), InlineData("שלום \u202Ex"), InlineData(""), InlineData("\uD83D\uDE00 漢字"), InlineData("#,##0;;;")]
    public void Any_text_may_name_a_bar_or_a_series(string text)
    {
        var document = Document(Section("s", Table(["Theme", text], Row(text, "1"), Row(text, "2")) with { Caption = text, Picture = TablePicture.Bars }));

        AssertValid(document);
        using var word = Open(document);
        var chart = word.MainDocumentPart!.ChartParts.Single();
        Assert.Equal(2, chart.ChartSpace.Descendants<C.CategoryAxisData>().Single().Descendants<C.StringPoint>().Count());
        using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
    }

    [Fact]
    public void Charts_are_the_same_bytes_each_time_and_of_fixed_times()
    {
        var once = Write(Document(Section("s", Status))).ToArray();

        Assert.Equal(once, Write(Document(Section("s", Status)), new WordLook()).ToArray());
        using var zip = new ZipArchive(new MemoryStream(once));
        using var book = new ZipArchive(zip.GetEntry("word/embeddings/figures1.xlsx")!.Open());
        Assert.All(book.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void A_note_and_a_list_bear_a_table_that_would_be_drawn()
    {
        var noted = Paragraph(new Text("x"), new Footnote([Status]));

        AssertValid(Document(Section("s", noted, new ListBlock(false, 1, true, [Item(Paragraph("y"), Status)]), new Quote([Status]))));
        using var word = Open(Document(Section("s", noted)));
        Assert.Empty(word.MainDocumentPart!.ChartParts);
    }

    [Fact]
    public void A_matrix_tints_its_cells_by_level_and_keeps_the_words()
    {
        var palette = new Palette(WordLook.Default);
        using var word = Open(Document(Section("s", Table(["Likelihood", "1 Minor", "2 Limited"], Row("2 Likely", "Low", "Critical"), Row("1 Rare", "moderate", "nothing")) with { Picture = TablePicture.Matrix })));
        var cells = word.MainDocumentPart!.Document.Body!.Descendants<W.Table>().Last().Elements<W.TableRow>().Skip(1).SelectMany(r => r.Elements<W.TableCell>()).ToList();

        Assert.Equal(["2 Likely", "Low", "Critical", "1 Rare", "moderate", "nothing"], cells.Select(c => c.InnerText));
        Assert.Equal([null, palette.Level(1), palette.Level(4), null, palette.Level(2), null], cells.Select(c => c.TableCellProperties!.Shading?.Fill?.Value));
    }

    [Fact]
    public void A_chart_is_taller_for_long_names_only_where_they_stand_beside_each_other()
    {
        const string Long = "A theme whose name does not fit into one line of its label";
        long Height(params string[] names)
        {
            using var word = Open(Document(Section("s", Table(["Theme", "Done"], [.. names.Select(n => Row(n, "1"))]) with { Picture = TablePicture.Bars })));
            return word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single().Cy!.Value;
        }

        Assert.InRange(Height("a", Long, "b", Long, "c") - Height("a", "b", "c", "d", "e"), 0, 5 * 254 * 90);
        Assert.True(Height("a", Long, Long, "b", "c") > Height("a", Long, "b", Long, "c"));
    }

    private static Table Series(Table table, params int[] columns) => table with { Columns = table.Columns.Select((c, i) => c with { IsSeries = columns.Contains(i) }).ToEquatable() };

    private static ((string Name, string Fill, string[] Values)[] Series, string[] Bars) Drawn(Table table)
    {
        using var word = Open(Document(Section("s", table)));
        var series = word.MainDocumentPart!.ChartParts.Single().ChartSpace.Descendants<C.BarChartSeries>().ToList();
        return (
            [.. series.Select(s => (s.GetFirstChild<C.SeriesText>()!.Descendants<C.NumericValue>().Single().Text, s.GetFirstChild<C.ChartShapeProperties>()!.Descendants<DocumentFormat.OpenXml.Drawing.RgbColorModelHex>().First().Val!.Value!, s.GetFirstChild<C.Values>()!.Descendants<C.NumericValue>().Select(v => v.Text).ToArray()))],
            [.. series[0].GetFirstChild<C.CategoryAxisData>()!.Descendants<C.NumericValue>().Select(v => v.Text)]);
    }

    private static string Words(WordprocessingDocument word) => word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value!;

    private static List<string> Captions(WordprocessingDocument word) => [.. word.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>()
        .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Caption" or "FigureCaption").Select(c => string.Concat(c.Descendants<W.Text>().Select(t => t.Text)))];
}
