namespace DocGen.Cli.Disk;

/// <summary>Reads a file that a text in a folder names. Nothing outside the folder is read, by whatever name or link.</summary>
internal static class FileWithin
{
    /// <summary>The bytes of the file, or why they cannot be had.</summary>
    /// <param name="folder">A full path.</param>
    /// <param name="name">A path in the folder.</param>
    /// <param name="called">The folder as the reason calls it: <c>the folder of the text</c>.</param>
    public static (byte[]? Bytes, string? Why) Read(string folder, string name, string called)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
        {
            return (null, "it names no file");
        }

        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal) || !path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return (null, $"it lies outside {called}");
        }

        if (IsLink(folder, path))
        {
            return (null, "it is a link, and links are not followed");
        }

        return BytesOf(path);
    }

    /// <summary>The bytes of a file that a text in a folder names by a path from there, also one that leads out of it; or why they cannot be had. No full path, which no other machine has.</summary>
    public static (byte[]? Bytes, string? Why) ReadFrom(string folder, string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
        {
            return (null, "it names no file");
        }

        if (Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal))
        {
            return (null, "it is no path from here");
        }

        var path = Path.GetFullPath(Path.Combine(folder, name));
        return new FileInfo(path).LinkTarget is null ? BytesOf(path) : (null, "it is a link, and links are not followed");
    }

    private static (byte[]? Bytes, string? Why) BytesOf(string path)
    {
        try
        {
            return File.Exists(path) ? FolderReader.BytesOf(path) is { } bytes ? (bytes, null) : (null, "it is larger than 20 MB") : (null, Directory.Exists(path) ? "it is a folder" : "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Reason.Of(e));
        }
    }

    /// <summary>The file, or a folder between it and the one given, is a link.</summary>
    private static bool IsLink(string folder, string path)
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
