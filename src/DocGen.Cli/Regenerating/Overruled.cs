using System.Collections.Immutable;
using System.Text;
using DocGen.Engine.Documents;
using DocGen.Engine.Merging;
using DocGen.Markdown;
using DocGen.Word.Merging;

namespace DocGen.Cli.Regenerating;

/// <summary>Finds cells that answers decide and that say something else in a file: a decision is changed by its answer, or the documents contradict each other.</summary>
internal static class Overruled
{
    /// <summary>One entry for each such cell; none where a row or a column is gone, which is a deletion and no other decision.</summary>
    /// <param name="content">The file as it is.</param>
    /// <param name="generated">The same file as it was generated; null when that is not known.</param>
    public static ImmutableArray<ToDecide> In(string name, byte[] content, byte[]? generated)
    {
        if (generated is null || content.AsSpan().SequenceEqual(generated))
        {
            return [];
        }

        var isWord = Path.GetExtension(name) == ".docx";
        var document = isWord ? MergeBase.ModelIn(generated) : Path.GetExtension(name) == ".md" ? Model(generated) : null;
        var decided = document is null ? [] : SectionNumbers.Of(document).SelectMany(s => s.Section.Blocks).OfType<Table>().Where(t => t.Columns.Any(c => c.IsDecided)).ToList();
        if (decided.Count == 0)
        {
            return [];
        }

        var rows = (isWord ? WordText.Rows(content) : RowsOf(Model(content))).ToLookup(r => (Key(r), r.Length));
        return [.. decided.SelectMany(t => t.Rows.Where(r => r.Id.Length > 0).SelectMany(r => Differences(t, r, [.. rows[(Key(Cells(r)), t.Columns.Count)]])))];
    }

    // Two tables may have a row of one name and width; a cell is only otherwise when no such row says what was decided.
    private static IEnumerable<ToDecide> Differences(Table table, TableRow row, ImmutableArray<ImmutableArray<string>> found)
    {
        var ours = Cells(row);
        for (var c = 1; c < ours.Length; c++)
        {
            if (table.Columns[c].IsDecided && !found.IsEmpty && found.All(f => f[c] != ours[c]))
            {
                yield return new ToDecide(
                    $"{row.Id}: the column {PlainText.Of(table.Columns[c].Head.Content)} says otherwise than the answers",
                    [$"Yours: {found[0][c]}", $"By the answers: {PlainText.Of(row.Cells[c].Content)}", $"`docgen explain DIR {row.Id}` names the answer to change; or take the edit back"]);
            }
        }
    }

    private static Document Model(byte[] markdown) => MarkdownDocument.Read(Encoding.UTF8.GetString(markdown)).Document;

    private static ImmutableArray<ImmutableArray<string>> RowsOf(Document document) =>
        [.. SectionNumbers.Of(document).SelectMany(s => s.Section.Blocks).OfType<Table>().SelectMany(t => t.Rows).Select(Cells)];

    private static ImmutableArray<string> Cells(TableRow row) => [.. row.Cells.Select(c => new PassageText(PlainText.Of(c.Content), []).Said)];

    private static string Key(ImmutableArray<string> cells) => cells.Length == 0 ? "" : cells[0];
}
