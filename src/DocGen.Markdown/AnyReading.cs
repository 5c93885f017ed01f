using DocGen.Engine.Documents;

namespace DocGen.Markdown;

/// <summary>What was read from anybody's Markdown.</summary>
/// <param name="Document">The document; its sections bear the ids that GitHub gives to headings.</param>
/// <param name="IsOfPack">Whether <see cref="MarkdownWriter"/> wrote the file as a document of a pack.</param>
/// <param name="HasCover">Whether the file's front matter says its title, so that it has a cover and a contents list.</param>
/// <param name="Losses">What the file holds that the document cannot, each with its offset, in their order.</param>
/// <param name="Links">Each target that is no heading of the file, with the offset of its link.</param>
/// <param name="Images">Each picture as it is named, with its offset.</param>
public sealed record AnyReading(Document Document, bool IsOfPack, bool HasCover, EquatableArray<MarkdownLoss> Losses, EquatableArray<(string Target, int Start)> Links, EquatableArray<(string Source, int Start)> Images);
