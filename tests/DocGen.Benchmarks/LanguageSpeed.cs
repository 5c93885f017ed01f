using System.Globalization;
using System.Text;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Benchmarks;

/// <summary>Times the template language alone: a template of 40 sections, each with two sentences, a condition on two facts, and a table of 20 rows with a pipe and a <c>??</c>. Beside it stands the time that Markdig takes to parse what the template prints, so that the ratio can be compared between machines.</summary>
internal static class LanguageSpeed
{
    private const int Sections = 40;
    private const int Rows = 20;
    private const int Runs = 200;

    public static string Text()
    {
        var text = new StringBuilder();
        for (var i = 1; i <= Sections; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$$"""
                ## Section {{{i}}}

                This part holds for {{ firm.name }} and {{ firm.people }} people. {{ firm.owner }} reads it once a year.

                {{~ if firm.is_provider && firm.people > 5 ~}}
                The duties of a provider apply in {{ firm.country }}.
                {{~ end ~}}

                | Id | Name | Owner |
                |---|---|---|
                {{~ for x in systems ~}}
                | {{ x.id }} | {{ x.name | string.upcase }} | {{ x.owner ?? "nobody" }} |
                {{~ end ~}}


                """);
        }

        return text.ToString();
    }

    public static TemplateObject Facts(bool recorded)
    {
        Value From(string name, object? payload) => recorded ? Value.Of(payload, FactSet.Of(new Fact(name, null))) : Value.Of(payload);
        var firm = new TemplateObject()
            .Set("name", From("firm.name", "Pebblelark")).Set("people", From("firm.people", 42L)).Set("owner", From("firm.owner", "the managing director"))
            .Set("country", From("firm.country", "Estonia")).Set("is_provider", From("firm.is_provider", true));
        var systems = Enumerable.Range(1, Rows).Select(i => Value.Of(new TemplateObject()
            .Set("id", From($"systems.{i}.id", $"SYS-{i:00}")).Set("name", From($"systems.{i}.name", $"assistant number {i} of the help desk")).Set("owner", From($"systems.{i}.owner", i % 3 == 0 ? null : "the product lead"))));
        return new TemplateObject().Set("firm", Value.Of(firm)).Set("systems", From("systems", new TemplateList([.. systems])));
    }

    public static int Run()
    {
        var text = Text();
        var file = new SourceFile("speed.sbn.md", text);
        var template = Template.Parse(file).Value!;
        var strict = new RenderOptions { Globals = Facts(recorded: true) };
        var plain = new RenderOptions { Globals = Facts(recorded: false), Strict = false };
        var printed = template.Render(strict).Text;
        if (printed != template.Render(plain).Text)
        {
            Console.Error.WriteLine("both ways must print the same");
            return 1;
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Length} characters of template, {printed.Length} printed; median of {Runs} runs"));
        var markdig = Line("Markdig parses what it printed", () => Markdig.Markdown.Parse(printed), null);
        Line("parse", () => Template.Parse(file), markdig);
        Line("render, with what it reads written down", () => _ = template.Render(strict).Text, markdig);
        Line("render, over plain values", () => _ = template.Render(plain).Text, markdig);
        return 0;
    }

    private static double Line(string what, Action run, double? beside)
    {
        var (_, median, allocated) = Timing.Of(warm: 300, Runs, run);
        var ratio = beside is { } other ? string.Create(CultureInfo.InvariantCulture, $", {median / other:0.00} times Markdig") : "";
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-42} {median,7:0.00} ms {allocated / 1024,8:0} KiB{ratio}"));
        return median;
    }
}
