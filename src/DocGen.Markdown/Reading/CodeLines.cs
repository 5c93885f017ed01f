using Markdig.Helpers;
using Markdig.Syntax;

namespace DocGen.Markdown.Reading;

/// <summary>The lines of a code block letter by letter.</summary>
internal static class CodeLines
{
    public static string Of(LeafBlock block, string markdown)
    {
        var lines = Enumerable.Range(0, block.Lines.Count).Select(i => block.Lines.Lines[i]);
        // In a container Markdig drops single leading spaces and expands tabs; the source still has them.
        var fromSource = block is FencedCodeBlock && block.Parent is not Markdig.Syntax.MarkdownDocument;
        return string.Join('\n', lines.Select(line => fromSource ? FromSource(line, block.Column, markdown) : line.Slice.ToString()));
    }

    // The content starts in the column of the fence, after whatever marks the containers put before it.
    private static string FromSource(StringLine line, int column, string markdown)
    {
        var end = markdown.AsSpan(line.Position).IndexOfAny('\n', '\r');
        end = end < 0 ? markdown.Length : line.Position + end;
        var words = line.Slice.AsSpan().TrimStart(" \t").Length;
        var (start, reached) = (line.Position, 0);
        while (reached < column && start < end - words)
        {
            reached = markdown[start] == '\t' ? (reached / 4 * 4) + 4 : reached + 1;
            start++;
        }

        var indented = reached >= column && markdown.AsSpan(start, end - words - start).Trim(" \t").IsEmpty;
        return indented ? new string(' ', reached - column) + markdown[start..end] : line.Slice.ToString();
    }
}
