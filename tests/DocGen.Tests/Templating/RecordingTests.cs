using DocGen.Engine.Templating;

namespace DocGen.Tests.Templating;

/// <summary>What a template reads is written down, however it got there.</summary>
public class RecordingTests
{
    private static TemplateObject Facts(bool a = true, bool b = true) => Some.Globals(
        ("a", Some.From("a", a)),
        ("b", Some.From("b", b)),
        ("name", Some.From("name", "Pebblelark")),
        ("sites", Some.List("sites", Some.From("sites", "Tallinn"), Some.From("sites", "Tartu"))));

    [Theory]
    [InlineData("{{ name }}", "Pebblelark", "name")]
    [InlineData("{{ x = name + '!' }}{{ x }}", "Pebblelark!", "name")]
    [InlineData("{{ if a }}yes{{ end }}", "yes", "a")]
    [InlineData("{{ if a && b }}yes{{ end }}", "yes", "a b")]
    [InlineData("{{ if !a }}no{{ else }}yes{{ end }}", "yes", "a")]
    [InlineData("{{ if a; x = 1; end; x }}", "1", "a")]
    [InlineData("{{ a ? 'yes' : name }}", "yes", "a")]
    [InlineData("{{ capture c }}<{{ name }}>{{ end }}{{ c }}", "Pebblelark", "name")]
    [InlineData("{{ for s in sites }}{{ s }}{{ end }}", "Tartu", "sites")]
    [InlineData("{{ for s in [1, 2] limit: sites.size }}{{ s }}{{ end }}", "1", "sites")]
    [InlineData("{{ func f; ret name; end; f }}", "Pebblelark", "name")]
    [InlineData("{{ func f; if a; ret 'yes'; end; ret 'no'; end; f }}", "yes", "a")]
    [InlineData("{{ case name; when 'Pebblelark'; 'yes'; end }}", "yes", "name")]
    [InlineData("{{ case 1; when 2; 'no'; else; 'yes'; end }}", "yes", "")]
    [InlineData("{{ ['x', name] | array.contains 'x' }}", "true", "name")]
    [InlineData("{{ ['x', name] | array.sort | array.first }}", "Pebblelark", "name")]
    [InlineData("{{ [name, 'x'] == ['y', 'x'] }}", "false", "name")]
    [InlineData("{{ $\"to {name}\" }}", "to Pebblelark", "name")]
    [InlineData("{{ sites[0] }}", "Tallinn", "sites")]
    [InlineData("{{ sites | prose.list }}", "Tallinn and Tartu", "sites")]
    [InlineData("{{ x = 0; func f; x = 1; ret true; end; y = a && f; x }}", "1", "a")]
    [InlineData("{{ func f; 'called'; ret true; end; y = !a || f }}", "called", "a")]
    [InlineData("{{ x = 0; func f; x = 1; end; y = a ? f : name; x }}", "1", "a")]
    [InlineData("{{ with (a ? {x: 1} : {}); 'inside'; end }}", "inside", "a")]
    [InlineData("{{ for s in ['x', name]; $\"{for.index} {for.changed}\"; end }}", "1 true", "name")]
    [InlineData("{{ k = 0; if a; k++; end; k }}", "1", "a")]
    [InlineData("{{ if a; func f; ret 'chosen'; end; end; f }}", "chosen", "a")]
    [InlineData("{{ [name, 'x'] }}", "Pebblelark", "name")]
    [InlineData("{{ l = []; if a; l[0] = 'z'; end; l.size }}", "1", "a")]
    [InlineData("{{ capture c; name; end; c | string.size }}", "10", "name")]
    public void A_stretch_carries_the_facts_behind_it(string template, string text, string facts) =>
        Assert.Equal(facts, Some.Rendered(template, Facts()).Behind(text));

