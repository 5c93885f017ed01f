using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Marks runs, paragraphs and rows as inserted or deleted by us.</summary>
/// <param name="date">The day of the change, <c>yyyy-MM-dd</c>.</param>
/// <param name="nextId">Gives an id that nothing else in the file bears.</param>
internal sealed class TrackedMarks(string date, Func<int> nextId)
{
    private static readonly XName Preserve = XNamespace.Xml + "space";

    /// <summary>A mark without content.</summary>
    public XElement Mark(XName name) => Mark(name, "00");

    /// <summary>A mark for what is inserted into a person's paragraph. It is an hour later than what comes in whole paragraphs: where one follows the other, LibreOffice takes two changes of the same minute for one,
    /// and rejects the end of the person's paragraph with them.</summary>
    public XElement MarkInParagraph() => Mark(Wml.Inserted, "01");

    private XElement Mark(XName name, string hour) => new(
        name,
        new XAttribute(Wml.W + "id", nextId().ToString(CultureInfo.InvariantCulture)),
        new XAttribute(Wml.W + "author", Line.Author),
        new XAttribute(Wml.W + "date", $"{date}T{hour}:00:00Z"));

    /// <summary>Marks every run below an element as inserted; the marks stand inside links, where they belong.</summary>
    public void InsertRuns(XElement parent)
    {
        foreach (var run in parent.Descendants(Wml.Run).Where(r => r.Parent!.Name != Wml.Inserted).ToList())
        {
            if (run.PreviousNode is XElement { } before && before.Name == Wml.Inserted && before.Get("author") == Line.Author && before.Annotation<TrackedMarks>() == this)
            {
                run.Remove();
                before.Add(run);
            }
            else
            {
                var mark = Mark(Wml.Inserted);
                mark.AddAnnotation(this);
                run.ReplaceWith(mark);
                mark.Add(run);
            }
        }
    }

    /// <summary>Marks a run as deleted; one that we inserted ourselves and nobody has accepted goes for good.</summary>
    public void DeleteRun(XElement run)
    {
        if (run.Parent is { } parent && parent.Name == Wml.Inserted && parent.Get("author") == Line.Author)
        {
            run.Remove();
            if (!parent.HasElements)
            {
                parent.Remove();
            }

            return;
        }

        foreach (var text in run.Descendants(Wml.Text).ToList())
        {
            text.ReplaceWith(new XElement(Wml.DeletedText, new XAttribute(Preserve, "preserve"), text.Value));
        }

        foreach (var instruction in run.Descendants(Wml.Instruction).ToList())
        {
            instruction.ReplaceWith(new XElement(Wml.DeletedInstruction, new XAttribute(Preserve, "preserve"), instruction.Value));
        }

        if (run.PreviousNode is XElement { } before && before.Name == Wml.Deleted && before.Annotation<TrackedMarks>() == this)
        {
            run.Remove();
            before.Add(run);
        }
        else
        {
            var mark = Mark(Wml.Deleted);
            mark.AddAnnotation(this);
            run.ReplaceWith(mark);
            mark.Add(run);
        }
    }

    /// <summary>Marks the end of a paragraph as inserted or deleted.</summary>
    public void MarkEnd(XElement paragraph, XName name)
    {
        var properties = paragraph.Element(Wml.ParagraphProperties);
        if (properties is null)
        {
            paragraph.AddFirst(properties = new XElement(Wml.ParagraphProperties));
        }

        var mark = properties.Element(Wml.RunProperties);
        if (mark is null)
        {
            mark = new XElement(Wml.RunProperties);
            if ((properties.Element(Wml.SectionProperties) ?? properties.Element(Wml.W + "pPrChange")) is { } after)
            {
                after.AddBeforeSelf(mark);
            }
            else
            {
                properties.Add(mark);
            }
        }

        mark.AddFirst(Mark(name));
    }

    /// <summary>Marks a row and all that stands in it as inserted.</summary>
    public void InsertRow(XElement row)
    {
        Put(RowProperties(row), Wml.Inserted);
        foreach (var paragraph in row.Descendants(Wml.P).ToList())
        {
            MarkEnd(paragraph, Wml.Inserted);
        }

        InsertRuns(row);
    }

    /// <summary>Marks a row and all that stands in it as deleted.</summary>
    public void DeleteRow(XElement row)
    {
        var properties = RowProperties(row);
        if (properties.Element(Wml.Inserted) is { } own && own.Get("author") == Line.Author)
        {
            row.Remove();
            return;
        }

        Put(properties, Wml.Deleted);
        foreach (var paragraph in row.Descendants(Wml.P).ToList())
        {
            DeleteParagraph(paragraph);
        }
    }

    /// <summary>Marks a paragraph and all that stands in it as deleted. One that ends a section keeps its end, which holds the pages.</summary>
    public void DeleteParagraph(XElement paragraph)
    {
        var properties = paragraph.Element(Wml.ParagraphProperties);
        var isOwn = properties?.Element(Wml.RunProperties)?.Elements(Wml.Inserted).Any(i => i.Get("author") == Line.Author) == true;
        foreach (var run in paragraph.Descendants(Wml.Run).Where(r => r.Ancestors().TakeWhile(a => a != paragraph).All(a => a.Name != Wml.Deleted && a.Name != Wml.MovedFrom)).ToList())
        {
            DeleteRun(run);
        }

        if (isOwn && !paragraph.Descendants(Wml.Run).Any() && properties!.Element(Wml.SectionProperties) is null && paragraph.Parent!.Name != Wml.Cell)
        {
            paragraph.Remove();
        }
        else if (!isOwn && properties?.Element(Wml.SectionProperties) is null && properties?.Element(Wml.RunProperties)?.Element(Wml.Deleted) is null)
        {
            MarkEnd(paragraph, Wml.Deleted);
        }
    }

    private void Put(XElement rowProperties, XName name)
    {
        if (rowProperties.Element(Wml.W + "trPrChange") is { } change)
        {
            change.AddBeforeSelf(Mark(name));
        }
        else
        {
            rowProperties.Add(Mark(name));
        }
    }

    private static XElement RowProperties(XElement row)
    {
        if (row.Element(Wml.W + "trPr") is { } found)
        {
            return found;
        }

        var properties = new XElement(Wml.W + "trPr");
        if (row.Element(Wml.W + "tblPrEx") is { } exceptions)
        {
            exceptions.AddAfterSelf(properties);
        }
        else
        {
            row.AddFirst(properties);
        }

        return properties;
    }
}
