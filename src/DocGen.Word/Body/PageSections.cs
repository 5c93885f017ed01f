using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>The ids of the header and footer parts of a document; the landscape pair is null when no page is turned.</summary>
internal sealed record MarginIds(string CoverHeader, string CoverFooter, (string Header, string Footer) Upright, (string Header, string Footer)? Landscape);

/// <summary>The section properties: paper, margins, and always headers and footers of their own, since not every program lets them carry over.</summary>
internal static class PageSections
{
    public static W.SectionProperties Front(MarginIds ids, PageLayout page)
    {
        var section = new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = ids.CoverHeader },
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = ids.Upright.Header },
            new W.FooterReference { Type = W.HeaderFooterValues.First, Id = ids.CoverFooter },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = ids.Upright.Footer });
        AppendPage(section, page);
        section.Append(new W.TitlePage());
        return section;
    }

    public static W.SectionProperties Body(MarginIds ids, PageLayout page)
    {
        var (header, footer) = page.Landscape ? ids.Landscape!.Value : ids.Upright;
        var section = new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer });
        AppendPage(section, page);
        return section;
    }

    /// <summary>The paragraph that ends a section, so small that it opens no page of its own.</summary>
    public static W.Paragraph Carrier(W.SectionProperties section) =>
        new(new W.ParagraphProperties(new W.ParagraphStyleId { Val = StyleIds.SectionEnd }, section));

    private static void AppendPage(W.SectionProperties section, PageLayout page)
    {
        var size = new W.PageSize { Width = (uint)page.Width, Height = (uint)page.Height };
        if (page.Landscape)
        {
            size.Orient = W.PageOrientationValues.Landscape;
        }

        section.Append(
            new W.SectionType { Val = W.SectionMarkValues.NextPage },
            size,
            new W.PageMargin
            {
                Top = page.Top, Bottom = page.Bottom, Left = (uint)page.Left, Right = (uint)page.Right,
                Header = (uint)page.HeaderDistance, Footer = (uint)page.FooterDistance, Gutter = 0,
            });
    }
}
