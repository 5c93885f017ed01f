using System.Collections.Immutable;

namespace DocGen.Word.Parts;

/// <summary>The fonts used, each with the free font of the same widths that may stand in for it.</summary>
internal static class FontTablePart
{
    public static ImmutableArray<string> KnownFonts { get; } = ["Calibri", "Cambria", "Arial", "Times New Roman", "Courier New"];

    private static readonly Dictionary<string, (string Twin, W.FontFamilyValues Family)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Calibri"] = ("Carlito", W.FontFamilyValues.Swiss),
        ["Cambria"] = ("Caladea", W.FontFamilyValues.Roman),
        ["Arial"] = ("Liberation Sans", W.FontFamilyValues.Swiss),
        ["Times New Roman"] = ("Liberation Serif", W.FontFamilyValues.Roman),
        ["Courier New"] = ("Liberation Mono", W.FontFamilyValues.Modern),
    };

    /// <summary>The free font of the same widths; null when none is known.</summary>
    public static string? TwinOf(string font) => Known.TryGetValue(font, out var twin) ? twin.Twin : null;

    public static W.Fonts Build(WordLook look)
    {
        var fonts = new W.Fonts();
        foreach (var name in new[] { look.BodyFont, look.HeadingFont, CharacterStyles.CodeFont }.Select(f => SafeText.Line(f, 31)).Where(f => f.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var font = new W.Font { Name = name };
            var known = Known.TryGetValue(name, out var twin);
            if (known)
            {
                font.Append(new W.AltName { Val = twin.Twin });
            }

            font.Append(new W.FontFamily { Val = known ? twin.Family : W.FontFamilyValues.Auto });
            font.Append(new W.Pitch { Val = twin.Family == W.FontFamilyValues.Modern && known ? W.FontPitchValues.Fixed : W.FontPitchValues.Variable });
            fonts.Append(font);
        }

        return fonts;
    }
}
