using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>The ids that bookmarks, changes, comments and drawings bear: one row of numbers serves all, so that nothing clashes.</summary>
internal static class UsedIds
{
    private static readonly string[] Numbered = ["bookmarkStart", "ins", "del", "moveFrom", "moveTo", "comment", "commentRangeStart", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "moveFromRangeStart", "moveToRangeStart", "cellIns", "cellDel", "numberingChange"];

    /// <summary>The highest id in some parts; 0 when there is none.</summary>
    public static int Highest(IEnumerable<XElement> roots) => roots.SelectMany(r => r.Descendants()).SelectMany(IdsOf).DefaultIfEmpty(0).Max();

    private static IEnumerable<int> IdsOf(XElement element)
    {
        var id = Numbered.Contains(element.Name.LocalName) ? element.Get("id") : element.Name.LocalName == "docPr" ? element.Attribute("id")?.Value : null;
        if (int.TryParse(id, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1_000_000_000)
        {
            yield return number;
        }
    }
}
