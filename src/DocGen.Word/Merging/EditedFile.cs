using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>A Word file that is taken apart to be changed in places: parts that nobody changes keep their bytes.</summary>
internal sealed class EditedFile
{
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string TypesPath = "[Content_Types].xml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly DateTimeOffset FirstZipDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly WordFile _file;
    private readonly List<string> _order;
    private readonly Dictionary<string, byte[]> _bytes;
    private readonly Dictionary<string, XElement> _xml = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _changed = new(StringComparer.OrdinalIgnoreCase);
    private int _nextId;

    private EditedFile(WordFile file, List<string> order, Dictionary<string, byte[]> bytes)
    {
        (_file, _order, _bytes) = (file, order, bytes);
        Styles = new WordStyles(StylesRoot);
        _nextId = 1 + UsedIds.Highest(file.Stories.Select(s => s.Root));
    }

    public XElement Document => _file.Main.Root;

    public string DocumentPath => _file.Main.Path;

    public WordStyles Styles { get; }

    public XElement? StylesRoot => _file.Styles?.Root;

    public string? StylesPath => _file.Styles?.Path;

    public XElement? Numbering => _file.Numbering?.Root;

    public string? NumberingPath => _file.Numbering?.Path;

    public XElement? Footnotes => _file.Of("footnotes")?.Root;

    public string? FootnotesPath => _file.Of("footnotes")?.Path;

    /// <summary>The parts of XML by path.</summary>
    public ImmutableDictionary<string, FilePart> Parts => _file.Parts;

    /// <summary>The parts that hold text of the document.</summary>
    public ImmutableArray<FilePart> Stories => _file.Stories;

    public FilePart? CustomProperties => _file.CustomProperties;

    public FilePart? Comments => _file.Comments;
    public XElement? CommentsRoot => _file.Comments?.Root ?? _xml.GetValueOrDefault(DocumentPath[..(DocumentPath.LastIndexOf('/') + 1)] + "comments.xml");

