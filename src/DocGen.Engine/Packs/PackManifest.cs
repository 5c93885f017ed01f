using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Engine.Intake;
using DocGen.Engine.Standards;

namespace DocGen.Engine.Packs;

/// <summary>A file with its digest. <paramref name="PartsDigest"/>: for a Word file, the digest of its uncompressed parts, which is the same on every runtime; else empty. <paramref name="Audience"/>: for a document, whom it is for; else empty.</summary>
public sealed record DigestedFile(string Path, string Digest, long Bytes, string PartsDigest = "", string Audience = "")
{
    /// <summary>For a file that holds what people wrote as well: the digest of what was generated; else empty.</summary>
    public string Generated { get; init; } = "";
}

/// <summary>What <c>manifest.json</c> says of a build.</summary>
public sealed record PackManifest(string Engine, ImmutableArray<DigestedFile> Inputs, ImmutableArray<DigestedFile> PackFiles, ImmutableArray<DigestedFile> Outputs, PackTrace Trace)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("engine", Engine);
            json.WriteString("pack", Trace.Plan.Pack.Id);
            json.WriteString("pack_version", Trace.Plan.Pack.Version);
            json.WriteString("organisation", Trace.Plan.Facts.TextOf("organisation.name"));
            json.WriteString("date", Trace.Plan.Facts.TextOf("pack.date"));
            Files(json, "inputs", Inputs);
            Files(json, "pack_files", PackFiles);
            Files(json, "outputs", Outputs);
            WriteCoverage(json);
            WriteOpenPoints(json, Trace.Plan.Facts.OpenPoints);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void WriteCoverage(Utf8JsonWriter json)
    {
        json.WriteStartObject("coverage");
        foreach (var (standard, kind) in new[] { ("27001", RequirementKind.Clause), ("27001", RequirementKind.Control), ("42001", RequirementKind.Clause), ("42001", RequirementKind.Control) })
        {
            json.WriteStartObject($"{standard}_{kind.ToString().ToLowerInvariant()}s");
            foreach (var coverage in Enum.GetValues<Coverage>())
            {
                json.WriteNumber(JsonNamingPolicy.SnakeCaseLower.ConvertName(coverage.ToString()), Trace.Count(standard, kind, coverage));
            }

            json.WriteEndObject();
        }

        json.WriteNumber("documented_information", Trace.Information.Length);
        json.WriteNumber("documented_information_addressed", Trace.Information.Count(i => i.IsAddressed));
        json.WriteNumber("controls_without_driver", Trace.Plan.Soa.All.Count(d => d.Applies && d.Drivers.IsEmpty));
        json.WriteNumber("implemented_without_evidence", Trace.Plan.Soa.All.Count(d => d.Status == "Implemented" && d.Evidence.Length == 0));
        json.WriteEndObject();
    }

    private static void WriteOpenPoints(Utf8JsonWriter json, ImmutableArray<OpenPoint> points)
    {
        json.WriteStartArray("open_points");
        foreach (var point in points)
        {
            json.WriteStartObject();
            json.WriteString("label", point.Label);
            json.WriteString("question", point.Name);
            json.WriteString("ask", point.Ask);
            json.WriteString("owner", point.Owner);
            json.WriteString("due", point.Due);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Files(Utf8JsonWriter json, string name, ImmutableArray<DigestedFile> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("sha256", file.Digest);
            json.WriteNumber("bytes", file.Bytes);
            if (file.PartsDigest.Length > 0)
            {
                json.WriteString("parts_sha256", file.PartsDigest);
            }

            if (file.Audience.Length > 0)
            {
                json.WriteString("audience", file.Audience);
            }

            if (file.Generated.Length > 0)
            {
                json.WriteString("generated_sha256", file.Generated);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
