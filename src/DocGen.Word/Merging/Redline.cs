using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Carries a plan out in a person's file: their document with our changes tracked in it.</summary>
internal sealed class Redline
{
    private static readonly XName CellProperties = Wml.W + "tcPr";
    private static readonly XName CellWidth = Wml.W + "tcW";
    private static readonly XName Span = Wml.W + "gridSpan";

    private readonly EditedFile _file;
    private readonly ImmutableArray<WordPassage> _theirs;
    private readonly ImmutableArray<WordPassage> _ours;
    private readonly MergePlan _plan;
    private readonly TrackedMarks _marks;
    private readonly Carrier _carrier;
    private readonly LineEditing _editing;
    private readonly Dictionary<int, XElement> _inserted = [];
    private XElement? _at;

    private Redline(EditedFile file, EditedFile ourFile, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> ours, MergePlan plan, TrackedMarks marks)
    {
        (_file, _theirs, _ours, _plan, _marks) = (file, theirs, ours, plan, marks);
        _carrier = new Carrier(file, ourFile, Lists());
        _editing = new LineEditing(marks, _carrier);
    }

    /// <summary>Makes the changes, and tells for each passage of ours that was put in where it stands now.</summary>
    public static IReadOnlyDictionary<int, XElement> Draw(EditedFile file, EditedFile ourFile, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> ours, MergePlan plan, TrackedMarks marks)
    {
        var redline = new Redline(file, ourFile, theirs, ours, plan, marks);
        foreach (var moved in plan.Steps.OfType<ReplaceStep>().Where(r => r.MovedTo is not null))
        {
            redline.GiveUpNames(moved.Theirs, moved.MovedTo!.Value);
        }

        redline.Steps();
        redline.FreeControls();
        return redline._inserted;
    }

    private void Steps()
    {
        for (var i = 0; i < _plan.Steps.Length; i++)
        {
            switch (_plan.Steps[i])
            {
                case KeepStep keep:
                    _at = _theirs[keep.Theirs].Element;
                    break;
                case AmendStep amend:
                    _at = _theirs[amend.Theirs].Element;
                    foreach (var cell in amend.Cells)
                    {
                        _editing.Apply(_theirs[amend.Theirs].Lines[cell.TheirCell].Paragraphs, _ours[amend.Ours].Lines[cell.OurCell].Paragraphs, cell.Edits);
                    }

                    break;
                case ReplaceStep replace:
                    Replace(replace);
                    break;
                case InsertStep { IntoTable: false } insert when _ours[insert.Ours].Passage.Kind == PassageKind.Row:
                    var rows = _plan.Steps.Skip(i).TakeWhile(s => s is InsertStep { IntoTable: false } next && _ours[next.Ours].Passage.Table == _ours[insert.Ours].Passage.Table).Cast<InsertStep>().Select(s => s.Ours).ToList();
                    NewTable(rows);
                    i += rows.Count - 1;
                    break;
                case InsertStep insert:
                    Insert(insert.Ours);
                    break;
            }
        }

        _file.Document.Descendants("here").Remove();
        foreach (var table in _file.Document.Descendants(Wml.Table).Where(t => !t.Inner(Wml.Row).Any()).ToList())
        {
            table.Remove();
        }
    }

    private void Replace(ReplaceStep replace)
    {
        var element = _theirs[replace.Theirs].Element;
        _at = element;
        if (replace.Ours is { } ours)
        {
            GiveUpNames(replace.Theirs, ours);
            Insert(ours);
        }
        else
        {
            var here = new XElement("here");
            element.AddAfterSelf(here);
            _at = here;
        }

        if (element.Name == Wml.Row)
        {
            _marks.DeleteRow(element);
        }
        else
        {
            _marks.DeleteParagraph(element);
        }
    }

