using System.Xml.Linq;

namespace DocGen.Word.Merging;

/// <summary>A stretch of a line as a file holds it: the text of one <c>w:t</c>, a tab or line end, or something that is no text, such as a field with all its runs.</summary>
/// <param name="Start">Where it begins in the line, in characters.</param>
/// <param name="Length">How many characters it takes; 1 for an object.</param>
/// <param name="Runs">The runs that hold it; none for what cannot be taken out alone, and for the end of a paragraph.</param>
/// <param name="Leaf">The element with the text; null for an object.</param>
internal sealed record Unit(int Start, int Length, IReadOnlyList<XElement> Runs, XElement? Leaf)
{
    public int End => Start + Length;
}
