using System.Globalization;
using System.Text;
using System.Text.Unicode;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Diagnostics;

/// <summary>Turns the bytes of a file into text.</summary>
public static class SourceDecoding
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 20_000_000;

    /// <summary>The UTF-8 text of the bytes with every line end as a line feed and without byte order mark, or null and one error: too large, binary, UTF-16, or not UTF-8.</summary>
    public static Checked<SourceFile?> Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.Length > LargestFile)
        {
            return Refused(
                "file-too-large",
                string.Create(CultureInfo.InvariantCulture, $"the file has {bytes.Length} bytes; at most {LargestFile} are read"),
                new SourceFile(path, "").Range(0, 0));
        }

        if (IsUtf16(bytes))
        {
            return Refused("not-utf-8", "the file is UTF-16 text, not UTF-8", new SourceFile(path, "").Range(0, 0), "save it again with the encoding UTF-8");
        }

        if (bytes.Contains((byte)0))
        {
            return Refused("binary-file", "the file is not text", new SourceFile(path, "").Range(0, 0));
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (!Utf8.IsValid(bytes))
        {
            return NotUtf8(bytes, path);
        }

        var text = Encoding.UTF8.GetString(bytes);
        return Checked.Fine<SourceFile?>(new SourceFile(path, WithLineFeeds(text)));
    }

    private static Checked<SourceFile?> NotUtf8(ReadOnlySpan<byte> bytes, string path)
    {
        var target = new char[bytes.Length];
        Utf8.ToUtf16(bytes, target, out var read, out _, replaceInvalidSequences: false);
        var before = WithLineFeeds(Encoding.UTF8.GetString(bytes[..read]));
        var readable = new SourceFile(path, before + WithLineFeeds(Encoding.UTF8.GetString(bytes[read..])));
        return Refused(
            "not-utf-8",
            $"the byte `0x{bytes[read].ToString("X2", CultureInfo.InvariantCulture)}` here is not UTF-8 text",
            readable.Range(before.Length, 1),
            "save the file again with the encoding UTF-8");
    }

    /// <summary>By its byte order mark, or by a zero in every second of the first bytes.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        return bytes.Length >= 4 && ((bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) || (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0));
    }

    private static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;

    private static Checked<SourceFile?> Refused(string code, string message, SourceRange place, params ReadOnlySpan<Hint> hints) =>
        Checked.With<SourceFile?>(null, [Diagnostic.Error(code, message, place, hints)]);
}
