using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocGen.Tests.Crowd;

/// <summary>A Word file as a reader of ours sees it, with nothing but the XML: no class of the SDK or of the writer has a part in it.</summary>
/// <param name="Tables">How many rows each table of data has.</param>
/// <param name="HeadsRepeat">For each of these tables, whether its head stands on every page.</param>
/// <param name="Text">The letters and digits of everything behind the contents list, or behind the cover where there is none.</param>
/// <param name="Turned">For each section of pages, whether it lies on its side.</param>
/// <param name="Margins">The least space above and below the text, in points.</param>
internal sealed partial record WordReading(ImmutableArray<(int Level, string Text)> Headings, ImmutableArray<int> Tables, ImmutableArray<bool> HeadsRepeat, string Text, ImmutableArray<bool> Turned, (double Top, double Bottom) Margins)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static WordReading Of(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        var body = XDocument.Load(part, LoadOptions.PreserveWhitespace).Root!.Element(W + "body")!;
        var sections = body.Descendants(W + "sectPr").ToList();
        var lists = body.Descendants(W + "sdt").Where(s => s.Element(W + "sdtPr")?.Element(W + "docPartObj") is not null).ToList();
        // A short file has no contents list; its cover ends with the table that says what it is.
        var cover = body.Elements(W + "tbl").FirstOrDefault(t => StyleOf(t, "tbl") == "IdentityTable");
        var behind = (lists.LastOrDefault() ?? cover)?.ElementsAfterSelf() ?? body.Elements();
        var paragraphs = behind.SelectMany(e => e.DescendantsAndSelf(W + "p")).ToList();
        var tables = behind.SelectMany(e => e.DescendantsAndSelf(W + "tbl")).ToList();
        return new WordReading(
            [.. paragraphs.Select(p => (Style: HeadingStyle().Match(StyleOf(p, "p")), Text: TextOf(p))).Where(p => p.Style.Success).Select(p => (p.Style.Groups["level"].Value[0] - '0', p.Text))],
            [.. tables.Select(t => t.Elements(W + "tr").Count())],
            [.. tables.Select(t => t.Element(W + "tr")?.Element(W + "trPr")?.Element(W + "tblHeader") is not null)],
            string.Concat(paragraphs.Select(TextOf)),
            [.. sections.Select(s => (string?)s.Element(W + "pgSz")?.Attribute(W + "orient") == "landscape")],
            (Least(sections, "top"), Least(sections, "bottom")));
    }

    private static double Least(List<XElement> sections, string side) => sections.Min(s => (double)s.Element(W + "pgMar")!.Attribute(W + side)!) / 20;

    private static string StyleOf(XElement element, string kind) => (string?)element.Element(W + (kind + "Pr"))?.Element(W + (kind + "Style"))?.Attribute(W + "val") ?? "";

    private static string TextOf(XElement paragraph) => Shape.Bare(string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value)));

    [GeneratedRegex("^(Heading|Appendix|UnnumberedHeading)(?<level>[1-9])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingStyle();
}
