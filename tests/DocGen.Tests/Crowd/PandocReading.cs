using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DocGen.Tests.Crowd;

/// <summary>A table as pandoc sees it: its rows with its head, its alternative text and the caption that pandoc gives it.</summary>
internal sealed record PandocTable(int Rows, string Alternative, string Caption);

/// <summary>A Word file as pandoc sees it.</summary>
/// <param name="Text">The letters and digits of everything but the captions of tables.</param>
internal sealed record PandocReading(ImmutableArray<(int Level, string Text)> Headings, ImmutableArray<PandocTable> Tables, string Text)
{
    // As many letters of a caption as pandoc surely has from the alternative text of the table: Word takes 255 characters there.
    private const int SureLetters = 40;

    public static PandocReading Of(JsonElement root)
    {
        var (headings, tables, text) = (ImmutableArray.CreateBuilder<(int, string)>(), ImmutableArray.CreateBuilder<PandocTable>(), new StringBuilder());
        foreach (var block in root.GetProperty("blocks").EnumerateArray())
        {
            Walk(block, headings, tables, text);
        }

        return new PandocReading(headings.ToImmutable(), tables.ToImmutable(), text.ToString());
    }

    public IEnumerable<string> Faults(Shape shape)
    {
        if (!shape.Headings.SequenceEqual(Headings))
        {
            yield return $"pandoc reads the headings {string.Join(", ", Headings.Except(shape.Headings))} for {string.Join(", ", shape.Headings.Except(Headings))}";
        }

        // The table of the cover stands before those of the text.
        var tables = Tables.Skip(1).ToList();
        if (!shape.Tables.Select(t => t.Length).SequenceEqual(tables.Select(t => t.Rows)))
        {
            yield return $"pandoc reads tables of {string.Join(", ", tables.Select(t => t.Rows))} rows for {string.Join(", ", shape.Tables.Select(t => t.Length))}";
        }

        if (Shape.Missing(shape.Uncaptioned, Text) is { } missing)
        {
            yield return $"pandoc does not read `{missing}` in its place";
        }

        foreach (var caption in CaptionFaults(shape, tables))
        {
            yield return caption;
        }
    }

    // Pandoc 2.17 collects the captions of a file and deals them out from the first table on, whether it has one or not: the caption of the text after the cover lands on the cover's table, and a table at the end
    // gets its alternative text. So all captions must be there, in order and whole, and the table itself be told by its alternative text.
    private IEnumerable<string> CaptionFaults(Shape shape, List<PandocTable> tables)
    {
        var at = 0;
        foreach (var caption in shape.Captions.Where(c => c.Length > 0).Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"Table{i + 1}{c}")))
        {
            at = Enumerable.Range(at, Tables.Length - at).FirstOrDefault(i => Tables[i].Caption == caption, Tables.Length) + 1;
            if (at > Tables.Length)
            {
                yield return $"pandoc does not read the caption `{caption}` after those before it";
                yield break;
            }
        }

        foreach (var (caption, table) in shape.Captions.Zip(tables).Where(t => !t.Second.Alternative.StartsWith(t.First[..Math.Min(t.First.Length, SureLetters)], StringComparison.Ordinal)))
        {
            yield return $"pandoc reads `{table.Alternative}` as alternative text of the table `{caption}`";
        }
    }

    private static void Walk(JsonElement element, ImmutableArray<(int, string)>.Builder headings, ImmutableArray<PandocTable>.Builder tables, StringBuilder text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, headings, tables, text);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("c", out var content))
        {
            var kind = element.GetProperty("t").GetString();
            var start = text.Length;
            if (kind == "Table")
            {
                var rows = content[3][1].GetArrayLength() + content[4].EnumerateArray().Sum(b => b[2].GetArrayLength() + b[3].GetArrayLength());
                tables.Add(new PandocTable(rows, Alternative: TextOf(content[1][0]), Caption: TextOf(content[1][1])));
                foreach (var part in content.EnumerateArray().Skip(2))
                {
                    Walk(part, headings, tables, text);
                }
            }
            else if (kind == "Str" || kind is "Code" or "CodeBlock")
            {
                text.Append(Shape.Bare((kind == "Str" ? content : content[1]).GetString()!));
            }
            else
            {
                Walk(content, headings, tables, text);
            }

            if (kind == "Header")
            {
                headings.Add((content[0].GetInt32(), text.ToString(start, text.Length - start)));
            }
        }
    }

    private static string TextOf(JsonElement element)
    {
        var text = new StringBuilder();
        Walk(element, ImmutableArray.CreateBuilder<(int, string)>(), ImmutableArray.CreateBuilder<PandocTable>(), text);
        return text.ToString();
    }
}
