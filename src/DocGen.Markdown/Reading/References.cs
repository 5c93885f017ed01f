namespace DocGen.Markdown.Reading;

/// <summary>Where the links and pictures of a text lead, each with its offset, in the order of reading.</summary>
internal sealed class References
{
    public List<(string Target, int Start)> Links { get; } = [];

    public List<(string Source, int Start)> Images { get; } = [];
}
