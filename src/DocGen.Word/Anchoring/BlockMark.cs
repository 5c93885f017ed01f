using System.Xml;
using DocGen.Word.Packaging;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Anchoring;

/// <summary>The empty bookmark of a block and the start of the one round its text, which write themselves.</summary>
internal sealed class BlockMarkStart(string point, string range, string name) : OpenXmlLeafElement
{
    public override string LocalName => "bookmarkStart";

    public override OpenXmlElement CloneNode(bool deep) => new BlockMarkStart(point, range, name);

    public override void WriteTo(XmlWriter xmlWriter)
    {
        Start(xmlWriter, point, AnchorNames.Point + name);
        BlockMarkEnd.Write(xmlWriter, point);
        Start(xmlWriter, range, AnchorNames.Range + name);
    }

    private static void Start(XmlWriter xml, string id, string name)
    {
        xml.Begin("bookmarkStart");
        xml.Set("name", name);
        xml.Set("id", id);
        xml.WriteEndElement();
    }
}

/// <summary>The end of the bookmark round a block's text, which writes itself.</summary>
internal sealed class BlockMarkEnd(string range) : OpenXmlLeafElement
{
    public override string LocalName => "bookmarkEnd";

    public override OpenXmlElement CloneNode(bool deep) => new BlockMarkEnd(range);

    public override void WriteTo(XmlWriter xmlWriter) => Write(xmlWriter, range);

    public static void Write(XmlWriter xml, string id)
    {
        xml.Begin("bookmarkEnd");
        xml.Set("id", id);
        xml.WriteEndElement();
    }
}
