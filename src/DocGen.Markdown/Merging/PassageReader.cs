using System.Collections.Immutable;
using DocGen.Engine.Merging;

namespace DocGen.Markdown.Merging;

/// <summary>Reads a Markdown file as blocks by its lines, not by its meaning: each character keeps its place, and what is no Markdown at all is a paragraph.</summary>
internal sealed class PassageReader
{
    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly ImmutableArray<MarkdownPassage>.Builder _passages = ImmutableArray.CreateBuilder<MarkdownPassage>();
    private readonly ImmutableArray<MarkdownUnit>.Builder _units = ImmutableArray.CreateBuilder<MarkdownUnit>();
    private int _tables = -1;
    private bool _inTable;
    private bool _inFields;
    private bool _isHot;
    private string _captioned = "";

    private PassageReader(string text)
    {
        _text = text;
        _lines = TextLine.Split(text, text.StartsWith('\uFEFF') ? 1 : 0);
    }

    /// <summary>The blocks of a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="withoutFields">Leaves the front matter out.</param>
    public static MarkdownBlocks Read(string text, bool withoutFields = false)
    {
        var reader = new PassageReader(text);
        var body = reader.FieldsEnd() + 1;
        if (body > 0 && !withoutFields)
        {
            reader.AddUnit(new(reader._lines[0].Start, reader._lines[0].Next), reader._passages.Count, BlockShape.Field);
            reader._inFields = true;
            reader.Between(1, body - 1);
            reader._inFields = false;
            reader.AddUnit(new(reader._lines[body - 1].Start, reader._lines[body - 1].Next), reader._passages.Count, BlockShape.Field);
        }

        reader.Between(body, reader._lines.Count);
        return new MarkdownBlocks(text, reader._passages.ToImmutable(), reader._units.ToImmutable());
    }

    // The line that ends the front matter; -1 when there is none.
    private int FieldsEnd()
    {
        if (_lines.Count < 3 || !IsRule(0) || LineForms.Key(Words(1)).Length == 0 && ConflictMarkers.At(_text, _lines, 1, _lines.Count) is null)
        {
            return -1;
        }

        var end = 1;
        while (end < _lines.Count && !IsRule(end))
        {
            end++;
        }

        return end < _lines.Count ? end : -1;

        bool IsRule(int line) => _lines[line].Start == _lines[line].Words && Words(line) == "---";
    }

