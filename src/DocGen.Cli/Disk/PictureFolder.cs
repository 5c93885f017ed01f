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

        var name = Uri.UnescapeDataString(source.Split('?', '#')[0]);
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
        {
            return (null, "it names no file");
        }

        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal) || !path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return (null, "it lies outside the folder of the text");
        }

        if (IsLink(path))
        {
            return (null, "it is a link, and links are not followed");
        }

        try
        {
            return File.Exists(path) ? FolderReader.BytesOf(path) is { } bytes ? (bytes, null) : (null, "it is larger than 20 MB") : (null, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Reason.Of(e));
        }
    }

    /// <summary>The file, or a folder between it and the text, is a link.</summary>
    private bool IsLink(string path)
    {
        for (var at = path; at.Length > folder.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
