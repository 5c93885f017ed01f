using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace DocGen.Word.Packaging;

/// <summary>Packs parts into a file, the same bytes each time: fixed order, fixed times, fixed attributes.</summary>
internal static class WordPackage
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    // A regular file that its owner may write and all may read: left at 0, unzip and Word for Mac stumble.
    private const int OrdinaryFile = unchecked((int)0x81A40000);

    private static readonly DateTimeOffset FirstZipDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package and returns the digest of each part, in the order they stand in it.</summary>
    public static ImmutableArray<(string Path, string Digest)> Write(IEnumerable<Part> parts, Stream stream, CompressionLevel level = CompressionLevel.Optimal)
    {
        ImmutableArray<Part> sorted = [.. parts.OrderBy(p => p.Path == "_rels/.rels" ? 0 : 1).ThenBy(p => p.Path, StringComparer.Ordinal)];
        sorted = [new Part("[Content_Types].xml", "", Part.Serialised(xml => WriteContentTypes(sorted, xml))), .. sorted];

        // Into memory first: a stream that cannot seek would get other headers.
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in sorted)
            {
                var entry = zip.CreateEntry(part.Path, level);
                entry.LastWriteTime = FirstZipDay;
                entry.ExternalAttributes = OrdinaryFile;
                using var content = entry.Open();
                content.Write(part.Bytes.Span);
            }
        }

        stream.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return [.. sorted.Select(p => (p.Path, Convert.ToHexStringLower(SHA256.HashData(p.Bytes.Span))))];
    }

    /// <summary>The digest of the parts of a package, in the order they stand in it.</summary>
    public static string Digest(Stream package)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        return Digest(zip.Entries.Select(e =>
        {
            using var content = e.Open();
            return (e.FullName, Convert.ToHexStringLower(SHA256.HashData(content)));
        }));
    }

    /// <summary>One digest for parts in their order: of their digests and paths.</summary>
    public static string Digest(IEnumerable<(string Path, string Digest)> parts)
    {
        var list = new StringBuilder();
        foreach (var (path, digest) in parts)
        {
            list.Append(CultureInfo.InvariantCulture, $"{digest}  {path}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToString())));
    }

    private static void WriteContentTypes(ImmutableArray<Part> parts, XmlWriter xml)
    {
        xml.WriteStartElement("Types", ContentTypes);
        foreach (var (extension, type) in parts.Select(p => (Path.GetExtension(p.Path)[1..], p.ContentType)).Where(p => p.Item1 is not "xml").Distinct())
        {
            WriteRow(xml, "Default", "Extension", extension, type);
        }

        WriteRow(xml, "Default", "Extension", "xml", "application/xml");
        foreach (var part in parts.Where(p => p.Path.EndsWith(".xml", StringComparison.Ordinal)))
        {
            WriteRow(xml, "Override", "PartName", "/" + part.Path, part.ContentType);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, string element, string key, string value, string type)
    {
        xml.WriteStartElement(element, ContentTypes);
        xml.WriteAttributeString(key, value);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}
