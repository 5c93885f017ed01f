using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>The headings of the body, as Word's navigation pane has them: by the outline level of the paragraph or of its style.</summary>
internal static class Outlines
{
    // A style based on itself would never end.
    private const int LongestChain = 20;

    /// <summary>The headings in their order with their levels from 1; none in tables.</summary>
    public static IEnumerable<(XElement Paragraph, int Level)> Of(WordFile file)
    {
        var levels = Levels(file.Styles);
        foreach (var paragraph in file.Main.Named(Wml.P).Where(p => !p.Ancestors(Wml.Cell).Any()))
        {
            var properties = paragraph.Element(Wml.ParagraphProperties);
            var level = Level(properties) ?? levels.GetValueOrDefault(properties?.ValueOf("pStyle") ?? "", 0);
            if (level is >= 1 and <= 9)
            {
                yield return (paragraph, level);
            }
        }
    }

    // Level 10 (written as 9) is body text.
    private static int? Level(XElement? properties) =>
        int.TryParse(properties?.ValueOf("outlineLvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level + 1 : null;

    private static Dictionary<string, int> Levels(FilePart? styles)
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var byId = styles?.Named(Wml.Style).Where(s => s.Get("styleId") is not null).ToLookup(s => s.Get("styleId")!, StringComparer.OrdinalIgnoreCase);
        foreach (var id in byId?.Select(g => g.Key) ?? [])
        {
            var style = byId![id].FirstOrDefault();
            for (var i = 0; i < LongestChain && style is not null; i++)
            {
                if (Level(style.Element(Wml.ParagraphProperties)) is { } level)
                {
                    found[id] = level;
                    break;
                }

                style = style.ValueOf("basedOn") is { } parent ? byId[parent].FirstOrDefault() : null;
            }
        }

        return found;
    }
}
