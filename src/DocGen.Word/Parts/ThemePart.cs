namespace DocGen.Word.Parts;

/// <summary>The theme: the look's colours and fonts, and plain shapes.</summary>
internal static class ThemePart
{
    public static A.Theme Build(WordLook look, Palette palette) => new(
        new A.ThemeElements(
            new A.ColorScheme(
                new A.Dark1Color(Rgb(Palette.Ink)),
                new A.Light1Color(Rgb("FFFFFF")),
                new A.Dark2Color(Rgb(palette.AccentText)),
                new A.Light2Color(Rgb(palette.Tint)),
                new A.Accent1Color(Rgb(palette.Accent)),
                new A.Accent2Color(Rgb("4F7F6B")),
                new A.Accent3Color(Rgb("B7791F")),
                new A.Accent4Color(Rgb("A4443B")),
                new A.Accent5Color(Rgb("6B5B95")),
                new A.Accent6Color(Rgb(Palette.Muted)),
                new A.Hyperlink(Rgb(palette.AccentText)),
                new A.FollowedHyperlinkColor(Rgb(palette.AccentText)))
            {
                Name = "DocGen",
            },
            new A.FontScheme(
                new A.MajorFont(new A.LatinFont { Typeface = SafeText.Line(look.HeadingFont) }, new A.EastAsianFont { Typeface = "" }, new A.ComplexScriptFont { Typeface = "" }),
                new A.MinorFont(new A.LatinFont { Typeface = SafeText.Line(look.BodyFont) }, new A.EastAsianFont { Typeface = "" }, new A.ComplexScriptFont { Typeface = "" }))
            {
                Name = "DocGen",
            },
            new A.FormatScheme(
                new A.FillStyleList(Fill(), Fill(), Fill()),
                new A.LineStyleList(Line(6350), Line(12700), Line(19050)),
                new A.EffectStyleList(Effect(), Effect(), Effect()),
                new A.BackgroundFillStyleList(Fill(), Fill(), Fill()))
            {
                Name = "DocGen",
            }),
        new A.ObjectDefaults(),
        new A.ExtraColorSchemeList())
    {
        Name = "DocGen",
    };

    private static A.RgbColorModelHex Rgb(string hex) => new() { Val = hex };

    private static A.SolidFill Fill() => new(new A.SchemeColor { Val = A.SchemeColorValues.PhColor });

    private static A.Outline Line(int width) => new(Fill(), new A.PresetDash { Val = A.PresetLineDashValues.Solid }) { Width = width };

    private static A.EffectStyle Effect() => new(new A.EffectList());
}
