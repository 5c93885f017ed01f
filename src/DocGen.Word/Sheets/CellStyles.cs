using DocGen.Engine.Documents;
using DocGen.Word.Packaging;
using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DocGen.Word.Sheets;

/// <summary>How a cell looks; the number of each is its place among the formats of the workbook.</summary>
internal enum CellStyle
{
    Words,
    Head,
    Quoted,
    Number,
    Date,
    Good,
    Attention,
    Bad,
    Label,
}

/// <summary>The styles of a workbook: the look's font, its head of tables, the tints of status words.</summary>
internal static class CellStyles
{
    private const uint DateFormat = 164;

    public static CellStyle Of(StatusTone tone) => tone switch
    {
        StatusTone.Good => CellStyle.Good,
        StatusTone.Attention => CellStyle.Attention,
        StatusTone.Bad => CellStyle.Bad,
        _ => CellStyle.Words,
    };

    public static Part Part(WordLook look)
    {
        var palette = new Palette(look);
        var font = SafeText.Line(look.BodyFont, 31);
        return Packaging.Part.Of("xl/styles.xml", WorkbookWriter.Types + "styles+xml", new S.Stylesheet(
            new S.NumberingFormats(new S.NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
            new S.Fonts(FontOf(font, Palette.Ink, bold: false), FontOf(font, palette.HeadText, bold: true), FontOf(font, Palette.Ink, bold: true)) { Count = 3 },
            new S.Fills(
                new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }),
                new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 }),
                FillOf(palette.HeadGround ?? palette.Tint),
                FillOf(Palette.Ground(StatusTone.Good)!),
                FillOf(Palette.Ground(StatusTone.Attention)!),
                FillOf(Palette.Ground(StatusTone.Bad)!)) { Count = 6 },
            new S.Borders(
                new S.Border(new S.LeftBorder(), new S.RightBorder(), new S.TopBorder(), new S.BottomBorder(), new S.DiagonalBorder()),
                new S.Border(
                    new S.LeftBorder(),
                    new S.RightBorder(new S.Color { Rgb = "FF" + Palette.Rule }) { Style = S.BorderStyleValues.Thin },
                    new S.TopBorder(),
                    new S.BottomBorder(new S.Color { Rgb = "FF" + Palette.Rule }) { Style = S.BorderStyleValues.Thin },
                    new S.DiagonalBorder())) { Count = 2 },
            new S.CellStyleFormats(new S.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new S.CellFormats(
                Format(),
                Format(font: 1, fill: 2),
                Format(quoted: true),
                Format(horizontal: S.HorizontalAlignmentValues.Right),
                Format(number: DateFormat, horizontal: S.HorizontalAlignmentValues.Right),
                Format(fill: 3),
                Format(fill: 4),
                Format(fill: 5),
                Format(font: 2)) { Count = 9 },
            new S.CellStyles(new S.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 }));
    }

    private static S.Font FontOf(string name, string colour, bool bold) =>
        new(new OpenXmlElement[] { new S.FontSize { Val = 10 }, new S.Color { Rgb = "FF" + colour }, new S.FontName { Val = name } }.Prepend(bold ? new S.Bold() : null).OfType<OpenXmlElement>());

    private static S.Fill FillOf(string colour) => new(new S.PatternFill(new S.ForegroundColor { Rgb = "FF" + colour }, new S.BackgroundColor { Indexed = 64 }) { PatternType = S.PatternValues.Solid });

    private static S.CellFormat Format(uint font = 0, uint fill = 0, uint number = 0, S.HorizontalAlignmentValues? horizontal = null, bool quoted = false)
    {
        var alignment = new S.Alignment { Vertical = S.VerticalAlignmentValues.Top, WrapText = true };
        if (horizontal is { } side)
        {
            alignment.Horizontal = side;
        }

        var format = new S.CellFormat(alignment) { NumberFormatId = number, FontId = font, FillId = fill, BorderId = 1, FormatId = 0, ApplyAlignment = true, ApplyBorder = true };
        if (font != 0)
        {
            format.ApplyFont = true;
        }

        if (fill != 0)
        {
            format.ApplyFill = true;
        }

        if (number != 0)
        {
            format.ApplyNumberFormat = true;
        }

        if (quoted)
        {
            format.QuotePrefix = true;
        }

        return format;
    }
}
