using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Engine.Diagnostics;

namespace DocGen.Cli.Linting;

/// <summary>Findings for programs.</summary>
internal static class FindingsJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A list with an object for each file: its name and its findings; place and heading are empty where there is none.</summary>
    public static string Of(ImmutableArray<LintedFile> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartArray();
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Name);
                json.WriteStartArray("findings");
                foreach (var finding in file.Findings)
                {
                    json.WriteStartObject();
                    json.WriteString("rule", finding.Rule);
                    json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
                    json.WriteString("message", finding.Message);
                    json.WriteString("part", finding.Part);
                    json.WriteString("path", finding.Path);
                    json.WriteString("heading", finding.Heading);
                    json.WriteString("hint", finding.Hint);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
