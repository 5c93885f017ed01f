using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocGen.Engine.Changes;

/// <summary>Writes a record as JSON: an entry a line, facts by number. The same record gives the same text.</summary>
public static class BuildRecordWriter
{
    /// <summary>Raised when the form changes: a record of another form is no record.</summary>
    internal const int Form = 3;

    /// <summary>The record as the text of a file that ends with a line feed.</summary>
    public static string Write(BuildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var numbers = FactNumbers.Of(record);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\n\"form\": {Form},\n");
        text.Append("\"engine\": ").Append(Json(record.Engine)).Append(",\n");
        text.Append("\"pack\": ").Append(Row([record.Pack.Id, record.Pack.Version, record.Pack.Digest])).Append(",\n");
        text.Append("\"register\": ").Append(Json(record.Register)).Append(",\n");
        Lines(text, "look", record.Look.Select(f => Row([f.Key, f.Value])));
        Lines(text, "facts", numbers.Names.Select(Json));
        Lines(text, "answers", record.Answers.Select(a => Row([a.Key, a.Value])));
        Lines(text, "registers", record.Registers.Select(r => Row([r.Key, .. r.Value])));
        Lines(text, "references", record.References.Select(Json));
        Lines(text, "open", record.Open.Select(o => Row([o.Key, o.Value.Label, numbers.Text(o.Value.Facts)])));
        Lines(text, "derived", record.Derived.Select(d => Row([d.Name, d.Value, numbers.Text(d.Facts)])));
        Lines(text, "decisions", record.Decisions.Select(d => Row([d.Id, d.Title, d.State, d.Code, d.Status, d.Reason, numbers.Text(d.Deciding), numbers.Text(d.Facts), d.Digest])));
        text.Append("\"documents\": [");
        for (var i = 0; i < record.Documents.Length; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n");
            Document(text, record.Documents[i], numbers);
        }

        return text.Append("\n]\n}\n").ToString();
    }

    private static void Document(StringBuilder text, DocumentRecord document, FactNumbers numbers)
    {
        text.Append("{\"document\": ").Append(Row([document.Id, document.File, document.Title, document.Subtitle, document.Frame, document.Workbook, numbers.Text(document.Deciding), numbers.Text(document.Facts), document.IsApart ? "apart" : "", document.Version, document.Status])).Append(",\n");
        text.Append("\"open_points\": ").Append(Row(document.OpenPoints)).Append(",\n");
        bool IsRow(KeyValuePair<string, string> goal) => goal.Key == goal.Value && !document.Goals.Dependent.ContainsKey(goal.Key);
        text.Append("\"rows\": ").Append(Row([.. document.Goals.Titles.Where(IsRow).Select(g => g.Key)])).Append(",\n");
        text.Append("\"goals\": [").AppendJoin(",\n", document.Goals.Titles.Where(g => !IsRow(g)).Select(g => Row([g.Key, g.Value, numbers.Text(document.Goals.FactsOf(g.Key))]))).Append("],\n");
        text.Append("\"editions\": [");
        for (var i = 0; i < document.Editions.Length; i++)
        {
            var edition = document.Editions[i];
            text.Append(i == 0 ? "\n" : ",\n").Append("{\"edition\": ").Append(Row([edition.Audience, edition.File])).Append(",\n");
            Sections(text, edition.Sections, numbers);
            text.Append('}');
        }

        text.Append("],\n");
        Sections(text, document.Sections, numbers);
        text.Append('}');
    }

    private static void Sections(StringBuilder text, ImmutableArray<SectionRecord> sections, FactNumbers numbers) =>
        text.Append("\"sections\": [").Append(string.Concat(sections.Select((s, i) => (i == 0 ? "\n" : ",\n") + Row([s.Id, s.Label, s.Digest, numbers.Text(s.Facts)])))).Append(']');

    private static void Lines(StringBuilder text, string name, IEnumerable<string> lines) =>
        text.Append('"').Append(name).Append("\": [").Append(string.Concat(lines.Select((l, i) => (i == 0 ? "\n" : ",\n") + l))).Append("],\n");

    private static string Row(ImmutableArray<string> texts) => $"[{string.Join(", ", texts.Select(Json))}]";

    // By way of bytes: a computed value may end in the middle of a character, which no file can hold.
    private static string Json(string text) => $"\"{JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
