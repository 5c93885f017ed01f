using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace DocGen.Tests.Word.Merging;

/// <summary>A Word file taken apart, to be edited as people and programs edit it, and to be looked at afterwards.</summary>
internal sealed class WordPackage
{
    public const string DocumentPath = "word/document.xml";

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly List<string> _order = [];
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private XElement? _document;

    public IReadOnlyDictionary<string, byte[]> Parts => _parts;

    /// <summary>The main part; what is changed in it is in the file.</summary>
    public XElement Document => _document ??= Xml(DocumentPath);

    public XElement Body => Document.Element(W + "body")!;

    public static WordPackage Of(byte[] content)
    {
        var package = new WordPackage();
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0))
        {
            using var buffer = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(buffer);
            package.Put(entry.FullName, buffer.ToArray());
        }

        return package;
    }

    public XElement Xml(string path) => XDocument.Load(new MemoryStream(_parts[path]), LoadOptions.PreserveWhitespace).Root!;

    public string Text(string path) => Encoding.UTF8.GetString(_parts[path]);

    public void Put(string path, byte[] content)
    {
        if (!_parts.ContainsKey(path))
        {
            _order.Add(path);
        }

        _parts[path] = content;
    }

    public void Put(string path, string content) => Put(path, Encoding.UTF8.GetBytes(content));

    public void Remove(string path)
    {
        _order.Remove(path);
        _parts.Remove(path);
    }

    public byte[] ToBytes()
    {
        if (_document is not null)
        {
            Put(DocumentPath, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + _document.ToString(SaveOptions.DisableFormatting));
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in _order)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                entry.Write(_parts[path]);
            }
        }

        return stream.ToArray();
    }
}
