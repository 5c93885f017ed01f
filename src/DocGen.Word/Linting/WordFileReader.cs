using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Takes a Word file apart, whatever it is: what cannot be read becomes a fault of <see cref="PackageRules"/>, never an exception.</summary>
internal static class WordFileReader
{
    /// <summary>Larger parts are not read: a small file can hold gigabytes of the same letter.</summary>
    public const long MostBytes = 256_000_000;

    // The validator descends by calling itself: a file nested deeper could end the process.
    private const int Deepest = 512;

    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The file, or null when there is no main part to look at, and the faults that reading found with their rules.</summary>
    public static (WordFile? File, ImmutableArray<(LintRule Rule, Fault Fault)> Faults) Read(Stream seekable, long mostBytes = MostBytes)
    {
        var faults = new List<(LintRule, Fault)>();
        ImmutableArray<FileEntry> entries = [];
        var contents = new Dictionary<string, XElement>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var zip = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
            entries = [.. zip.Entries.Select(e => new FileEntry(e.FullName, e.ExternalAttributes))];
            var left = mostBytes;
            foreach (var entry in zip.Entries.Where(e => IsXml(e.FullName)).DistinctBy(e => e.FullName, StringComparer.OrdinalIgnoreCase))
            {
                if (ReadXml(entry, ref left, faults) is { } root)
                {
                    contents[entry.FullName] = StrictNames.Translate(root);
                }
            }
        }
        catch (Exception e) when (IsOfArchive(e))
        {
            return (null, [.. faults, (PackageRules.NotAPackage, new Fault(null, null, "this is no ZIP archive, which every `.docx` is"))]);
        }

        return (Assemble(entries, contents, faults), [.. faults]);
    }

    private static WordFile? Assemble(ImmutableArray<FileEntry> entries, Dictionary<string, XElement> contents, List<(LintRule, Fault)> faults)
    {
        var types = TypesOf(entries, contents.GetValueOrDefault("[Content_Types].xml"));
        var parts = contents.Where(c => c.Key != "[Content_Types].xml" && !c.Key.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .ToImmutableDictionary(c => c.Key, c => new FilePart(c.Key, types.GetValueOrDefault(c.Key, ""), c.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Values)
        {
            part.References = PartReferences.Read(part.Path, contents);
        }

        var package = PartReferences.Read("", contents);
        var main = package.FirstOrDefault(r => !r.IsExternal && r.Type == "officeDocument");
        if (main is not null && parts.GetValueOrDefault(main.Target) is { } found)
        {
            return new WordFile(entries, parts, types, package, found);
        }

        // A main part that is there and cannot be read was reported as such.
        if (main is null || !entries.Any(e => e.Name.Equals(main.Target, StringComparison.OrdinalIgnoreCase)))
        {
            faults.Add((PackageRules.NoMainPart, new Fault(null, null, main is null ? "the package does not say which part holds the document" : $"the main part `{main.Target}` is not in the package")));
        }

        return null;
    }

    private static XElement? ReadXml(ZipArchiveEntry entry, ref long left, List<(LintRule, Fault)> faults)
    {
        var shown = new FilePart(entry.FullName, "", new XElement("nothing"));
        if (entry.Length > left)
        {
            faults.Add((PackageRules.TooLarge, shown.At(null, $"`{entry.FullName}` is too large to be looked at")));
            return null;
        }

        left -= entry.Length;
        try
        {
            if (IsTooDeep(entry))
            {
                faults.Add((PackageRules.TooLarge, shown.At(null, $"`{entry.FullName}` is nested deeper than {Deepest} elements")));
                return null;
            }

            using var xml = Open(entry);
            return XDocument.Load(xml, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (Exception e) when (e is XmlException || IsOfArchive(e))
        {
            var where = e is XmlException { LineNumber: > 0 } x ? FormattableString.Invariant($" at line {x.LineNumber}, column {x.LinePosition}") : "";
            faults.Add((PackageRules.MalformedXml, shown.At(null, $"`{entry.FullName}` is no well-formed XML{where}")));
            return null;
        }
    }

    // A pass of its own: trees of such a depth take minutes to build.
    private static bool IsTooDeep(ZipArchiveEntry entry)
    {
        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    private static ImmutableDictionary<string, string> TypesOf(ImmutableArray<FileEntry> entries, XElement? declared)
    {
        var rows = declared?.Elements().ToList() ?? [];
        var defaults = rows.Where(r => r.Name == ContentTypes + "Default").ToLookup(r => r.Attribute("Extension")?.Value ?? "", r => r.Attribute("ContentType")?.Value ?? "", StringComparer.OrdinalIgnoreCase);
        var overrides = rows.Where(r => r.Name == ContentTypes + "Override").ToLookup(r => (r.Attribute("PartName")?.Value ?? "").TrimStart('/'), r => r.Attribute("ContentType")?.Value ?? "", StringComparer.OrdinalIgnoreCase);
        return entries.Select(e => e.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (name, type: overrides[name].FirstOrDefault() ?? defaults[Path.GetExtension(name).TrimStart('.')].FirstOrDefault()))
            .Where(p => p.type is not null)
            .ToImmutableDictionary(p => p.name, p => p.type!, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // What ZipArchive throws at bytes that are no archive, or at entries packed in a way it does not know.
    private static bool IsOfArchive(Exception e) => e is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException or IOException or OverflowException;
}
