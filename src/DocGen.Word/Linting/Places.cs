using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Names the places of a part for people: the path of an element and the nearest heading above it.</summary>
internal sealed class Places(XElement root)
{
    private const int LongestHeading = 60;

    private readonly Lazy<Dictionary<XElement, string>> _headings = new(() => Headings(root));

    private readonly Dictionary<XElement, int> _numbers = [];

    /// <summary>The path below the root, such as <c>w:body/w:tbl[2]/w:tr</c>; a number only where there are several of a name.</summary>
    public string PathOf(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Skip(1).Select(Step));

    /// <summary>The text of the nearest heading at or above an element; empty when there is none.</summary>
    public string HeadingOf(XElement element) => element.AncestorsAndSelf().Select(a => _headings.Value.GetValueOrDefault(a)).FirstOrDefault(h => h is not null) ?? "";

    /// <summary>The element that a path such as <c>/w:document[1]/w:body[1]/w:p[3]</c> names, or the deepest one on the way that is there.</summary>
    public XElement Find(string path)
    {
        var element = root;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = (bracket < 0 ? step : step[..bracket]).Split(':')[^1];
            var number = bracket >= 0 && int.TryParse(step.AsSpan(bracket + 1).TrimEnd(']'), CultureInfo.InvariantCulture, out var n) ? n : 1;
            var next = element.Elements().Where(e => e.Name.LocalName == name).ElementAtOrDefault(number - 1);
            if (next is null)
            {
                break;
            }

            element = next;
        }

        return element;
    }

    private string Step(XElement element)
    {
        var prefix = element.GetPrefixOfNamespace(element.Name.Namespace) ?? "";
        var name = prefix.Length > 0 ? $"{prefix}:{element.Name.LocalName}" : element.Name.LocalName;
        if (!_numbers.ContainsKey(element))
        {
            Number(element.Parent!);
        }

        return _numbers[element] == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}[{_numbers[element]}]");
    }

    // All children at once: a body can hold thousands with something wrong in each.
    private void Number(XElement parent)
    {
        foreach (var group in parent.Elements().GroupBy(e => e.Name))
        {
            var number = 0;
            var isAlone = !group.Skip(1).Any();
            foreach (var child in group)
            {
                _numbers[child] = isAlone ? 0 : ++number;
            }
        }
    }

    // Every paragraph, table and control knows the heading before it; what stands deeper asks the block around it.
    private static Dictionary<XElement, string> Headings(XElement root)
    {
        var headings = new Dictionary<XElement, string>();
        var current = "";
        foreach (var block in root.Descendants().Where(e => e.Name == Wml.P || e.Name == Wml.Table || e.Name == Wml.Control || e.Name == Wml.SectionProperties))
        {
            if (block.Name == Wml.P && IsHeading(block))
            {
                current = Wml.TextOf(block).Trim();
                current = current.Length > LongestHeading ? current[..LongestHeading].TrimEnd() + "…" : current;
            }

            headings[block] = current;
        }

        return headings;
    }

    // Ids of heading styles differ between programs, yet all have the word and a digit; other languages of Word keep the outline level.
    private static bool IsHeading(XElement paragraph)
    {
        var properties = paragraph.Element(Wml.ParagraphProperties);
        var style = properties?.ValueOf("pStyle") ?? "";
        return properties?.Element(Wml.W + "outlineLvl") is not null
            || (style.Length > 0 && char.IsAsciiDigit(style[^1]) && (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Unnumbered", StringComparison.Ordinal) || style.StartsWith("Appendix", StringComparison.Ordinal)));
    }
}
