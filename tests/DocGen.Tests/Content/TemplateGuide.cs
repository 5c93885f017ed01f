using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Cli.Commands;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;
using DocGen.Markdown;

namespace DocGen.Tests.Content;

/// <summary>Every example of <c>templates/README.md</c> prints what it says, with the answers of the first sample.</summary>
public partial class TemplateGuide
{
    // Loaded apart from the samples that other tests share, since planning adds names to the answers.
    private static readonly Lazy<PackRun> Pebblelark = new(() => PackRun.Load(Repository.Path("output-samples", "pebblelark"), Repository.Path("templates", "packs", "isms-aims")).Value!);

    public static TheoryData<string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string>();
        foreach (Match match in Pair().Matches(File.ReadAllText(Repository.Path("templates", "README.md"))))
        {
            examples.Add(match.Groups["template"].Value, match.Groups["kind"].Value, match.Groups["text"].Value);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_guide_gives_what_it_says(string template, string kind, string expected)
    {
        var actual = kind == "text" ? Printed(template) : Document(template, expectsErrors: kind == "error");
        Assert.Equal(expected.Trim(), actual.Trim());
    }

    [Fact]
    public void The_guide_has_examples_of_every_kind()
    {
        var kinds = Examples().Select(e => (string)((object[])e)[1]).ToList();
        Assert.True(kinds.Count >= 25);
        Assert.Equal(["error", "markdown", "text"], kinds.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(kinds.Count, Template().Count(File.ReadAllText(Repository.Path("templates", "README.md"))));
    }

    private static string Printed(string template)
    {
        var parsed = Engine.Templating.Template.Parse(new SourceFile("example", template));
        Assert.Empty(parsed.Problems);
        var rendering = parsed.Value!.Render(FactFunctions.Options with { Globals = Pebblelark.Value.Plan.Facts.Globals });
        Assert.Empty(rendering.Problems);
        return rendering.Text;
    }

    /// <summary>The example as the policy of the pack: its Markdown without cover, document control and appendix, or what is wrong with it.</summary>
    private static string Document(string template, bool expectsErrors)
    {
        var plan = Pebblelark.Value.Plan;
        var planned = plan.Documents[0];
        const string Heading = "## Example {#example maps=\"none\"}\n\n";
        var isSection = template.StartsWith("## ", StringComparison.Ordinal);
        var parsed = Engine.Templating.Template.Parse(new SourceFile("example", (isSection ? "" : Heading) + template + "\n"));
        var pack = plan.Pack with { Templates = plan.Pack.Templates.SetItem(planned.Definition.Template.Value, parsed.Value!) };
        var built = PackBuilder.Build(new PackPlan(pack, plan.Facts, plan.Soa, plan.Documents, plan.LeftOut, plan.Generator), planned, MarkdownReader.Read);
        if (expectsErrors)
        {
            using var said = new StringWriter(CultureInfo.InvariantCulture);
            foreach (var problem in built.Problems)
            {
                Painted.Problem(said, problem, isRich: false);
            }

            return said.ToString();
        }

        Assert.Empty(built.Problems);
        var body = built.Value!.Document with { Sections = built.Value.Document.Sections.Where(s => s.Id is not ("document-control" or "traceability")).ToEquatable() };
        var text = MarkdownWriter.Write(body).Split("# AI policy\n", 2)[1];
        return isSection ? text : text.Split("Example\n", 2)[1];
    }

    [GeneratedRegex(@"```scriban\n(?<template>.*?)\n```\n\n```(?<kind>text|markdown|error)\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Pair();

    [GeneratedRegex("^```scriban$", RegexOptions.Multiline, 2000)]
    private static partial Regex Template();
}
