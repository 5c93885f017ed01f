using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Takes elements of our file over into a person's file, where styles, lists, links, pictures and footnotes have other ids.</summary>
/// <param name="theirs">The file that takes them; its parts are changed where it lacks something.</param>
/// <param name="ours">The file they come from.</param>
/// <param name="lists">Numbers of lists in theirs by those in ours, where an item of both is the same.</param>
internal sealed class Carrier(EditedFile theirs, EditedFile ours, IReadOnlyDictionary<string, string> lists)
{
    private static readonly string[] StyleReferences = ["pStyle", "rStyle", "tblStyle"];
    private static readonly Dictionary<string, string> StyleTypes = new(StringComparer.Ordinal) { ["pStyle"] = "paragraph", ["rStyle"] = "character", ["tblStyle"] = "table" };

    private readonly Dictionary<string, string> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lists = new(lists, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _relationships = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bookmarks = [.. theirs.Document.Descendants(Wml.BookmarkStart).Select(b => b.Get("name") ?? "")];

    /// <summary>A copy that means in their file what the element means in ours. Bookmarks that their file has already are left out.</summary>
    public XElement Carry(XElement element)
    {
        var copy = new XElement(element);
        foreach (var control in copy.Descendants(Wml.Control).ToList())
        {
            control.ReplaceWith(control.Element(Wml.ControlContent)?.Elements());
        }

        var left = new HashSet<string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in copy.DescendantsAndSelf().ToList())
        {
            if (part.Name == Wml.BookmarkStart || part.Name == Wml.BookmarkEnd)
            {
                Bookmark(part, left, ids);
            }
            else if (part.Name.Namespace == Wml.W && StyleReferences.Contains(part.Name.LocalName))
            {
                part.SetAttributeValue(Wml.W + "val", Style(part.Get("val") ?? "", StyleTypes[part.Name.LocalName]));
            }
            else if (part.Name == Wml.W + "numId")
            {
                part.SetAttributeValue(Wml.W + "val", List(part.Get("val") ?? ""));
            }
            else if (part.Name.LocalName == "docPr")
            {
                part.SetAttributeValue("id", theirs.NextId().ToString(CultureInfo.InvariantCulture));
            }
            else if (part.Name == Wml.W + "footnoteReference")
            {
                part.SetAttributeValue(Wml.W + "id", Note(part.Get("id") ?? ""));
            }

            foreach (var reference in part.Attributes().Where(a => a.Name.Namespace == Wml.R).ToList())
            {
                reference.Value = Relationship(reference.Value);
            }
        }

        foreach (var section in copy.Descendants(Wml.SectionProperties).ToList())
        {
            section.Remove();
        }

        return copy;
    }

    /// <summary>Says that a bookmark's name is no longer in their file.</summary>
    public void Free(string name) => _bookmarks.Remove(name);

    private void Bookmark(XElement mark, HashSet<string> left, Dictionary<string, string> ids)
    {
        var id = mark.Get("id") ?? "";
        if (mark.Name == Wml.BookmarkStart && !_bookmarks.Add(mark.Get("name") ?? ""))
        {
            left.Add(id);
        }

        if (left.Contains(id) || (mark.Name == Wml.BookmarkEnd && !ids.ContainsKey(id)))
        {
            mark.Remove();
            return;
        }

        if (!ids.TryGetValue(id, out var given))
        {
            ids[id] = given = theirs.NextId().ToString(CultureInfo.InvariantCulture);
        }

        mark.SetAttributeValue(Wml.W + "id", given);
    }

    private string Style(string id, string type)
    {
        if (_styles.TryGetValue(id, out var known))
        {
            return known;
        }

        if (ours.Styles.Of(id) is not { } style || theirs.StylesRoot is not { } root)
        {
            return _styles[id] = id;
        }

        if (theirs.Styles.IdOf(ours.Styles.NameOf(id), type) is { } same)
        {
            return _styles[id] = same;
        }

        var given = id;
        while (theirs.Styles.Of(given) is not null)
        {
            given += "x";
        }

        _styles[id] = given;
        var copy = new XElement(style);
        copy.SetAttributeValue(Wml.W + "styleId", given);
        copy.SetAttributeValue(Wml.W + "default", null);
        foreach (var name in new[] { "basedOn", "next", "link" })
        {
            if (copy.Element(Wml.W + name) is { } reference)
            {
                if (name == "link")
                {
                    reference.Remove();
                }
                else
                {
                    reference.SetAttributeValue(Wml.W + "val", Style(reference.Get("val") ?? "", type));
                }
            }
        }

        foreach (var list in copy.Descendants(Wml.W + "numId"))
        {
            list.SetAttributeValue(Wml.W + "val", List(list.Get("val") ?? ""));
        }

        root.Add(copy);
        theirs.Styles.Add(copy);
        theirs.Changed(theirs.StylesPath!);
        return given;
    }

