using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>The table of open conflicts in front of the text of an edited file: made anew in each build, gone when nothing is open. It is nobody's text.</summary>
internal static partial class ConflictTable
{
    /// <summary>Before the names of the bookmarks by which it is found again.</summary>
    public const string Bookmark = "_pkT_";

    private const int UsualWidth = 9072;
    private const string CaptionStyle = "body text";
    private const string HeadStyle = "table head";

    private static readonly string[] Heads = ["No.", "Section", "What to decide"];
    private static readonly XName Preserve = XNamespace.Xml + "space";

    /// <summary>Takes the table out of a file, and gives what it said, row by row; null when there is none.</summary>
    public static ImmutableArray<string>? Take(EditedFile file)
    {
        var blocks = file.Document.Descendants(Wml.BookmarkStart).Where(b => b.Get("name")?.StartsWith(Bookmark, StringComparison.Ordinal) == true).Select(BlockOf).OfType<XElement>()
            .Concat(file.Document.Descendants(Wml.P).Where(p => Caption().IsMatch(Wml.TextOf(p))).SelectMany(p => new[] { p, TableAfter(p) }).OfType<XElement>())
            .Distinct().ToList();
        var said = blocks.Where(b => b.Name == Wml.Table).SelectMany(t => t.Inner(Wml.Row).Skip(1)).Select(Said).ToImmutableArray();
        foreach (var block in blocks)
        {
            // Where pages change, or somebody made a note, something stays behind.
            var notes = block.Descendants().Where(e => e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" || (e.Name == Wml.Run && e.Elements().Any(c => c.Name.LocalName == "commentReference"))).ToList();
            notes.Remove();
            if (notes.Count > 0 || block.Descendants(Wml.SectionProperties).Any())
            {
                block.AddAfterSelf(new XElement(Wml.P, block.Name == Wml.P ? block.Element(Wml.ParagraphProperties) : null, notes));
            }

            block.Remove();
        }

        return blocks.Count == 0 ? null : said;
    }

    /// <summary>What the table says of some conflicts, row by row.</summary>
    public static ImmutableArray<string> Rows(ImmutableArray<OpenConflict> open) => [.. open.Select((c, i) => string.Join('|', Number(i), SectionOf(c), ToDecide(c), ConflictWords.Bookmark + c.Id))];

    /// <summary>Puts the table before the first heading; nothing when nothing is open.</summary>
    public static void Put(EditedFile file, ImmutableArray<OpenConflict> open)
    {
        if (open.IsEmpty || file.Document.Element(Wml.W + "body") is not { } body)
        {
            return;
        }

        var first = PassageReader.Read(file.Document, file.Styles).FirstOrDefault(p => p.Passage.Kind == PassageKind.Heading)?.Element.AncestorsAndSelf().First(a => a.Parent == body);
        var width = Width(first ?? body.Elements().FirstOrDefault());
        List<XElement> blocks =
        [
            Paragraph(file, CaptionStyle, Marked(file, "caption", Run($"Open conflicts: {Number(open.Length - 1)}. The document cannot be issued before {(open.Length == 1 ? "it is" : "they are")} settled.")), isKept: true),
            Table(file, open, [width / 10, width * 3 / 10, width - (width / 10) - (width * 3 / 10)]),
            Paragraph(file, "after table", Marked(file, "end"), isKept: false),
        ];
        if (first is null)
        {
            body.AddFirst(blocks);
        }
        else
        {
            first.AddBeforeSelf(blocks);
        }
    }

    private static XElement Table(EditedFile file, ImmutableArray<OpenConflict> open, int[] widths)
    {
        var total = widths.Sum();
        return new XElement(
            Wml.Table,
            new XElement(
                Wml.W + "tblPr",
                file.Styles.IdOf("data table", "table") is { } style ? Value("tblStyle", style) : null,
                Sized("tblW", total),
                Sized("tblInd", 0),
                new XElement(Wml.W + "tblLayout", new XAttribute(Wml.W + "type", "fixed")),
                new XElement(Wml.W + "tblLook", new XAttribute(Wml.W + "val", "0620")),
                Value("tblCaption", "Open conflicts"),
                Value("tblDescription", "Columns: No., Section, What to decide")),
            new XElement(Wml.W + "tblGrid", widths.Select(w => new XElement(Wml.W + "gridCol", new XAttribute(Wml.W + "w", Text(w))))),
            Row([.. Heads.Select((h, i) => Paragraph(file, HeadStyle, i == 0 ? Marked(file, "table", Run(h)) : [Run(h)], isKept: true))], widths, isHead: true),
            open.Select((c, i) => Row(
            [
                Paragraph(file, "table text", [new XElement(Wml.W + "hyperlink", new XAttribute(Wml.W + "anchor", ConflictWords.Bookmark + c.Id), new XAttribute(Wml.W + "history", "1"), Run(Number(i), file.Styles.IdOf("hyperlink", "character")))], isKept: false),
                Paragraph(file, "table text", [Run(SectionOf(c))], isKept: false),
                Paragraph(file, "table text", [Run(ToDecide(c))], isKept: false),
            ], widths, isHead: false)));
    }

    private static XElement Row(XElement[] cells, int[] widths, bool isHead) => new(
        Wml.Row,
        new XElement(Wml.W + "trPr", new XElement(Wml.W + "cantSplit"), isHead ? new XElement(Wml.W + "tblHeader") : null),
        cells.Select((c, i) => new XElement(Wml.Cell, new XElement(Wml.W + "tcPr", Sized("tcW", widths[i])), c)));

    private static XElement Paragraph(EditedFile file, string style, IEnumerable<XElement> content, bool isKept)
    {
        var id = file.Styles.IdOf(style, "paragraph");
        return new XElement(Wml.P, id is null && !isKept ? null : new XElement(Wml.ParagraphProperties, id is null ? null : Value("pStyle", id), isKept ? new XElement(Wml.W + "keepNext") : null), content);
    }

    private static IEnumerable<XElement> Marked(EditedFile file, string name, params XElement[] runs)
    {
        var id = new XAttribute(Wml.W + "id", Text(file.NextId()));
        return [new XElement(Wml.BookmarkStart, id, new XAttribute(Wml.W + "name", Bookmark + name)), .. runs, new XElement(Wml.BookmarkEnd, new XAttribute(id))];
    }

    private static XElement Run(string text, string? style = null) =>
        new(Wml.Run, style is null ? null : new XElement(Wml.RunProperties, Value("rStyle", style)), new XElement(Wml.Text, new XAttribute(Preserve, "preserve"), SafeText.Clean(text)));

    private static XElement Value(string name, string value) => new(Wml.W + name, new XAttribute(Wml.W + "val", value));

    private static XElement Sized(string name, int width) => new(Wml.W + name, new XAttribute(Wml.W + "w", Text(width)), new XAttribute(Wml.W + "type", "dxa"));

    private static string SectionOf(OpenConflict conflict) => conflict.Section.Length == 0 ? "Before the first heading" : conflict.Section;

    private static string ToDecide(OpenConflict conflict) => conflict.What.Length == 0
        ? "A new text stands beside yours: accept it or reject it."
        : $"{char.ToUpperInvariant(conflict.What[0])}{conflict.What[1..]}{(conflict.Told.IsEmpty ? "" : " " + conflict.Told[^1])}";

    private static string Number(int index) => Text(index + 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Said(XElement row) => string.Join('|', row.Inner(Wml.Cell).Select(c => string.Join('\n', c.Descendants(Wml.P).Select(Wml.TextOf))).Append(row.Descendants(Wml.W + "hyperlink").Select(h => h.Get("anchor")).FirstOrDefault()));

    private static XElement? BlockOf(XElement bookmark) => bookmark.Ancestors(Wml.Table).LastOrDefault() ?? bookmark.Ancestors(Wml.P).FirstOrDefault();

    private static XElement? TableAfter(XElement caption) =>
        caption.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == Wml.Table && next.Inner(Wml.Row).FirstOrDefault() is { } head && head.Inner(Wml.Cell).Select(c => string.Concat(c.Descendants(Wml.Text).Select(t => t.Value))).SequenceEqual(Heads, StringComparer.Ordinal) ? next : null;

    /// <summary>How wide text is at a place, in twentieths of a point.</summary>
    private static int Width(XElement? place)
    {
        var section = place?.ElementsAfterSelf().Prepend(place).SelectMany(e => e.DescendantsAndSelf(Wml.SectionProperties)).FirstOrDefault();
        var (size, margins) = (section?.Element(Wml.W + "pgSz"), section?.Element(Wml.W + "pgMar"));
        return Read(size, "w") is { } width && Read(margins, "left") is { } left && Read(margins, "right") is { } right && width - left - right > 2000 ? width - left - right : UsualWidth;
    }

    private static int? Read(XElement? element, string attribute) => int.TryParse(element?.Get(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^Open conflicts: [0-9]+\. The document cannot be issued before (it is|they are) settled\.$", RegexOptions.ExplicitCapture)]
    private static partial Regex Caption();
}
