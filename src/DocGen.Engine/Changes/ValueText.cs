using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Intake;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Changes;

/// <summary>Values in one line, as people know them from their files: <c>yes</c>, <c>product</c>, <c>[test, production]</c>. Two values that differ have two texts.</summary>
internal static class ValueText
{
    public const string Unknown = "unknown";

    // What would make an item of a list look like two.
    private static readonly SearchValues<char> Marks = SearchValues.Create(",[]{}\"\n");

    // Deeper values are shown by their text.
    private const int Deepest = 4;

    /// <summary>An answer that was given or said to be unknown; null for one that nobody wrote.</summary>
    public static string? Of(Answer answer) => answer.Value switch
    {
        null when !answer.SaidUnknown => null,
        null => UnknownAs(answer),
        bool yes => yes ? "yes" : "no",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        Person person => $"{person.Title} ({person.Name})",
        ImmutableArray<string> texts => List(texts.Select(Item)),
        ImmutableArray<RegisterItem> records => string.Create(CultureInfo.InvariantCulture, $"{records.Length} {(records.Length == 1 ? "entry" : "entries")}"),
        var value => value.ToString() ?? "",
    };

    /// <summary>A computed value; what is unknown in it has no number, since numbers of open points move.</summary>
    public static string Of(Value value) => Of(value.Payload, 0);

    private static string Of(object? payload, int depth) => payload switch
    {
        null => "none",
        Templating.Unknown => Unknown,
        bool yes => yes ? "yes" : "no",
        TemplateList list when depth < Deepest => List(list.Items.Select(i => i.Payload is string text ? Item(text) : Of(i.Payload, depth + 1))),
        TemplateObject item when depth < Deepest => item.TryGet("id", out var id) && id.Payload is string name ? name
            : $"{{{string.Join(", ", item.Names.ToList().Select(n => item.TryGet(n, out var member) ? $"{n}: {(member.Payload is string text ? Item(text) : Of(member.Payload, depth + 1))}" : n))}}}",
        _ => Value.Of(payload).AsText(),
    };

    private static string UnknownAs(Answer answer) =>
        (answer.Owner, answer.Due) switch
        {
            ("", "") => Unknown,
            (var owner, "") => $"{Unknown} (owner {owner})",
            ("", var due) => $"{Unknown} (due {due})",
            var (owner, due) => $"{Unknown} (owner {owner}, due {due})",
        };

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Item(string text) => text.AsSpan().IndexOfAny(Marks) < 0 && text.Length > 0 ? text : $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
