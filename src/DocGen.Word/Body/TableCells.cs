using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Word.Anchoring;
using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>What the first cell of a row bears: the key of a table that begins with it, the key of its row, the bookmarks that links to either lead to.</summary>
internal readonly record struct CellMarks(Origin? Table, Origin? Row, (W.BookmarkStart Start, W.BookmarkEnd End)? ToTable, (W.BookmarkStart Start, W.BookmarkEnd End)? ToRow)
{
    public static CellMarks None => default;
}

/// <summary>Writes the cells of tables.</summary>
internal sealed class TableCells(Manuscript manuscript, RunWriter runs)
{
    // What the margins of a cell take from its width.
    private const int Edges = 2 * 108;

    // Programs that show no conditional formats still see the ground.
    public W.TableCell Head(Cell cell, Alignment alignment, int width, CellMarks marks)
    {
        var palette = manuscript.Palette;
        var look = new CellLook(width, palette.HeadGround, palette.IsThemed && palette.HeadGround == palette.Tint, stands: "bottom");
        return Written(look, new CellStyle(StyleIds.TableHead, alignment), marks, p => runs.Append(p, cell.Content, width - Edges, RunMarks.Strong));
    }

    /// <param name="cell">What stands in it.</param>
    /// <param name="value">What stands in it instead: fields that show a property.</param>
    /// <param name="alignment">How its words stand.</param>
    /// <param name="look">Its properties.</param>
    /// <param name="width">How wide it is, in twentieths of a point.</param>
    /// <param name="marks">What it bears.</param>
    /// <param name="isKept">Whether its row stays on one page with the next.</param>
    public W.TableCell Body(Cell cell, IEnumerable<W.Run>? value, Alignment alignment, CellLook look, int width, CellMarks marks, bool isKept) => Written(look, new CellStyle(StyleIds.TableText, alignment, isKept), marks, p =>
    {
        if (value is null)
        {
            runs.Append(p, cell.Content, width - Edges);
        }
        else
        {
            p.Append(value);
        }
    });

    /// <summary>One cell over all columns: who sorts or filters the table still sees one row for each thing.</summary>
    public W.TableCell Group(TableRow row, ImmutableArray<int> widths, CellMarks marks, RowLines lines) => Written(
        new CellLook(widths.Sum(), manuscript.Palette.Tint, manuscript.Palette.IsThemed, widths.Length, lines: lines),
        new CellStyle(StyleIds.TableGroup, Alignment.Default), marks, p => runs.Append(p, row.Cells[0].Content, widths.Sum() - Edges, RunMarks.Strong));

    private W.TableCell Written(CellLook look, CellStyle style, CellMarks marks, Action<W.Paragraph> write)
    {
        var paragraph = new W.Paragraph();
        paragraph.AppendChild(style);
        var table = manuscript.Marks.Begin(paragraph, marks.Table);
        var row = manuscript.Marks.Begin(paragraph, marks.Row);
        Point(paragraph, marks.ToTable);
        Point(paragraph, marks.ToRow);
        write(paragraph);
        BlockMarks.End(paragraph, row);
        BlockMarks.End(paragraph, table);
        var cell = new W.TableCell();
        cell.AppendChild(look);
        cell.AppendChild(paragraph);
        return cell;
    }

    private static void Point(W.Paragraph paragraph, (W.BookmarkStart Start, W.BookmarkEnd End)? bookmark)
    {
        if (bookmark is { } mark)
        {
            paragraph.Append(mark.Start, mark.End);
        }
    }
}
