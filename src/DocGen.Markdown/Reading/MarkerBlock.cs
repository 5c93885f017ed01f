using DocGen.Engine.Documents;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocGen.Markdown.Reading;

/// <summary>A line that holds nothing but our attributes, in braces or in a comment.</summary>
internal sealed class MarkerBlock(BlockParser parser, HeadingAttributes attributes, bool isComment) : LeafBlock(parser)
{
    public HeadingAttributes Attributes { get; } = attributes;

    public bool IsComment { get; } = isComment;
}

internal sealed class MarkerBlockParser : BlockParser
{
    public MarkerBlockParser() => OpeningCharacters = ['{', '<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var isComment = processor.CurrentChar == '<';
        var line = processor.Line.AsSpan();
        if ((isComment ? AttributeGrammar.InComment(line) : AttributeGrammar.InBraces(line)) is not { } attributes)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new MarkerBlock(this, attributes, isComment)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.Break;
    }
}

/// <summary>Leaves a line that starts with one of the tags we know to the paragraph, where it becomes a node.</summary>
internal sealed class ForeignHtmlBlockParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        KnownTag.StartsWithOne(processor.Line.AsSpan()) ? BlockState.None : base.TryOpen(processor);
}
