using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Reference;

/// <summary>Puts what other programs write in their own order, or in words of a later standard, into the order and the words of the schema.</summary>
internal static class SchemaOrder
{
    private static readonly string[] Borders = ["top", "left", "bottom", "right", "insideH", "insideV", "between", "bar", "tl2br", "tr2bl"];

    private static readonly Dictionary<string, string[]> Children = new(StringComparer.Ordinal)
    {
        ["rPr"] = [.. RunOrder.All],
        ["pPr"] =
        [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN",
            "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
        ],
        ["style"] =
        [
            "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr",
        ],
        ["tblStylePr"] = ["pPr", "rPr", "tblPr", "trPr", "tcPr"],
        ["lvl"] = ["start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "legacy", "lvlJc", "pPr", "rPr"],
        ["abstractNum"] = ["nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl"],
        ["numPr"] = ["ilvl", "numId"],
        ["tblPr"] =
        [
            "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription",
        ],
        ["tcPr"] = ["cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"],
        ["tblBorders"] = Borders,
        ["tcBorders"] = Borders,
        ["pBdr"] = Borders,
        ["tblCellMar"] = Borders,
        ["tcMar"] = Borders,
        ["font"] = ["altName", "panose1", "charset", "family", "notTrueType", "pitch", "sig"],
    };

    private static readonly HashSet<string> Sided = new(StringComparer.Ordinal) { "tblBorders", "tcBorders", "tblCellMar", "tcMar" };

    public static void Mend(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf().Where(e => e.Name.Namespace == Wml.W).ToList())
        {
            Reword(element);
        }

        foreach (var element in root.DescendantsAndSelf().Where(e => e.Name.Namespace == Wml.W).ToList())
        {
            if (Children.TryGetValue(element.Name.LocalName, out var order) && element.HasElements)
            {
                element.ReplaceNodes(element.Elements().OrderBy(e => Array.IndexOf(order, e.Name.LocalName) is >= 0 and var at ? at : order.Length).ToList());
            }
        }
    }

    // The later standard says start and end, which Word writes as left and right.
    private static void Reword(XElement element)
    {
        var name = element.Name.LocalName;
        if (name is "jc" or "lvlJc" && element.Get("val") is "start" or "end")
        {
            element.SetAttributeValue(Wml.W + "val", element.Get("val") == "start" ? "left" : "right");
        }
        else if (name is "tab" && element.Get("val") is "start" or "end")
        {
            element.SetAttributeValue(Wml.W + "val", element.Get("val") == "start" ? "left" : "right");
        }
        else if (name is "start" or "end" && element.Parent is { } parent && Sided.Contains(parent.Name.LocalName))
        {
            element.Name = Wml.W + (name == "start" ? "left" : "right");
        }
        else if (name == "ind")
        {
            foreach (var (later, usual) in new[] { ("start", "left"), ("end", "right") })
            {
                if (element.Get(later) is { } measure)
                {
                    element.Attribute(Wml.W + later)!.Remove();
                    element.SetAttributeValue(Wml.W + usual, element.Get(usual) ?? measure);
                }
            }
        }
        else if (name == "charset")
        {
            element.Attribute(Wml.W + "characterSet")?.Remove();
        }
    }
}
