using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Reference;

/// <summary>Reads paper and margins.</summary>
internal static class ReferencePage
{
    // 70 mm of text; a page of 1 m.
    private const int NarrowestText = 3969;
    private const int LargestSide = 56_700;

    /// <summary>The page of the last upright section, else of the last, turned upright; null when it leaves no room for text.</summary>
    public static PageLayout? Of(IReadOnlyList<XElement> sections, ReferenceLosses losses)
    {
        var pages = sections.Select(Read).OfType<PageLayout>().ToList();
        if (pages.Count == 0)
        {
            return null;
        }

        var page = pages.FindLast(p => p.Width <= p.Height) ?? pages[^1].Turned with { Landscape = false };
        if (page.TextWidth >= NarrowestText && page.Height - page.Top - page.Bottom >= NarrowestText && page is { Width: <= LargestSide, Height: <= LargestSide })
        {
            return page;
        }

        losses.Add("paper and margins", "they leave less than 70 mm for text");
        return null;
    }

    private static PageLayout? Read(XElement section)
    {
        var (size, margin) = (section.Element(Wml.W + "pgSz"), section.Element(Wml.W + "pgMar"));
        var (width, height) = (StyleSheet.ToNumber(size?.Get("w")), StyleSheet.ToNumber(size?.Get("h")));
        if (width <= 0 || height <= 0)
        {
            return null;
        }

        var usual = new PageLayout(width, height, Landscape: false);
        // Below zero, Word lets the header run into the text; here the measure counts.
        int Side(string name, int otherwise) => Math.Abs(StyleSheet.ToNumber(margin?.Get(name), otherwise));
        return usual with
        {
            Top = Side("top", usual.Top), Bottom = Side("bottom", usual.Bottom), Left = Side("left", usual.Left) + Side("gutter", 0), Right = Side("right", usual.Right),
            HeaderDistance = Side("header", usual.HeaderDistance), FooterDistance = Side("footer", usual.FooterDistance),
        };
    }
}
