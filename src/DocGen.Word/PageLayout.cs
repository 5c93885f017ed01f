namespace DocGen.Word;

/// <summary>The measures of a page, in twentieths of a point (1440 to the inch).</summary>
internal sealed record PageLayout(int Width, int Height, bool Landscape)
{
    /// <summary>25 mm.</summary>
    public const int Margin = 1417;

    private const int EdgeDistance = 709;

    public int Top { get; init; } = Margin;

    public int Right { get; init; } = Margin;

    public int Bottom { get; init; } = Margin;

    public int Left { get; init; } = Margin;

    /// <summary>From the edge of the paper to the header.</summary>
    public int HeaderDistance { get; init; } = EdgeDistance;

    /// <summary>From the edge of the paper to the footer.</summary>
    public int FooterDistance { get; init; } = EdgeDistance;

    public int TextWidth => Width - Left - Right;

    /// <summary>How high a figure may be that stands on a page with its caption and a heading.</summary>
    public int FigureHeight => Math.Max(0, Height - Top - Bottom - 1800);

    /// <summary>The same paper turned: its margins stay at their sides, as header and footer stay where they are.</summary>
    public PageLayout Turned => this with { Width = Height, Height = Width, Landscape = !Landscape };

    /// <summary>Upright, with the margins of our own look.</summary>
    public static PageLayout Of(Paper paper) => paper == Paper.Letter ? new PageLayout(12240, 15840, false) : new PageLayout(11906, 16838, false);
}
