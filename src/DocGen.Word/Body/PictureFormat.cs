using System.Buffers.Binary;

namespace DocGen.Word.Body;

/// <summary>What the first bytes of a picture say: its kind and its size in pixels.</summary>
internal readonly record struct PictureFormat(string Extension, string ContentType, int Width, int Height)
{
    private const int LargestSide = 20_000;

    /// <summary>The format of a PNG, JPEG or GIF picture; null for anything else.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> bytes)
    {
        var format = bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? Png(bytes) 
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? Jpeg(bytes)
            : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? Gif(bytes) : null;
        return format is { Width: > 0 and <= LargestSide, Height: > 0 and <= LargestSide } ? format : null;
    }

    private static PictureFormat? Png(ReadOnlySpan<byte> bytes) => bytes.Length < 24
        ? null
        : new PictureFormat("png", "image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static PictureFormat? Gif(ReadOnlySpan<byte> bytes) => bytes.Length < 10
        ? null
        : new PictureFormat("gif", "image/gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    // The size stands in the first frame header; each segment before it says its own length.
    private static PictureFormat? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new PictureFormat("jpeg", "image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }
}
