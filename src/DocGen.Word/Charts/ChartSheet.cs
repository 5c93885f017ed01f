using System.Globalization;
using System.IO.Compression;
using DocGen.Word.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DocGen.Word.Charts;

/// <summary>The workbook behind a chart, so that Word can edit its figures: one sheet, names of the bars in the first column, a series in each further one.</summary>
internal static class ChartSheet
{
    private const string Name = "Figures";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public const string ContentType = Types + "sheet";

    /// <summary>The place of a cell, by column and row from 0, as formulas want it: <c>Figures!$B$1</c>.</summary>
    public static string Place(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Name}!${(char)('A' + column)}${row + 1}");

    /// <summary>The cells of a column from the second row down.</summary>
    public static string Place(int column, int firstRow, int lastRow) => string.Create(CultureInfo.InvariantCulture, $"{Place(column, firstRow)}:${(char)('A' + column)}${lastRow + 1}");

    /// <summary>The bytes of the file, the same for the same figures on every runtime: as a part of the document it counts in the digest of the parts, so no compressor has a say in it.</summary>
    public static ReadOnlyMemory<byte> Write(BarFigures figures)
    {
        var package = new Relationships();
        package.Add("officeDocument", "xl/workbook.xml");
        var workbook = new Relationships();
        var sheet = workbook.Add("worksheet", "worksheets/sheet1.xml");
        using var stream = new MemoryStream();
        WordPackage.Write(
        [
            package.ToPart("_rels/.rels"),
            Part.Of("xl/workbook.xml", Types + "sheet.main+xml", new S.Workbook(new S.Sheets(new S.Sheet { Name = Name, SheetId = 1, Id = sheet }))),
            workbook.ToPart("xl/_rels/workbook.xml.rels"),
            Part.Of("xl/worksheets/sheet1.xml", Types + "worksheet+xml", new S.Worksheet(new S.SheetData(Rows(figures)))),
        ], stream, CompressionLevel.NoCompression);
        return stream.ToArray();
    }

    private static IEnumerable<S.Row> Rows(BarFigures figures)
    {
        yield return new S.Row([Words(0, 0, ""), .. figures.Series.Select((s, i) => Words(i + 1, 0, s.Name))]) { RowIndex = 1 };
        for (var b = 0; b < figures.Bars.Length; b++)
        {
            yield return new S.Row([Words(0, b + 1, figures.Bars[b]), .. figures.Series.Select((s, i) => s.Values[b] is { } value ? Number(i + 1, b + 1, value) : Words(i + 1, b + 1, s.Texts[b]))]) { RowIndex = (uint)b + 2 };
        }
    }

    // Text in the cell itself, never a formula, whatever it begins with.
    private static S.Cell Words(int column, int row, string text) =>
        new(new S.InlineString(new S.Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })) { CellReference = Reference(column, row), DataType = S.CellValues.InlineString };

    private static S.Cell Number(int column, int row, decimal value) => new(new S.CellValue(ChartPart.Digits(value))) { CellReference = Reference(column, row) };

    private static string Reference(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
}
