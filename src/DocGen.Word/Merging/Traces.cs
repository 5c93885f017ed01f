using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>What of a person's hangs on a paragraph or row beside its words, so that it must not go away with it.</summary>
internal sealed class Traces
{
    private readonly HashSet<string> _ourComments;
    private readonly HashSet<XElement> _turned;

    private Traces(HashSet<string> ourComments, HashSet<XElement> turned) => (_ourComments, _turned) = (ourComments, turned);

    /// <summary>Looks through a file.</summary>
    public static Traces In(EditedFile file)
    {
        var ours = file.CommentsRoot?.Elements(Wml.W + "comment").Where(c => c.Get("author") == Line.Author).Select(c => c.Get("id") ?? "") ?? [];
        var turned = new HashSet<XElement>();
        var isTurned = false;
        foreach (var element in file.Document.Descendants().Reverse())
        {
            if (element.Name == Wml.SectionProperties)
            {
                isTurned = element.Element(Wml.W + "pgSz")?.Get("orient") == "landscape";
            }
            else if (isTurned && element.Name == Wml.P)
            {
                turned.Add(element);
            }
        }

        return new Traces([.. ours], turned);
    }

    /// <summary>Whether somebody's comment or bookmark, or the end of pages of one kind, stands in it; and of a heading also whether it stands on pages of another kind than most.</summary>
    public bool On(WordPassage passage) =>
        (passage.Passage.Kind == Engine.Merging.PassageKind.Heading && _turned.Contains(passage.Element))
        || passage.Element.Descendants().Any(e =>
            e.Name == Wml.SectionProperties
            || (e.Name == Wml.BookmarkStart && e.Get("name")?.StartsWith('_') != true)
            || (e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference" && !_ourComments.Contains(e.Get("id") ?? "")));
}
