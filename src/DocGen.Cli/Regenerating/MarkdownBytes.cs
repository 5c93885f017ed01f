using System.Text;
using DocGen.Markdown.Merging;

namespace DocGen.Cli.Regenerating;

/// <summary>Merges Markdown files as bytes.</summary>
internal static class MarkdownBytes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The merged file; null when the person's is not UTF-8, so that no letter of theirs can be lost in reading.</summary>
    public static (byte[] Content, MergeCount Count)? Merge(byte[] given, byte[] theirs, byte[] ours)
    {
        try
        {
            var merged = MarkdownMerge.Merge(Strict.GetString(given), Strict.GetString(theirs), Strict.GetString(ours));
            return (Strict.GetBytes(merged.Text), new MergeCount(merged.Changes, 0, merged.Edited.Length, merged.Deleted.Length) { Stays = merged.Stays });
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
