using DocGen.Engine.Sources;
using YamlDotNet.Core.Events;

namespace DocGen.Yaml;

/// <summary>Finds where the parser's events stand in the text.</summary>
internal static class Places
{
    /// <summary>The place of a scalar or alias, or of the first character of a list or mapping, without anchor and tag.</summary>
    public static SourceRange Of(SourceFile file, ParsingEvent node)
    {
        var start = Clamp(file, node.Start.Index);
        var end = Math.Max(start, Clamp(file, node.End.Index));
        if (node is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            start = AfterProperties(file.Text, start, node is Scalar ? end : file.Text.Length);
            end = Math.Max(start, end);
        }

        if (node is SequenceStart or MappingStart)
        {
            return file.Range(start, 0);
        }

        while (end > start && char.IsWhiteSpace(file.Text[end - 1]))
        {
            end--;
        }

        return file.Range(start, end - start);
    }

    /// <summary>The place of a node's tag.</summary>
    public static SourceRange OfTag(SourceFile file, NodeEvent node)
    {
        var start = Clamp(file, node.Start.Index);
        var tag = file.Text.IndexOf('!', start);
        if (tag < 0)
        {
            return file.Range(start, 0);
        }

        var end = tag;
        while (end < file.Text.Length && !char.IsWhiteSpace(file.Text[end]))
        {
            end++;
        }

        return file.Range(tag, end - tag);
    }

    /// <summary>From the start of a list or mapping to its closing bracket, or to the end of its last value when it has none.</summary>
    public static SourceRange Through(SourceRange start, bool bracketed, ParsingEvent end, SourceRange last)
    {
        // An alias keeps the place of its anchor, which may stand before this list.
        var stop = bracketed ? AfterBracket(start.File, end) : Math.Max(last.End, start.Start);
        return start.File.Range(start.Start, Math.Max(0, stop - start.Start));
    }

    private static int AfterBracket(SourceFile file, ParsingEvent end)
    {
        var bracket = Clamp(file, end.Start.Index);
        return bracket < file.Text.Length && file.Text[bracket] is ']' or '}' ? bracket + 1 : bracket;
    }

    private static int Clamp(SourceFile file, long offset) => (int)Math.Clamp(offset, 0, file.Text.Length);

    private static int AfterProperties(string text, int start, int limit)
    {
        while (start < limit && text[start] is '&' or '!')
        {
            while (start < limit && !char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            start = AfterBlanks(text, start, limit);
        }

        return start;
    }

    private static int AfterBlanks(string text, int start, int limit)
    {
        while (start < limit && (char.IsWhiteSpace(text[start]) || text[start] == '#'))
        {
            if (text[start] == '#')
            {
                while (start < limit && text[start] != '\n')
                {
                    start++;
                }
            }
            else
            {
                start++;
            }
        }

        return start;
    }
}
