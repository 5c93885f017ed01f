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
                .Select(p => new Paragraph(Trimmed(Lines(p, OriginOf(alone), LineEnds.Break))) { Origin = origin })
                .Where(p => !p.Content.IsEmpty);
        }

        var content = Trimmed(Inlines(paragraph.Content, LineEnds.Break));
        return content.IsEmpty ? [] : [new Paragraph(content) { Origin = origin }];
    }

    private Cell Cell(Cell cell) => new(Trimmed(Inlines(cell.Content, LineEnds.Break)));

    private EquatableArray<Inline> Inlines(EquatableArray<Inline> content, LineEnds ends) => content.SelectMany(i => Inline(i, ends)).ToEquatable();

    private IEnumerable<Inline> Inline(Inline inline, LineEnds ends)
    {
        switch (inline)
        {
            case Text text:
                return opaque.Split(text.Value).SelectMany(part => part.Value is null
                    ? [new Text(part.Plain, OriginOf(text.Origin))]
                    : Lines(part.Value.Text, OriginOf(part.Value), ends));
            case Emphasis emphasis:
                return Filled(emphasis.Content, ends, c => new Emphasis(c));
            case Strong strong:
                return Filled(strong.Content, ends, c => new Strong(c));
            case Strikethrough strike:
                return Filled(strike.Content, ends, c => new Strikethrough(c));
            case Code code:
                var kept = OneLine(opaque.PutBack(code.Value));
                return kept.Length == 0 ? [] : [new Code(kept, OriginOf(code.Origin))];
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

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.SelectMany((line, i) => (i > 0 ? new Inline[] { new LineBreak() } : []).Concat(line.Length > 0 ? [new Text(line.Replace('\t', ' '), origin)] : []));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Without white space and line breaks at either end, which no format keeps.</summary>
    private static EquatableArray<Inline> Trimmed(IEnumerable<Inline> content)
    {
        var list = content.ToList();
        while (list.Count > 0 && (list[0] is LineBreak || list[0] is Text { Value: var first } && first.AsSpan().Trim(Edges).IsEmpty))
        {
            list.RemoveAt(0);
        }

        while (list.Count > 0 && (list[^1] is LineBreak || list[^1] is Text { Value: var last } && last.AsSpan().Trim(Edges).IsEmpty))
        {
            list.RemoveAt(list.Count - 1);
        }

        if (list.Count > 0 && list[0] is Text start)
        {
            list[0] = start with { Value = start.Value.TrimStart(Edges) };
        }

        if (list.Count > 0 && list[^1] is Text end)
        {
            list[^1] = end with { Value = end.Value.TrimEnd(Edges) };
        }

        return list.ToEquatable();
    }

    private Origin? OriginOf(Origin? read)
    {
        if (read?.Span is not { } span)
        {
            return read;
        }

        var stretches = opaque.Between(span.Start, span.Start + Math.Max(1, span.Length)).ToList();
        var reads = stretches.Aggregate(FactSet.Empty, (r, s) => r.Union(s.Reads).Union(s.Conditions));
        var first = stretches.FirstOrDefault();
        return read with { Template = first?.Place, Facts = reads, Key = first is null ? "" : BlockPlace.Of(first, span.Start - opaque.StartOf(span.Start), _heading) };
    }

    private static Origin OriginOf(Stretch stretch) => new() { Template = stretch.Place, Facts = stretch.Reads };
}
