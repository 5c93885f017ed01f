using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Accepts or rejects tracked changes, as a person does with one button: what the proof of a merge looks at.</summary>
internal sealed class Settlement
{
    private readonly XName[] _stays;
    private readonly XName[] _goes;
    private readonly IReadOnlySet<XElement>? _without;
    private readonly List<XElement> _joined = [];

    private Settlement(XName[] stays, XName[] goes, IReadOnlySet<XElement>? without = null) => (_stays, _goes, _without) = (stays, goes, without);

    /// <summary>A copy of a document's XML in which every change is accepted.</summary>
    public static XElement Accept(XElement document) => new Settlement([Wml.Inserted, Wml.MovedTo], [Wml.Deleted, Wml.MovedFrom]).Settle(document);

    /// <summary>A copy in which every change is rejected.</summary>
    /// <param name="document">The document; not changed.</param>
    /// <param name="without">Paragraphs and rows that the copy leaves out.</param>
    public static XElement Reject(XElement document, IReadOnlySet<XElement>? without = null) => new Settlement([Wml.Deleted, Wml.MovedFrom], [Wml.Inserted, Wml.MovedTo], without).Settle(document);

    private XElement Settle(XElement document)
    {
        var copy = Copy(document);
        Join(_joined);
        return copy;
    }

    private XElement Copy(XElement element)
    {
        var name = element.Name == Wml.DeletedText ? Wml.Text : element.Name == Wml.DeletedInstruction ? Wml.Instruction : element.Name;
        var copy = new XElement(name, element.Attributes());
        Fill(copy, element);
        if (element.Name == Wml.P && HasGoing(element.Element(Wml.ParagraphProperties)?.Element(Wml.RunProperties)))
        {
            _joined.Add(copy);
        }

        return copy;
    }

    private void Fill(XElement copy, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is not XElement child)
            {
                copy.Add(node);
            }
            else if (_without?.Contains(child) == true)
            {
                continue;
            }
            else if (_stays.Contains(child.Name))
            {
                Fill(copy, child);
            }
            else if (!_goes.Contains(child.Name) && !(child.Name == Wml.Row && HasGoing(child.Element(Wml.W + "trPr"))) && Copy(child) is var made && (made.Name != Wml.Table || made.Inner(Wml.Row).Any()))
            {
                copy.Add(made);
            }
        }
    }

    private bool HasGoing(XElement? marks) => marks?.Elements().Any(e => _goes.Contains(e.Name)) == true;

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
}
