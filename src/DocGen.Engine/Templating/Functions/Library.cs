using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary>The functions that every template can call, by name and by namespace.</summary>
internal static class Library
{
    private static readonly ImmutableHashSet<string> TakeUnknown = ["prose.list", "prose.or_list", "prose.labels"];

    public static TemplateObject Functions { get; } = Build();

    /// <summary>Whether an object is one of the namespaces that all templates share.</summary>
    public static bool Owns(TemplateObject space) => Functions.Names.Any(n => Functions.TryGet(n, out var value) && ReferenceEquals(value.Payload, space));

    private static TemplateObject Build()
    {
        var all = new TemplateObject();
        void Plain(string name, string? takes, Func<Call, Value> run, bool takesUnknown = false) => all.Set(name, Value.Of(new BuiltIn(name, run, takesUnknown, takes is null ? null : Signature.Of(takes))));
        Plain("include", null, Partials.Include, takesUnknown: true);
        Plain("include_join", "names separator begin? end?", Partials.IncludeJoin);
        Plain("is_unknown", "value?", c => Value.Of(c.Count > 0 && c.Arguments[0].IsUnknown), takesUnknown: true);
        Plain("markdown", "text", c => c[0] is RichText ? c.Arguments[0] : Value.Of(new TrustedText(c.Text(0))));
        Space(all, "array", ArrayFunctions.All);
        Space(all, "string", StringFunctions.All.Concat(DigestFunctions.All));
        Space(all, "math", MathFunctions.All);
        Space(all, "object", ObjectFunctions.All);
        Space(all, "regex", RegexFunctions.All);
        Space(all, "date", DateFunctions.All).Set("default_format", Value.Of(DateFormats.DefaultPattern)).Set("format", Value.Of(DateFormats.DefaultPattern));
        Space(all, "timespan", TimespanFunctions.All).Set("zero", Value.Of(TimeSpan.Zero));
        Space(all, "html", HtmlFunctions.All);
        Space(all, "prose", ProseFunctions.All);
        return all;
    }

    private static TemplateObject Space(TemplateObject all, string name, IEnumerable<Entry> entries)
    {
        var space = new TemplateObject();
        foreach (var entry in entries)
        {
            var full = $"{name}.{entry.Name}";
            space.Set(entry.Name, Value.Of(new BuiltIn(full, entry.Run, TakesUnknown: name == "array" || TakeUnknown.Contains(full), Signature.Of(entry.Takes))));
        }

        all.Set(name, Value.Of(space));
        return space;
    }
}
