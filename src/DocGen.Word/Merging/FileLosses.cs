using System.Collections.Immutable;
using DocGen.Engine.Merging;
using DocGen.Word.Anchoring;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Tells what a Word file has lost of what a build wrote into it: programs drop what they do not know when they save.</summary>
public static class FileLosses
{
    private const string Mark = "_pk";

    /// <summary>What is gone, each with what stands in for it; nothing when all is there, or when a file cannot be read.</summary>
    /// <param name="given">The file as it was generated.</param>
    /// <param name="theirs">The file as it is now.</param>
    public static ImmutableArray<string> Of(byte[] given, byte[] theirs)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        if (EditedFile.Read(given) is not { } before || EditedFile.Read(theirs) is not { } now)
        {
            return [];
        }

        var lost = ImmutableArray.CreateBuilder<string>();
        if (Marks(before) > 0 && Marks(now) == 0)
        {
            lost.Add("the hidden bookmarks of its passages: they were found again by their text and their order");
        }

        if (HasBase(given) && !HasBase(theirs))
        {
            lost.Add("what it was generated from: the copy in .docgen/base served");
        }

        if (before.CustomProperties is not null && now.CustomProperties is null)
        {
            lost.Add("its properties of this pack, such as version and classification: fields that show them stay as they are");
        }

        if (Controls(before) > 0 && Controls(now) == 0)
        {
            lost.Add("the controls that repeat organisation and owner on its cover: they are plain text");
        }

        if (Headings(before) is > 0 and var headings && Headings(now) * 2 < headings)
        {
            lost.Add("the styles of its headings: a contents list does not find them");
        }

        return lost.ToImmutable();
    }

    /// <summary>Whether a file has no trace of what a build wrote: no bookmark, no base, and almost none of its sentences.</summary>
    /// <param name="given">The file as it was generated.</param>
    /// <param name="theirs">The file as it is now.</param>
    public static bool IsForeign(byte[] given, byte[] theirs)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        if (HasBase(theirs) || EditedFile.Read(given) is not { } before || EditedFile.Read(theirs) is not { } now || Marks(now) > 0)
        {
            return false;
        }

        var written = Sentences(before).ToHashSet(StringComparer.Ordinal);
        return Sentences(now).Count(written.Contains) * 10 < written.Count;
    }

    // Short cells and titles are the same in many documents.
    private static IEnumerable<string> Sentences(EditedFile file) =>
        PassageReader.Read(file.Document, file.Styles).Select(p => string.Join(' ', p.Passage.Shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length >= 20);

    private static int Marks(EditedFile file) => file.Document.Descendants(Wml.BookmarkStart).Count(b => b.Get("name")?.StartsWith(Mark, StringComparison.Ordinal) == true);

    private static int Controls(EditedFile file) => file.Document.Descendants(Wml.ControlProperties).Count(c => c.Element(Wml.W + "dataBinding") is not null);

    private static int Headings(EditedFile file) => PassageReader.Read(file.Document, file.Styles).Count(p => p.Passage.Kind == PassageKind.Heading);

    private static bool HasBase(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return BaseModel.Of(stream) is not null;
    }
}
