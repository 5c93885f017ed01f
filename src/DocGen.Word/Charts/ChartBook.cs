using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Packaging;

namespace DocGen.Word.Charts;

/// <summary>The charts of a document: each is a part with a workbook of its own.</summary>
internal sealed class ChartBook(Palette palette, string font)
{
    private readonly List<Part> _parts = [];
    private int _charts;

    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>The drawing of a table as bars; null when there is nothing to draw or no room for it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The room, in twentieths of a point.</param>
    /// <param name="height">The height that a chart may have.</param>
    /// <param name="relationships">Those of the part that shows the chart.</param>
    /// <param name="nextId">Gives an id that no other drawing bears.</param>
    public W.Drawing? Draw(Table table, int width, int height, Relationships relationships, Func<int> nextId)
    {
        if (BarFigures.Of(table) is not { } figures || ChartSize.In(width, height, figures) is not { } size)
        {
            return null;
        }

        var number = (++_charts).ToString(CultureInfo.InvariantCulture);
        var own = new Relationships();
        var workbook = own.Add("package", $"../embeddings/figures{number}.xlsx");
        _parts.Add(Part.Of($"word/charts/chart{number}.xml", ChartPart.ContentType, ChartPart.Build(figures, size, palette, SafeText.Line(font), workbook)));
        _parts.Add(own.ToPart($"word/charts/_rels/chart{number}.xml.rels"));
        _parts.Add(new Part($"word/embeddings/figures{number}.xlsx", ChartSheet.ContentType, ChartSheet.Write(figures)));
        return ChartDrawing.Of($"Chart {number}", ChartWords.Of(figures, table.Caption), relationships.Add("chart", $"charts/chart{number}.xml"), (uint)nextId(), size);
    }
}
