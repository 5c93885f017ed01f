namespace DocGen.Word;

/// <summary>What can be told of a Word file that was written.</summary>
/// <param name="PartsDigest">The digest of its parts, as <see cref="WordWriter.PartsDigest"/> gives it.</param>
/// <param name="ContentDigest">The digest of all that is laid out on pages except the contents list, which follows from it: the same with page numbers and without.</param>
/// <param name="HasPageNumbers">No entry of the contents list lacks its page number.</param>
public sealed record WrittenWord(string PartsDigest, string ContentDigest, bool HasPageNumbers);
