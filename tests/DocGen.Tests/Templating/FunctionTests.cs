using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Tests.Templating;

/// <summary>What functions do beside giving a value: facts, answers that never run as code, and nothing left behind for the next template.</summary>
public class FunctionTests
{
    private static readonly TemplateObject Answers = Some.Globals(
        ("lead", Some.From("lead", "Ada")),
        ("site", Some.From("site", "Tartu")),
        ("code", Some.From("code", "lead + '!'")),
        ("turns", Some.From("turns", 2L)),
        ("open", Some.Unknown("open")));

    [Theory]
    [InlineData("{{ [lead, site] | array.reverse | array.first }}", "Tartu", "site")]
    [InlineData("{{ [lead, site] | array.each @string.upcase | array.first }}", "ADA", "lead")]
    [InlineData("{{ [{n: lead}, {n: site}] | array.map 'n' | array.last }}", "Tartu", "site")]
    [InlineData("{{ [lead, 'x'] | array.filter @(do; ret $0 == 'x'; end) | array.size }}", "1", "lead")]
    [InlineData("{{ [lead, site] | array.join '-' }}", "Ada-Tartu", "lead site")]
    [InlineData("{{ ['a', 'b'] | array.join lead }}", "aAdab", "lead")]
    [InlineData("{{ {a: lead} | object.to_json }}", "Ada", "lead")]
    [InlineData("{{ 'abc' | string.replace 'b' replace: site }}", "aTartuc", "site")]
    [InlineData("{{ for i in 1..turns; $x = array.cycle ['a', 'b', 'c']; end; array.cycle ['a', 'b', 'c'] }}", "c", "turns")]
    [InlineData("{{ date.format = lead + '%Y'; date.parse '2026-01-02' }}", "Ada2026", "lead")]
    [InlineData("{{ 'lead + 1' | object.eval }}", "Ada1", "lead")]
    public void A_result_carries_the_facts_of_what_it_was_made_from(string template, string text, string facts) =>
        Assert.Equal(facts, Some.Rendered(template, Answers).Behind(text));

    [Theory]
    [InlineData("{{ code | object.eval }}", "`object.eval` does not run text that comes from an answer")]
    [InlineData("{{ code | object.eval_template }}", "`object.eval_template` does not run text that comes from an answer")]
    [InlineData("{{ capture c }}{{ code }}{{ end }}{{ c | object.eval_template }}", "`object.eval_template` does not run text that comes from an answer")]
    public void In_a_pack_an_answer_never_runs_as_code(string template, string message) =>
        Assert.Contains(message, Assert.Single(Some.Rendered(template, Answers).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_that_evaluates_itself_is_stopped()
    {
        var rendering = Some.Rendered("{{ x = 'object.eval x'; object.eval x }}");
        Assert.Equal("limit-recursion", Assert.Single(rendering.Problems).Code);
    }

    [Theory]
    [InlineData("{{ date.format = '%Y' }}")]
    [InlineData("{{ date['format'] = '%Y' }}")]
    [InlineData("{{ with date; format = '%Y'; end }}")]
    [InlineData("{{ string.upcase = 5 }}")]
    public void What_a_template_changes_in_the_functions_is_gone_in_the_next(string template)
    {
        Some.Rendered(template, strict: false);
        Assert.Equal("02 Jan 2026 %d %b %Y X", Some.Rendered("{{ date.parse '2026-01-02' }} {{ date.format }} {{ 'x' | string.upcase }}").Text);
    }

    [Theory]
    [InlineData("{{ [1, open] | array.contains 2 }}")]
    [InlineData("{{ [1, 2] | array.contains open }}")]
    [InlineData("{{ [1, open] | array.sort }}")]
    [InlineData("{{ [1, 2] | array.limit open }}")]
    [InlineData("{{ string.slice 'abc' 0 length: open }}")]
    public void What_an_unknown_answer_decides_is_unknown(string template) =>
        Assert.Equal("not yet established (OP-07)", Some.Rendered(template, Answers).Text);

    [Fact]
    public void An_unknown_answer_can_be_an_item() =>
        Assert.Equal("2 a", Some.Rendered("{{ x = ['a'] | array.add open; x.size }} {{ x[0] }}", Answers).Text);

    [Fact]
    public void Partials_are_joined_with_separators_that_are_text_or_partials()
    {
        var partials = new Dictionary<string, string>(StringComparer.Ordinal) { ["who"] = "{{ lead }}", ["where"] = "at {{ site }}", ["rule"] = "---" };
        RenderOptions With(RenderOptions options) => options with { Include = name => partials.TryGetValue(name, out var text) ? Template.Parse(new SourceFile(name, text)).Value : null };
        var rendering = Some.Rendered("{{ include_join ['who', 'where'] ', ' '<' 'tpl:rule' }}", Answers, with: With);
        Assert.Equal("<Ada, at Tartu---", rendering.Text);
        Assert.Equal("site", rendering.Behind("Tartu"));
        Assert.True(rendering.Stretches.Single(s => s.Text == "Ada").Opaque);
        Assert.False(rendering.Stretches.Single(s => s.Text == "---").Opaque);
    }

    [Fact]
    public void An_expression_names_what_a_function_inside_it_reads()
    {
        const string text = "sites | array.any @(do; ret $0.open && firm.large; end)";
        var expression = Expression.Parse(text, new SourceFile("derived.yaml", text).Range(0, text.Length)).Value!;
        Assert.Equal(["sites", "array.any", "firm.large"], expression.Names);
    }
}
