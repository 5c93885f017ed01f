using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace DocGen.Engine.Templating;

/// <summary><c>object.to_json</c> and <c>object.from_json</c>.</summary>
internal static class Json
{
    private const int MostDepth = 60;

    public static Value Write(Call call)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            if (Write(writer, call[0], 0) is { } problem)
            {
                return call.FailAt(0, $"`object.to_json` cannot write {problem}");
            }
        }

        return Value.Of(Encoding.UTF8.GetString(bytes.WrittenSpan), ReadsIn(call[0], 0));
    }

    public static Value Read(Call call)
    {
        if (call[0] is null)
        {
            return call.FailAt(0, "`object.from_json` needs a text, not null");
        }

        if (call[0] is not (string or RichText))
        {
            return call.Arguments[0];
        }

        try
        {
            using var document = JsonDocument.Parse(call.Text(0), new JsonDocumentOptions { MaxDepth = MostDepth });
            return Value.Of(Payload(document.RootElement));
        }
        catch (JsonException e)
        {
            return call.Fail(string.Create(CultureInfo.InvariantCulture, $"`object.from_json` cannot read this text: it is no JSON from character {e.BytePositionInLine + 1} of line {e.LineNumber + 1} on"));
        }
    }

    private static object? Payload(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : element.GetDouble(),
        JsonValueKind.Array => ArrayFunctions.Made(element.EnumerateArray().Select(e => Value.Of(Payload(e)))),
        JsonValueKind.Object => element.EnumerateObject().Aggregate(new TemplateObject { MadeByTemplate = true }, (made, member) => made.Set(member.Name, Value.Of(Payload(member.Value)))),
        _ => null,
    };

    /// <summary>What could not be written; null when all was.</summary>
    private static string? Write(Utf8JsonWriter writer, object? payload, int depth)
    {
        if (depth > MostDepth)
        {
            return "a value that holds itself, or nests too deep";
        }

        switch (payload)
        {
            case null or EmptyObject:
                writer.WriteNullValue();
                return null;
            case bool truth:
                writer.WriteBooleanValue(truth);
                return null;
            case long number:
                writer.WriteNumberValue(number);
                return null;
            case decimal number:
                writer.WriteNumberValue(number);
                return null;
            case BigInteger number:
                writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
                return null;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                return null;
            case double:
                return "a number without end";
            case DateTime date:
                writer.WriteRawValue(date.ToString("'\"'yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'+00:00\"'", CultureInfo.InvariantCulture));
                return null;
            case Callable:
                return "a function";
            case TemplateList or NumberRange:
                writer.WriteStartArray();
                foreach (var item in Sequence.Of(payload)!)
                {
                    if (Write(writer, item.Payload, depth + 1) is { } problem)
                    {
                        return problem;
                    }
                }

                writer.WriteEndArray();
                return null;
            case TemplateObject members:
                return WriteObject(writer, members, depth);
            default:
                writer.WriteStringValue(Printing.TextOf(payload));
                return null;
        }
    }

    private static string? WriteObject(Utf8JsonWriter writer, TemplateObject members, int depth)
    {
        writer.WriteStartObject();
        foreach (var name in members.Names.ToList())
        {
            members.TryGet(name, out var value);
            writer.WritePropertyName(name);
            if (Write(writer, value.Payload, depth + 1) is { } problem)
            {
                return problem;
            }
        }

        writer.WriteEndObject();
        return null;
    }

    private static FactSet ReadsIn(object? payload, int depth) => depth > MostDepth ? FactSet.Empty : payload switch
    {
        TemplateList list => list.Items.Aggregate(FactSet.Empty, (reads, i) => reads.Union(i.Reads).Union(ReadsIn(i.Payload, depth + 1))),
        TemplateObject members => members.Names.ToList().Aggregate(FactSet.Empty, (reads, n) => members.TryGet(n, out var v) ? reads.Union(v.Reads).Union(ReadsIn(v.Payload, depth + 1)) : reads),
        _ => FactSet.Empty,
    };
}
