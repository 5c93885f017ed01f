using System.Security.Cryptography;
using System.Xml;
using DocGen.Engine.Documents;
using DocGen.Word.Linting;
using DocGen.Word.Packaging;

namespace DocGen.Word.Anchoring;

/// <summary>The document that a Word file was made from, kept inside the file: what regeneration compares a file edited by people with.</summary>
public static class BaseModel
{
    /// <summary>The namespace of the part's elements.</summary>
    public const string Namespace = "urn:docgen:base-model:1";

    internal const string ItemPart = "customXml/item1.xml";

    // Names the part to Word; every file has but one.
    private const string ItemId = "{8E5C2E0B-51D6-4C36-9A07-3B7D3C1F60A4}";
    private const string CustomXml = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    /// <summary>The document that a Word file holds as its base, with the keys of its parts; null when it holds none, or one that cannot be read.</summary>
    /// <param name="word">A Word file, also one that another program has saved; at its start, able to seek; stays open.</param>
    public static Document? Of(Stream word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return WordFileReader.Read(word).File?.Parts.Values.Where(p => p.Root.Name.NamespaceName == Namespace).OrderBy(p => p.Path, StringComparer.Ordinal).Select(p => BaseReader.Read(p.Root)).FirstOrDefault();
    }

    /// <summary>The digest of a document as a base, <c>sha256:</c> and 64 lower-case hexadecimal digits, as the file's property <c>BaseDigest</c> names it: a file that lost its base is matched by it.</summary>
    public static string DigestOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DigestOf(Serialised(document));
    }

    /// <summary>The parts, and the digest of the first of them.</summary>
    internal static (Part[] Parts, string Digest) PartsOf(Document document)
    {
        var item = Serialised(document);
        var relationships = new Relationships();
        relationships.Add("customXmlProps", "itemProps1.xml");
        return (
        [
            new Part(ItemPart, "application/xml", item),
            new Part("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", Part.Serialised(WriteProperties)),
            relationships.ToPart("customXml/_rels/item1.xml.rels"),
        ], DigestOf(item));
    }

    private static ReadOnlyMemory<byte> Serialised(Document document) => Part.Serialised(xml => new BaseWriter(xml).Write(document));

    private static string DigestOf(ReadOnlyMemory<byte> item) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(item.Span));

    private static void WriteProperties(XmlWriter xml)
    {
        xml.WriteStartElement("ds", "datastoreItem", CustomXml);
        xml.WriteAttributeString("ds", "itemID", CustomXml, ItemId);
        xml.WriteStartElement("ds", "schemaRefs", CustomXml);
        xml.WriteStartElement("ds", "schemaRef", CustomXml);
        xml.WriteAttributeString("ds", "uri", CustomXml, Namespace);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
