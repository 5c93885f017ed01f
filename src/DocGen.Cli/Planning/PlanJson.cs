using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Engine.Changes;

namespace DocGen.Cli.Planning;

/// <summary>A plan for programs: every key is always there, and everything in a fixed order.</summary>
internal static class PlanJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Planned plan)
    {
        var changes = plan.Changes;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteBoolean("would_change", plan.WouldChange);
            json.WriteBoolean("earlier_build", changes.Before is not null);
            Moved(json, "engine", changes.Before?.Engine ?? "", changes.Now.Engine, changes.EngineMoved);
            Moved(json, "pack", Named(changes.Before?.Pack), Named(changes.Now.Pack), changes.PackMoved);
            Array(json, "answers", changes.Answers, Answer);
            Array(json, "derived", changes.Derived, Derived);
            Array(json, "decisions", changes.Decisions, Decision);
            Texts(json, "look", changes.Look);
            Array(json, "documents", changes.Documents, Document);
            json.WriteStartObject("files");
            Texts(json, "edited", plan.Files.Edited);
            Texts(json, "missing", plan.Files.Missing);
            Texts(json, "unreadable", plan.Files.Unreadable);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Named(PackMark? pack) => pack is null ? "" : $"{pack.Id} {pack.Version}";

    private static void Moved(Utf8JsonWriter json, string name, string before, string after, bool moved)
    {
        json.WriteStartObject(name);
        json.WriteString("before", before);
        json.WriteString("after", after);
        json.WriteBoolean("moved", moved);
        json.WriteEndObject();
    }

    private static void Answer(Utf8JsonWriter json, AnswerChange change)
    {
        json.WriteString("name", change.Name);
        json.WriteString("change", Word(change.Fate));
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        json.WriteString("place", change.Place?.ToString() ?? "");
        json.WriteNumber("answers", change.Count);
    }

    private static void Derived(Utf8JsonWriter json, DerivedChange change)
    {
        json.WriteString("name", change.Name);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        Texts(json, "because", change.Because);
    }

    private static void Decision(Utf8JsonWriter json, DecisionChange change)
    {
        json.WriteString("id", change.Id);
        json.WriteString("title", change.Title);
        json.WriteString("change", Word(change.Fate));
        Decision(json, "before", change.Before);
        Decision(json, "after", change.After);
        Texts(json, "because", change.Because);
    }

    private static void Decision(Utf8JsonWriter json, string name, DecisionRecord? decision)
    {
        json.WriteStartObject(name);
        json.WriteString("state", decision?.State ?? "");
        json.WriteString("code", decision?.Code ?? "");
        json.WriteString("status", decision?.Status ?? "");
        json.WriteString("reason", decision?.Reason ?? "");
        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, DocumentChange document)
    {
        json.WriteString("id", document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("subtitle", document.Subtitle);
        json.WriteString("file", document.File);
        json.WriteString("earlier_file", document.EarlierFile);
        json.WriteString("change", Word(document.Fate));
        json.WriteString("version", document.Version);
        json.WriteString("earlier_version", document.EarlierVersion);
        Texts(json, "because", document.Because);
        json.WriteString("note", document.Note);
        Array(json, "sections", document.Sections, Section);
        json.WriteNumber("sections_staying", document.Staying);
        json.WriteBoolean("workbook_alters", document.WorkbookAlters);
        Array(json, "editions", document.Editions, Edition);
        Texts(json, "conflicts", document.Conflicts);
    }

    private static void Edition(Utf8JsonWriter json, EditionChange edition)
    {
        json.WriteString("audience", edition.Audience);
        json.WriteString("file", edition.File);
        json.WriteString("earlier_file", edition.EarlierFile);
        json.WriteString("change", Word(edition.Fate));
        Array(json, "sections", edition.Sections, Section);
    }

    private static void Section(Utf8JsonWriter json, SectionChange section)
    {
        json.WriteString("id", section.Id);
        json.WriteString("label", section.Label);
        json.WriteString("change", Word(section.Fate));
        Texts(json, "because", section.Because);
        json.WriteString("note", section.Note);
    }

    private static string Word<T>(T fate)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(fate.ToString());

    private static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
