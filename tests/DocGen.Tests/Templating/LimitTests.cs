using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Tests.Templating;

/// <summary>A template that runs away is stopped with one clear error.</summary>
public class LimitTests
{
    [Theory]
    [InlineData("{{ while true }}x{{ end }}", "limit-loops")]
    [InlineData("{{ for i in 1..2000000000 }}x{{ end }}", "limit-loops")]
    [InlineData("{{ (1..2000000000) | array.join \",\" }}", "limit-loops")]
    [InlineData("{{ x = \"abcdefgh\"; for i in 1..60; x = x + x; end }}", "limit-size")]
    [InlineData("{{ x = [1, 2]; for i in 1..60; x = x + x; end }}", "limit-size")]
    [InlineData("{{ x = \"a\"; for i in 1..60; x = x | string.replace \"a\" \"aaaaaaaa\"; end }}", "limit-size")]
    [InlineData("{{ func f; f; end; f }}", "limit-recursion")]
    public void A_runaway_template_is_stopped(string template, string code)
    {
        var parsed = Template.Parse(new SourceFile("runaway", template)).Value!;
        var rendering = parsed.Render(new RenderOptions { Globals = new TemplateObject(), Limits = new TemplateLimits { LoopSteps = 20_000, TextSize = 100_000 } });
        Assert.Equal([code], rendering.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Parentheses_without_end_are_an_error_of_the_template_and_not_of_the_stack()
    {
        var parsed = Template.Parse(new SourceFile("deep", "{{ " + new string('(', 100_000) + "1" + new string(')', 100_000) + " }}"));
        Assert.Null(parsed.Value);
        Assert.Contains(parsed.Problems, p => p.Code == "limit-nesting");
    }
}
