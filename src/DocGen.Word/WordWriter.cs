using System.Collections.Immutable;
using System.Security.Cryptography;
using DocGen.Engine.Documents;
using DocGen.Word.Anchoring;
using DocGen.Word.Body;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;

namespace DocGen.Word;

/// <summary>Turns a document into a Word file (.docx). The same document and look give the same bytes, whatever the machine, the hour or the culture.</summary>
public static class WordWriter
{
    private const string MainPart = "word/document.xml";

    /// <summary>Writes the file to a stream, which stays open, and returns what can be told of it: its digests, and whether its contents list has page numbers.</summary>
    /// <param name="document">The document; its characters that XML cannot hold are left out, links that lead nowhere become plain text.</param>
    /// <param name="look">Colour, fonts, paper, logo, texts of cover and header.</param>
    /// <param name="stream">Where the file goes; need not be able to seek.</param>
    /// <param name="pages">The page on which each section begins, by section id; when null, or when it lacks a section of the contents list, the list has no page numbers.</param>
    /// <param name="standalone">What sets a document apart that is made on its own; null for one that is built with its pack.</param>
    public static WrittenWord Write(Document document, WordLook look, Stream stream, IReadOnlyDictionary<string, int>? pages = null, Standalone? standalone = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(stream);

        var language = Language(document.Identity.Language);
        var layout = LookLayout.Of(look);
        var outline = Outline.Of(document, layout.Headings);
        // What leaves the house has no keys, nor has a document made on its own.
        var isAnchored = BlockKeys.AreIn(document);
        var relationships = new Relationships();
        foreach (var part in new[] { "styles", "numbering", "settings", "webSettings", "fontTable" })
        {
            relationships.Add(part, part + ".xml");
        }

        relationships.Add("theme", "theme/theme1.xml");
        var landscape = outline.Any(e => e.Landscape);
        var margins = new MarginIds(
            relationships.Add("header", "header1.xml"),
            relationships.Add("footer", "footer1.xml"),
            (relationships.Add("header", "header2.xml"), relationships.Add("footer", "footer2.xml")),
            landscape ? (relationships.Add("header", "header3.xml"), relationships.Add("footer", "footer3.xml")) : null);
        var manuscript = new Manuscript(new Anchors(outline), relationships, new Palette(look), layout, look.BodyFont, standalone, isAnchored, document.Identity);
        var anchor = isAnchored ? BaseModel.PartsOf(document) : default;
        if (isAnchored)
        {
            relationships.Add("customXml", "../" + BaseModel.ItemPart);
        }

        var body = new BodyWriter(document, look, outline, manuscript, margins);

        // Writing the text finds its lists, pictures and footnotes.
        var contents = (Start: 0, End: 0);
        var text = Part.Serialised((xml, written) => contents = body.Write(pages, xml, written));
        List<Part> parts =
        [
            PackageRelationships(),
            new(MainPart, LookParts.ContentTypes + "document.main+xml", text),
            .. manuscript.Footnotes.Parts,
            relationships.ToPart("word/_rels/document.xml.rels"),
            .. LookParts.Of(look, language, !manuscript.Footnotes.IsEmpty).With(manuscript),
            .. MarginParts.All(document.Identity, look, landscape, manuscript.NextControl),
            PropertyParts.CorePart(document.Identity, language),
            PropertyParts.ApplicationPart(document.Identity),
            PropertyParts.CustomPart(document.Identity, anchor.Digest),
            .. anchor.Parts ?? [],
        ];
        if (LogoDrawing.PartOf(look.Logo) is { } logo)
        {
            parts.Add(logo);
        }

        parts.AddRange(manuscript.Pictures.Parts);
        parts.AddRange(manuscript.Charts.Parts);
        var digests = WordPackage.Write(parts, stream);
        var laidOut = digests.Where(d => d.Path.StartsWith("word/", StringComparison.Ordinal)).Select(d => d.Path == MainPart ? (d.Path, Without(text.Span, contents)) : d);
        return new WrittenWord(WordPackage.Digest(digests), WordPackage.Digest(laidOut), ContentsPage.HasAllPages(outline, pages));
    }

    /// <summary>What the contents list of a document names, in order; empty when it has none.</summary>
    public static ImmutableArray<ContentsEntry> ContentsOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. ContentsPage.Listed(Outline.Of(document)).Select(e => new ContentsEntry(e.Section.Id, e.Bookmark))];
    }

    /// <summary>The digest (SHA-256, 64 lower-case hexadecimal digits) of the uncompressed parts of a Word file and their names, in their order: the same on every runtime, where the file's own bytes may differ with the compressor.</summary>
    /// <param name="stream">A Word file, at its start; must be able to seek; stays open.</param>
    /// <exception cref="InvalidDataException">The stream holds no ZIP archive.</exception>
    public static string PartsDigest(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return WordPackage.Digest(stream);
    }

    private static string Without(ReadOnlySpan<byte> bytes, (int Start, int End) cut)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes[..cut.Start]);
        hash.AppendData(bytes[cut.End..]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Part PackageRelationships()
    {
        var relationships = new Relationships();
        relationships.Add("officeDocument", "word/document.xml");
        relationships.Add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        relationships.Add("extended-properties", "docProps/app.xml");
        relationships.Add("custom-properties", "docProps/custom.xml");
        return relationships.ToPart("_rels/.rels");
    }

    // A tag that is none would make Word check no spelling at all.
    private static string Language(string tag) =>
        tag.Length is >= 2 and <= 35 && tag.Split('-') is var words && words[0].Length is 2 or 3 && words.All(w => w.Length is > 0 and <= 8 && w.All(char.IsAsciiLetterOrDigit)) ? tag : "en-GB";
}
