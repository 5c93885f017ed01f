using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocGen.Word.Anchoring;
using static DocGen.Tests.Word.Merging.WordPackage;

namespace DocGen.Tests.Word.Merging;

/// <summary>Edits of a file as Word leaves them behind: which bookmarks stay, go or span is what matters to a merge.</summary>
internal static class Edits
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>The paragraph in which the text of a block begins.</summary>
    public static XElement Block(this WordPackage file, string key) => file.Marks(AnchorNames.Range + AnchorNames.Of(key)).First().Ancestors(W + "p").First();

    public static bool Has(this WordPackage file, string key) => file.Marks(AnchorNames.Range + AnchorNames.Of(key)).Any();

    public static XElement Row(this WordPackage file, string key) => file.Block(key).Ancestors(W + "tr").First();

    /// <summary>The heading of a section and the blocks before the next heading, as somebody marks them to move or delete a section.</summary>
    public static IReadOnlyList<XElement> Section(this WordPackage file, string key) => SectionAt(file.Block(key));

    /// <summary>Every section with text of its own, but those with a change of page in them.</summary>
    public static IReadOnlyList<IReadOnlyList<XElement>> Sections(this WordPackage file) =>
        [.. file.Body.Elements(W + "p").Where(p => IsHeading(p) && p.Descendants(W + "bookmarkStart").Any(b => ((string?)b.Attribute(W + "name"))?.StartsWith(AnchorNames.Range, StringComparison.Ordinal) == true)).Select(SectionAt).Where(s => s.Count > 1)];

    private static List<XElement> SectionAt(XElement heading)
    {
        var blocks = heading.ElementsAfterSelf().TakeWhile(e => e.Name == W + "p" || e.Name == W + "tbl").TakeWhile(e => !IsHeading(e) && !e.Descendants(W + "sectPr").Any()).Prepend(heading).ToList();
        // The empty paragraph that keeps a table from the next heading belongs to neither section.
        return StyleOf(blocks[^1]) == "SectionEnd" ? blocks[..^1] : blocks;
    }

    private static bool IsHeading(XElement block) => StyleOf(block) is var style && (style.Contains("Heading", StringComparison.Ordinal) || style is ['A', 'p', 'p', 'e', 'n', 'd', 'i', 'x', _]);

    private static string StyleOf(XElement block) => (string?)block.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "";

    public static string TextOf(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));

    /// <summary>Types over words that stand in one run.</summary>
    public static void Reword(XElement element, string from, string to)
    {
        var text = element.Descendants(W + "t").First(t => t.Value.Contains(from, StringComparison.Ordinal));
        var at = text.Value.IndexOf(from, StringComparison.Ordinal);
        text.Value = text.Value[..at] + to + text.Value[(at + from.Length)..];
        text.SetAttributeValue(Space, "preserve");
    }

    /// <summary>Marks a paragraph's text and types another: the bookmark round it stays, the one at its beginning goes.</summary>
    public static void Retype(XElement paragraph, string text)
    {
        var run = paragraph.Elements(W + "r").First();
        foreach (var child in paragraph.Elements().Where(e => e.Name != W + "pPr" && e != run && !IsRange(e)).ToList())
        {
            child.Remove();
        }

        foreach (var orphan in paragraph.Elements(W + "bookmarkEnd").Where(e => !paragraph.Document().Descendants(W + "bookmarkStart").Any(s => IdOf(s) == IdOf(e))).ToList())
        {
            orphan.Remove();
        }

        run.ReplaceNodes(run.Element(W + "rPr"), Text(text));
    }

    public static XElement Type(XElement after, string text, string? style = null)
    {
        var paragraph = new XElement(W + "p", Properties(after, style), new XElement(W + "r", Text(text)));
        after.AddAfterSelf(paragraph);
        return paragraph;
    }

    /// <summary>Presses Enter before some words: the bookmark round the paragraph then spans both halves.</summary>
    public static XElement Split(XElement paragraph, string before)
    {
        var run = paragraph.Elements(W + "r").First(r => TextOf(r).Contains(before, StringComparison.Ordinal));
        var text = TextOf(run);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        var rest = run.ElementsAfterSelf().ToList();
        rest.Remove();
        run.ReplaceNodes(run.Element(W + "rPr"), Text(text[..at]));
        var second = new XElement(W + "p", Properties(paragraph, null), new XElement(W + "r", run.Element(W + "rPr"), Text(text[at..])), rest);
        paragraph.AddAfterSelf(second);
        return second;
    }

    /// <summary>Presses Delete at the end of a paragraph.</summary>
    public static void Join(XElement paragraph)
    {
        var next = paragraph.ElementsAfterSelf(W + "p").First();
        paragraph.Add(new XElement(W + "r", Text(" ")), next.Elements().Where(e => e.Name != W + "pPr"));
        next.Remove();
    }

    public static XElement AddRow(XElement after, params string[] cells)
    {
        var row = new XElement(after);
        foreach (var mark in row.Descendants().Where(e => e.Name.LocalName is "bookmarkStart" or "bookmarkEnd").ToList())
        {
            mark.Remove();
        }

        foreach (var (cell, i) in row.Elements(W + "tc").Select((c, i) => (c, i)).ToList())
        {
            var paragraph = cell.Elements(W + "p").First();
            cell.Elements(W + "p").Skip(1).Remove();
            paragraph.ReplaceNodes(paragraph.Element(W + "pPr"), i < cells.Length ? new XElement(W + "r", Text(cells[i])) : null);
        }

        after.AddAfterSelf(row);
        return row;
    }

    /// <summary>A column at the right of a table, with a head and nothing in its cells.</summary>
    public static void AddColumn(XElement table, string head)
    {
        var grid = table.Element(W + "tblGrid")!;
        var last = grid.Elements(W + "gridCol").Last();
        var half = int.Parse((string)last.Attribute(W + "w")!, CultureInfo.InvariantCulture) / 2;
        last.SetAttributeValue(W + "w", half);
        grid.Add(new XElement(last));
        foreach (var (row, i) in table.Elements(W + "tr").Select((r, i) => (r, i)).ToList())
        {
            var cell = row.Elements(W + "tc").Last();
            if (cell.Element(W + "tcPr")?.Element(W + "gridSpan") is { } span)
            {
                span.SetAttributeValue(W + "val", int.Parse((string)span.Attribute(W + "val")!, CultureInfo.InvariantCulture) + 1);
                continue;
            }

            cell.Element(W + "tcPr")!.Element(W + "tcW")!.SetAttributeValue(W + "w", half);
            cell.AddAfterSelf(new XElement(W + "tc", cell.Element(W + "tcPr"), new XElement(W + "p", cell.Element(W + "p")!.Element(W + "pPr"), i == 0 ? new XElement(W + "r", Text(head)) : null)));
        }
    }

    /// <summary>Types at the end of a cell.</summary>
    public static void TypeIn(XElement cell, string text) => cell.Elements(W + "p").Last().Add(new XElement(W + "r", Text(text)));

    public static void Embolden(XElement paragraph, string words)
    {
        var run = paragraph.Elements(W + "r").First(r => TextOf(r).Contains(words, StringComparison.Ordinal));
        var (text, look) = (TextOf(run), run.Element(W + "rPr"));
        var at = text.IndexOf(words, StringComparison.Ordinal);
        var bold = new XElement(W + "rPr", look?.Elements(W + "rStyle"), new XElement(W + "b"), look?.Elements().Where(e => e.Name != W + "rStyle"));
        run.ReplaceWith(new[] { (text[..at], look), (words, bold), (text[(at + words.Length)..], look) }.Where(p => p.Item1.Length > 0).Select(p => new XElement(W + "r", p.Item2, Text(p.Item1))));
    }

    /// <summary>Changes words with the recording of changes on.</summary>
    public static void Track(XElement paragraph, string from, string to, string author)
    {
        var run = paragraph.Elements(W + "r").First(r => TextOf(r).Contains(from, StringComparison.Ordinal));
        var (text, look) = (TextOf(run), run.Element(W + "rPr"));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        XElement Part(string part) => new(W + "r", look, Text(part));
        XElement Change(string name, int id, XElement content) => new(W + name, new XAttribute(W + "id", id), new XAttribute(W + "author", author), new XAttribute(W + "date", "2026-11-02T09:30:00Z"), content);
        var deleted = Part(from);
        deleted.Element(W + "t")!.Name = W + "delText";
        run.ReplaceWith(new[] { at > 0 ? Part(text[..at]) : null, Change("del", 900_001, deleted), to.Length > 0 ? Change("ins", 900_002, Part(to)) : null, at + from.Length < text.Length ? Part(text[(at + from.Length)..]) : null });
    }

    public static void Comment(WordPackage file, XElement paragraph, string author, string text) => Comment(file, [paragraph], author, text);

    /// <summary>Comments on whole paragraphs.</summary>
    public static void Comment(WordPackage file, IEnumerable<XElement> paragraphs, string author, string text)
    {
        const string Path = "word/comments.xml";
        var comments = new StringBuilder();
        foreach (var (number, paragraph) in paragraphs.Index())
        {
            comments.Append(CultureInfo.InvariantCulture, $"<w:comment w:id=\"{number}\" w:author=\"{author}\" w:date=\"2026-11-02T09:30:00Z\" w:initials=\"X\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>");
            var id = new XAttribute(W + "id", number);
            paragraph.Element(W + "pPr")!.AddAfterSelf(new XElement(W + "commentRangeStart", id));
            paragraph.Add(new XElement(W + "commentRangeEnd", id), new XElement(W + "r", new XElement(W + "commentReference", id)));
        }

        file.Put(Path, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:comments xmlns:w=\"{W.NamespaceName}\">{comments}</w:comments>");
        file.Put("word/_rels/document.xml.rels", file.Text("word/_rels/document.xml.rels").Replace("</Relationships>", "<Relationship Id=\"rId900\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>", StringComparison.Ordinal));
        file.Put("[Content_Types].xml", file.Text("[Content_Types].xml").Replace("</Types>", "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>", StringComparison.Ordinal));
    }

    /// <summary>As if the file had gone through a program that keeps nothing it does not know: no bookmarks of ours, no controls, no properties of the file, no base.</summary>
    public static void LoseAnchors(WordPackage file)
    {
        var ours = file.Document.Descendants(W + "bookmarkStart").Where(b => ((string?)b.Attribute(W + "name"))?.StartsWith("_pk", StringComparison.Ordinal) == true).ToList();
        var ids = ours.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        ours.Remove();
        file.Document.Descendants(W + "bookmarkEnd").Where(e => ids.Contains(IdOf(e))).ToList().Remove();
        foreach (var control in file.Document.Descendants(W + "sdt").Where(c => c.Element(W + "sdtPr") is var p && p!.Element(W + "docPartObj") is null && p.Element(W + "dataBinding") is null).Reverse().ToList())
        {
            control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
        }

        foreach (var part in file.Parts.Keys.Where(p => p.StartsWith("customXml", StringComparison.Ordinal) || p == "docProps/custom.xml").ToList())
        {
            file.Remove(part);
        }

        foreach (var list in new[] { "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels" })
        {
            var root = file.Xml(list);
            root.Elements().Where(e => e.Attributes().Any(a => a.Value.Contains("customXml/", StringComparison.Ordinal) || a.Value.EndsWith("custom.xml", StringComparison.Ordinal))).Remove();
            file.Put(list, root.ToString(SaveOptions.DisableFormatting));
        }
    }

    public static XElement Text(string text) => new(W + "t", new XAttribute(Space, "preserve"), text);

    private static XElement Document(this XElement element) => element.AncestorsAndSelf().Last();

    private static IEnumerable<XElement> Marks(this WordPackage file, string name) => file.Document.Descendants(W + "bookmarkStart").Where(b => (string?)b.Attribute(W + "name") == name);

    private static string IdOf(XElement mark) => (string)mark.Attribute(W + "id")!;

    private static bool IsRange(XElement mark) => mark.Name == W + "bookmarkEnd" || (mark.Name == W + "bookmarkStart" && ((string?)mark.Attribute(W + "name"))?.StartsWith(AnchorNames.Range, StringComparison.Ordinal) == true);

    private static XElement Properties(XElement paragraph, string? style)
    {
        var properties = new XElement(W + "pPr", paragraph.Element(W + "pPr")?.Elements().Where(e => e.Name != W + "sectPr"));
        if (style is not null)
        {
            properties.ReplaceNodes(new XElement(W + "pStyle", new XAttribute(W + "val", style)));
        }

        return properties;
    }
}
