using System.Xml;
using DocGen.Word.Packaging;

namespace DocGen.Word.Body;

/// <summary>
/// The lines above and below the cells of one row (17.4.66), where its own and not the table style's. Each line of a table is that of the row below it: LibreOffice 7.4 counts a line below a row only where a page ends with
/// that row, and where head and first row fit a page but for this line it prints them and loses the rest of the table.
/// </summary>
/// <param name="Above">The line above it; null for that of the style.</param>
/// <param name="OpenBelow">Whether no line of its own stands below it.</param>
internal readonly record struct RowLines(RowRule? Above, bool OpenBelow)
{
    /// <summary>The lines of the row at an index: the first keeps what the head has below it, the last what ends the table.</summary>
    /// <param name="rule">The line between two rows.</param>
    /// <param name="row">Its index below the head.</param>
    /// <param name="count">How many rows there are.</param>
    public static RowLines Of(RowRule rule, int row, int count) => new(row == 0 ? null : rule, row < count - 1);

    public void WriteTo(XmlWriter xmlWriter)
    {
        if (Above is null && !OpenBelow)
        {
            return;
        }

        xmlWriter.Begin("tcBorders");
        if (Above is not null)
        {
            xmlWriter.Begin("top");
            xmlWriter.Set("val", Above.Kind);
            xmlWriter.Set("sz", Above.Size);
            xmlWriter.Set("space", "0");
            xmlWriter.Set("color", Above.Colour);
            xmlWriter.WriteEndElement();
        }

        if (OpenBelow)
        {
            xmlWriter.Empty("bottom", "nil");
        }

        xmlWriter.WriteEndElement();
    }
}
