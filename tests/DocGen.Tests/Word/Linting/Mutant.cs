using System.IO.Compression;
using System.Xml.Linq;

namespace DocGen.Tests.Word.Linting;

/// <summary>A file with one thing wrong: what was changed in which part, and the rules that must tell it, no more and no fewer.</summary>
internal sealed record Mutant(string Name, string Part, Action<XElement> Change, params string[] Rules)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string Body = "word/document.xml";

    /// <summary>What every tracked change bears.</summary>
    public const string Author = "w:author=\"DocGen\" w:date=\"2026-01-01T00:00:00Z\"";

    /// <summary>A mutant of the main part.</summary>
    public static Mutant Of(string name, string rule, Action<XElement> change) => new(name, Body, change, rule);

    /// <summary>The file with the change.</summary>
    public byte[] Applied() => WithEntry(MutantBase.Bytes, Part, entry =>
    {
        XDocument xml;
        using (var content = entry.Open())
        {
            xml = XDocument.Load(content, LoadOptions.PreserveWhitespace);
        }

        var before = new XDocument(xml);
        Change(xml.Root!);
        Assert.False(XNode.DeepEquals(before, xml), $"`{Name}` changes nothing");
        using var changed = entry.Open();
        changed.SetLength(0);
        xml.Save(changed, SaveOptions.DisableFormatting);
    });

    /// <summary>A copy of a file in which one entry of the archive is changed.</summary>
    public static byte[] WithEntry(byte[] file, string name, Action<ZipArchiveEntry> change) => WithArchive(file, zip => change(zip.GetEntry(name)!));

    /// <summary>A copy of a file whose archive is changed.</summary>
    public static byte[] WithArchive(byte[] file, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return stream.ToArray();
    }

    /// <summary>Elements written as they stand in a part.</summary>
    public static IEnumerable<XElement> Xml(string elements)
    {
        var root = XElement.Parse($"<x xmlns:w=\"{W}\" xmlns:w14=\"{W14}\" xmlns:r=\"{R}\">{elements}</x>", LoadOptions.PreserveWhitespace);
        return root.Elements().Select(e => new XElement(e));
    }

    /// <summary>A paragraph in running text that holds words only, the same each time.</summary>
    public static XElement Sentence(XElement root) => root.Descendants(W + "p").First(p => StyleOf(p) == "BodyText" && p.Elements(W + "r").Count() == 1 && p.Elements().Count() == 2);

    /// <summary>The last table of the document.</summary>
    public static XElement Table(XElement root) => root.Descendants(W + "tbl").Last();

    /// <summary>A cell of it, by row and column from 0.</summary>
    public static XElement Cell(XElement root, int row, int column) => Table(root).Elements(W + "tr").ElementAt(row).Elements(W + "tc").ElementAt(column);

    public static void Add(XElement after, string elements) => after.AddAfterSelf(Xml(elements));

    /// <summary>Puts a paragraph with these elements after the sentence.</summary>
    public static void AddParagraph(XElement root, string elements) => Add(Sentence(root), $"<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>{elements}</w:p>");

    private static string? StyleOf(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;
}
