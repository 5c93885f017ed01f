using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Accepts or rejects tracked changes, as a person does with one button: what the proof of a merge looks at.</summary>
internal static class Settlement
{
    /// <summary>A copy of a document's XML in which every change is accepted.</summary>
    public static XElement Accept(XElement document) => Settle(document, Wml.Inserted, Wml.MovedTo, Wml.Deleted, Wml.MovedFrom);

    /// <summary>A copy in which every change is rejected.</summary>
    public static XElement Reject(XElement document) => Settle(document, Wml.Deleted, Wml.MovedFrom, Wml.Inserted, Wml.MovedTo);

    private static XElement Settle(XElement document, XName stays, XName staysToo, XName goes, XName goesToo)
    {
        var copy = new XElement(document);
        foreach (var row in copy.Descendants(Wml.Row).Where(r => r.Element(Wml.W + "trPr")?.Elements().Any(e => e.Name == goes || e.Name == goesToo) == true).ToList())
        {
            row.Remove();
        }

        foreach (var table in copy.Descendants(Wml.Table).Where(t => !t.Inner(Wml.Row).Any()).ToList())
        {
            table.Remove();
        }

        var joined = copy.Descendants(Wml.P).Where(p => MarkOf(p)?.Elements().Any(e => e.Name == goes || e.Name == goesToo) == true).ToList();
        foreach (var change in copy.Descendants().Where(e => (e.Name == goes || e.Name == goesToo) && e.Parent!.Name != Wml.RunProperties && e.Parent.Name != Wml.W + "trPr").ToList())
        {
            change.Remove();
        }

        foreach (var change in copy.Descendants().Where(e => e.Name == stays || e.Name == staysToo).Reverse().ToList())
        {
            change.ReplaceWith(change.Nodes());
        }

        foreach (var text in copy.Descendants(Wml.DeletedText).ToList())
        {
            text.Name = Wml.Text;
        }

        foreach (var text in copy.Descendants(Wml.DeletedInstruction).ToList())
        {
            text.Name = Wml.Instruction;
        }

        Join(joined);
        return copy;
    }

    /// <summary>A paragraph whose end goes becomes one with the next; an empty one goes.</summary>
    private static void Join(List<XElement> joined)
    {
        foreach (var paragraph in Enumerable.Reverse(joined))
        {
            var content = paragraph.Elements().Where(e => e.Name != Wml.ParagraphProperties).ToList();
            var next = paragraph.ElementsAfterSelf().FirstOrDefault(e => e.Name == Wml.P || e.Name == Wml.Table || e.Name == Wml.Control);
            if (!content.Any(e => e.DescendantsAndSelf(Wml.Run).Any()))
            {
                if (next is not null || paragraph.Parent!.Name != Wml.Cell)
                {
                    paragraph.Remove();
                }
            }
            else if (next is not null && next.Name == Wml.P)
            {
                content.Remove();
                var properties = next.Element(Wml.ParagraphProperties);
                if (properties is null)
                {
                    next.AddFirst(content);
                }
                else
                {
                    properties.AddAfterSelf(content);
                }

                paragraph.Remove();
            }
        }
    }

    private static XElement? MarkOf(XElement paragraph) => paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.RunProperties);
}
