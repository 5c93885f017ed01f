using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;

namespace DocGen.Cli.Disk;

/// <summary>SHA-256 digests, as lower-case hexadecimal digits.</summary>
internal static class Digest
{
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The digest of what stands on the disk, piece by piece: whole files of hundreds of kilobytes are costly to hold.</summary>
    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>The digest of a file's text with line feeds, which is the same on every system.</summary>
    public static string Of(SourceFile file)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(file.Text.Length));
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(file.Text, bytes))));
        ArrayPool<byte>.Shared.Return(bytes);
        return digest;
    }

    /// <summary>One digest for a set of files: of their names and digests in order.</summary>
    public static string Of(IEnumerable<DigestedFile> files) =>
        Of(Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"{f.Path} {f.Digest}\n"))));
}
