using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Word.Body;
using DocGen.Word.Parts;
using DocGen.Word.Reference;

namespace DocGen.Word;

/// <summary>How a Word document looks: one accent colour, two fonts, the paper, a logo, and a line for cover and header. Everything else follows from these.</summary>
public sealed record WordLook
{
    private readonly string _accent = "2B5C8A";

    /// <summary>A quiet blue, Calibri, A4, no logo.</summary>
    public static WordLook Default { get; } = new();

    /// <summary>The colour of the band, the headings and the heads of tables: six hexadecimal digits, with or without <c>#</c>. Where it would be too light to read, text takes a darker shade of it.</summary>
    /// <exception cref="ArgumentException">The text is not a colour; ask <see cref="IsColour"/> first.</exception>
    public string Accent
    {
        get => _accent;
        init => _accent = Colour.TryParse(value, out var colour) ? colour.Hex : throw new ArgumentException($"`{value}` is not a colour of six hexadecimal digits", nameof(value));
    }

    /// <summary>The font of the text. Calibri, Cambria, Arial, Times New Roman and Courier New have free twins of the same widths.</summary>
    public string BodyFont { get; init; } = "Calibri";

    /// <summary>The font of the title and the headings.</summary>
    public string HeadingFont { get; init; } = "Calibri";

    /// <summary>The paper; null for that of the reference, or A4.</summary>
    public Paper? Paper { get; init; }

    /// <summary>A Word file of the client's own whose styles, theme, lists, headers, footers and page are taken; null for none. What is said beside it wins over it.</summary>
    public ReferenceLook? Reference { get; init; }

    /// <summary>The look of a reference as it is: what it says of fonts and colour, and itself.</summary>
    public static WordLook Of(ReferenceLook reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new WordLook { Reference = reference, BodyFont = reference.BodyFont, HeadingFont = reference.HeadingFont, Accent = reference.Accent };
    }

    /// <summary>A picture on the cover; null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>A font and its free twin, where it has one: text set in either breaks at the same places.</summary>
    public static ImmutableArray<string> SameWidths(string font) => FontTablePart.TwinOf(font) is { } twin ? [font, twin] : [font];

    /// <summary>A line at the foot of the cover; empty for none.</summary>
    public string CoverText { get; init; } = "";

    /// <summary>What stands on the left of the header of every page but the cover; empty for the organisation's name.</summary>
    public string HeaderText { get; init; } = "";

    /// <summary>The fonts that have a free twin of the same widths, so that pages break alike without them.</summary>
    public static ImmutableArray<string> FontsWithTwins => FontTablePart.KnownFonts;

    /// <summary>Whether a text is a colour that <see cref="Accent"/> takes.</summary>
    public static bool IsColour(string text) => Colour.TryParse(text, out _);

    /// <summary>The contrast of a colour with white, 1 to 21, by the rule of WCAG 2; text needs <see cref="LeastContrast"/>.</summary>
    /// <exception cref="FormatException">The text is not a colour; ask <see cref="IsColour"/> first.</exception>
    public static double ContrastWithWhite(string colour) => Colour.Parse(colour).ContrastWith(Colour.White);

    /// <summary>The least contrast between text and what is behind it.</summary>
    public static double LeastContrast => Colour.Readable;

    /// <summary>The lightest shade of a colour that has enough contrast with white, as six hexadecimal digits; the colour itself when it has.</summary>
    /// <exception cref="FormatException">The text is not a colour; ask <see cref="IsColour"/> first.</exception>
    public static string ReadableShade(string colour) => Colour.Parse(colour).NearestReadableOnWhite().Hex;
}

public enum Paper
{
    A4,
    Letter,
}

/// <summary>A PNG, JPEG or GIF picture and the words that stand for it; bytes of any other kind print the words alone.</summary>
public sealed record Logo(EquatableArray<byte> Bytes, string Description)
{
    /// <summary>Whether bytes are a PNG or JPEG picture, the kinds that every program shows.</summary>
    public static bool CanShow(ReadOnlySpan<byte> bytes) => PictureFormat.Of(bytes) is { Extension: "png" or "jpeg" };

    /// <summary>Whether a PNG or JPEG picture has its end, and a PNG the bytes that its own sums vouch for: one that was cut off or changed on the way shows in part or not at all.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes) => PictureFormat.Of(bytes) is { Extension: "png" } ? WholePicture.Png(bytes) : WholePicture.Jpeg(bytes);
}
