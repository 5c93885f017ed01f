using System.Buffers;
using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Cli.Disk;

/// <summary>Reads the text files of a folder.</summary>
internal static class FolderReader
{
    /// <summary>Larger files are not read at all.</summary>
    public const long MostBytes = 20_000_000;

    /// <summary>Files below a folder by their path in it (forward slashes), with a problem for each that cannot be read; paths in problems begin with <paramref name="shownAs"/>.</summary>
    public static Checked<ImmutableSortedDictionary<string, SourceFile>> Read(string folder, string shownAs, Func<string, bool> wanted)
    {
        var problems = new List<Diagnostic>();
        var files = ImmutableSortedDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden }).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (wanted(name) && ReadFile(path, shownAs.Length == 0 ? name : $"{shownAs}/{name}", problems) is { } file)
            {
                files[name] = file;
            }
        }

        return Checked.With(files.ToImmutable(), problems);
    }

    /// <summary>One file, or null with the reason reported.</summary>
    public static SourceFile? ReadFile(string path, string shownAs, List<Diagnostic> problems)
    {
        try
        {
            if (BytesOf(path) is not { } bytes)
            {
                problems.Add(Diagnostic.Error("file-too-large", $"`{shownAs}` is larger than 20 MB and was not read", null, "is this the right file?"));
                return null;
            }

            var decoded = SourceDecoding.Decode(bytes, shownAs);
            problems.AddRange(decoded.Problems);
            return decoded.Value;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Diagnostic.Error("cannot-read", $"`{shownAs}` cannot be read", null, Reason.Of(e)));
            return null;
        }
    }

    /// <summary>The bytes of a file, or null when there are too many, whatever length the disk states: a device states none and never ends.</summary>
    public static byte[]? BytesOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.CanSeek && file.Length > MostBytes)
        {
            return null;
        }

        var stated = new byte[file.CanSeek ? file.Length : 0];
        var first = file.ReadAtLeast(stated, stated.Length, throwOnEndOfStream: false);
        if (first < stated.Length)
        {
            return stated[..first];
        }

        // Whatever is there beyond the length that the disk states.
        MemoryStream? more = null;
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            for (var count = file.Read(buffer); count > 0; count = file.Read(buffer))
            {
                more ??= new MemoryStream();
                more.Write(buffer, 0, count);
                if (stated.Length + more.Length > MostBytes)
                {
                    return null;
                }
            }

            return more is null ? stated : [.. stated, .. more.ToArray()];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            more?.Dispose();
        }
    }
}
