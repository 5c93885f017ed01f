using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Brings the contents list of an edited file up to date. It is made from the headings, so nothing in it is tracked.</summary>
internal static class ContentsList
{
    /// <summary>Takes over the entries of the new build where they are right in the edited file: its headings are those of the new build, every entry leads somewhere, and nobody made the list anew since. Any other list stays, for its owner's program to update.</summary>
    public static void KeepUp(EditedFile file, EditedFile given, EditedFile ours)
    {
        if (Of(file) is not { } theirs || Of(given) is not { } before || Of(ours) is not { } now
            || Entries(theirs).SequenceEqual(Entries(now), StringComparer.Ordinal) || !Entries(theirs).SequenceEqual(Entries(before), StringComparer.Ordinal)
            || !Headings(file).SequenceEqual(Headings(ours), StringComparer.Ordinal) || !Fits(now, file, ours))
        {
            return;
        }

        theirs.ReplaceNodes(now.Nodes().Select(n => n is XElement element ? new XElement(element) : n));
    }

    /// <summary>What holds the list; null where there is none, or more than one.</summary>
    private static XElement? Of(EditedFile file)
    {
        var lists = file.Document.Descendants(Wml.Control).Where(PassageReader.IsContentsList).Take(2).ToList();
        return lists.Count == 1 ? lists[0].Element(Wml.ControlContent) : null;
    }

    /// <summary>Number and title of each entry, without its page.</summary>
    private static ImmutableArray<string> Entries(XElement list) => [.. list.Descendants(Wml.W + "hyperlink").Select(h => string.Concat(
        h.Elements(Wml.Run).TakeWhile(r => r.Element(Wml.W + "fldChar") is null).SelectMany(r => r.Elements(Wml.Text)).SelectMany(t => t.Value.Where(c => !char.IsWhiteSpace(c)))))];

    private static IEnumerable<string> Headings(EditedFile file) => PassageReader.Read(file.Document, file.Styles).Where(p => p.Passage.Kind == PassageKind.Heading).Select(p => p.Passage.Cells[0].Said);

    private static bool Fits(XElement list, EditedFile file, EditedFile ours)
    {
        var names = file.Document.Descendants(Wml.BookmarkStart).Select(b => b.Get("name")).ToHashSet(StringComparer.Ordinal);
        return list.Descendants(Wml.W + "hyperlink").All(h => names.Contains(h.Get("anchor")))
            && list.Descendants(Wml.W + "pStyle").Select(s => s.Get("val")).All(id => file.Styles.NameOf(id) is { Length: > 0 } name && name == ours.Styles.NameOf(id));
    }
}
