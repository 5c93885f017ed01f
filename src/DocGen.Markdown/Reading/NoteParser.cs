using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocGen.Markdown.Reading;

/// <summary>Reads footnotes as Markdig does, but shows a blank line to what stands in one: a list item would end there.</summary>
internal sealed class NoteParser : FootnoteParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        base.TryContinue(processor, block) is var state && state == BlockState.ContinueDiscard ? BlockState.Continue : state;
}
