using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Tab stops of headers, footers and contents lists, moved to the width of the page they stand on.</summary>
internal static class MarginTabs
{
    /// <summary>Stops that take away those that a style has, but for one at the place given.</summary>
    public static IEnumerable<XElement> Cleared(StyleSheet styles, string style, int but) =>
        Stops(styles, style).Keys.Where(p => p != but).Select(p => Stop("clear", p));

    public static XElement Right(int position, string leader) => new(Wml.W + "tab", new XAttribute(Wml.W + "val", "right"), new XAttribute(Wml.W + "leader", leader), new XAttribute(Wml.W + "pos", Measures.Number(position)));

    /// <summary>Moves the tab stops of every paragraph in the proportion of two widths, those of its style as well.</summary>
    public static void Stretch(XElement story, StyleSheet styles, int from, int to)
    {
        foreach (var paragraph in story.Descendants(Wml.P).Where(p => p.Ancestors(Wml.Cell).FirstOrDefault() is null))
        {
            var properties = paragraph.Element(Wml.ParagraphProperties);
            var stops = Stops(styles, properties?.ValueOf("pStyle") ?? StyleIds.Normal);
            var kept = new SortedDictionary<int, XElement>(stops);
            foreach (var tab in properties?.Element(Wml.W + "tabs")?.Elements(Wml.W + "tab") ?? [])
            {
                var position = StyleSheet.ToNumber(tab.Get("pos"));
                if (tab.Get("val") == "clear")
                {
                    kept.Remove(position);
                }
                else
                {
                    kept[position] = tab;
                }
            }

            // Those near the left edge are indents, not places on the page.
            var moved = kept.Where(k => k.Key * 3 > from).Select(k => (Old: k.Key, New: (int)((long)k.Key * to / from), Tab: k.Value)).ToList();
            if (moved.Count == 0)
            {
                continue;
            }

            var tabs = kept.Where(k => k.Key * 3 <= from && !stops.ContainsKey(k.Key)).Select(k => (At: k.Key, Tab: new XElement(k.Value)))
                .Concat(stops.Keys.Where(p => !kept.ContainsKey(p) || (moved.Any(m => m.Old == p) && moved.All(m => m.New != p))).Select(p => (p, Stop("clear", p))))
                .Concat(moved.Select(m => (m.New, Moved(m.Tab, m.New)))).OrderBy(t => t.Item1).Select(t => t.Item2);
            if (properties is null)
            {
                properties = new XElement(Wml.ParagraphProperties);
                paragraph.AddFirst(properties);
            }

            StyleMerge.PutParagraph(paragraph, new XElement(Wml.W + "tabs", tabs));
        }
    }

    private static SortedDictionary<int, XElement> Stops(StyleSheet styles, string style)
    {
        var stops = new SortedDictionary<int, XElement>();
        foreach (var tab in styles.Chain(style).Reverse().SelectMany(s => s.Element(Wml.ParagraphProperties)?.Element(Wml.W + "tabs")?.Elements(Wml.W + "tab") ?? []))
        {
            if (tab.Get("val") == "clear")
            {
                stops.Remove(StyleSheet.ToNumber(tab.Get("pos")));
            }
            else
            {
                stops[StyleSheet.ToNumber(tab.Get("pos"))] = tab;
            }
        }

        return stops;
    }

    private static XElement Moved(XElement tab, int position)
    {
        var moved = new XElement(tab);
        moved.SetAttributeValue(Wml.W + "pos", Measures.Number(position));
        return moved;
    }

    private static XElement Stop(string kind, int position) => new(Wml.W + "tab", new XAttribute(Wml.W + "val", kind), new XAttribute(Wml.W + "pos", Measures.Number(position)));
}
