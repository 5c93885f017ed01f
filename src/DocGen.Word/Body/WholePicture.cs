using System.Buffers.Binary;

namespace DocGen.Word.Body;

/// <summary>Whether a picture that says what it is also has all that it says.</summary>
internal static class WholePicture
{
    private const int SignatureLength = 8;

    // Length, type and sum of a chunk.
    private const int ChunkFrame = 12;

    /// <summary>From the first chunk to the last, each with its sum, some of them the picture itself. What follows the last is no part of it.</summary>
    public static bool Png(ReadOnlySpan<byte> bytes)
    {
        var hasPixels = false;
        for (var rest = bytes[SignatureLength..]; rest.Length >= ChunkFrame;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame)
            {
                return false;
            }

            var named = rest.Slice(4, 4 + (int)length);
            if (BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]) != Sum(named))
            {
                return false;
            }

            hasPixels |= named.StartsWith("IDAT"u8);
            if (named.StartsWith("IEND"u8))
            {
                return hasPixels;
            }

            rest = rest[(ChunkFrame + (int)length)..];
        }

        return false;
    }

    /// <summary>The mark of the end stands somewhere after the beginning; cameras write more behind it.</summary>
    public static bool Jpeg(ReadOnlySpan<byte> bytes) => bytes.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0;

    // CRC-32 as PNG has it (ISO 3309).
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
            }
        }

        return ~sum;
    }
}
