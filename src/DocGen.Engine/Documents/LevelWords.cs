namespace DocGen.Engine.Documents;

/// <summary>The words for levels of risk or impact, from the least to the gravest.</summary>
public static class LevelWords
{
    /// <summary>How many levels there are.</summary>
    public const int Count = 4;

    /// <summary>The level that a text begins with, 1 to <see cref="Count"/>, whatever the case; 0 for any other text.</summary>
    public static int LevelOf(string text) => Words.FirstOrDefault(w => text.StartsWith(w.Word, StringComparison.OrdinalIgnoreCase)).Level;

    private static readonly (string Word, int Level)[] Words = [("Low", 1), ("Moderate", 2), ("Medium", 2), ("High", 3), ("Very high", 4), ("Critical", 4)];
}
