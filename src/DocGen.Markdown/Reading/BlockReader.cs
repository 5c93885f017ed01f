using System.Globalization;
using DocGen.Engine.Documents;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Block = DocGen.Engine.Documents.Block;
using CodeBlock = DocGen.Engine.Documents.CodeBlock;
using Foreign = Markdig.Syntax.Block;
using Footnote = Markdig.Extensions.Footnotes.Footnote;
using ListBlock = DocGen.Engine.Documents.ListBlock;

namespace DocGen.Markdown.Reading;

/// <summary>Turns the blocks of one text into parts of our document model.</summary>
internal sealed class BlockReader(string markdown, Dialect dialect, References references)
{
    private const int MaximumDepth = 100;

    // The largest number at which Word lets a list begin.
    private const int LastNumber = short.MaxValue;

    private readonly List<MarkdownLoss> _losses = [];
    private readonly Dictionary<Footnote, Engine.Documents.Footnote> _notes = [];
    private bool _isInNote;
    private bool _toldOfLanguages;

    public MarkdownReading Read(Markdig.Syntax.MarkdownDocument document)
    {
        var parts = ReadParts(document, 0);
        foreach (var unused in document.GetLinkReferenceDefinitions(addGroup: false).Links.Values.OfType<FootnoteLinkReferenceDefinition>().Where(d => !d.Footnote.Links.Any(l => !l.IsBackLink)))
        {
            Lose($"the footnote `{Shortened.Of(unused.Footnote.Label ?? "")}`, to which nothing leads", unused);
        }

        return new(parts.ToEquatable(), _losses.OrderBy(l => l.Start).ToEquatable());
    }

    private List<MarkdownPart> ReadParts(ContainerBlock container, int depth)
    {
        var parts = new List<MarkdownPart>();
        MarkerBlock? marker = null;
        for (var i = 0; i < container.Count; i++)
        {
            var block = container[i];
            switch (block)
            {
                case MarkerBlock { IsComment: true } comment when comment.Attributes == HeadingAttributes.None:
                case LinkReferenceDefinitionGroup or BlankLineBlock or FootnoteGroup or Footnote:
                // Where a footnote ends in no paragraph, the parser adds one that only leads back.
                case ParagraphBlock { Parent: Footnote, Inline: { FirstChild: FootnoteLink { IsBackLink: true } } }:
                    continue;
                case MarkerBlock next:
                    DropMarker();
                    marker = next;
                    continue;
                case HeadingBlock heading when marker is not { IsComment: false }:
                    parts.Add(ReadHeading(heading, marker?.Attributes));
                    break;
                case PipeTableBlock table:
                    parts.Add(Part(table, TableReader.Read(table, marker?.Attributes, NewInlineReader(), _losses)));
                    break;
                case ParagraphBlock caption when marker?.Attributes["caption"] is not null && i + 1 < container.Count && container[i + 1] is PipeTableBlock captioned:
                    var attributes = TableReader.WithCaption(marker.Attributes, PlainText.Of(NewInlineReader().Read(caption.Inline)));
                    parts.Add(Part(captioned, TableReader.Read(captioned, attributes, NewInlineReader(), _losses)));
                    i++;
                    break;
                default:
                    DropMarker();
                    AddPart(block);
                    break;
            }

            marker = null;
        }

        DropMarker();
        return parts;

        void AddPart(Foreign block)
        {
            if (block is HeadingBlock heading)
            {
                parts.Add(ReadHeading(heading, null));
            }
            else if (ReadBlock(block, depth) is { } read)
            {
                parts.Add(Part(block, read));
            }
        }

        void DropMarker()
        {
            if (marker is { } dropped)
            {
                var text = Source(dropped);
                Lose(dropped.IsComment ? $"a comment `{text}`" : $"attributes `{text}` that stand before no table", dropped);
                if (!dropped.IsComment)
                {
                    parts.Add(Part(dropped, new Paragraph([new Text(text)])));
                }
            }
        }
    }

    private HeadingPart ReadHeading(HeadingBlock heading, HeadingAttributes? marker)
    {
        var end = heading.Span.End;
        var attributes = marker ?? HeadingAttributes.None;
        if (heading.GetData(GfmPipeline.TrailingAttributes) is (HeadingAttributes trailing, int last))
        {
            attributes = new(trailing.Id.Length > 0 ? trailing.Id : attributes.Id, trailing.Values.Concat(attributes.Values).ToEquatable());
            end = last;
        }

        var content = NewInlineReader().Read(heading.Inline);
        if (marker?["n"] is { Length: > 0 } number)
        {
            content = WithoutNumber(content, number);
        }

        return new(heading.Level, content, attributes, heading.Span.Start, end - heading.Span.Start + 1);
    }

    private static EquatableArray<Inline> WithoutNumber(EquatableArray<Inline> content, string number)
    {
        if (content.Items is not [Text first, ..] || !(first.Value == number || first.Value.StartsWith(number + " ", StringComparison.Ordinal)))
        {
            return content;
        }

        var rest = first.Value.Length > number.Length ? first.Value[(number.Length + 1)..] : "";
        return rest.Length == 0 ? new(content.Items.RemoveAt(0)) : new(content.Items.SetItem(0, new Text(rest)));
    }

