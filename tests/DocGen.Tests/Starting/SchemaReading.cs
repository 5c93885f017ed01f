using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocGen.Engine.Sources;

namespace DocGen.Tests.Starting;

/// <summary>Validates a value against a JSON Schema (draft 7), for the keywords that our schemas use; any other keyword is a fault of the schema.</summary>
internal sealed class SchemaReading(JsonObject root)
{
    private static readonly string[] Notes = ["$schema", "title", "description", "definitions"];

    /// <summary>The paths of what the schema refuses; nothing when it accepts.</summary>
    public IEnumerable<string> Faults(JsonNode? value) => Faults(root, value, "");

    /// <summary>YAML as an editor sees it: by the core schema of YAML 1.2, in which yes and no are texts.</summary>
    public static JsonNode? Json(SourceNode? node) => node switch
    {
        null or ScalarNode { IsNothing: true } => null,
        ScalarNode { Plain: true, Text: "true" or "True" or "TRUE" } => JsonValue.Create(true),
        ScalarNode { Plain: true, Text: "false" or "False" or "FALSE" } => JsonValue.Create(false),
        ScalarNode { Plain: true } s when decimal.TryParse(s.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        ScalarNode s => JsonValue.Create(s.Text),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        MappingNode mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
        _ => throw new InvalidOperationException(),
    };

    private IEnumerable<string> Faults(JsonObject schema, JsonNode? value, string path) => schema.SelectMany(k => Faults(k.Key, k.Value!, schema, value, path));

    private IEnumerable<string> Faults(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string path)
    {
        var array = value as JsonArray;
        var entries = value as JsonObject;
        switch (keyword)
        {
            case "$ref":
                return Faults((JsonObject)root["definitions"]![rule.GetValue<string>()["#/definitions/".Length..]]!, value, path);
            case "type":
                return If((rule as JsonArray ?? [rule.DeepClone()]).All(t => t!.GetValue<string>() != TypeOf(value)), path);
            case "const":
                return If(!JsonNode.DeepEquals(rule, value), path);
            case "enum":
                return If(!((JsonArray)rule).Any(r => JsonNode.DeepEquals(r, value)), path);
            case "anyOf":
                return If(!((JsonArray)rule).Any(s => !Faults((JsonObject)s!, value, path).Any()), path);
            case "oneOf":
                return If(((JsonArray)rule).Count(s => !Faults((JsonObject)s!, value, path).Any()) != 1, path);
            case "not":
                return If(!Faults((JsonObject)rule, value, path).Any(), path);
            case "allOf":
                return ((JsonArray)rule).SelectMany(s => Faults((JsonObject)s!, value, path));
            case "properties":
                return entries?.Where(e => rule[e.Key] is not null).SelectMany(e => Faults((JsonObject)rule[e.Key]!, e.Value, $"{path}/{e.Key}")) ?? [];
            case "additionalProperties":
                return entries?.Where(e => schema["properties"]![e.Key] is null).Select(e => $"{path}/{e.Key}") ?? [];
            case "required":
                return entries is null ? [] : ((JsonArray)rule).Select(r => r!.GetValue<string>()).Where(r => !entries.ContainsKey(r)).Select(r => $"{path}/{r}");
            case "items":
                return array?.SelectMany((v, i) => Faults((JsonObject)rule, v, $"{path}/{i.ToString(CultureInfo.InvariantCulture)}")) ?? [];
            case "minItems":
                return If(array?.Count < rule.GetValue<int>(), path);
            case "maxItems":
                return If(array?.Count > rule.GetValue<int>(), path);
            case "uniqueItems":
                return If(array is not null && array.Select(v => v?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() != array.Count, path);
            case "pattern":
                return If(TypeOf(value) == "string" && !Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(2)), path);
            case "minimum":
                return If(TypeOf(value) == "number" && value!.GetValue<decimal>() < rule.GetValue<decimal>(), path);
            case "maximum":
                return If(TypeOf(value) == "number" && value!.GetValue<decimal>() > rule.GetValue<decimal>(), path);
            default:
                return If(!Notes.Contains(keyword), $"the schema uses {keyword} at {path}");
        }
    }

    private static IEnumerable<string> If(bool isFault, string path) => isFault ? [path] : [];

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray => "array",
        JsonObject => "object",
        _ => value.GetValueKind() switch { System.Text.Json.JsonValueKind.String => "string", System.Text.Json.JsonValueKind.Number => "number", _ => "boolean" },
    };
}
