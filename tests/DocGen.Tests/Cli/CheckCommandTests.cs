namespace DocGen.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_sound_folder_is_summed_up()
    {
        using var small = new SmallPack();

        Snapshot.Match("Check.sound", small.Run("check", small.Client).All);
    }

    [Fact]
    public void Files_that_were_edited_or_lost_since_the_build_are_named()
    {
        using var small = new SmallPack();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        Assert.Contains("outputs: as built, from these answers", small.Run("check", small.Client).Out, StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(small.Client, "out", "D1-ai-policy.md"), "By hand.\n");
        File.Delete(Path.Combine(small.Client, "out", "traceability.csv"));
        small.Change("answers.yaml", "unknown", "nightly");

        var said = small.Run("check", small.Client);
        Assert.Equal(0, said.ExitCode);
        Assert.EndsWith("  outputs\n    edited since they were built\n      D1-ai-policy.md\n    missing\n      traceability.csv\n    answers changed since the build: build again\n      answers.yaml\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_numbers_that_were_counted_in_another_text_are_told_in_one_line()
    {
        using var small = new SmallPack();
        Assert.DoesNotContain("page numbers", small.Run("check", small.Client).Out, StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(small.Client, ".docgen"));
        File.WriteAllText(Path.Combine(small.Client, ".docgen", "pages.json"), "{\"D1-ai-policy\": {\"content_sha256\": \"ab\", \"pages\": {\"roles\": 4}}}");
        var said = small.Run("check", small.Client);

        Assert.Equal(0, said.ExitCode);
        Assert.EndsWith(
            " page numbers: the text has changed since they were counted, so the next build leaves them out of D1-ai-policy, D2-system-note-reader; run `docgen paginate`",
            string.Join(' ', said.Out.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(small.Client, ".docgen", "pages.json"), "[]");
        Assert.Contains("warning broken-pages: ", small.Run("check", small.Client).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pack_itself_is_looked_at_only_when_asked()
    {
        using var small = new SmallPack();

        Assert.Empty(small.Run("check", small.Client).Error);
        var said = small.Run("check", small.Client, "--pack-lint");
        Assert.Equal(1, said.ExitCode);
        Snapshot.Match("Check.pack-lint", said.Error);
    }

    [Fact]
    public void A_flood_of_one_kind_is_counted_unless_all_is_asked_for()
    {
        using var small = new SmallPack();
        File.WriteAllText(Path.Combine(small.Client, "controls.yaml"), "controls:\n" + string.Concat(Enumerable.Range(1, 41).Select(i => $"  27001:A.99.{i}: {{status: planned}}\n")));

        var few = small.Run("check", small.Client);
        var all = small.Run("check", small.Client, "--all");

        Assert.Equal(1, few.ExitCode);
        Assert.Equal(10, Times("error unknown-requirement", few.Error));
        Assert.Contains("   and 31 more unknown-requirement like it; --all prints them\n", few.Error, StringComparison.Ordinal);
        Assert.EndsWith("41 errors\n", few.Error, StringComparison.Ordinal);
        Assert.Equal(41, Times("error unknown-requirement", all.Error));
    }

    [Theory]
    [InlineData("{\"outputs\": 5")]
    [InlineData("{\"outputs\": [{\"path\": null, \"sha256\": 5}]}")]
    [InlineData("{\"outputs\": [{\"path\": \"../answers.yaml\", \"sha256\": \"5\"}]}")]
    public void A_manifest_that_somebody_broke_counts_as_none(string manifest)
    {
        using var small = new SmallPack();
        Directory.CreateDirectory(Path.Combine(small.Client, "out"));
        File.WriteAllText(Path.Combine(small.Client, "out", "manifest.json"), manifest);

        Assert.EndsWith("  outputs: not built yet\n", small.Run("check", small.Client).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_template_shows_without_building()
    {
        using var small = new SmallPack();
        File.AppendAllText(Path.Combine(small.Pack, "documents", "d1.sbn.md"), "{{ organisation.nmae }}\n");

        var said = small.Run("check", small.Client);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("did you mean", said.Error, StringComparison.Ordinal);
        Assert.Contains("documents/d1.sbn.md:9:", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_problem()
    {
        var said = Spoken.From(["check", "no/such/folder"]);

        Assert.Equal(new Spoken(1, "", "error missing-folder: there is no folder `no/such/folder`\n   hint: make one to fill in with `docgen new no/such/folder`\n\n1 error\n"), said);
    }

    [Fact]
    public void A_key_with_nothing_after_it_does_not_count_as_an_answer()
    {
        using var small = new SmallPack();
        small.Change("profile.yaml", "name: Lakeside Ltd", "name:");

        var said = small.Run("check", small.Client);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("error missing-answer: `organisation.name` is not answered", said.Error, StringComparison.Ordinal);
        Assert.Contains("profile.yaml:2:", said.Error, StringComparison.Ordinal);
    }

    private static int Times(string part, string text) => text.Split(part).Length - 1;
}
