namespace DocGen.Word.Parts;

/// <summary>The two fonts of a look: the theme is the authority, the name beside it serves programs that read no theme.</summary>
internal static class Fonts
{
    public static W.RunFonts Major(WordLook look) => new()
    {
        Ascii = SafeText.Line(look.HeadingFont),
        HighAnsi = SafeText.Line(look.HeadingFont),
        ComplexScript = SafeText.Line(look.HeadingFont),
        AsciiTheme = W.ThemeFontValues.MajorHighAnsi,
        HighAnsiTheme = W.ThemeFontValues.MajorHighAnsi,
        ComplexScriptTheme = W.ThemeFontValues.MajorBidi,
    };

    public static W.RunFonts Minor(WordLook look) => new()
    {
        Ascii = SafeText.Line(look.BodyFont),
        HighAnsi = SafeText.Line(look.BodyFont),
        ComplexScript = SafeText.Line(look.BodyFont),
        AsciiTheme = W.ThemeFontValues.MinorHighAnsi,
        HighAnsiTheme = W.ThemeFontValues.MinorHighAnsi,
        ComplexScriptTheme = W.ThemeFontValues.MinorBidi,
    };
}
