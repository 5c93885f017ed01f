using DocGen.Engine.Documents;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocGen.Markdown.Reading;

/// <summary>A pipe table: rows of cells, the head row first. Markdig's own tables split at pipes inside other marks, GitHub does not; this one follows GitHub.</summary>
internal sealed class PipeTableBlock(BlockParser? parser, IReadOnlyList<Alignment> columns) : ContainerBlock(parser)
{
    public IReadOnlyList<Alignment> Columns { get; } = columns;
}

internal sealed class PipeRowBlock(BlockParser? parser) : ContainerBlock(parser)
{
    /// <summary>Cells after the last column; GitHub does not show them.</summary>
    public int Surplus { get; init; }
}

internal sealed class PipeCellBlock(BlockParser? parser) : LeafBlock(parser);

/// <summary>Takes the table out of a finished paragraph: the first line of dashes whose column count is that of the line above starts it.</summary>
internal static class PipeTableSplitter
{
    public static void Split(ParagraphBlock paragraph)
    {
        var lines = paragraph.Lines.Lines;
        var count = paragraph.Lines.Count;
        for (var i = 1; i < count; i++)
        {
            if (PipeRow.Alignments(lines[i].Slice) is not { } columns || PipeRow.Cells(lines[i - 1].Slice).Count != columns.Count)
            {
                continue;
            }

            var table = new PipeTableBlock(paragraph.Parser, columns) { Line = lines[i - 1].Line, Span = new(lines[i - 1].Slice.Start, lines[count - 1].Slice.End) };
            table.Add(Row(paragraph.Parser, lines[i - 1], columns.Count));
            for (var j = i + 1; j < count; j++)
            {
                table.Add(Row(paragraph.Parser, lines[j], columns.Count));
            }

            Replace(paragraph, i - 1, table);
            return;
        }
    }

    private static void Replace(ParagraphBlock paragraph, int linesKept, PipeTableBlock table)
    {
        var parent = paragraph.Parent!;
        var index = parent.IndexOf(paragraph);
        if (linesKept == 0)
        {
            parent.RemoveAt(index);
            parent.Insert(index, table);
            return;
        }

        while (paragraph.Lines.Count > linesKept)
        {
            paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        }

        paragraph.Lines.Lines[linesKept - 1].Slice.TrimEnd();
        paragraph.Span.End = paragraph.Lines.Lines[linesKept - 1].Slice.End;
        parent.Insert(index + 1, table);
    }

    private static PipeRowBlock Row(BlockParser? parser, StringLine line, int columns)
    {
        var cells = PipeRow.Cells(line.Slice);
        var row = new PipeRowBlock(parser) { Line = line.Line, Span = new(line.Slice.Start, line.Slice.End), Surplus = Math.Max(0, cells.Count - columns) };
        for (var i = 0; i < columns; i++)
        {
            var cell = i < cells.Count ? cells[i] : new StringSlice(line.Slice.Text, line.Slice.End + 1, line.Slice.End);
            var block = new PipeCellBlock(parser) { Line = line.Line, Span = new(cell.Start, cell.End), ProcessInlines = true, Lines = new StringLineGroup(1) };
            if (!cell.IsEmpty)
            {
                var text = cell.AsSpan().Contains("\\|", StringComparison.Ordinal) ? new StringSlice(PipeRow.WithoutPipeEscapes(cell.ToString())) : cell;
                block.Lines.Add(text);
            }

            row.Add(block);
        }

        return row;
    }
}
