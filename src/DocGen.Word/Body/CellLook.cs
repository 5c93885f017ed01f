using System.Xml;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>The properties of a cell (17.4.70), which write themselves: width in twentieths of a point, how many columns it spans, its lines where the table's style does not draw them, its ground, whether its words stay on one line, where they stand from top to bottom.</summary>
internal sealed class CellLook(int width, string? ground = null, bool isThemed = false, int span = 1, bool isUnbroken = false, string? stands = null, RowLines lines = default) : OpenXmlLeafElement
{
    public override string LocalName => "tcPr";

    public override OpenXmlElement CloneNode(bool deep) => new CellLook(width, ground, isThemed, span, isUnbroken, stands, lines);

    public override void WriteTo(XmlWriter xmlWriter)
    {
        xmlWriter.Begin("tcPr");
        xmlWriter.Begin("tcW");
        xmlWriter.Set("w", Measures.Number(width));
        xmlWriter.Set("type", "dxa");
        xmlWriter.WriteEndElement();
        if (span > 1)
        {
            xmlWriter.Empty("gridSpan", Measures.Number(span));
        }

        lines.WriteTo(xmlWriter);
        if (ground is not null)
        {
            xmlWriter.Begin("shd");
            xmlWriter.Set("val", "clear");
            xmlWriter.Set("color", "auto");
            xmlWriter.Set("fill", ground);
            if (isThemed)
            {
                xmlWriter.Set("themeFill", "background2");
            }

            xmlWriter.WriteEndElement();
        }

        if (isUnbroken)
        {
            xmlWriter.Empty("noWrap");
        }

        if (stands is not null)
        {
            xmlWriter.Empty("vAlign", stands);
        }

        xmlWriter.WriteEndElement();
    }
}

/// <summary>The properties of a paragraph in a cell, which write themselves: its style, its alignment, whether its row stays on one page with the next.</summary>
internal sealed class CellStyle(string style, Engine.Documents.Alignment alignment, bool isKept = false) : OpenXmlLeafElement
{
    public override string LocalName => "pPr";

    /// <summary>Whether its row stays on one page with what follows.</summary>
    public bool IsKept { get; set; } = isKept;

    public override OpenXmlElement CloneNode(bool deep) => new CellStyle(style, alignment, IsKept);

    public override void WriteTo(XmlWriter xmlWriter)
    {
        xmlWriter.Begin("pPr");
        xmlWriter.Empty("pStyle", style);
        if (IsKept)
        {
            xmlWriter.Empty("keepNext");
        }

        if (alignment is Engine.Documents.Alignment.Centre or Engine.Documents.Alignment.Right)
        {
            xmlWriter.Empty("jc", alignment == Engine.Documents.Alignment.Centre ? "center" : "right");
        }

        xmlWriter.WriteEndElement();
    }
}
