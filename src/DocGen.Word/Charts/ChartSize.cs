using DocGen.Word.Body;

namespace DocGen.Word.Charts;

/// <summary>How large a chart is, in twentieths of a point: its width and height, what of the width its labels take, what of the height its bars take.</summary>
internal sealed record ChartSize(int Width, int Height, int Labels, int Bars)
{
    // 6.2 mm a bar with its gap; 4.5 mm where there are many.
    private const int Pitch = 350;
    private const int LeastPitch = 255;

    private const int TextLine = 225;
    private const int LegendKey = 420;
    private const int Edge = 90;

    /// <summary>The size in a room; null when the bars would be too thin to be read.</summary>
    public static ChartSize? In(int width, int height, BarFigures figures)
    {
        var widest = figures.Bars.Max(b => b.Length) * ColumnWidths.Character + 2 * Edge;
        var labels = Math.Min(widest, width * 40 / 100);
        // The keys stand in columns, each as wide as the widest.
        var keys = Math.Clamp(width / (figures.Series.Max(s => s.Name.Length) * ColumnWidths.Character + LegendKey), 1, figures.Series.Length);
        var legendLines = (figures.Series.Length + keys - 1) / keys;
        var legend = legendLines * TextLine + 2 * Edge;
        var wished = figures.Bars.Length * Math.Max(Pitch, LinesOfTwo(figures, labels) * TextLine / 2 + Edge / 2);
        var bars = Math.Min(wished, height - legend - Edge);
        return bars < figures.Bars.Length * LeastPitch ? null : new ChartSize(width, bars + legend + Edge, labels, bars);
    }

    // A label of two lines reaches into the room of its neighbours: two that stand beside each other need as much as both have lines, halved.
    private static int LinesOfTwo(BarFigures figures, int labels)
    {
        int[] lines = [.. figures.Bars.Select(b => Math.Clamp((b.Length * ColumnWidths.Character + 2 * Edge + labels - 1) / labels, 1, 3))];
        return lines.Length == 1 ? 2 * lines[0] : lines.Zip(lines.Skip(1), (above, below) => above + below).Max();
    }

    /// <summary>The bars without labels and legend, as shares of the whole: left edge, upper edge, width, height.</summary>
    public (double X, double Y, double Width, double Height) Plot =>
        ((double)Labels / Width, (double)Edge / Height, (double)(Width - Labels - 2 * Edge) / Width, (double)Bars / Height);
}
