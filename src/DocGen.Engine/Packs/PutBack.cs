using System.Buffers;
using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Puts values back where their tokens stand in what was read, as text with its origin.</summary>
internal sealed class PutBack(OpaqueText opaque, Action<string, Stretch?> refuseLink)
{
    // A no-break space and its kind are letters that somebody chose.
    private static readonly char[] Edges = [' ', '\t', '\n', '\r'];

    // Whatever ReplaceLineEndings takes for the end of a line.
    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    private SourceRange? _heading;

    private enum LineEnds
    {
        Break,
        Space,
    }

    /// <summary>The blocks under a heading, each knowing its place below it.</summary>
    public EquatableArray<Block> Under(SourceRange? heading, IEnumerable<Block> blocks)
    {
        _heading = heading;
        return Blocks(blocks).ToEquatable();
    }

    private IEnumerable<Block> Blocks(IEnumerable<Block> blocks) => blocks.SelectMany(Block);

    public EquatableArray<Inline> Heading(EquatableArray<Inline> content) => Inlines(content, LineEnds.Space);

    private IEnumerable<Block> Block(Block block)
    {
        var origin = OriginOf(block.Origin);
        switch (block)
        {
            case Paragraph paragraph:
                return Paragraphs(paragraph, origin);
            case ListBlock list:
                var items = list.Items.Select(i => new ListItem(Blocks(i.Blocks).ToEquatable(), i.Checked) { Origin = OriginOf(i.Origin) }).Where(i => !i.Blocks.IsEmpty).ToEquatable();
                return items.IsEmpty ? [] : [list with { Items = items, Origin = origin }];
            case Table table:
                return [table with
                {
                    Columns = table.Columns.Select(c => c with { Head = Cell(c.Head) }).ToEquatable(),
                    Rows = table.Rows.Select(r => new TableRow(r.Cells.Select(Cell).ToEquatable()) { Id = opaque.PutBack(r.Id), Origin = OriginOf(r.Origin) }).ToEquatable(),
                    Caption = OneLine(opaque.PutBack(table.Caption)),
                    Id = opaque.PutBack(table.Id),
                    Origin = origin,
                }];
            case Quote quote:
                var inner = Blocks(quote.Blocks).ToEquatable();
                return inner.IsEmpty ? [] : [new Quote(inner) { Origin = origin }];
            case CodeBlock code:
                return [new CodeBlock(opaque.PutBack(code.Language), opaque.PutBack(code.Value)) { Origin = origin }];
            default:
                return [block with { Origin = origin }];
        }
    }

    /// <summary>A paragraph; several when a value alone in it has several; none when nothing is left of it.</summary>
    private IEnumerable<Block> Paragraphs(Paragraph paragraph, Origin? origin)
    {
        if (paragraph.Content is [Text { Value: var text }] && opaque.Split(text).ToList() is [{ Value: { } alone }])
        {
            return alone.Text.ReplaceLineEndings("\n").Split("\n\n")
                .Select(p => new Paragraph(Trimmed(Lines(p, OriginOf(alone), LineEnds.Break).ToEquatable())) { Origin = origin })
                .Where(p => !p.Content.IsEmpty);
        }

        var content = Trimmed(Inlines(paragraph.Content, LineEnds.Break));
        return content.IsEmpty ? [] : [new Paragraph(content) { Origin = origin }];
    }

    private Cell Cell(Cell cell) => new(Trimmed(Inlines(cell.Content, LineEnds.Break)));

    private EquatableArray<Inline> Inlines(EquatableArray<Inline> content, LineEnds ends)
    {
        var made = ImmutableArray.CreateBuilder<Inline>(content.Count);
        foreach (var inline in content)
        {
            if (inline is Text text)
            {
                AddText(text, ends, made);
            }
            else
            {
                made.AddRange(Inline(inline, ends));
            }
        }

        return made.DrainToImmutable();
    }

    private void AddText(Text text, LineEnds ends, ImmutableArray<Inline>.Builder made)
    {
        foreach (var (plain, value) in opaque.Split(text.Value))
        {
            if (value is null)
            {
                made.Add(new Text(plain, OriginOfText(text.Origin)));
            }
            else
            {
                made.AddRange(Lines(value.Text, OriginOf(value), ends));
            }
        }
    }

