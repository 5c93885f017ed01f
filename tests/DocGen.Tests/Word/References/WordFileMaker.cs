using System.IO.Compression;
using System.Text;

namespace DocGen.Tests.Word.References;

/// <summary>Packs the parts of a Word file, as another program would have saved it.</summary>
internal static class WordFileMaker
{
    public const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <param name="parts">The parts below <c>word/</c> by name; the document must be among them.</param>
    /// <param name="relations">Relationships of the document beyond those to the usual parts: id, type, target.</param>
    /// <param name="others">Further entries by their whole path, and relationships of parts.</param>
    /// <param name="isTemplate">Whether it is a .dotx.</param>
    public static byte[] Pack(IReadOnlyDictionary<string, string> parts, IEnumerable<(string Id, string Type, string Target)> relations, IReadOnlyDictionary<string, byte[]>? others = null, bool isTemplate = false)
    {
        var entries = new List<(string Path, byte[] Bytes)>();
        string[] usual = ["styles", "numbering", "settings", "theme/theme1", "fontTable"];
        var rows = usual.Where(u => parts.ContainsKey(u + ".xml")).Select((u, i) => (Id: $"rIdU{i}", Type: u == "theme/theme1" ? "theme" : u, Target: u + ".xml")).Concat(relations).ToList();
        var types = parts.Keys.Select(p => $"<Override PartName=\"/word/{p}\" ContentType=\"{TypeOf(p, isTemplate)}\"/>");
        entries.Add(("[Content_Types].xml", Utf8($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>{string.Concat(types)}</Types>")));
        entries.Add(("_rels/.rels", Relationships([("rId1", "officeDocument", "word/document.xml")])));
        entries.Add(("word/_rels/document.xml.rels", Relationships(rows)));
        entries.AddRange(parts.Select(p => ("word/" + p.Key, Utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + p.Value))));
        entries.AddRange((others ?? new Dictionary<string, byte[]>()).Select(o => (o.Key, o.Value)));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Relationships(IEnumerable<(string Id, string Type, string Target)> rows) => Utf8(
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(rows.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}{r.Type}\" Target=\"{r.Target}\"{(r.Target.Contains(':', StringComparison.Ordinal) ? " TargetMode=\"External\"" : "")}/>"))}</Relationships>");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string TypeOf(string part, bool isTemplate) => part switch
    {
        "document.xml" => Word + (isTemplate ? "template.main+xml" : "document.main+xml"),
        "theme/theme1.xml" => "application/vnd.openxmlformats-officedocument.theme+xml",
        _ when part.StartsWith("header", StringComparison.Ordinal) => Word + "header+xml",
        _ when part.StartsWith("footer", StringComparison.Ordinal) => Word + "footer+xml",
        _ => Word + Path.GetFileNameWithoutExtension(part) + "+xml",
    };
}
