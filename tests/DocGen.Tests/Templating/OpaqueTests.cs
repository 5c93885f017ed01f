using DocGen.Engine.Templating;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Templating;

/// <summary>A value never becomes template text, and a stretch depends on nothing but the facts it names.</summary>
public class OpaqueTests
{
    private const string Page = "# {{ v }}\n{{ capture c }}*{{ v }}*{{ end }}{{ c }} | {{ v + '.' }} | {{ [v, 'x'] | prose.list }} | {{ $\"<{v}>\" }}{{ if w == v }} same{{ end }}";

    [Fact]
    public void A_value_with_template_code_and_markup_stays_one_opaque_stretch_whatever_its_text()
    {
        var values = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get)
            .Or(Gen.Elements("{{ 1 + 1 }}", "| a | b |", "# heading", "a\n\n* b", "\u202e\0", "`x`", "{%{", "**"));
        Prop.ForAll(values.ToArbitrary(), value =>
        {
            var rendering = Some.Rendered(Page, Some.Globals(("v", Some.From("v", value)), ("w", Some.From("w", "other"))));
            var trusted = string.Concat(rendering.Stretches.Where(s => !s.Opaque).Select(s => s.Text));
            return !rendering.HasErrors && trusted == "# \n** |  |  | " && rendering.Stretches.Where(s => s.Opaque).All(s => value.Length == 0 || s.Text.Contains(value, StringComparison.Ordinal));
        }).HoldsFor(100);
    }

    [Fact]
    public void A_stretch_stays_the_same_when_a_fact_changes_that_it_did_not_read()
    {
        const string template = "{{ x = 'start' }}{{ if a }}{{ x = 'set' }}A{{ else if b }}B{{ end }}[{{ x }}]{{ for i in 1..3 }}{{ i }}{{ if b && c }}{{ break }}{{ end }}{{ d }};{{ end }}{{ if c }}{{ ret }}{{ end }}end {{ d }}";
        var names = new[] { "a", "b", "c", "d" };
        var flags = ArbMap.Default.GeneratorFor<bool>().ArrayOf(4);
        Prop.ForAll(flags.ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (values, changed) =>
        {
            var before = Some.Rendered(template, Facts(names, values));
            var other = values.ToArray();
            other[changed] = !other[changed];
            var after = Some.Rendered(template, Facts(names, other)).Stretches.Select(s => (s.Text, s.Place.Start, string.Join('/', s.LoopPath))).ToHashSet();
            return before.Stretches
                .Where(s => !s.Reads.Union(s.Conditions).Any(f => f.Name == names[changed]))
                .All(s => after.Contains((s.Text, s.Place.Start, string.Join('/', s.LoopPath))));
        }).HoldsFor(100);
    }

    [Theory]
    [InlineData("{{ v }}", true)]
    [InlineData("{{ v | string.upcase }}", true)]
    [InlineData("{{ v | markdown }}", false)]
    public void Only_markdown_makes_the_text_of_a_value_trusted(string template, bool isOpaque) =>
        Assert.Equal(isOpaque, Assert.Single(Some.Rendered(template, Some.Globals(("v", Some.From("v", "*x*")))).Stretches).Opaque);

    private static TemplateObject Facts(string[] names, bool[] values)
    {
        var globals = new TemplateObject();
        for (var i = 0; i < names.Length; i++)
        {
            globals.Set(names[i], Some.From(names[i], values[i]));
        }

        return globals;
    }
}
