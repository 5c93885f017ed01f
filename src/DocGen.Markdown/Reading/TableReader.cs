using System.Globalization;
using DocGen.Engine.Documents;

namespace DocGen.Markdown.Reading;

/// <summary>Turns a pipe table and the attributes before it into ours.</summary>
internal static class TableReader
{
    public static Table Read(PipeTableBlock table, HeadingAttributes? attributes, InlineReader inlines, List<MarkdownLoss> losses)
    {
        var rows = table.Cast<PipeRowBlock>().Select(row => ReadRow(row, inlines, losses)).ToList();
        var widths = Numbers(attributes?["widths"]);
        var status = Numbers(attributes?["status"]);
        var series = Numbers(attributes?["series"]);
        var decided = Numbers(attributes?["decided"]);
        var columns = rows[0].Cells.Select((head, i) =>
            new Column(head, table.Columns[i], i < widths.Count ? widths[i] : 0, status.Contains(i + 1)) { IsSeries = series.Contains(i + 1), IsDecided = decided.Contains(i + 1) });
        var picture = PictureWords.Parse(attributes?["picture"] ?? "");
        if (picture is null)
        {
            losses.Add(new($"the picture `{attributes?["picture"]}` of a table; there are {PictureWords.All}", table.Span.Start));
        }

        return new(columns.ToEquatable(), rows.Skip(1).ToEquatable()) { Id = attributes?.Id ?? "", Caption = attributes?["caption"] ?? "", Picture = picture ?? TablePicture.None };
    }

    public static HeadingAttributes WithCaption(HeadingAttributes attributes, string caption) =>
        new(attributes.Id, attributes.Values.Where(v => v.Key != "caption").Prepend(new("caption", caption)).ToEquatable());

    private static TableRow ReadRow(PipeRowBlock row, InlineReader inlines, List<MarkdownLoss> losses)
    {
        if (row.Surplus > 0)
        {
            losses.Add(new("cells after the last column of a table", row.Span.Start));
        }

        var id = RowAnchor.Take(row.OfType<PipeCellBlock>().FirstOrDefault()?.Inline);
        return new(row.Cast<PipeCellBlock>().Select(cell => new Cell(inlines.Read(cell.Inline))).ToEquatable()) { Id = id, Origin = BlockReader.OriginOf(row) };
    }

    private static List<int> Numbers(string? text) =>
        [.. (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
}