    private void Between(int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (ConflictMarkers.At(_text, _lines, i, to) is { } conflict && !_isHot)
            {
                Unsettled(i, conflict.YoursEnd, conflict.Middle, conflict.Close);
                i = conflict.Close + 1;
            }
            else
            {
                i = _lines[i].IsBlank ? Blank(i) : _inFields ? Field(i, to) : Block(i, to);
            }
        }
    }

    /// <summary>Both sides of a conflict are read, as rows of the table that it stands in too; its lines stay together.</summary>
    private void Unsettled(int opening, int yoursEnd, int middle, int close)
    {
        var first = _passages.Count;
        var before = _inTable;
        _isHot = true;
        Between(opening + 1, yoursEnd);
        var after = _inTable;
        _inTable = before;
        Between(middle + 1, close);
        _isHot = false;
        _inTable |= before || after;
        AddUnit(new(_lines[opening].Start, _lines[close].Next), first, _passages.Count > first ? _passages[first].Shape : _inFields ? BlockShape.Field : _inTable ? BlockShape.Row : BlockShape.Text);
    }

    private int Blank(int line)
    {
        _inTable = false;
        return line + 1;
    }

    private int Field(int line, int to)
    {
        var end = line + 1;
        while (end < to && LineForms.Key(Words(end)).Length == 0 && !Opens(end, to))
        {
            end++;
        }

        var at = _lines[line].Start;
        Add(BlockShape.Field, PassageKind.Paragraph, LineForms.Key(Words(line)) is { Length: > 0 } key ? "field " + key : "", at, end, [], [new(at, LastWord(line, end))]);
        return end;
    }

    private int Block(int first, int to)
    {
        var line = first;
        var name = "";
        var comment = Stretch.Nothing(_lines[first].Start);
        if (LineForms.Marker(Words(first)) is { } id && Bearer(first + 1, to) is { } bearer)
        {
            (name, line) = (id, bearer);
            comment = new(_lines[first].Words, _lines[first].End);
        }

        var start = _lines[first].Start;
        var now = _lines[line];
        var words = now.Of(_text);
        if (LineForms.Hashes(words) is > 0 and var hashes)
        {
            var lead = now.Words + hashes;
            var number = lead + LineForms.Number(_text.AsSpan(lead, now.End - lead));
            return Add(BlockShape.Text, PassageKind.Heading, Named("section ", name), start, line + 1, [comment, new(now.Start, lead), Stretch.Nothing(lead), new(lead, number)], [new(number, now.End)]);
        }

        if (IsTableHead(line, to))
        {
            var (table, captioned) = (Named("table ", name.Length > 0 ? name : _captioned), _tables++);
            _captioned = "";
            Row(line, line + 2, start, comment, table, captioned + 1);
            _inTable = true;
            return line + 2;
        }

        if (_inTable && !Interrupts(line, to, inItem: true))
        {
            Row(line, line + 1, start, comment, "", _tables);
            return line + 1;
        }

        _inTable = false;
        if (line > first)
        {
            _captioned = name;
        }

        return Prose(line, to, start, comment, Named("caption ", name));
    }

    /// <summary>An item of a list, code, a comment or a paragraph.</summary>
    private int Prose(int line, int to, int start, Stretch comment, string name)
    {
        var now = _lines[line];
        var bullet = LineForms.IsBreak(now.Of(_text)) ? 0 : LineForms.Bullet(now.Of(_text));
        var lead = now.Words + bullet;
        var box = bullet > 0 ? lead + LineForms.Box(_text.AsSpan(lead, now.End - lead)) : lead;
        var end = line + 1;
        var kind = PassageKind.Paragraph;
        if (LineForms.Fence(_text.AsSpan(box, now.End - box)) is { IsEmpty: false } fence)
        {
            while (end < to && !LineForms.Closes(_lines[end].Of(_text), fence))
            {
                end++;
            }

            end = Math.Min(end + 1, to);
        }
        else if (bullet == 0 && now.Of(_text).StartsWith("<!--", StringComparison.Ordinal))
        {
            while (end < to && !_text.AsSpan(now.Words, _lines[end - 1].End - now.Words).Contains("-->", StringComparison.Ordinal))
            {
                end++;
            }
        }
        else if (bullet > 0 || !LineForms.IsBreak(now.Of(_text)))
        {
            while (end < to)
            {
                if (bullet == 0 && LineForms.IsUnderline(_lines[end].Of(_text)))
                {
                    kind = PassageKind.Heading;
                    end++;
                    break;
                }

                if (Interrupts(end, to, bullet > 0))
                {
                    break;
                }

                end++;
            }
        }

        return Add(bullet > 0 ? BlockShape.Item : BlockShape.Text, kind, name, start, end, [comment, new(now.Start, lead), new(lead, box), Stretch.Nothing(box)], [new(box, Math.Max(box, LastWord(line, end)))]);
    }

    private void Row(int line, int end, int start, Stretch comment, string name, int table)
    {
        var now = _lines[line];
        var cells = RowCells.Of(_text, new(now.Words, now.End)).ToBuilder();
        (int Length, string Id) anchor = cells.Count > 0 ? LineForms.Anchor(cells[0].Of(_text)) : (0, "");
        if (anchor.Length > 0)
        {
            cells[0] = new(cells[0].Start + anchor.Length, cells[0].End);
        }

        var isHead = end > line + 1;
        var rule = isHead ? new Stretch(_lines[line + 1].Words, _lines[line + 1].End) : Stretch.Nothing(now.End);
        Add(BlockShape.Row, PassageKind.Row, name.Length > 0 ? name : Named("row ", anchor.Id), start, end, [comment, new(now.Start, now.Words), Stretch.Nothing(now.Words), Stretch.Nothing(now.Words), rule], cells.ToImmutable(), table, isHead);
    }

    private static string Named(string kind, string name) => name.Length > 0 ? kind + name : "";

    /// <summary>The heading or table that a comment before it belongs to, or the caption between them; null when there is none.</summary>
    private int? Bearer(int line, int to)
    {
        var next = Next(line, to);
        return next < to && (LineForms.Hashes(_lines[next].Of(_text)) > 0 || IsTableHead(next, to) || LineForms.IsCaption(_lines[next].Of(_text)) && IsTableHead(Next(next + 1, to), to)) ? next : null;
    }

    private int Next(int line, int to)
    {
        while (line < to && _lines[line].IsBlank)
        {
            line++;
        }

        return line;
    }

    private bool IsTableHead(int line, int to) =>
        line + 1 < to && LineForms.IsTableRule(_lines[line + 1].Of(_text)) && (_lines[line].Of(_text).Contains('|') || _lines[line + 1].Of(_text).Contains('|'))
        && RowCells.Of(_text, new(_lines[line].Words, _lines[line].End)).Length == RowCells.Of(_text, new(_lines[line + 1].Words, _lines[line + 1].End)).Length;

    /// <summary>Whether a line ends the block before it.</summary>
    private bool Interrupts(int line, int to, bool inItem)
    {
        var words = _lines[line].Of(_text);
        return _lines[line].IsBlank || LineForms.Hashes(words) > 0 || !LineForms.Fence(words).IsEmpty || words.StartsWith("<!--", StringComparison.Ordinal) || LineForms.IsBreak(words) || LineForms.IsFootnote(words)
            || LineForms.Bullet(words) is > 0 and var length && (inItem || !char.IsAsciiDigit(words[0]) || words[..length].TrimEnd() is "1." or "1)")
            || _lines[line].IsQuoted && line > 0 && !_lines[line - 1].IsQuoted || LineForms.Marker(Words(line)) is not null || IsTableHead(line, to) || Opens(line, to);
    }

    private bool Opens(int line, int to) => !_isHot && ConflictMarkers.At(_text, _lines, line, to) is not null;

    private string Words(int line) => _lines[line].Of(_text).ToString();

    private int LastWord(int line, int end)
    {
        while (end - 1 > line && _lines[end - 1].Start == _lines[end - 1].End)
        {
            end--;
        }

        return _lines[end - 1].End;
    }

    private int Add(BlockShape shape, PassageKind kind, string name, int start, int end, ImmutableArray<Stretch> parts, ImmutableArray<Stretch> cells, int table = -1, bool isHead = false)
    {
        while (parts.Length < 5)
        {
            parts = parts.Add(Stretch.Nothing(parts.Length == 4 ? cells[^1].End : start));
        }

        var passage = new Passage(kind, [.. cells.Select(c => new PassageText(c.Of(_text), []))]) { Names = name.Length > 0 ? [name] : [], Table = table, IsHead = isHead, IsHot = _isHot };
        var range = new Stretch(start, _lines[end - 1].Next);
        _passages.Add(new MarkdownPassage(passage, shape, range, parts, cells));
        if (!_isHot)
        {
            AddUnit(range, _passages.Count - 1, shape);
        }

        return end;
    }

    private void AddUnit(Stretch range, int first, BlockShape shape) => _units.Add(new MarkdownUnit(range, first, _passages.Count - first, shape));
}
