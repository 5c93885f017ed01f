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
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml, () =>
            {
                xml.Flush();
                return (int)buffer.Length;
            });
            xml.WriteEndDocument();
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // All text has passed SafeText.
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.None,
    };
}
