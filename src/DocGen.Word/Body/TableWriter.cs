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

    private readonly TableCells _cells = new(manuscript, runs);

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
        var paragraph = BlockWriter.Paragraph(StyleIds.Caption);
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
            element.Append(Head(table, widths, new CellMarks(table.Origin, null, bookmark, null)));
            bookmark = null;
        }

        var kept = KeptRows.Of([.. cells.Select((c, r) => TableShape.IsGroup(table.Rows[r]) ? 1 : Lines(c, widths))]);
        for (var r = 0; r < cells.Length; r++)
        {
            var row = new W.TableRow();
            var lines = isMatrix || manuscript.Palette.RowRule is not { } rule ? default : RowLines.Of(rule, r, cells.Length);
            var marks = new CellMarks(r == 0 && !headed ? table.Origin : null, table.Rows[r].Origin, r == 0 ? bookmark : null, manuscript.Bookmark(manuscript.Anchors.InTable(table.Rows[r].Id)));
            if (TableShape.IsGroup(table.Rows[r]))
            {
                row.Append(new W.TableRowProperties(new W.CantSplit()), _cells.Group(table.Rows[r], widths, marks, lines));
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
                var cell = table.Rows[r].Cells[c];
                var value = c == 1 && widths.Length == 2 && cell.Content is [Text] ? IdentityField.Of(cells[r][0], cells[r][1], manuscript.Identity) : null;
                var look = new CellLook(widths[c], MatrixLook.Ground(table, c, cells[r][c], manuscript.Palette), isUnbroken: ids && c == 0, stands: isMatrix ? "center" : null, lines: lines);
                row.AppendChild(_cells.Body(cell, value, isMatrix && c > 0 ? Alignment.Centre : table.Columns[c].Alignment, look, widths[c], c == 0 ? marks : CellMarks.None, kept[r]));
            }

            element.Append(row);
        }

        return element;
    }

    private W.TableRow Head(Table table, ImmutableArray<int> widths, CellMarks marks)
    {
        var head = new W.TableRow();
        if (Lines([.. table.Columns.Select(c => InlineText.Of(c.Head.Content))], widths) <= ShortHead)
        {
            head.Append(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        }

        for (var c = 0; c < widths.Length; c++)
        {
            head.Append(_cells.Head(table.Columns[c].Head, table.Picture == TablePicture.Matrix && c > 0 ? Alignment.Centre : table.Columns[c].Alignment, widths[c], c == 0 ? marks : CellMarks.None));
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
