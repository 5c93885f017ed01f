using DocGen.Engine.Documents;

namespace DocGen.Word;

/// <summary>The colours of a look, as hexadecimal digits, every pair of text and ground readable.</summary>
internal sealed record Palette
{
    public const string Ink = "1F2933";
    public const string Muted = "52606D";
    public const string Rule = "C5CDD5";
    public const string CodeGround = "F3F5F7";

    private const int DarkestLevel = 62;
    private static readonly int[] LevelShares = [7, 22, 40, DarkestLevel];

    // First shades of the accent, then greys, each far from its neighbours in lightness: on paper without colours they stay apart.
    private static readonly (bool Accent, int Share)[] SeriesShares = [(true, 100), (true, 60), (true, 28), (false, 48), (false, 16), (true, 80), (true, 44), (true, 14), (false, 75), (false, 32)];

    private readonly Colour _shaded;
    private readonly string[] _levels;

    public Palette(WordLook look)
    {
        var accent = Colour.Parse(look.Accent);
        var tint = accent.Over(Colour.White, 12);
        Accent = accent.Hex;
        Tint = tint.Hex;
        AccentText = accent.ReadableOn(tint).Hex;
        _shaded = Colour.Parse(AccentText);
        var darkest = DarkestLevel;
        while (Colour.Parse(Ink).ContrastWith(_shaded.Over(Colour.White, darkest)) < Colour.Readable)
        {
            darkest--;
        }

        _levels = [.. LevelShares.Select(s => _shaded.Over(Colour.White, s * darkest / DarkestLevel).Hex)];
        (HeadGround, HeadText) = look.Reference?.TableHead is { } head ? (head.Ground, HeadLetters(head.Ground, head.Letters)) : (Tint, AccentText);
        IsThemed = look.Reference is null;
        RowRule = look.Reference?.TableStyle is null ? RowRule.Thin : look.Reference.RowRule;
        OnAccent = (Colour.White.ContrastWith(accent) >= Colour.Readable ? Colour.White : Colour.Black).Hex;
    }

    /// <summary>Whether the places of the theme hold these colours: so it is unless a client's own theme stands in the file.</summary>
    public bool IsThemed { get; }

    /// <summary>The line between the rows of tables; null where a client's own table style draws them in ways of its own, or leaves them out.</summary>
    public RowRule? RowRule { get; }

    /// <summary>The band of the cover, the bars beside quotations.</summary>
    public string Accent { get; }

    /// <summary>Text on <see cref="Accent"/>.</summary>
    public string OnAccent { get; }

    /// <summary>Headings and the heads of tables: readable on white and on <see cref="Tint"/>.</summary>
    public string AccentText { get; }

    /// <summary>The ground of table heads.</summary>
    public string Tint { get; }

    /// <summary>The colour of a chart's series, counted from 0, and of the numbers on it.</summary>
    public (string Fill, string Text) Series(int index)
    {
        var (isAccent, share) = SeriesShares[index % SeriesShares.Length];
        var fill = (isAccent ? _shaded : Colour.Parse(Muted)).Over(Colour.White, share);
        var text = Colour.White.ContrastWith(fill) >= Colour.Readable ? Colour.White : Colour.Parse(Ink).ContrastWith(fill) >= Colour.Readable ? Colour.Parse(Ink) : Colour.Black;
        return (fill.Hex, text.Hex);
    }

    /// <summary>The ground of a cell that holds a level, 1 to <see cref="LevelWords.Count"/>, the gravest darkest, so that <see cref="Ink"/> can be read on each; null for no level.</summary>
    public string? Level(int level) => level == 0 ? null : _levels[level - 1];

    /// <summary>The ground of the cells in the head of a table; null for none.</summary>
    public string? HeadGround { get; }

    /// <summary>The letters in the head of a table: readable on <see cref="HeadGround"/>.</summary>
    public string HeadText { get; }

    /// <summary>The ground of a cell that holds a word for a state; null for no ground of its own.</summary>
    public static string? Ground(StatusTone tone) => tone switch
    {
        StatusTone.Good => "E2F1E6",
        StatusTone.Attention => "FCF0D4",
        StatusTone.Bad => "F9E1DE",
        _ => null,
    };

    // The letters that a client's table style names, or those of ours, where they can be read; else black or white.
    private string HeadLetters(string? ground, string? letters)
    {
        var behind = ground is null ? Colour.White : Colour.Parse(ground);
        return new[] { letters, AccentText, "FFFFFF" }.OfType<string>().FirstOrDefault(l => Colour.Parse(l).ContrastWith(behind) >= Colour.Readable) ?? "000000";
    }
}
