using System.Globalization;
using DocGen.Engine.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Markdown.Merging;

/// <summary>What is done at one place of a document, by somebody or by a new build: the kind of change and, as a share of all, the place.</summary>
public sealed record Change(int Kind, double Place)
{
    public static Gen<List<Change>> Some { get; } =
        from count in Gen.Choose(0, 12)
        from changes in Gen.ListOf(from kind in Gen.Choose(0, 6) from place in Gen.Choose(0, 9999) select new Change(kind, place / 10000.0), count)
        select changes.ToList();

    /// <summary>A word that stands nowhere else.</summary>
    public static string Word(string side, int number) => string.Create(CultureInfo.InvariantCulture, $"{side}q{number}z");
}

/// <summary>Edits a file as people do in a text editor, by lines.</summary>
internal static class EditedText
{
    public static string Of(string given, List<Change> changes)
    {
        var lines = given.Split('\n').ToList();
        for (var i = 0; i < changes.Count; i++)
        {
            var at = Math.Min((int)(changes[i].Place * lines.Count), lines.Count - 2);
            var word = Change.Word("their", i);
            switch (changes[i].Kind)
            {
                case 0:
                    lines.InsertRange(at + 1, ["", $"A paragraph with the word {word} in it.", ""]);
                    break;
                case 1:
                    lines.RemoveAt(at);
                    break;
                case 2 when lines[at].StartsWith('|'):
                    lines.Insert(at + 1, $"| {word} | typed in |");
                    break;
                case 3:
                    lines[at] = lines[at].Replace(". ", ".\n\n", StringComparison.Ordinal);
                    lines = [.. string.Join('\n', lines).Split('\n')];
                    break;
                case 4:
                    var end = Math.Min(at + 9, lines.Count - 1);
                    var moved = lines[at..end];
                    lines.RemoveRange(at, end - at);
                    lines.InsertRange(lines.Count / 2, moved);
                    break;
                default:
                    var words = lines[at].Split(' ');
                    var one = (int)(changes[i].Place * 977 % 1 * words.Length);
                    words[one] = changes[i].Kind == 5 ? words[one] + " " + word : word;
                    lines[at] = string.Join(' ', words);
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}

/// <summary>Changes a document as other answers do: words, paragraphs, rows and sections come, go and read differently.</summary>
internal static class ChangedDocument
{
    public static Document Of(Document document, List<Change> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            document = Of(document, changes[i], Change.Word("our", i));
        }

        return document;
    }

    private static Document Of(Document document, Change change, string word)
    {
        var place = (int)(change.Place * Count(document.Sections, change.Kind));
        return change.Kind switch
        {
            0 => document with { Sections = [.. document.Sections.SelectMany((s, i) => i == (int)(change.Place * document.Sections.Count) ? [s, new Section(word, [new Text("Rules on " + word)], [new Paragraph([new Text($"Each rule on {word} binds everybody.")])], [])] : (Section[])[s])] },
            1 => document with { Sections = [.. document.Sections.Where((_, i) => i != (int)(change.Place * document.Sections.Count))] },
            _ => document with { Sections = Blocks(document.Sections, change.Kind, () => place--, word) },
        };
    }

    private static bool IsMeant(Block block, int kind) => kind is 2 or 3 ? block is Table { Rows.Count: > 0 } : block is Paragraph;

    private static int Count(EquatableArray<Section> sections, int kind) => sections.Sum(s => s.Blocks.Count(b => IsMeant(b, kind)) + Count(s.Children, kind));

    private static EquatableArray<Section> Blocks(EquatableArray<Section> sections, int kind, Func<int> next, string word) =>
        [.. sections.Select(s => s with { Blocks = [.. s.Blocks.SelectMany(b => IsMeant(b, kind) && next() == 0 ? Other(b, kind, word) : [b])], Children = Blocks(s.Children, kind, next, word) })];

    private static Block[] Other(Block block, int kind, string word) => (block, kind) switch
    {
        (Table table, 2) => [table with { Rows = [.. table.Rows.Take(1), new TableRow([.. table.Columns.Select(_ => new Cell([new Text(word)]))]), .. table.Rows.Skip(1)] }],
        (Table table, _) => [table with { Rows = [.. table.Rows.Skip(1)] }],
        (Paragraph, 4) => [new Paragraph([new Text($"Another paragraph in its place, with the word {word} in it.")])],
        (Paragraph, 5) => [block, new Paragraph([new Text($"One more paragraph, with the word {word} in it.")])],
        (Paragraph paragraph, _) => [paragraph with { Content = [.. paragraph.Content, new Text($" It is checked under {word}.")] }],
        _ => [block],
    };
}
