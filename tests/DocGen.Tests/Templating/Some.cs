using System.Collections.Immutable;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Tests.Templating;

/// <summary>Values that come from facts, and templates run over them.</summary>
internal static class Some
{
    public static Value From(string fact, object? payload) => Value.Of(payload, FactSet.Of(new Fact(fact, null)));

    public static Value Unknown(string question) => From(question, new Unknown(question, "OP-07", "not yet established (OP-07)"));

    public static Value List(string fact, params ReadOnlySpan<Value> items) => From(fact, new TemplateList([.. items]));

    public static TemplateObject Globals(params ReadOnlySpan<(string Name, Value Value)> members)
    {
        var globals = new TemplateObject();
        foreach (var (name, value) in members)
        {
            globals.Set(name, value);
        }

        return globals;
    }

    public static Rendering Rendered(string template, TemplateObject? globals = null, bool strict = true, Func<RenderOptions, RenderOptions>? with = null)
    {
        var parsed = Template.Parse(new SourceFile("policy.sbn.md", template));
        Assert.Empty(parsed.Problems);
        var options = new RenderOptions { Globals = globals ?? new TemplateObject(), Strict = strict };
        return parsed.Value!.Render(with is null ? options : with(options));
    }

    public static string Names(FactSet facts) => string.Join(" ", facts.Select(f => f.Name));

    /// <summary>The facts behind the stretch that prints this text: those that made it and those that let it through.</summary>
    public static string Behind(this Rendering rendering, string text)
    {
        var stretch = rendering.Stretches.First(s => s.Text.Contains(text, StringComparison.Ordinal));
        return Names(stretch.Reads.Union(stretch.Conditions));
    }

    public static ImmutableArray<string> Messages(this Rendering rendering) => [.. rendering.Problems.Select(p => $"{p.Place}: {p.Message}")];
}
