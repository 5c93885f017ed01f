using System.Globalization;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace DocGen.Word.Charts;

/// <summary>A chart of stacked bars that lie: flat, without grid lines, every piece with its number.</summary>
internal static class ChartPart
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private const uint BarAxis = 111111111;
    private const uint NumberAxis = 222222222;
    private const int TextSize = 900;

    // A number, and no text for a negative one, for zero and for words.
    private const string NoZeros = "#,##0.##;;;";
    private const string WholeNoZeros = "#,##0;;;";

    /// <param name="figures">What is shown.</param>
    /// <param name="size">How large it is.</param>
    /// <param name="palette">The colours.</param>
    /// <param name="font">The font of the labels.</param>
    /// <param name="workbook">The relationship that leads from this part to its workbook.</param>
    public static C.ChartSpace Build(BarFigures figures, ChartSize size, Palette palette, string font, string workbook)
    {
        var space = new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.AutoTitleDeleted { Val = true },
                new C.PlotArea(Layout(size), Bars(figures, palette, font), Names(font), Numbers(figures.Longest)),
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }, TextOf(Palette.Ink, font)),
                new C.PlotVisibleOnly { Val = true },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            TextOf(Palette.Ink, font),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = workbook });
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        space.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return space;
    }

    /// <summary>A number as files hold it.</summary>
    public static string Digits(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static C.Layout Layout(ChartSize size)
    {
        static double Share(double value) => Math.Round(value, 4);
        var (x, y, width, height) = size.Plot;
        return new C.Layout(new C.ManualLayout(
            new C.LayoutTarget { Val = C.LayoutTargetValues.Inner },
            new C.LeftMode { Val = C.LayoutModeValues.Edge },
            new C.TopMode { Val = C.LayoutModeValues.Edge },
            new C.Left { Val = Share(x) },
            new C.Top { Val = Share(y) },
            new C.Width { Val = Share(width) },
            new C.Height { Val = Share(height) }));
    }

    private static C.BarChart Bars(BarFigures figures, Palette palette, string font)
    {
        var chart = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Stacked },
            new C.VaryColors { Val = false });
        chart.Append(figures.Series.Select((_, i) => Series(figures, i, palette, font)));
        chart.Append(new C.GapWidth { Val = 45 }, new C.Overlap { Val = 100 }, new C.AxisId { Val = BarAxis }, new C.AxisId { Val = NumberAxis });
        return chart;
    }

    private static C.BarChartSeries Series(BarFigures figures, int index, Palette palette, string font)
    {
        var series = figures.Series[index];
        var (fill, text) = palette.Series(series.Shade);
        var last = figures.Bars.Length;
        var format = series.Values.All(v => v is null || v == decimal.Truncate(v.Value)) ? WholeNoZeros : NoZeros;
        return new C.BarChartSeries(
            new C.Index { Val = (uint)index },
            new C.Order { Val = (uint)index },
            new C.SeriesText(new C.StringReference(new C.Formula(ChartSheet.Place(index + 1, 0)), new C.StringCache(new C.PointCount { Val = 1 }, Point(0, series.Name)))),
            // A white edge keeps pieces of neighbouring shades apart, on paper without colours too.
            new C.ChartShapeProperties(Fill(fill), new A.Outline(Fill("FFFFFF")) { Width = 9525 }),
            new C.InvertIfNegative { Val = false },
            new C.DataLabels(
                new C.NumberingFormat { FormatCode = format, SourceLinked = false },
                new C.ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
                TextOf(text, font),
                new C.DataLabelPosition { Val = C.DataLabelPositionValues.Center },
                new C.ShowLegendKey { Val = false },
                new C.ShowValue { Val = true },
                new C.ShowCategoryName { Val = false },
                new C.ShowSeriesName { Val = false },
                new C.ShowPercent { Val = false },
                new C.ShowBubbleSize { Val = false }),
            new C.CategoryAxisData(new C.StringReference(
                new C.Formula(ChartSheet.Place(0, 1, last)),
                new C.StringCache([new C.PointCount { Val = (uint)last }, .. figures.Bars.Select((name, b) => Point(b, name))]))),
            new C.Values(new C.NumberReference(
                new C.Formula(ChartSheet.Place(index + 1, 1, last)),
                new C.NumberingCache([new C.FormatCode("General"), new C.PointCount { Val = (uint)last }, .. series.Values.SelectMany((v, b) => v is { } number ? (C.NumericPoint[])[new(new C.NumericValue(Digits(number))) { Index = (uint)b }] : [])]))));
    }

    private static C.StringPoint Point(int at, string name) => new(new C.NumericValue(name)) { Index = (uint)at };

    // The first row on top, as in the table.
    private static C.CategoryAxis Names(string font) => new(
        new C.AxisId { Val = BarAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.ChartShapeProperties(new A.Outline(Fill(Palette.Rule)) { Width = 6350 }),
        TextOf(Palette.Ink, font),
        new C.CrossingAxis { Val = NumberAxis },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = true },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
        new C.TickLabelSkip { Val = 1 },
        new C.NoMultiLevelLabels { Val = true });

    // Not shown: the pieces bear their numbers.
    private static C.ValueAxis Numbers(decimal longest) => new(
        new C.AxisId { Val = NumberAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = (double)longest }, new C.MinAxisValue { Val = 0 }),
        new C.Delete { Val = true },
        new C.AxisPosition { Val = C.AxisPositionValues.Top },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = BarAxis },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });

    private static A.SolidFill Fill(string colour) => new(new A.RgbColorModelHex { Val = colour });

    private static C.TextProperties TextOf(string colour, string font) => new(
        new A.BodyProperties(),
        new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties(Fill(colour), new A.LatinFont { Typeface = font }, new A.ComplexScriptFont { Typeface = font }) { FontSize = TextSize, Bold = false }),
            new A.EndParagraphRunProperties()));
}
