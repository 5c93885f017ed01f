using DocGen.Engine.Documents;
using DocGen.Word.Packaging;
using DocGen.Word.Reference;

namespace DocGen.Word.Parts;

/// <summary>Headers and footers: on the cover no more than the look's own line at its foot, one pair for upright pages, one for pages turned sideways, whose tab stops stand elsewhere.</summary>
internal static class MarginParts
{
    // Characters of 8.5 pt that stand beside each other without the title running into the organisation.
    private const int LongestLine = 95;

    /// <summary>All headers and footers of a document, with their pictures where the look has any.</summary>
    public static IEnumerable<Part> All(DocumentIdentity identity, WordLook look, bool landscape, Func<int?> nextControl) => look.Reference is { } reference ? ReferenceMargins.Of(identity, look, reference, landscape, nextControl) :
    [
        CoverHeader, CoverFooter(look), PageHeader(identity, look, landscape: false, nextControl()), PageFooter(identity, landscape: false),
        .. landscape ? (Part[])[PageHeader(identity, look, landscape: true, nextControl()), PageFooter(identity, landscape: true)] : [],
    ];

    public static Part CoverHeader { get; } = Header("word/header1.xml", new W.Paragraph());

    public static Part CoverFooter(WordLook look)
    {
        var text = SafeText.Line(look.CoverText, LongestLine * 2);
        var paragraph = text.Length == 0 ? new W.Paragraph() : Paragraph(StyleIds.Footer);
        if (text.Length > 0)
        {
            paragraph.Append(Fields.Plain(text));
        }

        return Footer("word/footer1.xml", paragraph);
    }

    public static Part PageHeader(DocumentIdentity identity, WordLook look, bool landscape, int? controlId)
    {
        var paragraph = Paragraph(landscape ? StyleIds.HeaderLandscape : StyleIds.Header);
        var (left, organisation, title) = (SafeText.Line(look.HeaderText), BoundControl.ValueOf(identity, BoundControl.Company), SafeText.Line(identity.Title));
        if (left.Length > 0)
        {
            paragraph.Append(Fields.Plain(left));
        }
        else if (organisation.Length > 0)
        {
            left = organisation;
            paragraph.Append(BoundControl.Of(BoundControl.Company, FixedWords.Organisation, organisation, controlId));
        }

        if (left.Length > 0)
        {
            paragraph.Append(new W.Run(left.Length + title.Length > LongestLine ? new W.Break() : new W.TabChar()));
        }

        paragraph.Append(PropertyParts.TitleField(identity));
        return Header(landscape ? "word/header3.xml" : "word/header2.xml", paragraph);
    }

    public static Part PageFooter(DocumentIdentity identity, bool landscape)
    {
        var paragraph = Paragraph(landscape ? StyleIds.FooterLandscape : StyleIds.Footer);
        var separator = "";
        foreach (var (lead, property) in new[] { ("", PropertyParts.DocumentId), (FixedWords.Version + " ", PropertyParts.DocumentVersion), ("", PropertyParts.Classification) })
        {
            if (PropertyParts.ValueOf(identity, property) is { Length: > 0 } value)
            {
                if (separator.Length + lead.Length > 0)
                {
                    paragraph.Append(Fields.Plain(separator + lead));
                }

                paragraph.Append(PropertyParts.FieldOf(property, value));
                separator = "  ·  ";
            }
        }

        paragraph.Append(new W.Run(new W.TabChar()), Fields.Plain(FixedWords.Page + " "));
        paragraph.Append(Fields.Of("PAGE", "1"));
        paragraph.Append(Fields.Plain($" {FixedWords.Of} "));
        paragraph.Append(Fields.Of("NUMPAGES", "1"));
        return Footer(landscape ? "word/footer3.xml" : "word/footer2.xml", paragraph);
    }

    private static W.Paragraph Paragraph(string style) => new(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));

    private static Part Header(string path, W.Paragraph paragraph) => Part.Of(path, LookParts.ContentTypes + "header+xml", new W.Header(paragraph));

    private static Part Footer(string path, W.Paragraph paragraph) => Part.Of(path, LookParts.ContentTypes + "footer+xml", new W.Footer(paragraph));
}
