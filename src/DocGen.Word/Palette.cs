using DocGen.Engine.Documents;

namespace DocGen.Word;

/// <summary>The colours of a look, as hexadecimal digits, every pair of text and ground readable.</summary>
internal sealed record Palette
{
    public const string Ink = "1F2933";
    public const string Muted = "52606D";
    public const string Rule = "C5CDD5";
    public const string CodeGround = "F3F5F7";

    public Palette(WordLook look)
    {
        var accent = Colour.Parse(look.Accent);
        var tint = accent.Over(Colour.White, 12);
        Accent = accent.Hex;
        Tint = tint.Hex;
        AccentText = accent.ReadableOn(tint).Hex;
        OnAccent = (Colour.White.ContrastWith(accent) >= Colour.Readable ? Colour.White : Colour.Black).Hex;
    }

    /// <summary>The band of the cover, the bars beside quotations.</summary>
    public string Accent { get; }

    /// <summary>Text on <see cref="Accent"/>.</summary>
    public string OnAccent { get; }

    /// <summary>Headings and the heads of tables: readable on white and on <see cref="Tint"/>.</summary>
    public string AccentText { get; }

    /// <summary>The ground of table heads.</summary>
    public string Tint { get; }

    /// <summary>The ground of a cell that holds a word for a state; null for no ground of its own.</summary>
    public static string? Ground(StatusTone tone) => tone switch
    {
        StatusTone.Good => "E2F1E6",
        StatusTone.Attention => "FCF0D4",
        StatusTone.Bad => "F9E1DE",
        _ => null,
    };
}
