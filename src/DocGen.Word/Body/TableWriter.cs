using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>Writes a table: a caption when it has one, a head that repeats (none when all its cells are blank), widths that fit the page, tinted words for states.</summary>
internal sealed class TableWriter(Manuscript manuscript, RunWriter runs)
{
    // Word takes no more columns; what is over stands in the last one.
    private const int MostColumns = 63;

    // A row of more lines may break across pages; a head of more lines does not repeat.
    private const int ShortRow = 16;
    private const int ShortHead = 8;

    // What the margins of a cell take from its width.
    private const int CellEdges = 2 * 108;

    /// <summary>The figure (when the table is drawn as one), the caption (when there is one) and the table; nothing for a table without columns.</summary>
    public IEnumerable<OpenXmlElement> Write(Table table, Place place)
    {
        if (table.Columns.IsEmpty)
        {
            yield break;
        }

        if (table.Picture == TablePicture.Bars && place.Height > 0)
        {
            foreach (var part in Figure(table, place))
            {
                yield return part;
            }
        }

        var bookmark = manuscript.Bookmark(manuscript.Anchors.InTable(table.Id));
        if (table.Caption.Length > 0)
        {
            // Word counts no captions in footnotes.
            yield return place.Noted ? Uncounted(table.Caption) : Caption(StyleIds.Caption, FixedWords.Table, manuscript.NextTable(), table.Caption, bookmark);
            bookmark = place.Noted ? bookmark : null;
        }

        yield return Rows(Fitted(table), place.Room, place.Left, bookmark);
    }

    private IEnumerable<OpenXmlElement> Figure(Table table, Place place)
    {
        if (manuscript.Charts.Draw(table, place.Room, place.Height, manuscript.Relationships, manuscript.NextId) is not { } drawing)
        {
            yield break;
        }

        var paragraph = BlockWriter.Paragraph(StyleIds.Figure, place.Left == 0 ? null : place.Left);
        paragraph.Append(new W.Run(drawing));
        yield return paragraph;
        if (table.Caption.Length > 0)
        {
            yield return Caption(StyleIds.FigureCaption, FixedWords.Figure, manuscript.NextFigure(), table.Caption, bookmark: null);
        }
    }

    private static W.Paragraph Caption(string style, string word, int number, string caption, (W.BookmarkStart Start, W.BookmarkEnd End)? bookmark)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        paragraph.Append(bookmark is { } b ? [b.Start, Fields.Plain(word + " ")] : [Fields.Plain(word + " ")]);
        paragraph.Append(Fields.Of($"SEQ {word} \\* ARABIC", Measures.Number(number)));
        if (bookmark is { } mark)
        {
            paragraph.Append(mark.End);
        }

