using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary>The functions that every template can call, by name and by namespace.</summary>
internal static class Library
{
    public static TemplateObject Functions { get; } = Build();

    private static TemplateObject Build()
    {
        var all = new TemplateObject();
        void Plain(string name, Func<Call, Value> run, bool takesUnknown = false) => all.Set(name, Value.Of(new BuiltIn(name, run, takesUnknown)));
        Plain("include", c => c.Evaluator.Include(c), takesUnknown: true);
        Plain("include_join", IncludeJoin);
        Plain("is_unknown", c => Value.Of(c.Count > 0 && c.Arguments[0].IsUnknown), takesUnknown: true);
        Plain("markdown", c => c[0] is RichText ? c.Arguments[0] : Value.Of(new TrustedText(c.Text(0))));
        Space(all, "array", ArrayFunctions.All);
        Space(all, "string", StringFunctions.All);
        Space(all, "math", MathFunctions.All);
        Space(all, "object", ObjectFunctions.All);
        Space(all, "regex", RegexFunctions.All);
        Space(all, "date", DateFunctions.All);
        Space(all, "timespan", TimespanFunctions.All);
        Space(all, "html", HtmlFunctions.All);
        Space(all, "prose", ProseFunctions.All);
        return all;
    }

    private static void Space(TemplateObject all, string name, IEnumerable<(string Name, Func<Call, Value> Run)> functions)
    {
        var space = new TemplateObject();
        foreach (var (function, run) in functions)
        {
            space.Set(function, Value.Of(new BuiltIn($"{name}.{function}", run, TakesUnknown: name == "array" || $"{name}.{function}" is "prose.list" or "prose.or_list" or "prose.labels")));
        }

        all.Set(name, Value.Of(space));
    }

    private static Value IncludeJoin(Call call)
    {
        var parts = call.Items(0).Select(n => call.Evaluator.InvokeWith(new BuiltIn("include", c => c.Evaluator.Include(c)), [n], [], call.Place)).ToList();
        var separator = call.Text(1);
        return Value.Of(string.Join(separator, parts.Select(p => p.AsText())));
    }
}
