using DocGen.Word.Packaging;

namespace DocGen.Word.Body;

/// <summary>The logo of the cover: its part and the drawing that shows it with its words.</summary>
internal static class LogoDrawing
{
    private const string Name = "Logo";

    // In English Metric Units, 36,000 to the millimetre: no wider than 60 mm, no higher than 20 mm.
    private const double WidestEmu = 60 * 36_000;
    private const double HighestEmu = 20 * 36_000;

    /// <summary>The part of the picture; null when its bytes are no PNG, JPEG or GIF.</summary>
    public static Part? PartOf(Logo? logo) => logo is not null && PictureFormat.Of(logo.Bytes.Items.AsSpan()) is { } format
        ? new Part($"word/media/logo.{format.Extension}", format.ContentType, logo.Bytes.Items.AsMemory())
        : null;

    public static W.Drawing Draw(Logo logo, string relationship, uint id)
    {
        var format = PictureFormat.Of(logo.Bytes.Items.AsSpan())!.Value;
        var scale = Math.Min(WidestEmu / format.Width, HighestEmu / format.Height);
        var (width, height) = (Math.Max(1, (long)(format.Width * scale)), Math.Max(1, (long)(format.Height * scale)));
        return PictureDrawing.Of(Name, SafeText.Line(logo.Description), relationship, id, (width, height));
    }
}