    /// <summary>The new text is the block from now on: it takes the names along.</summary>
    private void GiveUpNames(int theirs, int ours)
    {
        var names = _ours[ours].Element.Descendants(Wml.BookmarkStart).Select(b => b.Get("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var mark in _theirs[theirs].Element.Descendants(Wml.BookmarkStart).Where(b => names.Contains(b.Get("name"))).ToList())
        {
            _carrier.Free(mark.Get("name")!);
            _file.Document.Descendants(Wml.BookmarkEnd).FirstOrDefault(e => e.Get("id") == mark.Get("id"))?.Remove();
            mark.Remove();
        }
    }

    private void Insert(int ours)
    {
        var copy = _carrier.Carry(_ours[ours].Element);
        if (copy.Name == Wml.Row)
        {
            Fit(copy);
            _marks.InsertRow(copy);
            _at!.AddAfterSelf(copy);
        }
        else
        {
            _marks.MarkEnd(copy, Wml.Inserted);
            _marks.InsertRuns(copy);
            Place(copy);
        }

        _at = copy;
        _inserted[ours] = copy;
    }

    /// <summary>A row of ours in a table to which a person added columns gets empty cells for them, and the widths of the columns as they are there; one cell over all columns goes over all of them.</summary>
    private void Fit(XElement row)
    {
        var rows = _at!.Ancestors(Wml.Table).First().Inner(Wml.Row).Where(r => !r.Descendants(Span).Any()).ToList();
        var beside = rows.MaxBy(r => r.Inner(Wml.Cell).Count())?.Inner(Wml.Cell).ToList() ?? [];
        if (row.Elements(Wml.Cell).ToList() is [var only] && only.Element(CellProperties)?.Element(Span) is { } span)
        {
            if (beside.Count > 1)
            {
                span.SetAttributeValue(Wml.W + "val", beside.Count.ToString(CultureInfo.InvariantCulture));
                only.Element(CellProperties)!.Element(CellWidth)?.SetAttributeValue(Wml.W + "w", beside.Sum(Width).ToString(CultureInfo.InvariantCulture));
            }

            return;
        }

        for (var count = row.Elements(Wml.Cell).Count(); count > 1 && count < beside.Count; count++)
        {
            row.Add(new XElement(Wml.Cell, row.Elements(Wml.Cell).Last().Element(CellProperties), new XElement(Wml.P)));
        }

        var cells = row.Elements(Wml.Cell).ToList();
        if (cells.Count != beside.Count)
        {
            return;
        }

        foreach (var (cell, theirs) in cells.Zip(beside))
        {
            if (cell.Element(CellProperties)?.Element(CellWidth) is { } width && theirs.Element(CellProperties)?.Element(CellWidth) is { } theirWidth)
            {
                width.ReplaceAttributes(theirWidth.Attributes());
            }
        }
    }

    private static int Width(XElement cell) => int.TryParse(cell.Element(CellProperties)?.Element(CellWidth)?.Get("w"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var width) ? width : 0;

    private void NewTable(List<int> rows)
    {
        var table = _ours[rows[0]].Element.Ancestors(Wml.Table).First();
        var copy = _carrier.Carry(table);
        var wanted = rows.Select(r => table.Elements(Wml.Row).TakeWhile(e => e != _ours[r].Element).Count()).ToHashSet();
        var all = copy.Elements(Wml.Row).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (wanted.Contains(i))
            {
                _marks.InsertRow(all[i]);
            }
            else
            {
                all[i].Remove();
            }
        }

        if (Anchor() is { } anchor && anchor.Name == Wml.Table)
        {
            var between = Between();
            Place(between);
            _at = between;
        }

        Place(copy);
        if (copy.ElementsAfterSelf().FirstOrDefault()?.Name == Wml.Table)
        {
            copy.AddAfterSelf(Between());
        }

        var kept = copy.Elements(Wml.Row).ToList();
        for (var i = 0; i < kept.Count && i < rows.Count; i++)
        {
            _inserted[rows[i]] = kept[i];
        }

        _at = kept.Count > 0 ? kept[^1] : copy;
    }

    /// <summary>An empty paragraph: two tables with nothing between them would be one.</summary>
    private XElement Between()
    {
        var paragraph = new XElement(Wml.P);
        _marks.MarkEnd(paragraph, Wml.Inserted);
        return paragraph;
    }

    private void Place(XElement copy)
    {
        if (Anchor() is { } anchor)
        {
            (copy.Descendants(Wml.Run).Any() && copy.Name == Wml.P ? PastSpacer(anchor) : anchor).AddAfterSelf(copy);
        }
        else if (_theirs.FirstOrDefault()?.Element is { } first)
        {
            first.AncestorsAndSelf().TakeWhile(a => a.Name != Wml.W + "body").Last().AddBeforeSelf(copy);
        }
        else
        {
            _file.Document.Element(Wml.W + "body")!.AddFirst(copy);
        }
    }

    /// <summary>What a paragraph or table of ours comes after: never inside another table.</summary>
    private XElement? Anchor() => _at?.AncestorsAndSelf(Wml.Table).LastOrDefault() ?? _at;

    /// <summary>The empty paragraph that keeps a table from what follows stays behind the table.</summary>
    private static XElement PastSpacer(XElement anchor)
    {
        return anchor.Name == Wml.Table && anchor.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == Wml.P && !next.Descendants(Wml.Run).Any() && next.Element(Wml.ParagraphProperties)?.Element(Wml.SectionProperties) is null ? next : anchor;
    }

    /// <summary>Takes away the controls of people that begin with a change or a comment of ours: LibreOffice would join old and new text there, and lose what stands before the comment.</summary>
    private void FreeControls()
    {
        var told = _plan.Conflicts.Where(c => c.Theirs is not null).Select(c => _theirs[c.Theirs!.Value].Element).ToHashSet();
        foreach (var control in _file.Document.Descendants(Wml.Control).Where(c => c.Element(Wml.ControlContent)?.Elements().FirstOrDefault(e => e.Name == Wml.P || e.Name == Wml.Table) is { } first && BeginsOurs(first, told)).ToList())
        {
            // Nodes that still have a parent would be copied, and comments would go to what is no longer in the file.
            var content = control.Element(Wml.ControlContent)!;
            var nodes = content.Nodes().ToList();
            content.RemoveNodes();
            control.ReplaceWith(nodes);
        }
    }

    private static bool BeginsOurs(XElement block, HashSet<XElement> told) =>
        (block.Name == Wml.Table ? block.Inner(Wml.Row).Take(1) : [block]).Any(b => told.Contains(b) || b.Descendants().Any(e => (e.Name == Wml.Inserted || e.Name == Wml.Deleted) && e.Get("author") == Line.Author));

    /// <summary>Their lists by ours: those that an item of both belongs to that stays. A list that moves as a whole counts anew, not on from what is deleted.</summary>
    private Dictionary<string, string> Lists()
    {
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        var moved = _plan.Steps.OfType<ReplaceStep>().Where(r => r.MovedTo is not null).Select(r => r.Theirs).ToHashSet();
        foreach (var pair in _plan.Pairs.Where(p => !moved.Contains(p.Theirs)))
        {
            if (ListOf(_theirs[pair.Theirs].Element) is { } their && ListOf(_ours[pair.Ours].Element) is { } our)
            {
                lists.TryAdd(our, their);
            }
        }

        return lists;
    }

    private static string? ListOf(XElement paragraph) => paragraph.Name == Wml.P ? paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.W + "numPr")?.ValueOf("numId") : null;
}
