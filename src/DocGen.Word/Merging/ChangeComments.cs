using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Puts comments into a file: why something changed, and what people have to decide.</summary>
internal sealed class ChangeComments(EditedFile file, TrackedMarks marks, string date)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const string LongestShown = "…";
    private const int MostCharacters = 600;

    private XElement? _root;

    /// <summary>A comment over the text from one paragraph to another; each line is a paragraph of it.</summary>
    /// <param name="first">The paragraph that the comment begins in.</param>
    /// <param name="last">The one it ends in.</param>
    /// <param name="isTracked">Whether the comment's mark comes and goes with a paragraph that is inserted or deleted: it is then of the same kind of change.</param>
    /// <param name="lines">Its text.</param>
    public void Add(XElement first, XElement last, XName? isTracked, IEnumerable<string> lines)
    {
        var id = file.NextId().ToString(CultureInfo.InvariantCulture);
        Root.Add(new XElement(
            Wml.W + "comment",
            new XAttribute(Wml.W + "id", id),
            new XAttribute(Wml.W + "author", Line.Author),
            new XAttribute(Wml.W + "date", date + "T00:00:00Z"),
            new XAttribute(Wml.W + "initials", "DG"),
            lines.Select(l => new XElement(Wml.P, new XElement(Wml.Run, new XElement(Wml.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), Kept(l)))))));

        var start = new XElement(Wml.W + "commentRangeStart", new XAttribute(Wml.W + "id", id));
        if (first.Element(Wml.ParagraphProperties) is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            first.AddFirst(start);
        }

        var reference = new XElement(Wml.Run, new XElement(Wml.W + "commentReference", new XAttribute(Wml.W + "id", id)));
        last.Add(new XElement(Wml.W + "commentRangeEnd", new XAttribute(Wml.W + "id", id)));
        if (isTracked is null)
        {
            last.Add(reference);
        }
        else
        {
            var mark = marks.Mark(isTracked);
            mark.Add(reference);
            last.Add(mark);
        }
    }

    private XElement Root
    {
        get
        {
            if (_root is null)
            {
                _root = file.Need("comments", "comments.xml", ContentType, () => new XElement(Wml.W + "comments", new XAttribute(XNamespace.Xmlns + "w", Wml.W.NamespaceName)));
                if (file.Comments is { } there)
                {
                    file.Changed(there.Path);
                }
            }

            return _root;
        }
    }

    private static string Kept(string line) => line.Length <= MostCharacters ? line : SafeText.Line(line, MostCharacters) + LongestShown;
}
