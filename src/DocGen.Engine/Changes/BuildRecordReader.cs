using System.Collections.Immutable;
using System.Text.Json;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Changes;

/// <summary>Reads a record that <see cref="BuildRecordWriter"/> wrote.</summary>
public static class BuildRecordReader
{
    /// <summary>The code of the warning that a record cannot be used.</summary>
    public const string Broken = "broken-record";

    /// <summary>What helps.</summary>
    public const string Advice = "the next build writes this file anew; until then everything counts as new";

    /// <summary>The record; null with a warning that names the place when the text is no record, or one of another form.</summary>
    public static Checked<BuildRecord?> Read(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            using var json = JsonDocument.Parse(file.Text);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("form", out var form) && form.ValueKind == JsonValueKind.Number && form.TryGetInt32(out var number) && number != BuildRecordWriter.Form
                ? Refused(file.Range(0, 0), "it was written by another version of DocGen")
                : Checked.Fine<BuildRecord?>(Record(root));
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            return Refused(file.Range(file.Offset(line, 1), file.Line(line).Length), "it is damaged from this line on");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return Refused(file.Range(0, 0), "it lacks a part, or a part is not as it was written");
        }
    }

    private static Checked<BuildRecord?> Refused(SourceRange place, string why) =>
        Checked.With<BuildRecord?>(null, [Diagnostic.Warning(Broken, $"what was remembered of the last build cannot be used: {why}", place, Advice)]);

    private static BuildRecord Record(JsonElement root)
    {
        var names = Texts(root.GetProperty("facts"));
        ImmutableArray<string> Facts(string text) => FactNumbers.Read(text, names) ?? throw new FormatException();
        ImmutableArray<SectionRecord> Sections(JsonElement element) => [.. Rows(element.GetProperty("sections"), 4).Select(r => new SectionRecord(r[0], r[1], r[2], Facts(r[3])))];
        var pack = Row(root.GetProperty("pack"), 3);
        return new BuildRecord(
            Text(root.GetProperty("engine")),
            new PackMark(pack[0], pack[1], pack[2]),
            Pairs(root.GetProperty("look")),
            Pairs(root.GetProperty("answers")),
            root.GetProperty("registers").EnumerateArray().Select(Texts).ToImmutableSortedDictionary(r => r[0], r => r[1..], StringComparer.Ordinal),
            Texts(root.GetProperty("references")),
            Rows(root.GetProperty("open"), 3).ToImmutableSortedDictionary(r => r[0], r => new OpenRecord(r[1], Facts(r[2])), StringComparer.Ordinal),
            [.. Rows(root.GetProperty("derived"), 3).Select(r => new DerivedRecord(r[0], r[1], Facts(r[2])))],
            [.. Rows(root.GetProperty("decisions"), 9).Select(r => new DecisionRecord(r[0], r[1], r[2], r[3], r[4], r[5], Facts(r[6]), Facts(r[7]), r[8]))],
            [.. root.GetProperty("documents").EnumerateArray().Select(d =>
            {
                var r = Row(d.GetProperty("document"), 11);
                return new DocumentRecord(
                    r[0], r[1], r[2], r[3], r[4], Facts(r[6]), Facts(r[7]), Texts(d.GetProperty("open_points")), Sections(d),
                    [.. d.GetProperty("editions").EnumerateArray().Select(e => Row(e.GetProperty("edition"), 2) is var edition ? new EditionRecord(edition[0], edition[1], Sections(e)) : throw new FormatException())],
                    r[5])
                {
                    IsApart = r[8] == "apart",
                    Goals = Goals(Texts(d.GetProperty("rows")), [.. Rows(d.GetProperty("goals"), 3)], Facts),
                    Version = r[9],
                    Status = r[10],
                };
            })])
        {
            Register = Text(root.GetProperty("register")),
        };
    }

    private static KnownGoals Goals(ImmutableArray<string> rows, ImmutableArray<ImmutableArray<string>> others, Func<string, ImmutableArray<string>> facts) => new(
        rows.Select(r => KeyValuePair.Create(r, r)).Concat(others.Select(o => KeyValuePair.Create(o[0], o[1]))).ToImmutableSortedDictionary(StringComparer.Ordinal),
        others.Where(o => o[2].Length > 0).ToImmutableSortedDictionary(o => o[0], o => facts(o[2]), StringComparer.Ordinal));

    private static ImmutableSortedDictionary<string, string> Pairs(JsonElement element) => Rows(element, 2).ToImmutableSortedDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static IEnumerable<ImmutableArray<string>> Rows(JsonElement element, int length) => element.EnumerateArray().Select(r => Row(r, length));

    private static ImmutableArray<string> Row(JsonElement element, int length) => Texts(element) is var row && row.Length == length ? row : throw new FormatException();

    private static ImmutableArray<string> Texts(JsonElement element) => [.. element.EnumerateArray().Select(Text)];

    private static string Text(JsonElement element) => element.GetString() ?? throw new FormatException();
}
