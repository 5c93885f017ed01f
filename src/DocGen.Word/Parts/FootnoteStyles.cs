namespace DocGen.Word.Parts;

/// <summary>The styles that only a document with footnotes has.</summary>
internal static class FootnoteStyles
{
    public static IEnumerable<W.Style> All()
    {
        yield return new ParagraphStyle(StyleIds.FootnoteText, "footnote text") { BuiltIn = true, Space = (0, 40), Line = 240, Size = 18 }.ToElement();
        yield return new W.Style(
            new W.StyleName { Val = "footnote reference" },
            new W.BasedOn { Val = "DefaultParagraphFont" },
            new W.UIPriority { Val = 99 },
            new W.UnhideWhenUsed(),
            new W.StyleRunProperties(new W.VerticalTextAlignment { Val = W.VerticalPositionValues.Superscript }))
        {
            Type = W.StyleValues.Character,
            StyleId = StyleIds.FootnoteReference,
        };
    }
}