    /// <summary>The file, or null when it is none that can be changed without loss.</summary>
    public static EditedFile? Read(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        var (file, faults) = WordFileReader.Read(stream);
        if (file is null || !faults.IsEmpty)
        {
            return null;
        }

        stream.Position = 0;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var order = new List<string>();
        var bytes = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0))
        {
            using var buffer = new MemoryStream();
            using var entryStream = entry.Open();
            entryStream.CopyTo(buffer);
            if (bytes.TryAdd(entry.FullName, buffer.ToArray()))
            {
                order.Add(entry.FullName);
            }
        }

        return new EditedFile(file, order, bytes);
    }

    /// <summary>An id for a bookmark, a change, a comment or a drawing that nothing else in the file bears.</summary>
    public int NextId() => _nextId++;

    /// <summary>Says that a part's XML is no longer what its bytes are.</summary>
    public void Changed(string path) => _changed.Add(path);

    /// <summary>The id of a part of a type that the document refers to; the part is made when it is not there.</summary>
    public XElement Need(string type, string name, string contentType, Func<XElement> make)
    {
        if (_file.Of(type) is { } found)
        {
            return found.Root;
        }

        var folder = DocumentPath[..(DocumentPath.LastIndexOf('/') + 1)];
        var path = folder + name;
        if (_xml.TryGetValue(path, out var made))
        {
            return made;
        }

        var root = make();
        Put(path, contentType, root);
        Refer(DocumentPath, OfficeRelationships + type, name, isExternal: false);
        return root;
    }

    /// <summary>Puts a part of XML in, new or in the place of another.</summary>
    public void Put(string path, string contentType, XElement root)
    {
        _xml[path] = root;
        Changed(path);
        Declare(path, contentType);
    }

    /// <summary>Puts bytes in as a part.</summary>
    public void Put(string path, string contentType, byte[] content)
    {
        _bytes[path] = content;
        if (!_order.Contains(path, StringComparer.OrdinalIgnoreCase))
        {
            _order.Add(path);
        }

        Declare(path, contentType);
    }

    /// <summary>Puts other relationships in the place of a part's.</summary>
    public void PutRelationships(string from, XElement root)
    {
        var path = RelationshipsPath(from);
        _xml[path] = root;
        Changed(path);
    }

    public byte[]? BytesOf(string path) => _bytes.GetValueOrDefault(path);

    public string TypeOf(string path) => _file.Types.GetValueOrDefault(path, "application/xml");

    /// <summary>Adds a relationship and gives its id; one that says the same already is used again.</summary>
    public string Refer(string from, string type, string target, bool isExternal)
    {
        var root = Relationships(from);
        XNamespace space = Packages;
        if (root.Elements().FirstOrDefault(r => (string?)r.Attribute("Type") == type && (string?)r.Attribute("Target") == target && ((string?)r.Attribute("TargetMode") == "External") == isExternal) is { } same)
        {
            return (string)same.Attribute("Id")!;
        }

        var used = root.Elements().Select(r => (string?)r.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (used.Contains("rIdD" + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        var id = "rIdD" + number.ToString(CultureInfo.InvariantCulture);
        root.Add(new XElement(space + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target), isExternal ? new XAttribute("TargetMode", "External") : null));
        Changed(RelationshipsPath(from));
        return id;
    }

    /// <summary>The file as it is now: the same parts in the same order, new ones last, the same bytes each time.</summary>
    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in _order.Concat(_changed.Order(StringComparer.Ordinal).Where(c => !_order.Contains(c, StringComparer.OrdinalIgnoreCase))))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = FirstZipDay;
                entry.ExternalAttributes = unchecked((int)0x81A40000);
                using var content = entry.Open();
                content.Write(_changed.Contains(path) ? Serialised(Xml(path)) : _bytes[path]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The relationships of a part; an empty list that joins the file when there was none.</summary>
    public XElement Relationships(string from)
    {
        var path = RelationshipsPath(from);
        if (!_bytes.ContainsKey(path) && !_xml.ContainsKey(path))
        {
            _xml[path] = new XElement(XNamespace.Get(Packages) + "Relationships");
            Declare("x.rels", "application/vnd.openxmlformats-package.relationships+xml");
        }

        return Xml(path);
    }

    public static string RelationshipsPath(string from) => $"{from[..(from.LastIndexOf('/') + 1)]}_rels/{from[(from.LastIndexOf('/') + 1)..]}.rels";

    private XElement Xml(string path)
    {
        if (!_xml.TryGetValue(path, out var root))
        {
            _xml[path] = root = _file.Parts.GetValueOrDefault(path)?.Root ?? XDocument.Load(new MemoryStream(_bytes[path]), LoadOptions.PreserveWhitespace).Root!;
        }

        return root;
    }

    private void Declare(string path, string contentType)
    {
        var types = Xml(TypesPath);
        var extension = Path.GetExtension(path).TrimStart('.');
        if (types.Elements(Types + "Override").Any(o => string.Equals((string?)o.Attribute("PartName"), "/" + path, StringComparison.OrdinalIgnoreCase))
            || types.Elements(Types + "Default").Any(d => string.Equals((string?)d.Attribute("Extension"), extension, StringComparison.OrdinalIgnoreCase) && (string?)d.Attribute("ContentType") == contentType))
        {
            return;
        }

        if (extension != "xml" && !types.Elements(Types + "Default").Any(d => string.Equals((string?)d.Attribute("Extension"), extension, StringComparison.OrdinalIgnoreCase)))
        {
            types.AddFirst(new XElement(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", contentType)));
        }
        else
        {
            types.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", contentType)));
        }

        Changed(TypesPath);
    }

    private static byte[] Serialised(XElement root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartDocument(standalone: true);
            root.WriteTo(xml);
        }

        return stream.ToArray();
    }
}
