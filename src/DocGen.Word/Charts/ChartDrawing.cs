using C = DocumentFormat.OpenXml.Drawing.Charts;
using Wordprocessing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace DocGen.Word.Charts;

/// <summary>The element that shows a chart in a line of text.</summary>
internal static class ChartDrawing
{
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const long EmuPerTwip = 635;

    /// <param name="name">What Word's list of objects calls it.</param>
    /// <param name="words">What stands for it where it is not seen.</param>
    /// <param name="relationship">The id of its part.</param>
    /// <param name="id">An id that no other drawing bears.</param>
    /// <param name="size">How large it is.</param>
    public static W.Drawing Of(string name, string words, string relationship, uint id, ChartSize size) =>
        new(new Wordprocessing.Inline(
            new Wordprocessing.Extent { Cx = size.Width * EmuPerTwip, Cy = size.Height * EmuPerTwip },
            new Wordprocessing.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wordprocessing.DocProperties { Id = id, Name = name, Description = words },
            new Wordprocessing.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relationship }) { Uri = ChartNamespace }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        });
}
