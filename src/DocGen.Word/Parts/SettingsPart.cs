namespace DocGen.Word.Parts;

/// <summary>The settings: Word's current layout rules, no field update on opening (the fields hold their results), the language of the theme.</summary>
internal static class SettingsPart
{
    private const string WordRules = "http://schemas.microsoft.com/office/word";

    public static W.Settings Build(string language) => new(
        new W.Zoom { Percent = "100" },
        new W.DefaultTabStop { Val = 720 },
        new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
        new W.Compatibility(
            Rule(W.CompatSettingNameValues.CompatibilityMode, "15"),
            Rule(W.CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
            Rule(W.CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
            Rule(W.CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
            Rule(W.CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1")),
        new W.ThemeFontLanguages { Val = language },
        new W.ColorSchemeMapping
        {
            Background1 = W.ColorSchemeIndexValues.Light1,
            Text1 = W.ColorSchemeIndexValues.Dark1,
            Background2 = W.ColorSchemeIndexValues.Light2,
            Text2 = W.ColorSchemeIndexValues.Dark2,
            Accent1 = W.ColorSchemeIndexValues.Accent1,
            Accent2 = W.ColorSchemeIndexValues.Accent2,
            Accent3 = W.ColorSchemeIndexValues.Accent3,
            Accent4 = W.ColorSchemeIndexValues.Accent4,
            Accent5 = W.ColorSchemeIndexValues.Accent5,
            Accent6 = W.ColorSchemeIndexValues.Accent6,
            Hyperlink = W.ColorSchemeIndexValues.Hyperlink,
            FollowedHyperlink = W.ColorSchemeIndexValues.FollowedHyperlink,
        },
        new W.DecimalSymbol { Val = "." },
        new W.ListSeparator { Val = "," });

    private static W.CompatibilitySetting Rule(W.CompatSettingNameValues name, string value) => new() { Name = name, Uri = WordRules, Val = value };
}
