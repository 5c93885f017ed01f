using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Word;

namespace DocGen.Cli.Disk;

/// <summary>The pictures beside a Markdown file. Nothing outside its folder is read, by whatever name or link, and nothing is fetched.</summary>
internal sealed class PictureFolder(string folder)
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _read = new(StringComparer.Ordinal);

    /// <summary>The bytes of the pictures that could be read, by the source that the text names.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Read => _read;

    /// <summary>Reads a picture; the warning at the place that names it when the document cannot show it, null when it can.</summary>
    public Diagnostic? Take(string source, SourceRange place)
    {
        if (_read.ContainsKey(source))
        {
            return null;
        }

        var (bytes, why) = Find(source);
        if (bytes is not null && Standalone.CanShow(bytes))
        {
            _read[source] = bytes;
            return null;
        }

        return Diagnostic.Warning("picture", $"the picture `{(source.Length > 60 ? source[..57] + "…" : source)}` is not shown, only its words: {why ?? "it is no PNG, JPEG or GIF"}", place);
    }

    private (byte[]? Bytes, string? Why) Find(string source)
    {
        if (source.StartsWith("//", StringComparison.Ordinal) || source.Contains(':', StringComparison.Ordinal))
        {
            return (null, "nothing is fetched, name a file beside the text");
        }

        return FileWithin.Read(folder, Uri.UnescapeDataString(source.Split('?', '#')[0]), "the folder of the text");
    }
}