    [Theory]
    [InlineData("{{ x = 1; if a; x = 2; end; x }}", "1", "a")]
    [InlineData("{{ x = 1; if a; b; else if b; x = 2; end; x }}", "1", "a b")]
    [InlineData("{{ $x = 1; if a; $x = 2; end; $x }}", "1", "a")]
    [InlineData("{{ x = 0; while a; x = 1; end; x }}", "0", "a")]
    [InlineData("{{ for i in 1..2; if a; break; end; 'after'; end }}", "after", "a")]
    [InlineData("{{ for i in 1..2; 'first ' + i; if a; break; end; end }}", "first 2", "a")]
    [InlineData("{{ for i in 1..2; if !b; if a; break; end; end; 'after'; end }}", "after", "a b")]
    [InlineData("{{ for i in 1..2; if a; break; end; end; 'outside' }}", "outside", "")]
    [InlineData("{{ for i in 1..2; if a; ret; end; end; 'outside' }}", "outside", "a")]
    [InlineData("{{ if a; ret; end; 'rest' }}", "rest", "a")]
    [InlineData("{{ o = {x: 1}; p = {x: 1}; with (a ? o : p); x = 2; end; o.x }}", "1", "a")]
    [InlineData("{{ o = {}; p = {}; with (a ? o : p); x = 2; end; o | object.keys }}", "[]", "a")]
    [InlineData("{{ o = {x: 1}; p = {x: 1}; q = a ? o : p; q.x = 2; o.x }}", "1", "a")]
    [InlineData("{{ x = 0; for i in 1..2; x++; if !a; break; end; end; x }}", "1", "a")]
    [InlineData("{{ x = 0; for i in 1..2; if !a; continue; end; x = 1; end; x }}", "0", "a")]
    [InlineData("{{ x = 0; func f; if !a; ret; end; x = 1; end; f; x }}", "0", "a")]
    [InlineData("{{ func f; if a; ret 'early'; end; end; f ?? 'nothing' }}", "nothing", "a")]
    [InlineData("{{ capture c; if a; 'x'; end; end; c | string.size }}", "0", "a")]
    [InlineData("{{ l = []; other = l; if a; l[0] = 'z'; end; other.size }}", "0", "a")]
    public void What_did_not_happen_counts_as_well(string template, string text, string facts) =>
        Assert.Equal(facts, Some.Rendered(template, Facts(a: false, b: false)).Behind(text));

    [Fact]
    public void A_body_that_was_left_out_leaves_its_range_and_the_facts_that_decided()
    {
        var left = Assert.Single(Some.Rendered("{{ if a }}\n## Secure areas\n{{ end }}", Facts(a: false)).LeftOut);
        Assert.Contains("## Secure areas", left.Body.Text, StringComparison.Ordinal);
        Assert.Equal("a", left.Condition);
        Assert.Equal("a", left.ConditionPlace.Text);
        Assert.Equal("a", Some.Names(left.Facts));
    }

    [Fact]
    public void A_body_left_out_in_a_loop_says_that_the_list_decided_too()
    {
        var sites = Some.List("sites", Value.Of("Tallinn"));
        var left = Assert.Single(Some.Rendered("{{ for s in sites }}{{ if s == 'Tartu' }}a second site{{ end }}{{ end }}", Some.Globals(("sites", sites))).LeftOut);
        Assert.Equal("sites", Some.Names(left.Facts));
    }

    [Fact]
    public void An_else_that_was_not_needed_is_left_out_too()
    {
        var left = Assert.Single(Some.Rendered("{{ if a }}yes{{ else }}no{{ end }}", Facts()).LeftOut);
        Assert.Contains("no", left.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_path_of_a_loop_names_items_by_their_id()
    {
        var system = Value.Of(new TemplateObject().Set("id", Value.Of("triage")).Set("name", Value.Of("Triage")));
        var rendering = Some.Rendered("{{ for s in systems }}{{ for i in 1..2 }}{{ s.name }}{{ end }}{{ end }}", Some.Globals(("systems", Some.List("systems", system))));
        Assert.All(rendering.Stretches, s => Assert.Equal("triage", s.LoopPath[0]));
        Assert.Equal(2, rendering.Stretches.Select(s => s.LoopPath[1]).Distinct().Count());
    }

    [Fact]
    public void The_facts_of_a_partial_reach_the_page_that_includes_it()
    {
        var partial = Template.Parse(new Engine.Sources.SourceFile("site.sbn.md", "at {{ name }}")).Value;
        var rendering = Some.Rendered("{{ if a }}{{ include 'site' }}{{ end }}", Facts(), with: o => o with { Include = n => n == "site" ? partial : null });
        Assert.Equal("a name", rendering.Behind("Pebblelark"));
        Assert.False(rendering.Stretches[0].Opaque);
        Assert.True(rendering.Stretches[1].Opaque);
    }
}
