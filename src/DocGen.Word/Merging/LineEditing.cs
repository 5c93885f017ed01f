using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Makes tracked changes in the words of a line.</summary>
internal sealed class LineEditing(TrackedMarks marks, Carrier carrier)
{
    private static readonly XName Preserve = XNamespace.Xml + "space";
    private static readonly XName[] Rings = [Wml.W + "hyperlink", Wml.ControlContent, Wml.W + "smartTag", Wml.W + "customXml", Wml.W + "fldSimple", Wml.W + "dir", Wml.W + "bdo"];

    /// <summary>Puts stretches of our line in the place of stretches of theirs.</summary>
    /// <param name="paragraphs">Their paragraphs: changed.</param>
    /// <param name="ours">Our paragraphs; copied, never changed.</param>
    /// <param name="edits">In order, in characters of the two lines.</param>
    public void Apply(IReadOnlyList<XElement> paragraphs, IReadOnlyList<XElement> ours, ImmutableArray<TextEdit> edits)
    {
        var theirLine = Cut(paragraphs, edits.SelectMany(e => new[] { e.Start, e.End }));
        var ourLine = Cut([.. ours.Select(p => new XElement(p))], edits.SelectMany(e => new[] { e.OursStart, e.OursEnd }));
        foreach (var edit in edits.Reverse())
        {
            var put = ourLine.Units.Where(u => u.Start >= edit.OursStart && u.End <= edit.OursEnd).SelectMany(u => u.Runs).Distinct().ToList();
            var gone = theirLine.Units.Where(u => u.Start >= edit.Start && u.End <= edit.End && u.Length > 0).ToList();
            put.AddRange(theirLine.Units.Where(u => u.Start == edit.End && IsDisplaced(theirLine, u) && gone.Any(g => g.End == u.Start)).Select(u => Words(theirLine.Text.Text.Substring(u.Start, u.Length))));
            var here = put.Count == 0 ? null : PlaceFor(theirLine, edit);
            var isWithinRing = here?.Parent is { } parent && Rings.Contains(parent.Name);
            foreach (var run in gone.SelectMany(u => u.Runs).Distinct().ToList())
            {
                marks.DeleteRun(run);
            }

            here?.ReplaceWith(Inserted(put, isWithinRing));
        }
    }

    // A space that stands in a field's code goes with the field.
    private static bool IsDisplaced(Line line, Unit unit) => unit.Runs.Count == 0 && line.Text.Text[unit.Start] != PassageText.Object;

    private static XElement Words(string text) => new(Wml.Run, new XElement(Wml.Text, new XAttribute(Preserve, "preserve"), text));

    private List<XElement> Inserted(List<XElement> runs, bool isPlain)
    {
        var inserted = new List<XElement>();
        XElement? lastLink = null;
        foreach (var run in runs)
        {
            var link = isPlain ? null : run.Ancestors(Wml.W + "hyperlink").FirstOrDefault();
            var copy = carrier.Carry(run);
            if (inserted.Count > 0 && ReferenceEquals(link, lastLink))
            {
                inserted[^1].DescendantsAndSelf(Wml.Inserted).Last().Add(copy);
                continue;
            }

            var mark = marks.MarkInParagraph();
            mark.Add(copy);
            inserted.Add(link is null ? mark : carrier.Carry(new XElement(link.Name, link.Attributes(), mark)));
            lastLink = link;
        }

        return inserted;
    }

    /// <summary>An element that marks where new words go: after what is replaced, or between the words before and after.</summary>
    private static XElement PlaceFor(Line line, TextEdit edit)
    {
        var here = new XElement("here");
        var last = line.Units.LastOrDefault(u => u.End <= edit.End && u.End > edit.Start && u.Runs.Count > 0) ?? line.Units.LastOrDefault(u => u.End <= edit.Start && !IsDisplaced(line, u));
        var next = line.Units.FirstOrDefault(u => u.Start >= edit.End && !IsDisplaced(line, u));
        if (last is { Runs: [.., var run] })
        {
            run.AddAfterSelf(here);
            Leave(here, next is { Runs: [var following, ..] } ? following : null);
        }
        else if (next is { Runs: [var first, ..] })
        {
            var outermost = first.AncestorsAndSelf().TakeWhile(a => a.Name != Wml.P).Last();
            outermost.AddBeforeSelf(here);
        }
        else
        {
            line.Paragraphs[0].Add(here);
        }

        return here;
    }

    /// <summary>Takes the place out of what it must not stand in: other changes, and links that end here.</summary>
    private static void Leave(XElement here, XElement? following)
    {
        while (here.Parent is { } parent && parent.Name != Wml.P)
        {
            if (Rings.Contains(parent.Name) && following?.Ancestors().Contains(parent) == true)
            {
                return;
            }

            if (parent.Name == Wml.Control || Rings.Contains(parent.Name))
            {
                // What is left behind the place in the ring is no text: bookmarks, or what was deleted.
                here.Remove();
                parent.AddAfterSelf(here);
                continue;
            }

            var rest = here.ElementsAfterSelf().ToList();
            here.Remove();
            parent.AddAfterSelf(here);
            if (rest.Count > 0)
            {
                var second = new XElement(parent.Name, parent.Attributes(), rest.Select(r => new XElement(r)));
                rest.Remove();
                here.AddAfterSelf(second);
            }
        }
    }

    /// <summary>The line with a run for each piece, cut at the places given: the text stays the same.</summary>
    private static Line Cut(IReadOnlyList<XElement> paragraphs, IEnumerable<int> places)
    {
        foreach (var run in paragraphs.SelectMany(p => p.Descendants(Wml.Run)).Where(r => r.Elements().Count(e => e.Name != Wml.RunProperties) > 1).ToList())
        {
            run.ReplaceWith(run.Elements().Where(e => e.Name != Wml.RunProperties).Select(e => new XElement(Wml.Run, run.Attributes(), run.Element(Wml.RunProperties), e)));
        }

        var line = Line.Of(paragraphs);
        foreach (var (unit, cuts) in places.Distinct().Select(at => (Unit: line.Units.FirstOrDefault(u => u.Start < at && at < u.End && u.Leaf?.Name == Wml.Text), At: at)).Where(c => c.Unit is not null).GroupBy(c => c.Unit!, c => c.At).Select(g => (g.Key, g.Order().ToList())).ToList())
        {
            var run = unit.Runs[0];
            var text = unit.Leaf!.Value;
            List<int> ends = [.. cuts.Select(c => c - unit.Start), text.Length];
            run.ReplaceWith(ends.Select((end, i) => new XElement(Wml.Run, run.Attributes(), run.Element(Wml.RunProperties), new XElement(Wml.Text, new XAttribute(Preserve, "preserve"), text[(i == 0 ? 0 : ends[i - 1])..end]))));
        }

        return Line.Of(paragraphs);
    }
}
