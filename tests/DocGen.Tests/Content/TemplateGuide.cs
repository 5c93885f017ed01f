using System.Text.RegularExpressions;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Content;

/// <summary>Every example of <c>templates/README.md</c> prints what it says, with the answers of the first sample.</summary>
public partial class TemplateGuide
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (Match match in Pair().Matches(File.ReadAllText(Repository.Path("templates", "README.md"))))
        {
            examples.Add(match.Groups["template"].Value, match.Groups["text"].Value);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_guide_prints_what_it_says(string template, string expected)
    {
        var facts = BuiltSample.Of("pebblelark").Run.Client.Facts;
        var rendering = Template.Parse(new SourceFile("example", template)).Value!.Render(FactFunctions.Options with { Globals = facts.Globals });
        Assert.Empty(rendering.Problems);
        var purposes = facts.Answers.Items["systems"].Select(s => (string)s.Fields["purpose"].Value!).ToList();
        var wanted = expected.Replace("{purpose of the first}", purposes[0], StringComparison.Ordinal).Replace("{purpose of the second}", purposes[1], StringComparison.Ordinal);
        Assert.Equal(wanted.Trim(), rendering.Text.Trim());
    }

    [Fact]
    public void The_guide_has_examples() => Assert.True(Examples().Count >= 7);

    [GeneratedRegex(@"```scriban\n(?<template>.*?)\n```\n\n```text\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Pair();
}