    /// <summary>Their list for one of ours: the one that other items share; for bullets one that looks the same; else a copy, since a numbered list counts anew.</summary>
    private string List(string id)
    {
        if (id is "" or "0" || _lists.TryGetValue(id, out _))
        {
            return _lists.GetValueOrDefault(id, id);
        }

        if (ours.Numbering is not { } from || theirs.Numbering is not { } to || Instance(from, id) is not { } instance || Levels(from, instance) is not { } levels)
        {
            return _lists[id] = "0";
        }

        if (levels.Elements(Wml.W + "lvl").FirstOrDefault()?.ValueOf("numFmt") == "bullet" && to.Elements(Wml.W + "num").FirstOrDefault(n => Levels(to, n) is { } l && Look(l) == Look(levels)) is { } twin)
        {
            return _lists[id] = twin.Get("numId")!;
        }

        var number = Next(to, "num", "numId");
        var levelsId = Next(to, "abstractNum", "abstractNumId");
        var copy = new XElement(levels);
        copy.SetAttributeValue(Wml.W + "abstractNumId", levelsId);
        copy.Element(Wml.W + "nsid")?.SetAttributeValue(Wml.W + "val", theirs.NextId().ToString("X8", CultureInfo.InvariantCulture));
        foreach (var style in copy.Descendants(Wml.W + "pStyle").ToList())
        {
            style.Remove();
        }

        if (to.Elements(Wml.W + "abstractNum").LastOrDefault() is { } last)
        {
            last.AddAfterSelf(copy);
        }
        else
        {
            to.AddFirst(copy);
        }

        var entry = new XElement(instance);
        entry.SetAttributeValue(Wml.W + "numId", number);
        entry.Element(Wml.W + "abstractNumId")!.SetAttributeValue(Wml.W + "val", levelsId);
        to.Elements(Wml.W + "num").LastOrDefault()?.AddAfterSelf(entry);
        if (entry.Parent is null)
        {
            copy.AddAfterSelf(entry);
        }

        theirs.Changed(theirs.NumberingPath!);
        return _lists[id] = number;
    }

    private static XElement? Instance(XElement numbering, string id) => numbering.Elements(Wml.W + "num").FirstOrDefault(n => n.Get("numId") == id);

    private static XElement? Levels(XElement numbering, XElement instance) => numbering.Elements(Wml.W + "abstractNum").FirstOrDefault(a => a.Get("abstractNumId") == instance.ValueOf("abstractNumId"));

    private static string Look(XElement levels) => string.Join('\n', levels.Elements(Wml.W + "lvl").Select(l => $"{l.ValueOf("numFmt")} {l.ValueOf("lvlText")}"));

    private static string Next(XElement numbering, string element, string id) =>
        (numbering.Elements(Wml.W + element).Select(e => int.TryParse(e.Get(id), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture);

    private string Relationship(string id)
    {
        if (!_relationships.TryGetValue(id, out var known))
        {
            _relationships[id] = known = BorrowedParts.Take(theirs, ours, id);
        }

        return known;
    }

    private string Note(string id)
    {
        if (ours.Footnotes?.Elements(Wml.W + "footnote").FirstOrDefault(f => f.Get("id") == id) is not { } note || theirs.Footnotes is not { } notes)
        {
            return id;
        }

        var given = (notes.Elements(Wml.W + "footnote").Select(f => int.TryParse(f.Get("id"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0).Max() + 1).ToString(CultureInfo.InvariantCulture);
        var copy = Carry(note);
        copy.SetAttributeValue(Wml.W + "id", given);
        notes.Add(copy);
        theirs.Changed(theirs.FootnotesPath!);
        return given;
    }
}
