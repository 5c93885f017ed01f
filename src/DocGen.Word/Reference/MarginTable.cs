using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Gives the tables of headers and footers widths that every program takes, and widens them for pages turned sideways.</summary>
internal static class MarginTable
{
    private const int Otherwise = 2000;

    /// <summary>Writes the widths of the columns into table and cells, and fixes the layout.</summary>
    public static void Fix(XElement table)
    {
        var grid = Columns(table);
        if (grid.Length > 0 && table.Element(Wml.W + "tblPr") is not null)
        {
            Write(table, grid);
        }
    }

    /// <summary>Widens a table by the share given, unless it is narrow.</summary>
    public static void Stretch(XElement table, int from, int to)
    {
        var grid = Columns(table);
        if (grid.Sum() * 2 > from && table.Element(Wml.W + "tblPr") is not null)
        {
            Write(table, [.. grid.Select(c => (int)((long)c * to / from))]);
        }
    }

    private static int[] Columns(XElement table) =>
        [.. (table.Element(Wml.W + "tblGrid")?.Elements(Wml.W + "gridCol") ?? []).Select(c => StyleSheet.ToNumber(c.Get("w"), Otherwise) is > 0 and var w ? w : Otherwise)];

    private static void Write(XElement table, int[] grid)
    {
        foreach (var (column, width) in table.Element(Wml.W + "tblGrid")!.Elements(Wml.W + "gridCol").Zip(grid))
        {
            column.SetAttributeValue(Wml.W + "w", Measures.Number(width));
        }

        var properties = table.Element(Wml.W + "tblPr")!;
        Put(properties, "tblW", ["tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize"], grid.Sum());
        var layout = properties.Element(Wml.W + "tblLayout");
        if (layout is null)
        {
            layout = new XElement(Wml.W + "tblLayout");
            After(properties, layout, ["tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd"]);
        }

        layout.SetAttributeValue(Wml.W + "type", "fixed");
        foreach (var row in TableRules.Rows(table))
        {
            var column = row.Element(Wml.W + "trPr").Number("gridBefore", 0);
            foreach (var cell in row.Inner(Wml.Cell))
            {
                var span = TableRules.SpanOf(cell);
                if (cell.Element(Wml.W + "tcPr") is null)
                {
                    cell.AddFirst(new XElement(Wml.W + "tcPr"));
                }

                Put(cell.Element(Wml.W + "tcPr")!, "tcW", ["cnfStyle"], grid.Skip(column).Take(span).Sum());
                column += span;
            }
        }
    }

    private static void Put(XElement properties, string name, string[] before, int width)
    {
        var element = properties.Element(Wml.W + name);
        if (element is null)
        {
            element = new XElement(Wml.W + name);
            After(properties, element, before);
        }

        element.SetAttributeValue(Wml.W + "w", Measures.Number(width));
        element.SetAttributeValue(Wml.W + "type", "dxa");
    }

    // In the place that the schema gives it.
    private static void After(XElement parent, XElement child, string[] before)
    {
        if (parent.Elements().LastOrDefault(e => before.Contains(e.Name.LocalName)) is { } last)
        {
            last.AddAfterSelf(child);
        }
        else
        {
            parent.AddFirst(child);
        }
    }
}
