using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Tests.Templating;

/// <summary>Runs every line of <c>tests/cases/templating/*.cases</c>: <c>template ⇶ expected</c>, or <c>! line:column message</c> for a mistake.</summary>
public class LanguageCases
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Repository.Path("tests", "cases", "templating"), "*.cases").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                {
                    var parts = line.Split(" ⇶ ");
                    cases.Add($"{Path.GetFileName(file)}:{number}", Unescape(parts[0]), Unescape(parts.Length > 1 ? parts[1] : ""));
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_template_prints_what_its_case_says(string place, string template, string expected)
    {
        var parsed = Template.Parse(new SourceFile(place, template));
        var rendering = parsed.Value?.Render(new RenderOptions { Globals = new TemplateObject(), Strict = false });
        var problems = parsed.Problems.AddRange(rendering?.Problems ?? []).Select(p => $"{p.Place?.Line}:{p.Place?.Column} {p.Message}");
        if (expected.StartsWith("! ", StringComparison.Ordinal))
        {
            Assert.Equal(expected[2..], string.Join(" / ", problems));
            return;
        }

        Assert.Empty(problems);
        Assert.Equal(expected, rendering!.Text);
    }

    private static string Unescape(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);
}
