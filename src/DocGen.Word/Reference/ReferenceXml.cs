using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Reference;

/// <summary>Takes out of a client's XML what belongs to its history and not to its look.</summary>
internal static class ReferenceXml
{
    private static readonly HashSet<XName> Dropped =
    [
        Wml.W + "rsid", Wml.W + "lang", Wml.W + "proofErr", Wml.W + "bookmarkStart", Wml.W + "bookmarkEnd", Wml.W + "permStart", Wml.W + "permEnd", Wml.W + "commentRangeStart", Wml.W + "commentRangeEnd",
        Wml.W + "commentReference", Wml.W + "footnoteReference", Wml.W + "endnoteReference", Wml.W + "lastRenderedPageBreak", Wml.Deleted, Wml.MovedFrom, Wml.W + "numPicBullet", Wml.W + "lvlPicBulletId",
        Wml.W + "rPrChange", Wml.W + "pPrChange", Wml.W + "tblPrChange", Wml.W + "trPrChange", Wml.W + "tcPrChange", Wml.W + "sectPrChange", Wml.W + "tblGridChange", Wml.W + "tblPrExChange", Wml.W + "numberingChange",
        Wml.W + "moveFromRangeStart", Wml.W + "moveFromRangeEnd", Wml.W + "moveToRangeStart", Wml.W + "moveToRangeEnd", Wml.W + "cellIns", Wml.W + "cellDel",
    ];

    private static readonly HashSet<XName> Opened = [Wml.Inserted, Wml.MovedTo, Wml.W + "smartTag", Wml.W + "customXml"];

    /// <summary>A copy that holds only what WordprocessingML itself names, in the order of the schema: for styles and lists.</summary>
    public static XElement Plain(XElement root)
    {
        var plain = Copy(root);
        SchemaOrder.Mend(plain);
        return plain;
    }

    private static XElement Copy(XElement root) => new(
        root.Name,
        root.Parent is null ? new XAttribute(XNamespace.Xmlns + "w", Wml.W) : null,
        root.Attributes().Where(IsPlain),
        root.Nodes().SelectMany(n => n switch
        {
            XElement e when e.Name.Namespace != Wml.W || Dropped.Contains(e.Name) || Opened.Contains(e.Name) => (IEnumerable<object>)[],
            XElement e => [Copy(e)],
            _ => [],
        }));

    /// <summary>Takes revisions, comments, bookmarks and marks of sessions out of a header or footer, as if all changes had been accepted.</summary>
    public static void Settle(XElement root)
    {
        foreach (var element in root.Descendants().Where(e => Dropped.Contains(e.Name)).ToList())
        {
            element.Remove();
        }

        foreach (var element in root.Descendants().Where(e => Opened.Contains(e.Name)).Reverse().ToList())
        {
            element.ReplaceWith(element.Elements().Where(e => !e.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)).ToList());
        }

        SchemaOrder.Mend(root);
        foreach (var text in root.Descendants(Wml.Text).Where(t => t.Value.Length > 0 && (char.IsWhiteSpace(t.Value[0]) || char.IsWhiteSpace(t.Value[^1]))))
        {
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        }

        foreach (var element in root.DescendantsAndSelf())
        {
            element.Attributes().Where(a => (a.Name.Namespace == Wml.W && a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)) || (a.Name.Namespace == Wml.W14 && a.Name.LocalName is "paraId" or "textId")).Remove();
        }
    }

    private static bool IsPlain(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration && (attribute.Name.Namespace == Wml.W || attribute.Name.Namespace == XNamespace.Xml) && !attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal);
}
