using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>A conflict that stands in a file and nobody has settled yet.</summary>
/// <param name="Id">The id that its comment bears.</param>
/// <param name="Section">The heading above it; empty before the first.</param>
/// <param name="Told">The lines of its comment after the first, which names it: the reason, what stood there, what would; empty when the comment is gone.</param>
public sealed record OpenConflict(string Id, string What, string Section, ImmutableArray<string> Told)
{
    /// <summary>The open conflicts of a Word file, in the order of the text; none when it cannot be read. One with a text of ours beside it is settled when that is accepted or rejected, or the person's own is deleted; one with a comment alone when the comment is.</summary>
    public static ImmutableArray<OpenConflict> In(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream(content, writable: false);
        if (WordFileReader.Read(stream).File is not { } file)
        {
            return [];
        }

        return In(file.Main.Root, file.Comments?.Root, new WordStyles(file.Styles?.Root));
    }

    /// <summary>The same, of a file that is taken apart.</summary>
    internal static ImmutableArray<OpenConflict> In(XElement document, XElement? commentsRoot, WordStyles styles)
    {
        var marks = document.Descendants(Wml.BookmarkStart).Where(b => b.Get("name")?.StartsWith(ConflictWords.Bookmark, StringComparison.Ordinal) == true).ToList();
        if (marks.Count == 0)
        {
            return [];
        }

        var referenced = document.Descendants(Wml.W + "commentReference").Select(r => r.Get("id")).ToHashSet(StringComparer.Ordinal);
        var comments = (commentsRoot?.Elements(Wml.W + "comment") ?? []).Where(c => referenced.Contains(c.Get("id")))
            .Select(c => c.Elements(Wml.P).Select(Wml.TextOf).ToImmutableArray()).Where(lines => !lines.IsEmpty).ToList();
        var passages = PassageReader.Read(document, styles);
        return [.. marks.Select(m => Read(document, m, comments, passages)).OfType<OpenConflict>()];
    }

    private static OpenConflict? Read(XElement document, XElement mark, List<ImmutableArray<string>> comments, ImmutableArray<WordPassage> passages)
    {
        var id = mark.Get("name")![ConflictWords.Bookmark.Length..];
        var comment = comments.FirstOrDefault(c => c[0].StartsWith(ConflictWords.Head(id), StringComparison.Ordinal));
        var first = mark.Ancestors(Wml.P).FirstOrDefault();
        var last = document.Descendants(Wml.BookmarkEnd).FirstOrDefault(e => e.Get("id") == mark.Get("id"))?.Ancestors(Wml.P).FirstOrDefault();
        var isOpen = (!comment.IsDefault && comment[^1].Contains(ConflictWords.ByComment, StringComparison.Ordinal))
            || (first is not null && last is not null && IsPending(last) && (first == last || Line.Of([first]).Text.Said.Length > 0));
        if (!isOpen)
        {
            return null;
        }

        var row = first?.Ancestors(Wml.Row).LastOrDefault();
        var section = passages.TakeWhile(p => p.Element != first && p.Element != row).LastOrDefault(p => p.Passage.Kind == PassageKind.Heading);
        return new OpenConflict(id, comment.IsDefault ? "" : comment[0][ConflictWords.Head(id).Length..], section?.Passage.Shown ?? "", comment.IsDefault ? [] : comment[1..]);
    }

    // Our text is still only proposed.
    private static bool IsPending(XElement paragraph) => paragraph.Descendants(Wml.Inserted).Any(i => i.Get("author") == Line.Author && i.Descendants(Wml.Text).Any());
}
