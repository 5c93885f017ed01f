using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocGen.Engine.Issuing;

/// <summary>Writes a register as JSON that people can read. The same register gives the same text.</summary>
public static class RegisterWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a file that ends with a line feed.</summary>
    public static string Write(DocumentRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            foreach (var (document, entry) in register.Entries)
            {
                json.WriteStartObject(document);
                Array(json, "earlier", entry.Earlier, Row);
                Array(json, "issues", entry.Issues, Issue);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Func<T, IEnumerable<(string Name, string Value)>> texts)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            foreach (var (key, value) in texts(item))
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(string, string)> Row(HistoryRow row) => [("version", row.Version), ("date", row.Date), ("change", row.Change), ("by", row.By)];

    private static IEnumerable<(string, string)> Issue(IssuedVersion issue) =>
    [
        ("version", issue.Version.Text), ("date", issue.Date), ("approved_by", issue.ApprovedBy), ("evidence", issue.Evidence), ("change", issue.Change), ("record", issue.Record), ("control", issue.Control),
    ];
}
