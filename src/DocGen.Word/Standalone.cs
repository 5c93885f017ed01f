namespace DocGen.Word;

/// <summary>A document that belongs to no pack: its links to other files lead where they say, and its pictures are shown.</summary>
/// <param name="HasCover">Whether the cover and the contents list stand before the text; otherwise it begins on the first page.</param>
/// <param name="Pictures">The bytes of PNG, JPEG and GIF pictures by the source that the text names; a picture that is missing, or whose bytes are of another kind, prints its words.</param>
public sealed record Standalone(bool HasCover, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Pictures);
