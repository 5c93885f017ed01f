using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using Wordprocessing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace DocGen.Word.Body;

/// <summary>The element that shows a picture in a line of text.</summary>
internal static class PictureDrawing
{
    // The id by which Word finds the mark of a picture that only decorates.
    private const string Decorative = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <param name="name">What Word's list of objects calls it.</param>
    /// <param name="words">What stands for it where it is not seen; empty for a picture that only decorates, which screen readers pass over.</param>
    /// <param name="relationship">The id of its part.</param>
    /// <param name="id">An id that no other drawing bears.</param>
    /// <param name="size">Width and height in English Metric Units, 36,000 to the millimetre.</param>
    public static W.Drawing Of(string name, string words, string relationship, uint id, (long Width, long Height) size) =>
        new(new Wordprocessing.Inline(
            new Wordprocessing.Extent { Cx = size.Width, Cy = size.Height },
            new Wordprocessing.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            Properties(name, words, id),
            new Wordprocessing.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new Pictures.Picture(
                new Pictures.NonVisualPictureProperties(
                    new Pictures.NonVisualDrawingProperties { Id = id, Name = name, Description = words },
                    new Pictures.NonVisualPictureDrawingProperties()),
                new Pictures.BlipFill(new A.Blip { Embed = relationship }, new A.Stretch(new A.FillRectangle())),
                new Pictures.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = size.Width, Cy = size.Height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            {
                Uri = PictureNamespace,
            }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        });

    private static Wordprocessing.DocProperties Properties(string name, string words, uint id)
    {
        var properties = new Wordprocessing.DocProperties { Id = id, Name = name, Description = words };
        if (words.Length == 0)
        {
            properties.InnerXml = $"<a:extLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:ext uri=\"{Decorative}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";
        }

        return properties;
    }
}
