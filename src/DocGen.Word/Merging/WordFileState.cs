using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Says what stands in the way of changing a Word file.</summary>
public static class WordFileState
{
    private static ReadOnlySpan<byte> OldContainer => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Why the file cannot be changed without loss, in words that follow "it"; null when it can.</summary>
    public static string? Obstacle(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.AsSpan().StartsWith(OldContainer))
        {
            return "is protected by a password, or saved in the format of Word 97";
        }

        using var stream = new MemoryStream(content, writable: false);
        var (file, faults) = WordFileReader.Read(stream);
        if (file is null)
        {
            return "is damaged, or no Word file";
        }

        if (!faults.IsEmpty)
        {
            return $"is damaged: {faults[0].Fault.Message}";
        }

        return file.Types.Values.Any(t => t.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || t.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) ? "holds macros" : null;
    }
}