    private Block? ReadBlock(Foreign block, int depth)
    {
        if (block is ContainerBlock && depth >= MaximumDepth)
        {
            Lose("blocks nested too deeply", block);
            return new Paragraph([new Text(InlineLine.OnOneLine(Source(block)))]);
        }

        switch (block)
        {
            case ParagraphBlock paragraph:
                return new Paragraph(NewInlineReader().Read(paragraph.Inline));
            case Markdig.Syntax.ListBlock list:
                var items = list.OfType<ListItemBlock>().Select(item => ReadItem(item, depth)).ToEquatable();
                var start = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
                if (dialect == Dialect.Any && start > LastNumber)
                {
                    Lose(string.Create(CultureInfo.InvariantCulture, $"the number {start} at which a list begins; {LastNumber} is the largest"), list);
                }

                return new ListBlock(list.IsOrdered, start, !list.IsLoose, items);
            case QuoteBlock quote when dialect == Dialect.Any && AlertMarker.In(quote, markdown) is { } alert:
                return new Quote(alert.Label(ReadBlocks(quote, depth + 1)));
            case QuoteBlock quote:
                return new Quote(ReadBlocks(quote, depth + 1));
            case FencedCodeBlock code:
                if (!string.IsNullOrEmpty(code.Arguments))
                {
                    Lose($"the words `{code.Arguments}` after a code block's language", code);
                }

                if (dialect == Dialect.Any && !string.IsNullOrEmpty(code.Info) && !_toldOfLanguages)
                {
                    _toldOfLanguages = true;
                    Lose($"the language of code, `{Shortened.Of(code.Info)}` here: code has one colour in Word", code);
                }

                return new CodeBlock(code.Info ?? "", CodeLines.Of(code, markdown));
            case Markdig.Syntax.CodeBlock code:
                return new CodeBlock("", CodeLines.Of(code, markdown));
            case ThematicBreakBlock:
                return new ThematicBreak();
            case HtmlBlock { Type: HtmlBlockType.Comment } when dialect == Dialect.Any:
                return null;
            case HtmlBlock when dialect == Dialect.Any:
                Lose($"raw HTML `{Shortened.Of(Source(block))}`", block);
                return null;
            case HtmlBlock { Type: HtmlBlockType.Comment }:
                Lose($"a comment `{Source(block)}`", block);
                return null;
            default:
                Lose(block is HtmlBlock ? $"raw HTML `{Source(block)}`" : $"a block of the kind {block.GetType().Name}", block);
                return new Paragraph([new Text(InlineLine.OnOneLine(Source(block)))]);
        }
    }

    private ListItem ReadItem(ListItemBlock item, int depth)
    {
        var done = item.Count > 0 ? item[0].GetData(GfmPipeline.TaskState) as bool? : null;
        var blocks = ReadBlocks(item, depth + 1);
        return new(blocks.IsEmpty ? [new Paragraph([])] : blocks, done) { Origin = OriginOf(item) };
    }

    private EquatableArray<Block> ReadBlocks(ContainerBlock container, int depth) => ReadParts(container, depth).Select(ToBlock).ToEquatable();

    private Block ToBlock(MarkdownPart part)
    {
        if (part is HeadingPart heading)
        {
            _losses.Add(new(_isInNote ? "a heading inside a footnote" : "a heading inside a list or quotation", heading.Start));
            return new Paragraph(heading.Content.IsEmpty ? [] : [new Strong(heading.Content)]) { Origin = new Origin { Span = (heading.Start, heading.Length) } };
        }

        return ((BlockPart)part).Block;
    }

    private static BlockPart Part(Foreign source, Block block) =>
        new(block with { Origin = OriginOf(source) }, source.Span.Start, source.Span.Length);

    internal static Origin OriginOf(Foreign block) => new() { Span = (block.Span.Start, Math.Max(0, block.Span.Length)) };

    private string Source(Foreign block)
    {
        var start = Math.Clamp(block.Span.Start, 0, markdown.Length);
        return markdown.Substring(start, Math.Clamp(block.Span.Length, 0, markdown.Length - start)).Trim();
    }

    private InlineReader NewInlineReader() => new(_losses, dialect, references, ReadNote);

    // Null inside another footnote: neither GitHub's readers nor Word know what that would be.
    private Engine.Documents.Footnote? ReadNote(Footnote note)
    {
        if (_isInNote)
        {
            return null;
        }

        if (!_notes.TryGetValue(note, out var read))
        {
            _isInNote = true;
            var blocks = ReadBlocks(note, 1);
            _isInNote = false;
            read = _notes[note] = new(blocks.IsEmpty ? [new Paragraph([])] : blocks);
        }

        return read;
    }

    private void Lose(string what, MarkdownObject block) => _losses.Add(new(what, block.Span.Start));
}
