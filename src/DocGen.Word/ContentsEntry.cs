namespace DocGen.Word;

/// <summary>An entry of a contents list: the id of the section and the name of the bookmark round its heading in the Word file.</summary>
public sealed record ContentsEntry(string SectionId, string Bookmark);
