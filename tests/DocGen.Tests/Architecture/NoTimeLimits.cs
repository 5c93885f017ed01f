using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using DocGen.Engine.Sources;
using DocGen.Tests.Standards;
using DocGen.Yaml;

namespace DocGen.Tests.Architecture;

/// <summary>No pattern of ours looks at the clock: on a busy machine a build that is right would end as a bug.</summary>
public class NoTimeLimits
{
    private static readonly Assembly[] Ours = [typeof(SourceFile).Assembly, typeof(YamlReader).Assembly, typeof(DocGen.Markdown.MarkdownReader).Assembly, typeof(DocGen.Word.WordWriter).Assembly, typeof(DocGen.Cli.ExitCode).Assembly];

    [Fact]
    public void Patterns_have_no_time_limit_but_where_a_template_gives_the_text()
    {
        var patterns = Ours.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null).ToList();

        Assert.True(patterns.Count > 50, $"only {patterns.Count} patterns were found");
        Assert.All(patterns.Where(m => m.DeclaringType!.Name != "HtmlFunctions"), m => Assert.True(((Regex)m.Invoke(null, null)!).MatchTimeout == Regex.InfiniteMatchTimeout, $"{m.DeclaringType}.{m.Name}"));
    }

    [Fact]
    public void A_heading_whose_attribute_never_ends_is_read_at_once()
    {
        var heading = $"## Long {{#long maps=\"{string.Concat(Enumerable.Repeat("{{a}}", 60))} }}\nText\n";
        var watch = Stopwatch.StartNew();

        DocGen.Engine.Packs.PackReader.Read(new Dictionary<string, SourceFile>(StringComparer.Ordinal)
        {
            ["pack.yaml"] = new("pack.yaml", "id: p\nversion: 1.0.0\ntitle: P\nstandards: []\ndocuments: []\n"),
            ["questionnaire.yaml"] = new("questionnaire.yaml", "groups: []\nregisters: []\n"),
            ["derived.yaml"] = new("derived.yaml", "facts: []\n"),
            ["documents/d.sbn.md"] = new("documents/d.sbn.md", heading),
        }, ShippedStandards.Library, YamlReader.Read);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"it took {watch.Elapsed}");
    }
}
