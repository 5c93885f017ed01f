using System.Collections.Immutable;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>A Word file taken apart: its entries, its parts of XML, and the ones that rules ask for by what they are.</summary>
internal sealed class WordFile(ImmutableArray<FileEntry> entries, ImmutableDictionary<string, FilePart> parts, ImmutableDictionary<string, string> types, IReadOnlyList<PartReference> references, FilePart main)
{
    private static readonly string[] StoryTypes = ["header", "footer", "footnotes", "endnotes", "comments"];
    private static readonly XNamespace Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    private readonly Lazy<ImmutableArray<FilePart>> _stories = new(() =>
        [main, .. main.References.Where(r => !r.IsExternal && StoryTypes.Contains(r.Type)).Select(r => parts.GetValueOrDefault(r.Target)).OfType<FilePart>().Distinct().OrderBy(p => p.Path, StringComparer.Ordinal)]);

    /// <summary>Everything in the ZIP archive, in its order.</summary>
    public ImmutableArray<FileEntry> Entries { get; } = entries;

    /// <summary>The parts that hold XML, by path whatever the case.</summary>
    public ImmutableDictionary<string, FilePart> Parts { get; } = parts;

    /// <summary>The content type of every part, by path whatever the case; a part without one is not here.</summary>
    public ImmutableDictionary<string, string> Types { get; } = types;

    /// <summary>The relationships of the package itself.</summary>
    public IReadOnlyList<PartReference> References { get; } = references;

    public FilePart Main { get; } = main;

    public FilePart? Styles => Of("styles");

    public FilePart? Numbering => Of("numbering");

    public FilePart? Settings => Of("settings");

    public FilePart? Comments => Of("comments");

    public FilePart? CoreProperties => OfPackage("core-properties");

    public FilePart? CustomProperties => OfPackage("custom-properties");

    /// <summary>The parts that hold text of the document: the body, headers, footers, notes, comments.</summary>
    public ImmutableArray<FilePart> Stories => _stories.Value;

    /// <summary>Whether the file is as DocGen wrote it: a program that saves it puts its own name there.</summary>
    public bool IsOurs => OfPackage("extended-properties")?.Root.Element(Extended + "Application")?.Value == "DocGen";

    /// <summary>Every element of a name in all the text of the document, with its part.</summary>
    public IEnumerable<(FilePart Part, XElement Element)> InStories(params XName[] names) =>
        Stories.SelectMany(part => part.Named(names).Select(element => (part, element)));

    /// <summary>The part that the main part refers to as what is asked for, or null.</summary>
    public FilePart? Of(string type) => Main.References.FirstOrDefault(r => !r.IsExternal && r.Type == type) is { } found ? Parts.GetValueOrDefault(found.Target) : null;

    private FilePart? OfPackage(string type) => References.FirstOrDefault(r => !r.IsExternal && r.Type == type) is { } found ? Parts.GetValueOrDefault(found.Target) : null;
}

/// <summary>An entry of the archive: its name as it is written there, and the attributes for the operating system.</summary>
internal sealed record FileEntry(string Name, int ExternalAttributes);
