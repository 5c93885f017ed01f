namespace DocGen.Tests.Cli;

public sealed class NewCommandTests
{
    private static readonly string[] Files = ["answers.yaml", "controls.yaml", "profile.yaml", "risks.yaml", "suppliers.yaml", "systems.yaml"];

    [Fact]
    public void A_new_folder_holds_every_file_and_lacks_nothing_but_answers()
    {
        using var folder = new TemporaryFolder();
        var client = folder.File("acme");

        Assert.Equal(0, Spoken.From(["new", client]).ExitCode);
        var check = Spoken.From(["check", client, "--all"]);

        Assert.Equal(Files, Directory.GetFiles(client).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(1, check.ExitCode);
        var problems = check.Error.Split('\n').Where(l => l.Contains("error ", StringComparison.Ordinal) || l.Contains("warning ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Contains("error missing-answer: ", p, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_of_a_new_folder_fits_100_columns()
    {
        using var folder = new TemporaryFolder();
        Spoken.From(["new", folder.Path]);

        Assert.All(Directory.GetFiles(folder.Path).SelectMany(File.ReadAllLines), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("risks.yaml"), "mine\n");

        var said = Spoken.From(["new", folder.Path], folder.Path);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("already has `risks.yaml`", said.Error, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(folder.File("risks.yaml")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_stays()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("acme"), "mine\n");

        Assert.Equal(new Spoken(1, "", "error file-exists: `acme` is a file\n   hint: name a folder, which need not be there yet\n\n1 error; nothing was written\n"), Spoken.From(["new", folder.File("acme")], folder.Path));
        Assert.Equal("mine\n", File.ReadAllText(folder.File("acme")));
    }

    [Fact]
    public void The_files_of_a_small_pack_read_as_accepted()
    {
        using var small = new SmallPack();
        var client = Path.Combine(small.Root, "new");

        var said = small.Run("new", client);

        Assert.Equal(0, said.ExitCode);
        Snapshot.Match("New.small", said.Out + string.Concat(Directory.GetFiles(client).Order(StringComparer.Ordinal).Where(f => !f.EndsWith("controls.yaml", StringComparison.Ordinal)).Select(f => $"==== {Path.GetFileName(f)}\n{File.ReadAllText(f)}")));
    }

    [Fact]
    public void The_example_of_each_register_is_an_item_once_its_comment_signs_are_gone()
    {
        using var folder = new TemporaryFolder();
        Spoken.From(["new", folder.Path]);
        foreach (var file in new[] { "systems.yaml", "suppliers.yaml", "risks.yaml" })
        {
            var lines = File.ReadAllLines(folder.File(file));
            var key = Array.FindIndex(lines, l => l.EndsWith("s:", StringComparison.Ordinal) && !l.StartsWith('#'));
            File.WriteAllLines(folder.File(file), lines.Select((l, i) => i > key && l.StartsWith("# ", StringComparison.Ordinal) ? l[2..] : i > key ? l.TrimStart('#') : l));
        }

        var check = Spoken.From(["check", folder.Path, "--all"]);

        Assert.Contains("`systems.example-system.name` is not answered", check.Error, StringComparison.Ordinal);
        var codes = check.Error.Split('\n').Where(l => l.Contains("error ", StringComparison.Ordinal)).Select(l => l.Split("error ")[1].Split(':')[0]).Distinct(StringComparer.Ordinal);
        Assert.Equal(["missing-answer"], codes);
    }
}
