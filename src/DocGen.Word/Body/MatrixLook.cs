using DocGen.Engine.Documents;
using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>What sets a table drawn as a matrix apart: tinted cells of one height with white lines between, their words in the middle.</summary>
internal static class MatrixLook
{
    // 11 mm, the least height of a row.
    private const uint RowHeight = 624;

    /// <summary>The ground of a cell; null for none.</summary>
    public static string? Ground(Table table, int column, string text, Palette palette) => table.Picture switch
    {
        TablePicture.Matrix when column > 0 => palette.Level(LevelWords.LevelOf(text)),
        _ when table.Columns[column].IsStatus => Palette.Ground(StatusWords.ToneOf(text)),
        _ => null,
    };

    public static W.TableBorders Lines() => new(
        new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Color = "FFFFFF", Size = 12, Space = 0 },
        new W.InsideVerticalBorder { Val = W.BorderValues.Single, Color = "FFFFFF", Size = 12, Space = 0 });

    public static W.TableRowHeight Height() => new() { Val = RowHeight, HeightType = W.HeightRuleValues.AtLeast };
}
