using System.Text;
using DocGen.Engine.Documents;
using Markdig.Helpers;

namespace DocGen.Markdown.Reading;

/// <summary>One line of a pipe table (GitHub Flavored Markdown, Tables).</summary>
internal static class PipeRow
{
    /// <summary>The cells between unescaped pipes, without the spaces round them.</summary>
    public static List<StringSlice> Cells(StringSlice line)
    {
        var cells = new List<StringSlice>();
        line.Trim();
        var start = line.Start;
        if (line.CurrentChar == '|')
        {
            start++;
        }

        var end = start;
        for (; end <= line.End; end++)
        {
            var c = line.Text[end];
            if (c == '\\' && end < line.End)
            {
                end++;
            }
            else if (c == '|')
            {
                Add(start, end - 1);
                start = end + 1;
            }
        }

        if (start <= line.End)
        {
            Add(start, line.End);
        }

        return cells;

        void Add(int first, int last)
        {
            var cell = new StringSlice(line.Text, first, last);
            cell.Trim();
            cells.Add(cell);
        }
    }

    /// <summary>The columns of a line such as <c>|:--|--:|</c>; null for any other line.</summary>
    public static List<Alignment>? Alignments(StringSlice line)
    {
        foreach (var c in line.AsSpan())
        {
            if (c is not ('|' or '-' or ':' or ' ' or '\t'))
            {
                return null;
            }
        }

        var columns = new List<Alignment>();
        foreach (var cell in Cells(line))
        {
            var (left, right) = (cell.AsSpan().StartsWith(':'), cell.AsSpan().EndsWith(':'));
            var dashes = cell.AsSpan()[(left ? 1 : 0)..];
            dashes = right && !dashes.IsEmpty ? dashes[..^1] : dashes;
            if (dashes.IsEmpty || dashes.ContainsAnyExcept('-'))
            {
                return null;
            }

            columns.Add((left, right) switch
            {
                (true, true) => Alignment.Centre,
                (true, false) => Alignment.Left,
                (false, true) => Alignment.Right,
                _ => Alignment.Default,
            });
        }

        // Dashes alone underline a heading.
        return columns.Count > 0 && line.AsSpan().ContainsAny('|', ':') ? columns : null;
    }

    /// <summary>A cell's text as its inlines are read: an escaped pipe is a pipe, in code too.</summary>
    public static string WithoutPipeEscapes(string cell)
    {
        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\' && i + 1 < cell.Length && cell[i + 1] == '|')
            {
                i++;
            }

            text.Append(cell[i]);
        }

        return text.ToString();
    }
}
