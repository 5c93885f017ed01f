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

    [Theory]
    [InlineData("loop_steps", 20, "{{ for i in 1..21; end }}", "this range has more entries than loops may run: 20")]
    [InlineData("loop_steps", 20, "{{ for i in 1..5; for j in 1..5; end; end }}", "the loops ran more than 20 times")]
    [InlineData("calls", 3, "{{ func f; f; end; f }}", "more than 3 calls stand inside one another")]
    [InlineData("printed", 10, "eleven char", "the template printed more than 10 characters")]
    [InlineData("text", 10, "{{ x = 'abcdef' + 'ghijkl' }}", "`x` grew too large: a text holds at most 10 characters, a list as many entries as loops may run")]
    [InlineData("nesting", 2, "{{ if true; if true; if true; end; end; end }}", "more than 2 blocks or parentheses stand inside one another")]
    [InlineData("regex_milliseconds", 1, "{{ ('a' * 60) + 'b' | regex.match '^(a|aa)+$' }}", "this regular expression takes too long")]
    [InlineData("seconds", 1, "{{ i = 0; while true; i += 1; end }}", "the template ran longer than 1 second")]
    public void Each_limit_can_be_set_and_says_what_it_is(string name, int value, string template, string message)
    {
        var limits = TemplateLimits.Default.With("loop_steps", 2_000_000_000)!.With(name, value)!;
        var parsed = Template.Parse(new SourceFile("runaway", template), limits);
        var rendering = parsed.Value?.Render(new RenderOptions { Globals = new TemplateObject(), Limits = limits });
        Assert.Contains(message, parsed.Problems.AddRange(rendering?.Problems ?? []).Select(p => p.Message));
    }

    [Theory]
    [InlineData("loop_steps", 0)]
    [InlineData("calls", 501)]
    [InlineData("nesting", 501)]
    [InlineData("seconds", 1.5)]
    [InlineData("no_such_limit", 5)]
    public void A_limit_that_makes_no_sense_is_refused(string name, double value) => Assert.Null(TemplateLimits.Default.With(name, (decimal)value));

    [Fact]
    public void The_highest_nesting_and_the_deepest_calls_end_in_an_error_where_the_stack_is_small()
    {
        var limits = TemplateLimits.Default.With("calls", 500)!.With("nesting", 500)!;
        var deep = "{{ " + new string('(', 240) + "1" + new string(')', 240) + " }}";
        var calls = "{{ func f; if $0 > 0; for i in 1..1; with {a: 1}; x = [f ($0 - 1)] | array.each do; ret $0; end; end; end; end; ret 1; end; f 490 }}";
        List<string> printed = [];
        var thread = new Thread(
            () => printed = [.. new[] { deep, calls }.Select(t => Template.Parse(new SourceFile("deep", t), limits)).Select(p => p.Value!.Render(new RenderOptions { Globals = new TemplateObject(), Limits = limits }))
                .Select(r => r.Text + string.Concat(r.Problems.Select(p => p.Message)))],
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("1", printed[0]);
        Assert.Matches("^(1|more than [0-9]+ calls stand inside one another|this expression is too long to be worked out)$", printed[1]);
    }

    public static TheoryData<string> Endless() => new(
        "{{ 1" + string.Concat(Enumerable.Repeat(" + 1", 200_000)) + " }}",
        "{{ x" + string.Concat(Enumerable.Repeat("?.y", 200_000)) + " }}",
        "{{ 'a'" + string.Concat(Enumerable.Repeat(" | string.upcase", 200_000)) + " }}",
        "{{ x = [1]; x" + string.Concat(Enumerable.Repeat("[0]", 200_000)) + " }}",
        "{{ " + string.Concat(Enumerable.Repeat("!", 200_000)) + "true }}",
        "{{ true" + string.Concat(Enumerable.Repeat(" && true", 200_000)) + " }}",
        "{{ " + string.Concat(Enumerable.Repeat("true ? ", 200_000)) + "1" + string.Concat(Enumerable.Repeat(" : 2", 200_000)) + " }}",
        "{{ x = " + string.Concat(Enumerable.Repeat("x = ", 200_000)) + "1 }}",
        "{{ if x" + string.Concat(Enumerable.Repeat("; else if x", 200_000)) + "; end }}",
        string.Concat(Enumerable.Repeat("{{ if true }}", 200_000)),
        string.Concat(Enumerable.Repeat("{{ func f }}", 200_000)),
        "{{ " + string.Concat(Enumerable.Repeat("{a: ", 200_000)) + " }}",
        "{{ " + string.Concat(Enumerable.Repeat("$'{", 200_000)) + " }}",
        "{{ f" + string.Concat(Enumerable.Repeat(" @", 200_000)) + " }}",
        "{{ " + string.Concat(Enumerable.Repeat("do ", 200_000)) + " }}");

    [Theory]
    [MemberData(nameof(Endless))]
    public void However_long_or_deep_a_template_is_it_gives_an_answer_or_an_error(string template)
    {
        Rendering? rendering = null;
        var parsed = Template.Parse(new SourceFile("endless", template));
        var thread = new Thread(() => rendering = parsed.Value?.Render(new RenderOptions { Globals = new TemplateObject(), Strict = false }), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(parsed.Problems.Length > 0 || rendering is not null);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\secret")]
    [InlineData("documents/../../secret")]
    [InlineData("file:///etc/passwd")]
    public void A_pack_includes_nothing_from_outside(string name)
    {
        var rendering = Some.Rendered("{{ include v }}", Some.Globals(("v", Some.From("v", name))));
        Assert.Equal(["unknown-partial"], rendering.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("{{ 'a'.get_type }}")]
    [InlineData("{{ 'a'.GetType }}")]
    [InlineData("{{ 'a'.length }}{{ 'a'.Length }}")]
    [InlineData("{{ [1].items }}{{ [1].Items }}{{ [1].count }}")]
    [InlineData("{{ {a: 1}.Names }}{{ (1).to_string }}")]
    [InlineData("{{ string['GetType'] }}{{ string.get_type }}")]
    [InlineData("{{ this['GetType'] }}{{ this.get_hash_code }}")]
    [InlineData("{{ f = @string.upcase; f?.method }}{{ f?.target }}")]
    [InlineData("{{ date.parse('2026-11-21')?.ticks }}{{ date.parse('2026-11-21')?.to_file_time }}")]
    public void Nothing_of_the_platform_is_reachable(string template)
    {
        var rendering = Some.Rendered(template, strict: false);
        Assert.Equal("", rendering.Text);
    }
}
