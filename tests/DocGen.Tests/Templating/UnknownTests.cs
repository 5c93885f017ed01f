using DocGen.Engine.Templating;

namespace DocGen.Tests.Templating;

/// <summary>An unknown answer is a value: it decides nothing, and says so on paper.</summary>
public class UnknownTests
{
    private const string Point = "not yet established (OP-07)";

    private static Rendering Rendered(string template) => Some.Rendered(template, Some.Globals(
        ("u", Some.Unknown("governance.committee")),
        ("yes", Some.From("yes", true)),
        ("no", Some.From("no", false)),
        ("none", Some.From("none", null))));

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
    public void An_unknown_prints_its_open_point_wherever_it_would_decide(string template, string expected)
    {
        var rendering = Rendered(template);
        Assert.Empty(rendering.Messages());
        Assert.Equal(expected, rendering.Text);
        Assert.Equal(expected.Contains(Point, StringComparison.Ordinal), rendering.UnknownsMet.Any(m => m.Question == "governance.committee"));
    }
}
