namespace DocGen.Word.Parts;

/// <summary>The styles part of a look in a language.</summary>
internal static class StylesPart
{
    /// <summary>The ids of the styles that Word does not know: no file has them unless it was made for us.</summary>
    public static HashSet<string> OurOwnIds { get; } =
        [.. Build(WordLook.Default, new Palette(WordLook.Default), "en-GB", hasFootnotes: true).Elements<W.Style>().Where(s => s.CustomStyle?.Value == true).Select(s => s.StyleId!.Value!)];

    public static W.Styles Build(WordLook look, Palette palette, string language, bool hasFootnotes)
    {
        var styles = new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                    Fonts.Minor(look),
                    new W.Color { Val = Palette.Ink, ThemeColor = W.ThemeColorValues.Text1 },
                    new W.FontSize { Val = "21" },
                    new W.FontSizeComplexScript { Val = "21" },
                    new W.Languages { Val = language, EastAsia = "ja-JP", Bidi = "ar-SA" })),
                new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                    new W.WidowControl(),
                    new W.SpacingBetweenLines { Before = "0", After = "0", Line = "269", LineRule = W.LineSpacingRuleValues.Auto }))),
            new W.LatentStyles { DefaultLockedState = false, DefaultUiPriority = 99, DefaultSemiHidden = true, DefaultUnhideWhenUsed = true, DefaultPrimaryStyle = false, Count = 376 });
        styles.Append(ParagraphStyles.All(look, palette));
        styles.Append(new W.Style(
            new W.StyleName { Val = "Default Paragraph Font" },
            new W.UIPriority { Val = 1 },
            new W.SemiHidden())
        {
            Type = W.StyleValues.Character,
            StyleId = "DefaultParagraphFont",
            Default = true,
        });
        styles.Append(CharacterStyles.All(palette));
        if (hasFootnotes)
        {
            styles.Append(FootnoteStyles.All());
        }

        styles.Append(TableStyles.All(palette));
        styles.Append(new W.Style(
            new W.StyleName { Val = "No List" },
            new W.UIPriority { Val = 99 },
            new W.SemiHidden())
        {
            Type = W.StyleValues.Numbering,
            StyleId = "NoList",
            Default = true,
        });
        return styles;
    }
}
