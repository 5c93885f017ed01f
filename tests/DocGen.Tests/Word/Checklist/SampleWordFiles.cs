using System.IO.Compression;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Tests.Word.Checklist;

/// <summary>A Word file of the samples, taken apart once for all tests of the checklist.</summary>
internal sealed record SampleWordFile(string Name, string Path, WordFile File)
{
    private static readonly Lazy<IReadOnlyList<SampleWordFile>> Read = new(() =>
    [
        .. Directory.EnumerateFiles(Repository.Path("output-samples"), "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
        {
            using var bytes = new MemoryStream(System.IO.File.ReadAllBytes(path));
            return new SampleWordFile(System.IO.Path.GetFileNameWithoutExtension(path), path, WordFileReader.Read(bytes).File!);
        }),
    ]);

    public static IReadOnlyList<SampleWordFile> All => Read.Value;

    /// <summary>The Statement of Applicability of each sample.</summary>
    public static IEnumerable<SampleWordFile> Statements => All.Where(f => f.Name == "D3-statement-of-applicability");

    public XElement Body => File.Main.Root.Element(Wml.W + "body")!;

    public IEnumerable<XElement> Styles => File.Styles!.Named(Wml.Style);

    /// <summary>The values of the core properties by their names.</summary>
    public IReadOnlyDictionary<string, string> Core => File.CoreProperties!.Root.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);

    /// <summary>The values of our own properties by their names.</summary>
    public IReadOnlyDictionary<string, string> Custom => File.CustomProperties!.Root.Elements().ToDictionary(e => e.Attribute("name")!.Value, e => e.Value, StringComparer.Ordinal);

    /// <summary>The values of the properties in app.xml by their names.</summary>
    public IReadOnlyDictionary<string, string> Application => File.Parts["docProps/app.xml"].Root.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);

    /// <summary>The words of an element, codes of fields left out.</summary>
    public static string Words(XElement element) => string.Concat(element.DescendantsAndSelf(Wml.Text).Select(t => t.Value));

    public static string? StyleOf(XElement paragraph) => paragraph.Element(Wml.ParagraphProperties)?.ValueOf("pStyle");

    /// <summary>The declarations of content types, as they stand in the file.</summary>
    public XElement ContentTypes()
    {
        using var zip = ZipFile.OpenRead(Path);
        using var entry = zip.GetEntry("[Content_Types].xml")!.Open();
        return XDocument.Load(entry).Root!;
    }
}
