using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>The styles of a file by their names: ids differ from one program to the next, names do not.</summary>
internal sealed class WordStyles(XElement? styles)
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, XElement> _byId = (styles?.Elements(Wml.Style) ?? []).Where(s => s.Get("styleId") is not null).GroupBy(s => s.Get("styleId")!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _headings = new(StringComparer.Ordinal);

    /// <summary>The style of an id, or null.</summary>
    public XElement? Of(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>The name of a style, in lower case; empty when there is none of this id.</summary>
    public string NameOf(string? id) => Of(id)?.ValueOf("name")?.ToLowerInvariant() ?? "";

    /// <summary>The id of the style of a type that bears a name, or null.</summary>
    public string? IdOf(string name, string type) => name.Length == 0 ? null : _byId.Values.FirstOrDefault(s => s.Get("type") == type && s.ValueOf("name")?.ToLowerInvariant() == name)?.Get("styleId");

    /// <summary>Whether a paragraph style is that of a heading, or is based on one.</summary>
    public bool IsHeading(string? id)
    {
        if (id is null)
        {
            return false;
        }

        if (!_headings.TryGetValue(id, out var known))
        {
            var style = Of(id);
            for (var steps = 0; style is not null && !known && steps < LongestChain; steps++)
            {
                known = style.ValueOf("name")?.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) == true || style.Element(Wml.ParagraphProperties)?.Number("outlineLvl", 9) is < 9;
                style = Of(style.ValueOf("basedOn"));
            }

            _headings[id] = known;
        }

        return known;
    }

    /// <summary>Whether a paragraph is a line of a contents list.</summary>
    public bool IsContents(string? id) => NameOf(id) is var name && (name.StartsWith("toc ", StringComparison.Ordinal) || name.StartsWith("contents ", StringComparison.Ordinal));

    public void Add(XElement style) => _byId[style.Get("styleId")!] = style;
}
