using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Documents;
using DocGen.Word;

namespace DocGen.Cli.Paginating;

/// <summary>How far a document has come.</summary>
internal enum PagedState
{
    /// <summary>Its numbers are not yet seen to be right.</summary>
    Open,

    /// <summary>Laid out with its numbers, its headings stand on the pages they name.</summary>
    Settled,

    /// <summary>LibreOffice gave no PDF file that tells the pages of its headings.</summary>
    Unread,

    /// <summary>LibreOffice set it in other fonts than those of its look.</summary>
    OtherFont,
}

/// <summary>A document on its way to its page numbers. <paramref name="Pages"/>: the numbers to try, or null for none.</summary>
internal sealed record Paged(string Name, Document Document, ImmutableSortedDictionary<string, int>? Pages, string ContentDigest = "", PagedState State = PagedState.Open)
{
    /// <summary>Writes the Word file with the numbers to try, and takes in the digest of its content.</summary>
    public Paged Written(WordLook look, string folder)
    {
        using var file = File.Create(Path.Combine(folder, Name + ".docx"));
        return this with { ContentDigest = WordWriter.Write(Document, look, file, Pages).ContentDigest };
    }

    /// <summary>Compares the numbers with the pages in the PDF file: settled when they are the same, else those are the next to try.</summary>
    public Paged Compared(WordLook look, string folder)
    {
        var path = Path.Combine(folder, Name + ".pdf");
        var pdf = new PdfObjects(File.Exists(path) ? File.ReadAllBytes(path) : []);
        if (Found(PdfPages.Of(pdf)) is not { } found)
        {
            return this with { State = PagedState.Unread };
        }

        if (PdfFonts.Missing(pdf, look) is not null)
        {
            return this with { State = PagedState.OtherFont };
        }

        // So that the next round cannot read this one's file.
        File.Delete(path);
        return Pages is not null && found.SequenceEqual(Pages) ? this with { State = PagedState.Settled } : this with { Pages = found };
    }

    public DocumentPages ToPages() => new(ContentDigest, Pages!);

    /// <summary>The pages of the headings; null when one is missing, or when two headings of one id stand on different pages.</summary>
    private ImmutableSortedDictionary<string, int>? Found(ImmutableDictionary<string, int> places)
    {
        var pages = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (id, bookmark) in WordWriter.ContentsOf(Document))
        {
            // LibreOffice writes `_` as its code without the sign that marks one.
            if (!places.TryGetValue(bookmark, out var page) && !places.TryGetValue(bookmark.Replace("_", "5F", StringComparison.Ordinal), out page))
            {
                return null;
            }

            if (!pages.TryAdd(id, page) && pages[id] != page)
            {
                return null;
            }
        }

        return pages.ToImmutable();
    }
}
