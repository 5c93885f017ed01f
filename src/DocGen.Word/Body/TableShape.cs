using DocGen.Engine.Documents;

namespace DocGen.Word.Body;

/// <summary>What the rows of a table are, as far as their words tell.</summary>
internal static class TableShape
{
    // Names such as A.5.12, R-014 or SUP-2026-007.
    private const int LongestId = 16;

    // Longer than the title of any control.
    private const int LongestName = 120;

    /// <summary>Whether a row stands over those that follow: words in bold in its first cell, nothing in two or more others.</summary>
    public static bool IsGroup(TableRow row) =>
        row.Cells.Count > 2 && row.Cells[0].Content is [Strong strong] && !InlineText.IsBlank(strong.Content) && row.Cells.Items.Skip(1).All(c => InlineText.IsBlank(c.Content));

    /// <summary>Whether the first cells hold ids, which stand on one line.</summary>
    public static bool HasIds(IReadOnlyList<string[]> cells) => cells.Count > 0 && cells.All(c => c[0].Length is > 0 and <= LongestId && !c[0].Any(char.IsWhiteSpace));

    /// <summary>Whether the first cell of each row is its name: no two alike, none blank, each short enough to be read out before every cell of its row.</summary>
    public static bool NamesItsRows(IReadOnlyList<string[]> cells) =>
        cells.Count > 0 && cells[0].Length > 1 && cells.All(c => !string.IsNullOrWhiteSpace(c[0]) && c[0].Length <= LongestName) && cells.Select(c => c[0]).Distinct(StringComparer.Ordinal).Count() == cells.Count;
}
