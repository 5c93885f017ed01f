using System.Xml;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Packaging;

/// <summary>One file in the package: its path without a leading slash, its content type, its bytes.</summary>
internal sealed record Part(string Path, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A part that holds one element and all below it.</summary>
    public static Part Of(string path, string contentType, OpenXmlElement root) => new(path, contentType, Serialised(root.WriteTo));

    /// <summary>UTF-8 without a mark, the declaration of XML first, no white space added.</summary>
    public static ReadOnlyMemory<byte> Serialised(Action<XmlWriter> write) => Serialised((xml, _) => write(xml));

    /// <summary>The same, for a writer that asks how many bytes it has written.</summary>
    public static ReadOnlyMemory<byte> Serialised(Action<XmlWriter, Func<int>> write)
    {
        using var xml = new PartXml();
        xml.WriteStartDocument(standalone: true);
        write(xml, () => xml.Length);
        xml.WriteEndDocument();
        return xml.Bytes;
    }
}
