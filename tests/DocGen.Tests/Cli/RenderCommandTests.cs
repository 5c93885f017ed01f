namespace DocGen.Tests.Cli;

public sealed class RenderCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Yaml_scalars_have_their_types_and_an_unknown_name_prints_nothing()
    {
        File.WriteAllText(_folder.File("d.yaml"), "name: Zoë\nwhole: 41\npart: 1.5\nyes: true\nquoted: \"41\"\nnone: ~\nlist: [1, two]\nword: NaN\n");

        var said = Render("{{ name }} {{ whole + 1 }} {{ part * 2 }} {{ if yes; \"yes\"; end }} {{ quoted + 1 }} {{ none ?? \"none\" }} {{ list | array.join \",\" }} {{ word }} {{ missing }}|", "d.yaml");

        Assert.Equal(new Spoken(0, "Zoë 42 3 yes 411 none 1,two NaN |", ""), said);
    }

    [Fact]
    public void Json_is_read_as_well()
    {
        File.WriteAllText(_folder.File("d.json"), "{\"name\": \"Zo\\u00eb\", \"items\": [{\"n\": 1}, {\"n\": -2.5}], \"none\": null}");

        Assert.Equal("Zoë 1;-2.5;", Render("{{ name }} {{ for i in items }}{{ i.n }};{{ end }}{{ none }}", "d.json").Out);
    }

    [Fact]
    public void Partials_stand_beside_the_template_or_below_it()
    {
        Directory.CreateDirectory(_folder.File("parts"));
        File.WriteAllText(_folder.File("head.sbn.md"), "head of {{ x }}");
        File.WriteAllText(_folder.File("parts/foot.txt"), "foot");

        Assert.Equal("head of 1 foot", Render("{{ x = 1 }}{{ include \"head\" }} {{ include \"parts/foot.txt\" }}").Out);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("parts/../../secret")]
    [InlineData("/etc/hostname")]
    [InlineData("C:secret")]
    public void Nothing_outside_the_folder_of_the_template_is_read(string name)
    {
        Directory.CreateDirectory(_folder.File("inside/parts"));
        File.WriteAllText(_folder.File("secret"), "secret");
        File.WriteAllText(_folder.File("inside/t.sbn"), $"{{{{ include \"{name}\" }}}}");

        var said = Spoken.From(["render", _folder.File("inside/t.sbn")], _folder.Path);

        Assert.Equal(1, said.ExitCode);
        Assert.Empty(said.Out);
        Assert.Contains($"error include-outside: `{name}` does not name a partial in the template's own folder", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(_folder.File("inside"));
        File.WriteAllText(_folder.File("secret"), "secret");
        File.CreateSymbolicLink(_folder.File("inside/link"), _folder.File("secret"));
        File.WriteAllText(_folder.File("inside/t.sbn"), "{{ include \"link\" }}");

        var said = Spoken.From(["render", _folder.File("inside/t.sbn")]);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("links are not followed", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_partial_is_told_with_the_nearest_name()
    {
        File.WriteAllText(_folder.File("header.sbn.md"), "");

        var said = Render("{{ include \"haeder\" }}");

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("did you mean `header`?", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_is_the_one_given_and_the_clock_is_never_read()
    {
        Assert.Equal(1, Render("{{ date.now }}").ExitCode);
        File.WriteAllText(_folder.File("t.sbn"), "{{ date.now | date.to_string \"%Y-%m-%d\" }}");
        Assert.Equal("2026-11-21", Spoken.From(["render", _folder.File("t.sbn"), "--date", "2026-11-21"]).Out);
    }

    [Fact]
    public void It_writes_to_a_file_when_asked_and_not_when_there_is_an_error()
    {
        File.WriteAllText(_folder.File("t.sbn"), "Zoë");
        File.WriteAllText(_folder.File("bad.sbn"), "{{ for x }}");

        Assert.Equal(new Spoken(0, "", ""), Spoken.From(["render", _folder.File("t.sbn"), "--out", _folder.File("o.txt")]));
        Assert.Equal("Zoë"u8.ToArray(), File.ReadAllBytes(_folder.File("o.txt")));
        Assert.Equal(1, Spoken.From(["render", _folder.File("bad.sbn"), "--out", _folder.File("o.txt")]).ExitCode);
        Assert.Equal("Zoë", File.ReadAllText(_folder.File("o.txt")));
        Assert.Equal(3, Spoken.From(["render", _folder.File("t.sbn"), "--out", _folder.File("no/such/o.txt")]).ExitCode);
    }

    [Theory]
    [InlineData("- a\n- b\n", "the data holds names and values")]
    [InlineData("a: [\n", "error ")]
    public void Data_that_holds_no_names_is_a_problem(string data, string message)
    {
        File.WriteAllText(_folder.File("d.yaml"), data);

        var said = Render("x", "d.yaml");

        Assert.Equal(1, said.ExitCode);
        Assert.Contains(message, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_or_data_that_is_not_there_is_a_problem()
    {
        Assert.Equal(new Spoken(1, "", "error missing-file: there is no file `none.sbn`\n\n1 error; nothing was written\n"), Spoken.From(["render", "none.sbn"]));
        Assert.Contains("there is no file `none.yaml`", Render("x", "none.yaml").Error, StringComparison.Ordinal);
    }

    private Spoken Render(string template, string? data = null)
    {
        File.WriteAllText(_folder.File("t.sbn"), template);
        return Spoken.From(data is null ? ["render", _folder.File("t.sbn")] : ["render", _folder.File("t.sbn"), "--data", _folder.File(data)], _folder.Path);
    }
}
