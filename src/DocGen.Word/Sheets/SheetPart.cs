using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Packaging;
using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DocGen.Word.Sheets;

/// <summary>A table as a sheet: its head frozen, with filters, repeated on each printed page; as wide as one page.</summary>
internal static class SheetPart
{
    // The letters that fit across a sheet that prints on one page in breadth and can still be read.
    private const int LettersAcross = 190;
    private const int Narrowest = 7;

    // In points: a line of 10 point text, and the air around the lines of a row. Excel shows no row higher than 409.
    private const double LineHeight = 13;
    private const double Air = 3;
    private const double Highest = 409;

    // The width of a column counts digits; letters are narrower.
    private const double LettersForDigit = 1.12;

    // Of a heading that a column of unknown width gets room for.
    private const int Ordinary = 24;

    /// <summary>The part of a sheet.</summary>
    /// <param name="isNames">Whether the table is no list but names and values, without filters.</param>
    public static Part Of(string path, Table table, DocumentIdentity identity, bool isLetter, bool isFirst, bool isNames)
    {
        var last = $"{CellLetters.Column(table.Columns.Count - 1)}{(table.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        var view = new S.SheetView(
            new S.Pane { VerticalSplit = 1, HorizontalSplit = 1, TopLeftCell = "B2", ActivePane = S.PaneValues.BottomRight, State = S.PaneStateValues.Frozen },
            new S.Selection { Pane = S.PaneValues.BottomRight, ActiveCell = "B2", SequenceOfReferences = new ListValue<StringValue>([new StringValue("B2")]) }) { WorkbookViewId = 0, ShowGridLines = false };
        if (isFirst)
        {
            view.TabSelected = true;
        }

        var sheet = new S.Worksheet(
            new S.SheetProperties(new S.PageSetupProperties { FitToPage = true }),
            new S.SheetDimension { Reference = $"A1:{last}" },
            new S.SheetViews(view),
            new S.SheetFormatProperties { DefaultRowHeight = 14 },
            new S.Columns(table.Columns.Select((c, i) => new S.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = WidthOf(c), CustomWidth = true })),
            new S.SheetData(Rows(table, isNames)));
        if (!isNames)
        {
            sheet.Append(new S.AutoFilter { Reference = $"A1:{last}" });
        }

        sheet.Append(
            new S.PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new S.PageSetup { PaperSize = isLetter ? 1U : 9U, Orientation = isNames ? S.OrientationValues.Portrait : S.OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new S.HeaderFooter(new S.OddHeader(Margin(identity.Organisation, identity.Title, identity.Classification)), new S.OddFooter($"{Margin($"{FixedWords.Version} {identity.Version}, {identity.Status}", "&A", "")}&R{FixedWords.Page} &P {FixedWords.Of} &N")));
        return Part.Of(path, WorkbookWriter.Types + "worksheet+xml", sheet);
    }

    private static IEnumerable<S.Row> Rows(Table table, bool isNames)
    {
        yield return new S.Row(table.Columns.Select((c, i) => Words(CellLetters.Of(c.Head.Content), i, 1, CellStyle.Head))) { RowIndex = 1, Height = HeightOf(table.Columns.Select(c => c.Head), table) };
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var number = r + 2;
            yield return new S.Row(table.Rows[r].Cells.Select((cell, i) => Cell(CellLetters.Of(cell.Content), table.Columns[i], i, number, isNames && i == 0))) { RowIndex = (uint)number, Height = HeightOf(table.Rows[r].Cells, table) };
        }
    }

    private static S.Cell Cell(string text, Column column, int index, int row, bool isLabel)
    {
        if (column.Alignment == Alignment.Right && CellLetters.Number(text) is { } number)
        {
            return new S.Cell(new S.CellValue(number)) { CellReference = Place(index, row), StyleIndex = (uint)CellStyle.Number };
        }

        if (column.Alignment == Alignment.Right && CellLetters.Day(text) is { } day)
        {
            return new S.Cell(new S.CellValue(day)) { CellReference = Place(index, row), StyleIndex = (uint)CellStyle.Date };
        }

        return Words(text, index, row, isLabel ? CellStyle.Label : CellLetters.LooksLikeFormula(text) ? CellStyle.Quoted : column.IsStatus ? CellStyles.Of(StatusWords.ToneOf(text)) : CellStyle.Words);
    }

    // Text in the cell itself, never a formula, whatever it begins with.
    private static S.Cell Words(string text, int index, int row, CellStyle style)
    {
        var cell = new S.Cell { CellReference = Place(index, row), StyleIndex = (uint)style };
        if (text.Length > 0)
        {
            cell.DataType = S.CellValues.InlineString;
            cell.Append(new S.InlineString(new S.Text(CellLetters.Safe(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return cell;
    }

    private static double WidthOf(Column column) => column.Width == 0 ? Ordinary : Math.Max(Narrowest, column.Width * LettersAcross / 100);

    // Programs differ in whether they find the height of wrapped rows themselves, so it is written down, and stays free to grow with an edit.
    private static double HeightOf(IEnumerable<Cell> cells, Table table) =>
        Math.Min(Highest, Air + (LineHeight * cells.Select((c, i) => LinesOf(CellLetters.Of(c.Content), WidthOf(table.Columns[i]) * LettersForDigit)).Max()));

    private static int LinesOf(string text, double width) => text.Split('\n').Sum(line =>
    {
        var (lines, used) = (1, 0);
        foreach (var word in line.Split(' '))
        {
            used += word.Length + (used == 0 ? 0 : 1);
            if (used > width)
            {
                lines += used == word.Length ? 0 : 1;
                used = word.Length;
            }

            for (; used > width; used -= (int)width)
            {
                lines++;
            }
        }

        return lines;
    });

    private static string Place(int column, int row) => CellLetters.Column(column) + row.ToString(CultureInfo.InvariantCulture);

    // An ampersand would begin a code; the whole header may have 255 characters (ECMA-376 part 1, 18.3.1.46).
    private static string Margin(string left, string centre, string right) =>
        string.Concat(new[] { ("&L", left), ("&C", centre), ("&R", right) }.Where(p => p.Item2.Length > 0).Select(p => p.Item1 + (p.Item2 == "&A" ? "&A" : Line(p.Item2))));

    private static string Line(string text) => SafeText.Line(text, 60).Replace("&", "&&", StringComparison.Ordinal) is var line && line.Length > 0 && char.IsAsciiDigit(line[0]) ? " " + line : line;
}
