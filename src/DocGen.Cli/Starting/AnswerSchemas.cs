using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Starting;

/// <summary>JSON Schemas (draft 7) for a client's files, made from the questionnaire, so that an editor completes names and choices and shows why a question is asked.</summary>
internal static class AnswerSchemas
{
    /// <summary>Where the schemas lie, from the client's folder.</summary>
    public const string Folder = ".docgen/schemas";

    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first line of a client's file, which names its schema to editors.</summary>
    public static string Line(string file) => $"# yaml-language-server: $schema={Folder}/{file}.schema.json";

    /// <summary>The text of each schema by its name, such as <c>profile.schema.json</c>.</summary>
    public static ImmutableArray<(string Name, string Text)> Of(Pack pack) =>
        [.. IntakeForm.Files.Select(f => ($"{f}.schema.json", (f == "controls" ? Controls(pack) : Questions(pack, f)).ToJsonString(Indented) + "\n"))];

    private static JsonObject Questions(Pack pack, string file)
    {
        var root = Level("", [.. pack.Questionnaire.Questions.Where(q => q.File == file)]);
        foreach (var register in pack.Questionnaire.Registers.Where(r => r.File == file))
        {
            root["properties"]![register.Id] = Items(register);
            if (register.Must)
            {
                Require(root, register.Id);
            }
        }

        if (root["properties"]!["pack"]?["properties"] is JsonObject ofPack)
        {
            ofPack["id"] = new JsonObject { ["const"] = pack.Id, ["description"] = "The pack that the answers are for." };
            ofPack["version"] = new JsonObject { ["type"] = Types("string", "number"), ["description"] = "The version of the pack that the answers were given for." };
        }

        return Titled($"{file}.yaml of {pack.Title}", root);
    }

    /// <summary>The names below a prefix: questions, and objects for those whose ids go on.</summary>
    private static JsonObject Level(string prefix, ImmutableArray<Question> questions)
    {
        var level = new JsonObject { ["type"] = Types("object", "null"), ["additionalProperties"] = false, ["properties"] = new JsonObject() };
        foreach (var group in questions.GroupBy(q => q.Id[prefix.Length..].Split('.')[0], StringComparer.Ordinal))
        {
            var question = group.FirstOrDefault(q => q.Id == prefix + group.Key);
            level["properties"]![group.Key] = question is null ? Level($"{prefix}{group.Key}.", [.. group]) : QuestionSchema.Of(question);
            if (group.Any(QuestionSchema.IsRequired))
            {
                Require(level, group.Key);
            }
        }

        return level;
    }

    private static JsonObject Items(Register register)
    {
        var item = QuestionSchema.Fields(register.Fields);
        item["properties"]!["id"] = new JsonObject { ["type"] = Types("string", "number"), ["pattern"] = "^[A-Za-z0-9][A-Za-z0-9-]{0,39}$", ["description"] = "Short: letters, digits and hyphens. It stands in file names and never changes." };
        Require(item, "id");
        return new JsonObject
        {
            ["title"] = register.Ask,
            ["description"] = register.Why,
            ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "array", ["items"] = item }, new JsonObject { ["enum"] = new JsonArray(null, "unknown") }),
        };
    }

    private static JsonObject Controls(Pack pack)
    {
        var controls = new JsonObject();
        foreach (var control in new[] { "27001", "42001" }.SelectMany(s => pack.Standards.Controls(s)))
        {
            controls[control.Id.ToString()] = new JsonObject { ["description"] = control.Title, ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/control" }) };
        }

        return Titled($"controls.yaml of {pack.Title}", new JsonObject
        {
            ["type"] = Types("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject { ["controls"] = new JsonObject { ["type"] = Types("object", "null"), ["additionalProperties"] = false, ["properties"] = controls } },
            ["definitions"] = new JsonObject { ["control"] = QuestionSchema.Fields(pack.Questionnaire.ControlFields) },
        });
    }

    private static JsonObject Titled(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", title);
        return schema;
    }

    internal static JsonArray Types(params ReadOnlySpan<string> types)
    {
        var all = new JsonArray();
        foreach (var type in types)
        {
            all.Add(JsonValue.Create(type));
        }

        return all;
    }

    internal static void Require(JsonObject level, string name)
    {
        if (level["required"] is not JsonArray required)
        {
            level["required"] = required = [];
        }

        required.Add(JsonValue.Create(name));
    }
}
