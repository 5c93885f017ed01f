using System.Globalization;

namespace DocGen.Word;

/// <summary>A colour as the screen knows it, with the contrast rule of WCAG 2.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The least contrast between text and what is behind it.</summary>
    public const double Readable = 4.5;

    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Whether it is a colour to the eye, and no grey or near black.</summary>
    public bool IsBright => Math.Max(Red, Math.Max(Green, Blue)) - Math.Min(Red, Math.Min(Green, Blue)) >= 40;

    /// <summary>Whether text in it can be read on white.</summary>
    public bool IsReadableOnWhite => ContrastWith(White) >= Readable;

    public string Hex => string.Create(CultureInfo.InvariantCulture, $"{Red:X2}{Green:X2}{Blue:X2}");

    public static bool TryParse(string text, out Colour colour)
    {
        var digits = text.StartsWith('#') ? text.AsSpan(1) : text;
        var valid = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && digits.Length == 6;
        colour = valid ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value) : default;
        return valid;
    }

    public static Colour Parse(string text) => TryParse(text, out var colour) ? colour : throw new FormatException($"`{text}` is not a colour");

    /// <summary>This colour laid over another, 0 to 100 per cent.</summary>
    public Colour Over(Colour ground, int percent) => new(Mix(Red, ground.Red, percent), Mix(Green, ground.Green, percent), Mix(Blue, ground.Blue, percent));

    /// <summary>This colour, darkened until text in it can be read on the ground given.</summary>
    public Colour ReadableOn(Colour ground)
    {
        var shade = this;
        for (var percent = 95; shade.ContrastWith(ground) < Readable && percent >= 0; percent -= 5)
        {
            shade = Over(Black, percent);
        }

        return shade;
    }

    /// <summary>The lightest of this colour's darker shades, in the same proportions of red, green and blue, that can be read on white.</summary>
    public Colour NearestReadableOnWhite()
    {
        var shade = this;
        for (var share = 999; shade.ContrastWith(White) < Readable; share--)
        {
            shade = new Colour((byte)(Red * share / 1000), (byte)(Green * share / 1000), (byte)(Blue * share / 1000));
        }

        return shade;
    }

    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte over, byte under, int percent) => (byte)((over * percent + under * (100 - percent) + 50) / 100);
}
