using DocGen.Word.Body;

namespace DocGen.Word;

/// <summary>A document made on its own, from one file: its pictures are shown.</summary>
/// <param name="IsOfPack">Whether its links to Markdown files lead to the Word files of a pack beside it; otherwise a link to another file leads where it says.</param>
/// <param name="HasCover">Whether the cover and the contents list stand before the text; otherwise it begins on the first page.</param>
/// <param name="Pictures">The bytes of PNG, JPEG and GIF pictures by the source that the text names; a picture that is missing, or whose bytes are of another kind, prints its words.</param>
public sealed record Standalone(bool IsOfPack, bool HasCover, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Pictures)
{
    /// <summary>Whether bytes are a picture that a document can show.</summary>
    public static bool CanShow(ReadOnlySpan<byte> bytes) => PictureFormat.Of(bytes) is not null;

    /// <summary>Whether a link can lead to a target outside the document: a page, a mailbox or a file beside it.</summary>
    public static bool CanLeadTo(string target) => (LinkAddress.Absolute(target) ?? LinkAddress.Relative(target)) is not null;
}