    private IEnumerable<Inline> Inline(Inline inline, LineEnds ends)
    {
        switch (inline)
        {
            case Emphasis emphasis:
                return Filled(emphasis.Content, ends, c => new Emphasis(c));
            case Strong strong:
                return Filled(strong.Content, ends, c => new Strong(c));
            case Strikethrough strike:
                return Filled(strike.Content, ends, c => new Strikethrough(c));
            case Code code:
                var kept = OneLine(opaque.PutBack(code.Value));
                return kept.Length == 0 ? [] : [new Code(kept, OriginOfText(code.Origin))];
            case Link link:
                return Linked(link, ends);
            case Image image:
                return [new Image(opaque.PutBack(image.Source), OneLine(opaque.PutBack(image.Description)))];
            case Footnote note:
                var blocks = Blocks(note.Content).ToEquatable();
                return blocks.IsEmpty ? [] : [new Footnote(blocks)];
            default:
                return [inline];
        }
    }

    private IEnumerable<Inline> Filled(EquatableArray<Inline> content, LineEnds ends, Func<EquatableArray<Inline>, Inline> make)
    {
        var inner = Inlines(content, ends);
        return inner.IsEmpty ? [] : [make(inner)];
    }

    private IEnumerable<Inline> Linked(Link link, LineEnds ends)
    {
        var target = opaque.PutBack(link.Target).Trim();
        var content = Inlines(link.Content, ends);
        if (PendingLink.TryRead(link.Target, out _))
        {
            return [new Link(link.Target, content)];
        }

        if (LinkTarget.IsAllowed(target))
        {
            return [new Link(target, content.IsEmpty ? [new Text(target)] : content)];
        }

        refuseLink(target, opaque.Split(link.Target).Select(p => p.Value).FirstOrDefault(v => v is not null));
        return content;
    }

    private static IEnumerable<Inline> Lines(string text, Origin? origin, LineEnds ends)
    {
        if (ends == LineEnds.Space)
        {
            var line = OneLine(text);
            return line.Length == 0 ? [] : [new Text(line, origin)];
        }

        if (text.AsSpan().IndexOfAny(Ends) < 0)
        {
            return text.Length == 0 ? [] : [new Text(text.Replace('\t', ' '), origin)];
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.SelectMany((line, i) => (i > 0 ? new Inline[] { new LineBreak() } : []).Concat(line.Length > 0 ? [new Text(line.Replace('\t', ' '), origin)] : []));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Without white space and line breaks at either end, which no format keeps.</summary>
    private static EquatableArray<Inline> Trimmed(EquatableArray<Inline> content)
    {
        var (from, to) = (0, content.Count);
        while (from < to && IsBlank(content[from]))
        {
            from++;
        }

        while (to > from && IsBlank(content[to - 1]))
        {
            to--;
        }

        var kept = from == 0 && to == content.Count ? content : [.. content.Items.AsSpan()[from..to]];
        if (kept is [Text start, ..] && start.Value.AsSpan().TrimStart(Edges).Length < start.Value.Length)
        {
            kept = kept.Items.SetItem(0, start with { Value = start.Value.TrimStart(Edges) });
        }

        return kept is [.., Text end] && end.Value.AsSpan().TrimEnd(Edges).Length < end.Value.Length
            ? kept.Items.SetItem(kept.Count - 1, end with { Value = end.Value.TrimEnd(Edges) })
            : kept;
    }

    private static bool IsBlank(Inline inline) => inline is LineBreak || inline is Text text && text.Value.AsSpan().Trim(Edges).IsEmpty;

    /// <summary>The origin of a block, list item or row, with its place below the heading.</summary>
    private Origin? OriginOf(Origin? read) =>
        OriginOfText(read) is { Span: { } span } origin && opaque.At(span.Start) is { } first
            ? origin with { Key = BlockPlace.Of(first, span.Start - opaque.StartOf(span.Start), _heading) }
            : read;

    /// <summary>The origin of what stands in a line, which has no key of its own.</summary>
    private Origin? OriginOfText(Origin? read)
    {
        if (read?.Span is not { } span)
        {
            return read;
        }

        var reads = FactSet.Empty;
        SourceRange? template = null;
        foreach (var stretch in opaque.Between(span.Start, span.Start + Math.Max(1, span.Length)))
        {
            template ??= stretch.Place;
            reads = reads.Union(stretch.Reads).Union(stretch.Conditions);
        }

        return read with { Template = template, Facts = reads };
    }

    private static Origin OriginOf(Stretch stretch) => new() { Template = stretch.Place, Facts = stretch.Reads };
}
