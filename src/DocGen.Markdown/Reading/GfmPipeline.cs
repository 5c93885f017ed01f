using DocGen.Engine.Documents;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace DocGen.Markdown.Reading;

/// <summary>The Markdown we read: CommonMark with GitHub's strikethrough, task items, tables and footnotes, and in ours attributes, where bare addresses stay text.</summary>
internal static class GfmPipeline
{
    // Nesting is limited where blocks are read, not where they are parsed: Markdig would throw.
    private static readonly MarkdownPipeline Pack = Build(new PackExtension());
    private static readonly MarkdownPipeline Any = Build(new GfmExtension(), new AutoLinkExtension(new AutoLinkOptions { UseHttpsForWWWLinks = true }));

    public static MarkdownPipeline Of(Dialect dialect) => dialect == Dialect.Pack ? Pack : Any;

    /// <summary>The key under which a paragraph carries the state of its task item, a <see cref="bool"/>.</summary>
    public static object TaskState { get; } = new();

    /// <summary>The key under which a heading carries its <see cref="HeadingAttributes"/> and the offset of its last character.</summary>
    public static object TrailingAttributes { get; } = new();

    private static MarkdownPipeline Build(params ReadOnlySpan<IMarkdownExtension> extensions)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = int.MaxValue }.UsePreciseSourceLocation();
        foreach (var extension in extensions)
        {
            builder.Extensions.Add(extension);
        }

        return builder.Build();
    }

    private sealed class PackExtension : IMarkdownExtension
    {
        private readonly GfmExtension _gfm = new();

        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new MarkerBlockParser());
            pipeline.BlockParsers.Replace<HtmlBlockParser>(new ForeignHtmlBlockParser());
            pipeline.BlockParsers.Find<HeadingBlockParser>()!.TryParseAttributes = TakeAttributes;
            _gfm.Setup(pipeline);
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    private sealed class GfmExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new NoteParser());
            pipeline.BlockParsers.Find<ParagraphBlockParser>()!.Closed += FinishParagraph;
            pipeline.InlineParsers.Find<EmphasisInlineParser>()!.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, 2, enableWithinWord: true));
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    private static bool TakeAttributes(BlockProcessor processor, ref StringSlice slice, IBlock block)
    {
        if (slice.IsEmpty || AttributeGrammar.AtEnd(slice.AsSpan()) is not var (start, attributes))
        {
            return false;
        }

        block.SetData(TrailingAttributes, (attributes, slice.End));
        slice.End = slice.Start + start - 1;
        return true;
    }

    private static void FinishParagraph(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock { Lines.Count: > 0, Parent: { } parent } paragraph)
        {
            if (parent is ListItemBlock && parent[0] == paragraph)
            {
                TakeTaskState(paragraph);
            }

            PipeTableSplitter.Split(paragraph);
        }
    }

    private static void TakeTaskState(ParagraphBlock paragraph)
    {
        ref var line = ref paragraph.Lines.Lines[0].Slice;
        var text = line.AsSpan();
        if (text.Length > 3 && text[0] == '[' && text[1] is ' ' or 'x' or 'X' && text[2] == ']' && text[3] is ' ' or '\t')
        {
            paragraph.SetData(TaskState, text[1] != ' ');
            line.Start += 4;
            line.TrimStart();
        }
    }
}
