using System.Buffers.Binary;
using System.IO.Compression;

namespace DocGen.Tests;

/// <summary>Pictures of one colour.</summary>
internal static class Pictures
{
    /// <summary>A whole PNG.</summary>
    public static byte[] Png(int width, int height, byte red, byte green, byte blue)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        byte[] row = [0, .. Enumerable.Repeat(new[] { red, green, blue }, width).SelectMany(p => p)];
        using var pixels = new MemoryStream();
        using (var pressed = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                pressed.Write(row);
            }
        }

        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, pixels.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] named = [.. type, .. content];
        var sum = uint.MaxValue;
        foreach (var b in named)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
            }
        }

        var (length, end) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(end, ~sum);
        return [.. length, .. named, .. end];
    }
}
