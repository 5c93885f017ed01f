using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DocGen.Engine.Intake;

namespace DocGen.Cli.Starting;

/// <summary>The schema of one answer: the value itself, the value with who said it and when, or that it is not known.</summary>
internal static class QuestionSchema
{
    private const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    public static JsonObject Of(Question question)
    {
        var value = Value(question);
        var ways = new JsonArray(value, new JsonObject { ["type"] = "null" });
        if (question.Type is not AnswerType.Person)
        {
            ways.Add(Mapping(["value"], ("value", new JsonObject { ["anyOf"] = new JsonArray(value.DeepClone(), new JsonObject { ["type"] = "null" }) }), ("by", Text()), ("on", Date()), ("evidence", Text()), ("note", Text())));
        }

        if (!question.Must)
        {
            ways.Add(new JsonObject { ["const"] = "unknown", ["title"] = "Not known yet", ["description"] = "It prints as an open point and never counts as no." });
        }

        if (!question.Must && question.Type is not AnswerType.Person)
        {
            ways.Add(Mapping(["unknown"], ("unknown", new JsonObject { ["enum"] = new JsonArray(true, "yes") }), ("owner", Text()), ("due", Date()), ("note", Text())));
        }

        var schema = new JsonObject { ["title"] = question.Ask, ["description"] = Description(question), ["anyOf"] = ways };
        if (question.Must)
        {
            schema["not"] = new JsonObject { ["const"] = "unknown" };
        }

        return schema;
    }

    /// <summary>An object of fields and nothing else.</summary>
    public static JsonObject Fields(ImmutableArray<Question> fields)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = new JsonObject() };
        foreach (var field in fields)
        {
            schema["properties"]![field.Id] = Of(field);
            if (IsRequired(field))
            {
                AnswerSchemas.Require(schema, field.Id);
            }
        }

        return schema;
    }

    /// <summary>Whether a file without the question cannot be used, whatever else is answered.</summary>
    public static bool IsRequired(Question question) => question.Must && question.When is null;

    private static string Description(Question question) => string.Join("\n\n", new[]
    {
        question.Why,
        question.WhenText.Length > 0 ? $"Asked when: {question.WhenText}" : "",
        question.Documents.IsEmpty ? "" : $"Changes: {string.Join(", ", question.Documents)}",
        question.Default is { } suggestion ? $"Suggestion, never taken without you: {suggestion}" : "",
    }.Where(t => t.Length > 0));

    private static JsonObject Value(Question question) => question.Type switch
    {
        AnswerType.Number => Number(question),
        AnswerType.Date => Date(),
        AnswerType.YesNo => new JsonObject { ["enum"] = new JsonArray(true, false, "yes", "no") },
        AnswerType.Choice => Choices(question),
        AnswerType.Choices => new JsonObject { ["type"] = "array", ["items"] = Choices(question), ["minItems"] = 1, ["uniqueItems"] = true },
        AnswerType.List => Listed(question),
        AnswerType.References => new JsonObject { ["type"] = "array", ["items"] = Text(), ["uniqueItems"] = true, ["description"] = $"Ids of {question.Of}" },
        AnswerType.Requirements => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9A-Za-z-]+:.+$" }, ["uniqueItems"] = true },
        AnswerType.Person => Mapping(["title", "person"], ("title", Text()), ("person", Text())),
        AnswerType.Records => new JsonObject { ["type"] = "array", ["items"] = Fields(question.Fields) },
        _ => Text(),
    };

    private static JsonObject Number(Question question)
    {
        var schema = new JsonObject { ["type"] = "number" };
        if (question.Min is { } min)
        {
            schema["minimum"] = min;
        }

        if (question.Max is { } max)
        {
            schema["maximum"] = max;
        }

        return schema;
    }

    // Each choice by itself, so that an editor shows its words.
    private static JsonObject Choices(Question question) =>
        new() { ["oneOf"] = new JsonArray([.. question.Choices.Select(c => new JsonObject { ["const"] = c.Value, ["title"] = c.Label, ["description"] = c.Value == question.None ? $"{c.Label} (excludes the others)" : c.Label })]) };

    private static JsonObject Listed(Question question)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Text() };
        if (question.Length is { } length)
        {
            (schema["minItems"], schema["maxItems"]) = (length, length);
        }

        return schema;
    }

    // A text that looks like a number or like yes is a text all the same.
    private static JsonObject Text() => new() { ["type"] = AnswerSchemas.Types("string", "number", "boolean") };

    private static JsonObject Date() => new() { ["type"] = "string", ["pattern"] = Day };

    private static JsonObject Mapping(string[] required, params ReadOnlySpan<(string Name, JsonNode Schema)> keys)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in keys)
        {
            properties[name] = schema;
        }

        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties, ["required"] = AnswerSchemas.Types(required) };
    }
}
