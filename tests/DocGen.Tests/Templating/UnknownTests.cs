using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Tests.Templating;

/// <summary>An unknown answer is a value: it decides nothing, and says so on paper.</summary>
public class UnknownTests
{
    private const string Point = "not yet established (OP-07)";

    private static readonly Template Part = Template.Parse(new SourceFile("part.sbn.md", "<{{ $1 ?? '-' }}{{ $name ?? '-' }}>")).Value!;

    private static Rendering Rendered(string template) => Some.Rendered(template, Some.Globals(
        ("u", Some.Unknown("governance.committee")),
        ("items", Some.List("items", Value.Of(new TemplateObject().Set("id", Some.From("a", "a")).Set("on", Some.From("a.on", true))), Value.Of(new TemplateObject().Set("id", Some.From("b", "b")).Set("on", Some.Unknown("governance.committee"))))),
        ("yes", Some.From("yes", true)),
        ("no", Some.From("no", false)),
        ("none", Some.From("none", null))), with: o => o with { Include = name => name == "part" ? Part : null, IncludeNames = ["part"] });

    [Theory]
    [InlineData("{{ u }}", Point)]
    [InlineData("{{ u ?? 'none' }}", Point)]
    [InlineData("{{ none ?? 'none' }}", "none")]
    [InlineData("{{ u == 'x' }}", Point)]
    [InlineData("{{ u + 1 }}", Point)]
    [InlineData("{{ u | string.upcase }}", Point)]
    [InlineData("{{ u.member }}", Point)]
    [InlineData("{{ u.size > 0 }}", Point)]
    [InlineData("{{ !u }}", Point)]
    [InlineData("{{ u && yes }}", Point)]
    [InlineData("{{ u && no }}", "false")]
    [InlineData("{{ no && u }}", "false")]
    [InlineData("{{ u || yes }}", "true")]
    [InlineData("{{ u || no }}", Point)]
    [InlineData("{{ u ? 'a' : 'b' }}", Point)]
    [InlineData("{{ u | is_unknown }}", "true")]
    [InlineData("{{ yes | is_unknown }}", "false")]
    [InlineData("{{ if u }}a{{ else }}b{{ end }}", Point)]
    [InlineData("{{ for x in u }}a{{ else }}b{{ end }}", Point)]
    [InlineData("{{ case u }}{{ when 1 }}a{{ else }}b{{ end }}", Point)]
    [InlineData("{{ case 1 }}{{ when u }}a{{ else }}b{{ end }}", Point)]
    [InlineData("{{ [1, u] | array.contains 1 }}", "true")]
    [InlineData("{{ [1, u] | array.contains 2 }}", Point)]
    [InlineData("{{ [1, u] == [1, 2] }}", Point)]
    [InlineData("{{ ['A', u] | prose.list }}", "A and " + Point)]
    [InlineData("{{ ['Used as supplied', u] | prose.labels }}", "used as supplied and " + Point)]
    [InlineData("{{ u | prose.inline }}", Point)]
    [InlineData("{{ none ?? u }}", Point)]
    [InlineData("{{ u ?! 'some' }}", Point)]
    [InlineData("{{ yes ?! u }}", Point)]
    [InlineData("{{ u != 'x' }}", Point)]
    [InlineData("{{ u < 1 }}", Point)]
    [InlineData("{{ 1 >= u }}", Point)]
    [InlineData("{{ u == u }}", Point)]
    [InlineData("{{ u == null }}", Point)]
    [InlineData("{{ u == empty }}", Point)]
    [InlineData("{{ [1, u] == [1] }}", "false")]
    [InlineData("{{ -u }}", Point)]
    [InlineData("{{ 2 * u - 1 }}", Point)]
    [InlineData("{{ 'a' + u }}", Point)]
    [InlineData("{{ [1] + u }}", Point)]
    [InlineData("{{ 1..u }}", Point)]
    [InlineData("{{ yes && u }}", Point)]
    [InlineData("{{ (u || yes) && !no }}", "true")]
    [InlineData("{{ u && u }}", Point)]
    [InlineData("{{ u?.member ?? 'x' }}", Point)]
    [InlineData("{{ u[0].name }}", Point)]
    [InlineData("{{ [1, 2][u] }}", Point)]
    [InlineData("{{ {a: u}.a }}", Point)]
    [InlineData("{{ {a: u}['a'] }}", Point)]
    [InlineData("{{ {a: 1}[u] }}", Point)]
    [InlineData("{{ [1, u][0] }}", "1")]
    [InlineData("{{ yes ? u : 'b' }}", Point)]
    [InlineData("{{ no ? u : 'b' }}", "b")]
    [InlineData("{{ u && no ? 'a' : 'b' }}", "b")]
    [InlineData("{{ u == 1 && yes ? 'a' : 'b' }}", Point)]
    [InlineData("{{ (u | is_unknown) ? 'a' : 'b' }}", "a")]
    [InlineData("{{ if u | is_unknown }}a{{ else }}b{{ end }}", "a")]
    [InlineData("{{ if is_unknown yes }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ if no }}a{{ else if u }}b{{ else }}c{{ end }}", Point)]
    [InlineData("{{ if yes }}a{{ else if u }}b{{ end }}", "a")]
    [InlineData("{{ if u }}a{{ else if yes }}b{{ else }}c{{ end }}", Point)]
    [InlineData("{{ if !u }}a{{ end }}.", Point + ".")]
    [InlineData("{{ if u == 'x' || yes }}a{{ end }}", "a")]
    [InlineData("{{ if no && u }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ if yes; if u; 'a'; end; end }}", Point)]
    [InlineData("{{ for x in [1, u] }}{{ x }};{{ end }}", "1;" + Point + ";")]
    [InlineData("{{ for x in [1, 2] limit: u }}a{{ else }}b{{ end }}", Point)]
    [InlineData("{{ for x in [1, 2] offset: u }}a{{ end }}", Point)]
    [InlineData("{{ for x in 1..u }}a{{ end }}", Point)]
    [InlineData("{{ for x in [u] }}{{ if x }}a{{ end }}{{ end }}", Point)]
    [InlineData("{{ for x in u.list }}a{{ else }}b{{ end }}", Point)]
    [InlineData("{{ tablerow x in u }}a{{ end }}", Point)]
    [InlineData("{{ tablerow x in [1] cols: u }}a{{ end }}", Point)]
    [InlineData("{{ while u }}a{{ end }}", Point)]
    [InlineData("{{ while no && u }}a{{ end }}.", ".")]
    [InlineData("{{ case 1 }}{{ when 1 }}a{{ when u }}b{{ end }}", "a")]
    [InlineData("{{ case 1 }}{{ when 2 }}a{{ when u }}b{{ when 1 }}c{{ else }}d{{ end }}", Point)]
    [InlineData("{{ case 1 }}{{ when 1, u }}a{{ else }}b{{ end }}", "a")]
    [InlineData("{{ case 1 }}{{ when u, 1 }}a{{ else }}b{{ end }}", "a")]
    [InlineData("{{ case 1 }}{{ when 2, u }}a{{ else }}b{{ end }}", Point)]
    [InlineData("{{ with u }}a{{ end }}", Point)]
    [InlineData("{{ with {name: u} }}{{ name }}{{ end }}", Point)]
    [InlineData("{{ import u }}", Point)]
    [InlineData("{{ x = u }}{{ x }}", Point)]
    [InlineData("{{ x = 1; x += u; x }}", Point)]
    [InlineData("{{ x = u; x += 1; x }}", Point)]
    [InlineData("{{ x = u; x++; x }}", Point + Point)]
    [InlineData("{{ o = {a: 1}; o.a = u; o.a }}", Point)]
    [InlineData("{{ x = u ? 'a' : 'b'; x }}", Point)]
    [InlineData("{{ capture c }}a {{ u }}{{ end }}{{ c }}", "a " + Point)]
    [InlineData("{{ capture c }}{{ if u }}a{{ end }}{{ end }}{{ c }}", Point)]
    [InlineData("{{ capture c }}{{ u }}{{ end }}", "")]
    [InlineData("{{ $\"a{u}b\" }}", "a" + Point + "b")]
    [InlineData("{{ func f(t); ret t + '.'; end }}{{ f u }}", Point)]
    [InlineData("{{ func f; ret $0; end }}{{ f u }}", Point)]
    [InlineData("{{ func f; ret $.t; end }}{{ f t: u }}", Point)]
    [InlineData("{{ func f(t); ret 'a'; end }}{{ f u }}", "a")]
    [InlineData("{{ func f; $$; end }}{{ wrap f }}{{ u }}{{ end }}", Point)]
    [InlineData("{{ wrap u }}a{{ end }}", Point)]
    [InlineData("{{ include 'part' u }}", "<" + Point + "->")]
    [InlineData("{{ include 'part' name: u }}", "<-" + Point + ">")]
    [InlineData("{{ include u }}", Point)]
    [InlineData("{{ include_join ['part', u] ',' }}", "<-->," + Point)]
    [InlineData("{{ 'a-b' | string.replace '-' u }}", Point)]
    [InlineData("{{ 'a-b' | string.replace match: '-' replace: u }}", Point)]
    [InlineData("{{ u | string.size }}", Point)]
    [InlineData("{{ u | string.contains 'a' }}", Point)]
    [InlineData("{{ u | math.round 1 }}", Point)]
    [InlineData("{{ u | date.to_string '%Y' }}", Point)]
    [InlineData("{{ u | regex.match 'a' }}", Point)]
    [InlineData("{{ u | html.escape }}", Point)]
    [InlineData("{{ u | object.default 'x' }}", Point)]
    [InlineData("{{ u | markdown }}", Point)]
    [InlineData("{{ u | array.size }}", Point)]
    [InlineData("{{ [1, u] | array.size }}", "2")]
    [InlineData("{{ [1, u] | array.first }}", "1")]
    [InlineData("{{ [1, u] | array.last }}", Point)]
    [InlineData("{{ ['a', u] | array.join ', ' }}", "a, " + Point)]
    [InlineData("{{ [1, 2] | array.limit u }}", Point)]
    [InlineData("{{ items | array.map 'on' | array.first }}", "true")]
    [InlineData("{{ items | array.map 'on' | array.last }}", Point)]
    [InlineData("{{ items | array.filter @(do; ret $0.on; end) | array.size }}", Point)]
    [InlineData("{{ items | array.any @(do; ret $0.on; end) }}", "true")]
    [InlineData("{{ items | array.any @(do; ret !$0.on; end) }}", Point)]
    [InlineData("{{ items | array.sort 'on' | array.size }}", Point)]
    [InlineData("{{ u | prose.list }}", Point)]
    [InlineData("{{ u | prose.count 'system' }}", Point)]
    [InlineData("{{ [1, u] | prose.count 'system' }}", "two systems")]
    public void An_unknown_prints_its_open_point_wherever_it_would_decide(string template, string expected)
    {
        var rendering = Rendered(template);
        Assert.Empty(rendering.Messages());
        Assert.Equal(expected, rendering.Text);
        if (!template.StartsWith("{{ capture c }}{{ u }}", StringComparison.Ordinal))
        {
            Assert.Equal(expected.Contains(Point, StringComparison.Ordinal), rendering.UnknownsMet.Any(m => m.Question == "governance.committee"));
        }

        Assert.All(rendering.Stretches.Where(s => s.Text.Contains(Point, StringComparison.Ordinal)), s => Assert.Contains(s.Reads.Union(s.Conditions), f => f.Name == "governance.committee"));
    }

    [Fact]
    public void Every_branch_that_an_unknown_keeps_out_is_left_out_because_of_it()
    {
        const string template = "{{ if u }}a{{ else if yes }}b{{ else }}c{{ end }}{{ case u }}{{ when 1 }}d{{ else }}e{{ end }}{{ while u }}f{{ end }}";
        var left = Rendered(template).LeftOut;
        Assert.Equal(["a", "b", "c", "d", "e", "f"], left.Select(l => l.Body.Text).Order(StringComparer.Ordinal));
        Assert.All(left, l => Assert.Contains(l.Facts, f => f.Name == "governance.committee"));
    }

    [Fact]
    public void Where_whole_lines_depend_on_an_unknown_a_paragraph_of_its_own_says_so()
    {
        var unknown = new Unknown("governance.committee", "OP-07", "not yet established (OP-07)") { Passage = "Whether there is a committee is not yet established (OP-07)." };
        var rendering = Some.Rendered("Before.\n\n{{ if u }}\nThe committee meets.\n{{ end }}\nAfter {{ if u }}one{{ end }}.", Some.Globals(("u", Some.From("u", unknown))));
        Assert.Equal(["Before.", unknown.Passage, $"After {unknown.Text}."], rendering.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
