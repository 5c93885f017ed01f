using DocGen.Engine.Sources;
using DocGen.Engine.Templating;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Templating;

/// <summary>For random templates over random answers: what a stretch does not name cannot have made it, and what a condition does not name cannot bring back what it left out.</summary>
public class RecordingProperties
{
    private const int Templates = 2000;

    // Texts that double in loops and the like end as errors, soon.
    private static readonly TemplateLimits Limits = new() { LoopSteps = 150, OutputSize = 4000, TextSize = 400, Recursion = 10 };

    private static readonly string[] Constructs =
    [
        "if ", "else if ", "else }}", "case ", "for r", "for w", "for i", "limit:", "offset:", "reversed", "tablerow ", "while ", "break", "continue", "ret ", "capture ", "wrap ", "with ", "include ", "func ", "array.filter ", "array.any ", "array.each ",
        "array.sort", "array.uniq", "array.contains", "?? ", " ? ", "$\"", "&& ", "|| ", "string.replace", "string.truncate", "prose.list", "object.keys", "is_unknown", "for.changed", "k0++", "+= ", "$l",
    ];

    [Fact]
    public void A_stretch_that_did_not_read_a_fact_is_the_same_when_the_fact_changes()
    {
        var (stretches, altered, leftOut) = (0, 0, 0);
        var (pairs, skipped, broughtBack) = (0, 0, 0);
        var seen = Constructs.ToDictionary(c => c, _ => 0);
        var failures = new List<string>();
        Prop.ForAll(RandomTemplate.Any.ToArbitrary(), RandomFacts.Any.ToArbitrary(), (template, facts) =>
        {
            var render = Renderer(template);
            var others = RandomFacts.Names.SelectMany(fact => facts.WithOther(fact).Select(other => (Fact: fact, Other: other))).ToList();
            pairs += others.Count;
            var before = render(facts);
            if (before.HasErrors)
            {
                skipped += others.Count;
                return;
            }

            var isChecked = false;
            foreach (var (fact, other) in others)
            {
                var after = render(other);
                if (after.HasErrors)
                {
                    skipped++;
                    continue;
                }

                isChecked = true;
                altered += before.Text == after.Text ? 0 : 1;
                foreach (var (from, to, answers) in new[] { (before, after, facts), (after, before, other) })
                {
                    var unread = from.Stretches.Where(s => !s.Reads.Contains(fact) && !s.Conditions.Contains(fact)).Select(Seen).ToList();
                    stretches += unread.Count;
                    if (NotIn(unread, [.. to.Stretches.Select(Seen)]) is { } lost)
                    {
                        failures.Add($"{fact} changed, {lost} did not read it\n{template}\n{answers}\nBEFORE {from.Text}\nAFTER  {to.Text}");
                    }

                    foreach (var place in template.KeepsWhatRan ? NewBodies(from, to) : [])
                    {
                        broughtBack++;
                        if (!from.LeftOut.Any(l => Stands(place, l.Body) && l.Facts.Contains(fact)))
                        {
                            failures.Add($"{fact} changed, nothing says that it left out {place.Text} at {place}\n{template}\n{answers}\nBEFORE {from.Text}\nAFTER  {to.Text}");
                        }
                    }

                    foreach (var left in from.LeftOut.Where(l => l.Body.Text.StartsWith(RandomTemplate.Mark, StringComparison.Ordinal) && !l.Facts.Contains(fact)))
                    {
                        leftOut++;
                        if (to.Stretches.FirstOrDefault(s => Stands(s.Place, left.Body)) is { } printed)
                        {
                            failures.Add($"{fact} changed, `{left.Condition}` with {Some.Names(left.Facts)} left out {Seen(printed)}\n{template}\n{answers}\nBEFORE {from.Text}\nAFTER  {to.Text}");
                        }
                    }
                }
            }

            foreach (var construct in Constructs.Where(c => isChecked && template.ToString().Contains(c, StringComparison.Ordinal)))
            {
                seen[construct]++;
            }
        }).HoldsFor(Templates);

        Assert.True(failures.Count == 0, $"{failures.Count} failures, the shortest:\n{failures.MinBy(f => f.Length)}");
        Assert.True(stretches > 800_000 && altered > 3_000 && leftOut > 40_000 && broughtBack > 400, $"{stretches} stretches, {altered} changed outputs, {leftOut} parts left out, {broughtBack} brought back");
        Assert.True(pairs > 40_000 && skipped < pairs / 3, $"{skipped} of {pairs} pairs have errors");
        Assert.All(seen, s => Assert.True(s.Value >= 20, $"`{s.Key}` was in {s.Value} templates only"));
    }

    private static Func<RandomFacts, Rendering> Renderer(RandomTemplate template)
    {
        var (page, first, second) = (Parsed("page", template.Page), Parsed("one", template.First), Parsed("two", template.Second));
        return facts => page.Render(new RenderOptions { Globals = facts.Globals(), Strict = false, Limits = Limits, IncludeNames = ["one", "two"], Include = name => name == "one" ? first : name == "two" ? second : null });
    }

    private static Template Parsed(string name, string text)
    {
        var parsed = Template.Parse(new SourceFile(name, text));
        Assert.True(parsed.Value is not null, string.Join('\n', parsed.Problems) + "\n" + text);
        return parsed.Value;
    }

    private static string Seen(Stretch stretch) => $"{(stretch.Opaque ? "value" : "text")} `{stretch.Text}` of `{stretch.Place.Text}` at {stretch.Place} in {string.Join('/', stretch.LoopPath)}";

    /// <summary>The marked bodies that printed now and not before.</summary>
    private static IEnumerable<SourceRange> NewBodies(Rendering before, Rendering now)
    {
        static IEnumerable<SourceRange> Marked(Rendering rendering) => rendering.Stretches.Where(s => !s.Opaque && s.Text.StartsWith(RandomTemplate.Mark, StringComparison.Ordinal)).Select(s => s.Place);
        return Marked(now).Except(Marked(before));
    }

    private static bool Stands(SourceRange place, SourceRange body) => place.File.Path == body.File.Path && place.Start >= body.Start && place.Start + place.Length <= body.Start + body.Length;

    /// <summary>The first of some stretches that is not among others in the same order; null when all are.</summary>
    private static string? NotIn(List<string> some, List<string> others)
    {
        var at = 0;
        foreach (var one in some)
        {
            at = others.IndexOf(one, at) + 1;
            if (at == 0)
            {
                return one;
            }
        }

        return null;
    }
}