        paragraph.Append(Fields.Plain("  " + caption));
        return paragraph;
    }

    private static W.Paragraph Uncounted(string caption)
    {
        var paragraph = Paragraph(StyleIds.Caption, Alignment.Default);
        paragraph.AppendChild(Fields.Plain(caption));
        return paragraph;
    }

    private W.Table Rows(Table table, int width, int left, (W.BookmarkStart Start, W.BookmarkEnd End)? bookmark)
    {
        string[][] cells = [.. table.Rows.Select(r => r.Cells.Items.Select(c => InlineText.Of(c.Content)).ToArray())];
        var isMatrix = table.Picture == TablePicture.Matrix;
        var single = cells.Where((_, r) => !TableShape.IsGroup(table.Rows[r])).ToList();
        var ids = TableShape.HasIds(single);
        var widths = ColumnWidths.Of(table.Columns, single, width);

        var headed = cells.Length == 0 || table.Columns.Items.Any(c => !InlineText.IsBlank(c.Head.Content));
        var element = new W.Table(Properties(table, width, left, headed, rowHeads: !headed || isMatrix || TableShape.NamesItsRows(single)));
        element.Append(new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Measures.Number(w) })));

        if (headed)
        {
            var head = Head(table, widths, bookmark);
            manuscript.Marks.MarkRow(head, table.Origin);
            element.Append(head);
            bookmark = null;
        }

        for (var r = 0; r < cells.Length; r++)
        {
            var row = new W.TableRow();
            if (TableShape.IsGroup(table.Rows[r]))
            {
                row.Append(new W.TableRowProperties(new W.CantSplit()), GroupCell(table.Rows[r], widths, [r == 0 ? bookmark : null, manuscript.Bookmark(manuscript.Anchors.InTable(table.Rows[r].Id))]));
                manuscript.Marks.MarkRow(row, table.Rows[r].Origin);
                element.Append(row);
                continue;
            }

            if (isMatrix)
            {
                row.Append(new W.TableRowProperties(new W.CantSplit(), MatrixLook.Height()));
            }
            else if (Lines(cells[r], widths) <= ShortRow)
            {
                row.Append(new W.TableRowProperties(new W.CantSplit()));
            }

            for (var c = 0; c < widths.Length; c++)
            {
                var value = c == 1 && widths.Length == 2 && table.Rows[r].Cells[1].Content is [Text] ? IdentityField.Of(cells[r][0], cells[r][1], manuscript.Identity) : null;
                row.Append(BodyCell(table.Rows[r].Cells[c], isMatrix && c > 0 ? Alignment.Centre : table.Columns[c].Alignment, MatrixLook.Ground(table, c, cells[r][c], manuscript.Palette), widths[c], (isMatrix, ids && c == 0), value, c > 0 ? [] : [r == 0 ? bookmark : null, manuscript.Bookmark(manuscript.Anchors.InTable(table.Rows[r].Id))]));
            }

            manuscript.Marks.MarkRow(row, table.Rows[r].Origin);
            if (r == 0 && !headed)
            {
                manuscript.Marks.MarkRow(row, table.Origin);
            }

            element.Append(row);
        }

        return element;
    }

    private W.TableRow Head(Table table, ImmutableArray<int> widths, (W.BookmarkStart Start, W.BookmarkEnd End)? bookmark)
    {
        var head = new W.TableRow();
        if (Lines([.. table.Columns.Select(c => InlineText.Of(c.Head.Content))], widths) <= ShortHead)
        {
            head.Append(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        }

        for (var c = 0; c < widths.Length; c++)
        {
            head.Append(HeadCell(table.Picture == TablePicture.Matrix && c > 0 ? table.Columns[c] with { Alignment = Alignment.Centre } : table.Columns[c], widths[c], c == 0 ? bookmark : null));
        }

        return head;
    }

    private static W.TableProperties Properties(Table table, int width, int left, bool headed, bool rowHeads)
    {
        var properties = new W.TableProperties(
            new W.TableStyle { Val = StyleIds.DataTable },
            new W.TableWidth { Width = Measures.Number(width), Type = W.TableWidthUnitValues.Dxa },
            new W.TableIndentation { Width = left, Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { Val = Measures.Hexadecimal(0x0600 + (headed ? 0x20 : 0) + (rowHeads ? 0x80 : 0)), FirstRow = headed, LastRow = false, FirstColumn = rowHeads, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true });
        if (table.Picture == TablePicture.Matrix)
        {
            properties.InsertBefore(MatrixLook.Lines(), properties.GetFirstChild<W.TableLayout>());
        }

        var columns = SafeText.Line(FixedWords.Columns + string.Join(", ", table.Columns.Select(c => InlineText.Of(c.Head.Content))));
        var caption = SafeText.Line(table.Caption);
        properties.Append(new W.TableCaption { Val = caption.Length > 0 ? caption : columns }, new W.TableDescription { Val = columns });
        return properties;
    }

    private W.TableCell HeadCell(Column column, int width, (W.BookmarkStart Start, W.BookmarkEnd End)? bookmark)
    {
        var paragraph = Paragraph(StyleIds.TableHead, column.Alignment);
        if (bookmark is { } mark)
        {
            paragraph.Append(mark.Start, mark.End);
        }

        runs.Append(paragraph, column.Head.Content, width - CellEdges, RunMarks.Strong);
        // Programs that show no conditional formats still see the ground.
        return new W.TableCell(
            HeadProperties(width),
            paragraph);
    }

    private W.TableCellProperties HeadProperties(int width)
    {
        var properties = new W.TableCellProperties(CellWidth(width));
        if (manuscript.Palette.HeadGround is { } ground)
        {
            properties.AppendChild(ground == manuscript.Palette.Tint ? TableStyles.Tinted(manuscript.Palette) : TableStyles.Ground(ground));
        }

        properties.AppendChild(new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Bottom });
        return properties;
    }

    private W.TableCell BodyCell(Cell cell, Alignment alignment, string? ground, int width, (bool Middle, bool Unbroken) look, IEnumerable<W.Run>? value, ReadOnlySpan<(W.BookmarkStart Start, W.BookmarkEnd End)?> bookmarks)
    {
        var properties = new W.TableCellProperties(CellWidth(width));
        if (ground is not null)
        {
            properties.AppendChild(TableStyles.Ground(ground));
        }

        if (look.Unbroken)
        {
            properties.AppendChild(new W.NoWrap());
        }

        if (look.Middle)
        {
            properties.AppendChild(MatrixLook.Middle());
        }

        var paragraph = Paragraph(StyleIds.TableText, alignment);
        Mark(paragraph, bookmarks);
        if (value is null)
        {
            runs.Append(paragraph, cell.Content, width - CellEdges);
        }
        else
        {
            paragraph.Append(value);
        }

        return new W.TableCell(properties, paragraph);
    }

    // One cell over all columns: who sorts or filters the table still sees one row for each thing.
    private W.TableCell GroupCell(TableRow row, ImmutableArray<int> widths, ReadOnlySpan<(W.BookmarkStart Start, W.BookmarkEnd End)?> bookmarks)
    {
        var paragraph = Paragraph(StyleIds.TableGroup, Alignment.Default);
        Mark(paragraph, bookmarks);
        runs.Append(paragraph, row.Cells[0].Content, widths.Sum() - CellEdges, RunMarks.Strong);
        return new W.TableCell(
            new W.TableCellProperties(CellWidth(widths.Sum()), new W.GridSpan { Val = widths.Length }, TableStyles.Tinted(manuscript.Palette)),
            paragraph);
    }

    private static void Mark(W.Paragraph paragraph, ReadOnlySpan<(W.BookmarkStart Start, W.BookmarkEnd End)?> bookmarks)
    {
        foreach (var bookmark in bookmarks)
        {
            if (bookmark is { } mark)
            {
                paragraph.Append(mark.Start, mark.End);
            }
        }
    }

    private static W.TableCellWidth CellWidth(int width) => new() { Width = Measures.Number(width), Type = W.TableWidthUnitValues.Dxa };

    private static W.Paragraph Paragraph(string style, Alignment alignment)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = style });
        if (alignment is Alignment.Centre or Alignment.Right)
        {
            properties.AppendChild(new W.Justification { Val = alignment == Alignment.Centre ? W.JustificationValues.Center : W.JustificationValues.Right });
        }

        return new W.Paragraph(properties);
    }

    private static int Lines(string[] texts, ImmutableArray<int> widths)
    {
        var most = 0;
        for (var c = 0; c < widths.Length; c++)
        {
            most = Math.Max(most, texts[c].Length / Math.Max(1, widths[c] / ColumnWidths.Character));
        }

        return most + 1;
    }

    // As many cells in every row as there are columns, and no more columns than Word takes.
    private static Table Fitted(Table table)
    {
        var count = Math.Min(table.Columns.Count, MostColumns);
        if (table.Columns.Count == count && table.Rows.Items.All(r => r.Cells.Count == count))
        {
            return table;
        }

        return table with
        {
            Columns = [.. table.Columns.Items.Take(count).Select((c, i) => i < MostColumns - 1 ? c : c with { Head = Joined([.. table.Columns.Items.Skip(i).Select(x => x.Head)]) })],
            Rows = table.Rows.Select(r => r with
            {
                Cells = Enumerable.Range(0, count).Select(i => i < r.Cells.Count ? (i < MostColumns - 1 ? r.Cells[i] : Joined(r.Cells.Items[i..])) : new Cell([])).ToEquatable(),
            }).ToEquatable(),
        };
    }

    private static Cell Joined(ImmutableArray<Cell> cells) =>
        new(cells.SelectMany((c, i) => i == 0 ? c.Content : (IEnumerable<Inline>)[new LineBreak(), .. c.Content]).ToEquatable());
}
