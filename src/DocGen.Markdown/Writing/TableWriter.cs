using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Markdown.Reading;

namespace DocGen.Markdown.Writing;

/// <summary>Writes a table as its marker, its caption as a line of its own, and pipes.</summary>
internal static class TableWriter
{
    public static IEnumerable<string> Write(Table table, Footnotes notes)
    {
        var widths = table.Columns.Any(c => c.Width > 0) ? string.Join(' ', table.Columns.Select(c => Number(c.Width))) : "";
        if (Marker.Write(table.Id, ("caption", table.Caption), ("widths", widths), ("status", Numbers(table, c => c.IsStatus)), ("decided", Numbers(table, c => c.IsDecided)), ("picture", PictureWords.Of(table.Picture)), ("series", Numbers(table, c => c.IsSeries))) is { } marker)
        {
            yield return marker;
        }

        if (table.Caption.Length > 0)
        {
            EquatableArray<Inline> caption = [new Emphasis([new Text(table.Caption)])];
            yield return LineEscapes.Paragraph(InlineWriter.Write(caption, InlinePlace.Paragraph, notes), opensItem: false).Single();
            yield return "";
        }

        yield return Row(table.Columns.Select(c => c.Head), "", notes);
        yield return "|" + string.Concat(table.Columns.Select(c => Rule(c.Alignment) + "|"));
        foreach (var row in table.Rows)
        {
            yield return Row(row.Cells, RowAnchor.Write(row.Id), notes);
        }
    }

    private static string Numbers(Table table, Func<Column, bool> isMeant) => string.Join(',', table.Columns.Select((c, i) => isMeant(c) ? Number(i + 1) : "").Where(n => n.Length > 0));

    private static string Row(IEnumerable<Cell> cells, string anchor, Footnotes notes) => "|" + string.Concat(cells.Select((c, i) => Write(c, i == 0 ? anchor : "", notes)));

    private static string Write(Cell cell, string anchor, Footnotes notes)
    {
        var text = anchor + LineEscapes.Cell(InlineWriter.Write(cell.Content, InlinePlace.Cell, notes));
        return text.Length == 0 ? "  |" : $" {text} |";
    }

    private static string Rule(Alignment alignment) => alignment switch
    {
        Alignment.Left => " :--- ",
        Alignment.Centre => " :---: ",
        Alignment.Right => " ---: ",
        _ => " --- ",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
