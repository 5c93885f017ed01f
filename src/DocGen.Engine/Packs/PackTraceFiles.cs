using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>The pack's traceability as data.</summary>
public static class PackTraceFiles
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line for each requirement and section, the reason of a decision on the first line of its control, RFC 4180 with line feeds; a cell that a spreadsheet could take for a formula begins with an apostrophe.</summary>
    public static string Csv(PackTrace trace)
    {
        var csv = new StringBuilder("standard,id,title,kind,state,document,section_id,section,reason\n");
        foreach (var row in trace.Requirements)
        {
            var head = new[] { row.Requirement.StandardTitle, row.Requirement.Id.Part, row.Requirement.Title, row.Requirement.Kind.ToString().ToLowerInvariant(), PackTraceDocument.StateOf(row) };
            var reason = row.Decision?.Reason ?? "";
            if (row.Places.IsEmpty)
            {
                Line(csv, [.. head, "", "", row.Through.IsEmpty ? "" : $"through {string.Join(", ", row.Through)}", reason]);
            }

            foreach (var place in row.Places)
            {
                Line(csv, [.. head, place.DocumentId, place.SectionId, place.Section, reason]);

                // A reason names systems, and a control has sections for each: on every line the file would grow with their square.
                reason = "";
            }
        }

        return csv.ToString();
    }

    /// <summary>Requirements with their sections and decisions, sections with their requirements and facts, omissions, rules with their findings, and under <c>facts</c> the place of each fact.</summary>
    public static string Json(PackTrace trace)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("requirements");
            foreach (var row in trace.Requirements)
            {
                Requirement(json, row);
            }

            json.WriteEndArray();
            json.WriteStartArray("documents");
            foreach (var document in trace.Documents)
            {
                Document(json, document);
            }

            json.WriteEndArray();
            json.WriteStartArray("rules");
            foreach (var result in trace.Rules)
            {
                Rule(json, result);
            }

            json.WriteEndArray();
            Facts(json, trace);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Requirement(Utf8JsonWriter json, RequirementTrace row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Requirement.Id.ToString());
        json.WriteString("title", row.Requirement.Title);
        json.WriteString("state", PackTraceDocument.StateOf(row));
        if (row.Decision is { } decision)
        {
            json.WriteStartObject("decision");
            json.WriteString("state", decision.State);
            json.WriteString("code", decision.Code);
            json.WriteString("reason", decision.Reason);
            json.WriteString("status", decision.Status);
            json.WriteString("decided_by", decision.IsOwnDecision ? "organisation" : "rule");
            json.WriteString("rule", decision.RulePlace.ToString());
            Texts(json, "facts", decision.Reads.Select(f => f.Name));
            json.WriteEndObject();
        }

        json.WriteStartArray("sections");
        foreach (var place in row.Places)
        {
            json.WriteRawValue($"\n        {{\"document\": {Quoted(place.DocumentId)}, \"file\": {Quoted(place.FileName)}, \"section\": {Quoted(place.SectionId)}, \"label\": {Quoted(place.Section)}}}", skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The place of every fact named above, once: many sections read the same answers.</summary>
    private static void Facts(Utf8JsonWriter json, PackTrace trace)
    {
        var places = trace.Documents.SelectMany(d => d.Sections.SelectMany(s => s.Facts).Concat(d.LeftOut.SelectMany(o => o.Facts)))
            .Concat(FactReads.Of(trace.Plan.Soa.All.Aggregate(FactSet.Empty, (reads, d) => reads.Union(d.Reads))))
            .DistinctBy(f => f.Name, StringComparer.Ordinal).OrderBy(f => f.Name, StringComparer.Ordinal);
        json.WriteStartObject("facts");
        foreach (var fact in places)
        {
            json.WriteString(fact.Name, fact.Place);
        }

        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, DocumentTrace document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("file", document.FileName);
        json.WriteString("version", document.Identity.Version);
        json.WriteString("status", document.Identity.Status);
        json.WriteStartArray("sections");
        foreach (var section in document.Sections)
        {
            json.WriteStartObject();
            json.WriteString("id", section.Id);
            json.WriteString("label", section.Label);
            Texts(json, "maps", section.Maps);
            Texts(json, "facts", section.Facts.Select(f => f.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("left_out");
        foreach (var omission in document.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("what", omission.What);
            json.WriteString("condition", omission.Condition);
            json.WriteString("template", omission.Place);
            Texts(json, "facts", omission.Facts.Select(f => f.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts(json, "open_points", document.OpenPoints);
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, RuleResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Rule.Id);
        json.WriteString("holds_when", result.Rule.Holds);
        json.WriteString("result", result.Outcome);
        Texts(json, "not_evaluable", result.Waits);
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            json.WriteStartObject();
            json.WriteString("document", finding.Document);
            json.WriteString("subject", finding.Subject);
            json.WriteString("message", finding.Message);
            Texts(json, "places", finding.Places);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Places and lists of names stand on one line each: they are most of the file, and a line for every name would make it twice as long.
    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteRawValue($"[{string.Join(", ", texts.Select(Quoted))}]", skipInputValidation: true);
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, Readable.Encoder)}\"";

    private static void Line(StringBuilder csv, IEnumerable<string> cells) => csv.Append(string.Join(',', cells.Select(Cell))).Append('\n');

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
