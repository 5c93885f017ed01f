using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace DocGen.Tests.Word.Merging;

/// <summary>A line of a document: a paragraph, or a row with its cells. <paramref name="Look"/> is the same with the formatting of every run and of the paragraph.</summary>
internal sealed record SettledLine(string Text, string Look);

/// <summary>What a document says when tracked changes are accepted or rejected. It shares no line with the code that makes them.</summary>
internal sealed class SettledText
{
    private static readonly XNamespace W = WordPackage.W;

    private readonly bool _accept;
    private readonly string? _author;
    private readonly ImmutableArray<SettledLine>.Builder _lines = ImmutableArray.CreateBuilder<SettledLine>();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _look = new();
    private readonly StringBuilder _instruction = new();
    private string _lastRun = "";
    private int _depth;
    private bool _isResult;

    private SettledText(bool accept, string? author) => (_accept, _author) = (accept, author);

    public static ImmutableArray<SettledLine> Accepted(XElement document) => Read(document, accept: true, null);

    public static ImmutableArray<SettledLine> Rejected(XElement document) => Read(document, accept: false, null);

    /// <summary>With the changes of one author rejected; those of others are left as they are, and so are part of the look.</summary>
    public static ImmutableArray<SettledLine> WithoutChangesOf(string author, XElement document) => Read(document, accept: false, author);

    private static ImmutableArray<SettledLine> Read(XElement document, bool accept, string? author)
    {
        var reading = new SettledText(accept, author);
        reading.Blocks(document.Element(W + "body")!);
        reading.End("");
        return reading._lines.ToImmutable();
    }

    private bool IsSettled(XElement change) => _author is null || (string?)change.Attribute(W + "author") == _author;

    private bool Goes(XElement? changes) => changes?.Elements().Any(c => IsSettled(c) && c.Name.LocalName is var n && (_accept ? n is "del" or "moveFrom" : n is "ins" or "moveTo")) == true;

    private void Blocks(XElement parent)
    {
        // The list of open conflicts is nobody's text.
        foreach (var child in parent.Elements().Where(e => e.Name.LocalName is not ("p" or "tbl") || !e.Descendants(W + "bookmarkStart").Any(b => ((string)b.Attribute(W + "name")!).StartsWith("_pkT_", StringComparison.Ordinal))))
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    Paragraph(child);
                    break;
                case "tbl":
                    End("");
                    Table(child);
                    break;
                case "sdt" when child.Descendants(W + "docPartGallery").Any():
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    Blocks(child);
                    break;
            }
        }
    }

    private void Table(XElement table)
    {
        foreach (var row in table.Descendants(W + "tr").Where(r => r.Ancestors(W + "tbl").First() == table && !Goes(r.Element(W + "trPr"))))
        {
            List<(string Text, string Look)> cells = [];
            foreach (var cell in row.Descendants(W + "tc").Where(c => c.Ancestors(W + "tr").First() == row))
            {
                var inner = new SettledText(_accept, _author);
                inner.Blocks(cell);
                inner.End("");
                cells.Add((string.Join('¶', inner._lines.Select(l => l.Text)), string.Join('¶', inner._lines.Select(l => l.Look))));
            }

            if (cells.Any(c => c.Text.Length > 0))
            {
                _lines.Add(new SettledLine(string.Join(" | ", cells.Select(c => c.Text)), string.Join(" | ", cells.Select(c => c.Look))));
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        if (((string?)properties?.Element(W + "pStyle")?.Attribute(W + "val") ?? "") is var style && (style.StartsWith("TOC", StringComparison.Ordinal) || style.StartsWith("Contents", StringComparison.Ordinal)))
        {
            return;
        }

        Inlines(paragraph);
        if (!Goes(properties?.Element(W + "rPr")))
        {
            End(string.Concat((properties?.Elements() ?? []).Where(e => e.Name != W + "rPr" && e.Name != W + "sectPr").Select(e => e.ToString(SaveOptions.DisableFormatting))));
        }
    }

    private void Inlines(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    Run(child);
                    break;
                case "ins" or "moveTo" or "del" or "moveFrom":
                    if (!IsSettled(child))
                    {
                        var name = $"<{child.Name.LocalName} {(string?)child.Attribute(W + "author")}>";
                        Look(name);
                        Inlines(child);
                        Look("</>");
                    }
                    else if (child.Name.LocalName is "ins" or "moveTo" == _accept)
                    {
                        Inlines(child);
                    }

                    break;
                case "sdt" when child.Element(W + "sdtPr")!.Element(W + "dataBinding") is not null:
                    Text("{bound}", "");
                    break;
                case "hyperlink" or "sdt" or "sdtContent" or "smartTag" or "fldSimple":
                    Inlines(child);
                    break;
            }
        }
    }

    private void Run(XElement run)
    {
        // A program writes an empty list of properties or none.
        var look = run.Element(W + "rPr") is { HasElements: true } properties ? properties.ToString(SaveOptions.DisableFormatting) : "";
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "fldChar" when (string?)child.Attribute(W + "fldCharType") == "begin":
                    if (_depth++ == 0)
                    {
                        _instruction.Clear();
                        _isResult = false;
                    }

                    break;
                case "fldChar" when (string?)child.Attribute(W + "fldCharType") == "separate" && _depth == 1 && _instruction.ToString().Contains("HYPERLINK", StringComparison.Ordinal):
                    // A link written as a field shows text like any other.
                    _depth = 0;
                    break;
                case "fldChar" when (string?)child.Attribute(W + "fldCharType") == "separate":
                    _isResult |= _depth == 1;
                    break;
                case "fldChar" when (string?)child.Attribute(W + "fldCharType") == "end" && _depth > 0:
                    if (--_depth == 0)
                    {
                        Text("{" + string.Join(' ', _instruction.ToString().Replace("\\* MERGEFORMAT", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + "}", look);
                    }

                    break;
                case "instrText" or "delInstrText" when _depth == 1 && !_isResult:
                    _instruction.Append(child.Value);
                    break;
                case "t" or "delText" when _depth == 0:
                    Text(child.Value, look);
                    break;
                case "tab" when _depth == 0:
                    Text("\t", look);
                    break;
                case "br" when _depth == 0:
                    Text("\n", look);
                    break;
                case "drawing" or "footnoteReference" or "pict":
                    Text($"{{{child.Name.LocalName}}}", look);
                    break;
            }
        }
    }

    private void Text(string text, string look)
    {
        _text.Append(text);
        Look(look);
        _look.Append(text);
    }

    private void Look(string look)
    {
        if (look != _lastRun)
        {
            _look.Append('⟨').Append(look).Append('⟩');
            _lastRun = look;
        }
    }

    private void End(string properties)
    {
        if (_text.ToString().Trim().Length > 0)
        {
            _lines.Add(new SettledLine(_text.ToString(), $"[{properties}]{_look}"));
        }

        _text.Clear();
        _look.Clear();
        _lastRun = "";
    }
}
