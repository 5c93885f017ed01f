using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DocGen.Tests.Crowd;

/// <summary>A Word file as pandoc sees it.</summary>
internal sealed record PandocReading(ImmutableArray<(int Level, string Text)> Headings, ImmutableArray<int> Tables, string Text)
{
    public static PandocReading Of(JsonElement root)
    {
        var (headings, tables, text) = (ImmutableArray.CreateBuilder<(int, string)>(), ImmutableArray.CreateBuilder<int>(), new StringBuilder());
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
        if (!shape.Tables.Select(t => t.Length).SequenceEqual(Tables.Skip(1)))
        {
            yield return $"pandoc reads tables of {string.Join(", ", Tables.Skip(1))} rows for {string.Join(", ", shape.Tables.Select(t => t.Length))}";
        }

        if (shape.Missing(Text) is { } missing)
        {
            yield return $"pandoc does not read `{missing}` in its place";
        }
    }

    private static void Walk(JsonElement element, ImmutableArray<(int, string)>.Builder headings, ImmutableArray<int>.Builder tables, StringBuilder text)
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
                tables.Add(content[3][1].GetArrayLength() + content[4].EnumerateArray().Sum(b => b[2].GetArrayLength() + b[3].GetArrayLength()));
            }

            if (kind == "Str" || kind is "Code" or "CodeBlock")
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
}
