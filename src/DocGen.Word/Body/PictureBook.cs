using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Packaging;

namespace DocGen.Word.Body;

/// <summary>The pictures of a document: each source is one part, however often it is shown.</summary>
internal sealed class PictureBook(Standalone? standalone)
{
    // 96 pixels to the inch, 914,400 English Metric Units to the inch, 1,440 twentieths of a point to the inch.
    private const long EmuPerPixel = 9525;
    private const long EmuPerTwip = 635;

    // A picture higher than this would leave no room for a line beside it on the page.
    private const long HighestEmu = 210 * 36_000L;

    private readonly Dictionary<string, (string Path, PictureFormat Format)> _shown = new(StringComparer.Ordinal);
    private readonly List<Part> _parts = [];

    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>What stands for a picture: its description, or the name of its file.</summary>
    public static string WordsOf(Image image) =>
        string.IsNullOrWhiteSpace(SafeText.Clean(image.Description)) ? image.Source.Split('?', '#')[0].TrimEnd('/').Split('/', '\\')[^1] : image.Description;

    /// <summary>The drawing of a picture, no wider than the room in twentieths of a point; null when there is none to show. The part that shows it gets a relationship.</summary>
    public W.Drawing? Draw(Image image, int room, Relationships relationships, Func<int> nextId)
    {
        if (Find(image.Source) is not var (path, format))
        {
            return null;
        }

        var (width, height) = (format.Width * (double)EmuPerPixel, format.Height * (double)EmuPerPixel);
        var scale = Math.Min(1, Math.Min(room * EmuPerTwip / width, HighestEmu / height));
        var id = nextId();
        var name = string.Create(CultureInfo.InvariantCulture, $"Picture {id}");
        return PictureDrawing.Of(name, SafeText.Line(image.Description, 1000), relationships.Add("image", path), (uint)id, (Math.Max(1, (long)(width * scale)), Math.Max(1, (long)(height * scale))));
    }

    private (string Path, PictureFormat Format)? Find(string source)
    {
        if (_shown.TryGetValue(source, out var shown))
        {
            return shown;
        }

        if (standalone is null || !standalone.Pictures.TryGetValue(source, out var bytes) || PictureFormat.Of(bytes.Span) is not { } format)
        {
            return null;
        }

        var path = string.Create(CultureInfo.InvariantCulture, $"media/image{_parts.Count + 1}.{format.Extension}");
        _parts.Add(new Part("word/" + path, format.ContentType, bytes));
        return _shown[source] = (path, format);
    }
}
