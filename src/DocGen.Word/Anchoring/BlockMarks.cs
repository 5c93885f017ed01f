using System.Globalization;
using DocGen.Engine.Documents;

namespace DocGen.Word.Anchoring;

/// <summary>Marks blocks with two hidden bookmarks by their keys, which LibreOffice and Word keep: one round the text, one empty at its beginning.</summary>
/// <param name="isAnchored">Whether the document's blocks have keys at all; without, nothing is marked.</param>
/// <param name="nextId">Gives an id that nothing else in the document bears.</param>
internal sealed class BlockMarks(bool isAnchored, Func<int> nextId)
{
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);

    public bool IsAnchored => isAnchored;

    /// <summary>Sets the empty bookmark and begins the other; what is returned ends it, after the text. Null for a block without a key, and for the second one that bears the same.</summary>
    public BlockMarkEnd? Begin(W.Paragraph paragraph, Origin? origin)
    {
        if (!isAnchored || origin is not { Key: { Length: > 0 } key } || AnchorNames.Of(key) is var name && !_marked.Add(name))
        {
            return null;
        }

        var (point, range) = (Id(), Id());
        paragraph.AppendChild(new BlockMarkStart(point, range, name));
        return new BlockMarkEnd(range);
    }

    /// <summary>Ends the bookmark that <see cref="Begin"/> gave; nothing when it gave none.</summary>
    public static void End(W.Paragraph paragraph, BlockMarkEnd? mark)
    {
        if (mark is not null)
        {
            paragraph.AppendChild(mark);
        }
    }

    private string Id() => nextId().ToString(CultureInfo.InvariantCulture);
}
