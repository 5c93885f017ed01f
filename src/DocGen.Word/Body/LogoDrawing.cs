using DocGen.Word.Packaging;
using DocumentFormat.OpenXml;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using Wordprocessing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace DocGen.Word.Body;

/// <summary>The logo of the cover: its part and the drawing that shows it with its words.</summary>
internal static class LogoDrawing
{
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string Name = "Logo";

    // In English Metric Units, 36,000 to the millimetre: no wider than 60 mm, no higher than 22 mm.
    private const double WidestEmu = 60 * 36_000;
    private const double HighestEmu = 22 * 36_000;

    /// <summary>The part of the picture; null when its bytes are no PNG or JPEG.</summary>
    public static Part? PartOf(Logo? logo) => logo is not null && PictureFormat.Of(logo.Bytes.Items.AsSpan()) is { } format
        ? new Part($"word/media/logo.{format.Extension}", format.ContentType, logo.Bytes.Items.AsMemory())
        : null;

    public static W.Drawing Draw(Logo logo, string relationship, uint id)
    {
        var format = PictureFormat.Of(logo.Bytes.Items.AsSpan())!.Value;
        var scale = Math.Min(WidestEmu / format.Width, HighestEmu / format.Height);
        var (width, height) = (Math.Max(1, (long)(format.Width * scale)), Math.Max(1, (long)(format.Height * scale)));
        var words = SafeText.Line(logo.Description);
        return new W.Drawing(new Wordprocessing.Inline(
            new Wordprocessing.Extent { Cx = width, Cy = height },
            new Wordprocessing.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wordprocessing.DocProperties { Id = id, Name = Name, Description = words },
            new Wordprocessing.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new Pictures.Picture(
                new Pictures.NonVisualPictureProperties(
                    new Pictures.NonVisualDrawingProperties { Id = id, Name = Name, Description = words },
                    new Pictures.NonVisualPictureDrawingProperties()),
                new Pictures.BlipFill(new A.Blip { Embed = relationship }, new A.Stretch(new A.FillRectangle())),
                new Pictures.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            {
                Uri = PictureNamespace,
            }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        });
    }
}
