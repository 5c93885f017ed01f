namespace DocGen.Word;

/// <summary>The measures of a page, in twentieths of a point (1440 to the inch).</summary>
internal sealed record PageLayout(int Width, int Height, bool Landscape)
{
    /// <summary>25 mm.</summary>
    public const int Margin = 1417;

    public const int HeaderDistance = 709;

    public int TextWidth => Width - 2 * Margin;

    public static PageLayout Of(Paper paper, bool landscape)
    {
        var (width, height) = paper == Paper.Letter ? (12240, 15840) : (11906, 16838);
        return landscape ? new PageLayout(height, width, true) : new PageLayout(width, height, false);
    }
}
