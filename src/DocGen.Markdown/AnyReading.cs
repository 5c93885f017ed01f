using DocGen.Engine.Documents;

namespace DocGen.Markdown;

/// <summary>What was read from anybody's Markdown.</summary>
/// <param name="Document">The document; its sections bear the ids that GitHub gives to headings.</param>
/// <param name="HasCover">The file's front matter says who the document is, so it has a cover and a contents list.</param>
/// <param name="Losses">What the file holds that the document cannot, each with its offset, in their order.</param>
/// <param name="Images">Each picture as it is named, with its offset.</param>
public sealed record AnyReading(Document Document, bool HasCover, EquatableArray<MarkdownLoss> Losses, EquatableArray<(string Source, int Start)> Images);
