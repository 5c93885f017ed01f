using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>A passage with the paragraph or row that it was read from, and the text of each cell (one for a paragraph).</summary>
internal sealed record WordPassage(Passage Passage, XElement Element, ImmutableArray<Line> Lines);

/// <summary>Reads the body of a Word file as passages, whichever program wrote it: through content controls and tracked changes, as it reads when these are accepted. Empty paragraphs and the contents list are no passages.</summary>
internal sealed class PassageReader
{
    private readonly WordStyles _styles;
    private readonly ImmutableArray<WordPassage>.Builder _found = ImmutableArray.CreateBuilder<WordPassage>();
    private readonly List<string> _names = [];
    private readonly List<string> _points = [];
    private int _tables;

    private PassageReader(WordStyles styles) => _styles = styles;

    public static ImmutableArray<WordPassage> Read(XElement document, WordStyles styles)
    {
        var reader = new PassageReader(styles);
        if (document.Element(Wml.W + "body") is { } body)
        {
            reader.Blocks(body);
        }

        return reader._found.ToImmutable();
    }

    private void Blocks(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p" when child.Name == Wml.P:
                    Paragraph(child);
                    break;
                case "tbl":
                    Table(child);
                    break;
                case "sdt" when IsContentsList(child):
                    break;
                case "bookmarkStart":
                    Line.Anchor(child, _names, _points);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    Blocks(child);
                    break;
            }
        }
    }

    /// <summary>Whether a content control holds the list of contents.</summary>
    public static bool IsContentsList(XElement control) =>
        control.Element(Wml.ControlProperties)?.Element(Wml.W + "docPartObj")?.ValueOf("docPartGallery") == "Table of Contents";

    private void Paragraph(XElement paragraph)
    {
        var style = paragraph.Element(Wml.ParagraphProperties)?.ValueOf("pStyle");
        if (_styles.IsContents(style))
        {
            return;
        }

        var line = Line.Of([paragraph]);
        if (line.Text.Said.Length == 0)
        {
            return;
        }

        _found.Add(new WordPassage(new Passage(_styles.IsHeading(style) ? PassageKind.Heading : PassageKind.Paragraph, [line.Text])
        {
            Names = Taken(_names, line.Names),
            Points = Taken(_points, line.Points),
            IsHot = line.IsHot,
        }, paragraph, [line]));
    }

    private void Table(XElement table)
    {
        var number = _tables++;
        var isFirst = true;
        foreach (var row in table.Inner(Wml.Row))
        {
            var properties = row.Element(Wml.W + "trPr");
            if (properties?.Element(Wml.Deleted) is not null)
            {
                isFirst = false;
                continue;
            }

            var lines = row.Inner(Wml.Cell).Select(c => Line.Of([.. Paragraphs(c)])).ToImmutableArray();
            _found.Add(new WordPassage(new Passage(PassageKind.Row, [.. lines.Select(l => l.Text)])
            {
                Table = number,
                IsHead = isFirst && properties.IsOn("tblHeader"),
                Names = Taken(_names, lines.SelectMany(l => l.Names)),
                Points = Taken(_points, lines.SelectMany(l => l.Points)),
                IsHot = lines.Any(l => l.IsHot) || properties?.Elements().Any(Line.IsOthers) == true,
            }, row, lines));
            isFirst = false;
        }
    }

    // The paragraphs of a table inside a cell are text of the cell.
    private static IEnumerable<XElement> Paragraphs(XElement cell) => cell.Inner(Wml.P, Wml.Table).SelectMany(e => e.Name == Wml.P ? [e] : e.Descendants(Wml.P));

    private static ImmutableArray<string> Taken(List<string> waiting, IEnumerable<string> own)
    {
        ImmutableArray<string> taken = [.. waiting, .. own];
        waiting.Clear();
        return taken;
    }
}
