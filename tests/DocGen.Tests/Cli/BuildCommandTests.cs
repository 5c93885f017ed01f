namespace DocGen.Tests.Cli;

public sealed class BuildCommandTests
{
    private const string Hint = "Contents lists have no page numbers yet: `docgen paginate` counts them with LibreOffice, and the next build prints them\n";

    [Fact]
    public void A_build_of_one_document_removes_the_edition_that_the_answers_no_longer_give_and_says_so()
    {
        using var small = WithEditions();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        Assert.True(File.Exists(Out(small, "D2-system-note-reader.outside.docx")));
        var others = Directory.GetFiles(Path.Combine(small.Client, "out")).Select(f => Path.GetFileName(f)).Where(f => !f.Contains("outside", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");
        File.AppendAllText(Out(small, "D2-system-note-reader.outside.md"), "By hand.\n");
        var said = small.Run("build", small.Client, "--only", "D2");

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("note removed-file: `D2-system-note-reader.outside.docx` is no longer part of the pack and was removed\n", said.Error, StringComparison.Ordinal);
        Assert.Contains("warning edited-file: `D2-system-note-reader.outside.md` is no longer part of the pack; it was changed by somebody and stays\n", said.Error, StringComparison.Ordinal);
        Assert.Equal(others.Append("D2-system-note-reader.outside.md").Order(StringComparer.Ordinal), Directory.GetFiles(Path.Combine(small.Client, "out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("outside", File.ReadAllText(Out(small, "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_of_one_document_in_one_format_keeps_the_other()
    {
        using var small = WithEditions();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        var before = Directory.GetFiles(Path.Combine(small.Client, "out")).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(0, small.Run("build", small.Client, "--only", "D2", "--format", "md").ExitCode);

        Assert.Equal(before, Directory.GetFiles(Path.Combine(small.Client, "out")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_in_which_nobody_counted_pages_is_told_once_how_to()
    {
        using var small = new SmallPack();

        Assert.EndsWith(Hint, small.Run("build", small.Client).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("page numbers", small.Run("build", small.Client, "--format", "md").Out, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(small.Client, ".docgen", "pages.json"), "[]");
        var broken = small.Run("build", small.Client);
        Assert.DoesNotContain(Hint, broken.Out, StringComparison.Ordinal);
        Assert.Contains("warning broken-pages: ", broken.Error, StringComparison.Ordinal);
    }

    private static string Out(SmallPack small, string name) => Path.Combine(small.Client, "out", name);

    /// <summary>The note on a system goes outside while a product is developed.</summary>
    private static SmallPack WithEditions()
    {
        var small = new SmallPack();
        var pack = Path.Combine(small.Pack, "pack.yaml");
        File.WriteAllText(pack, File.ReadAllText(pack).Replace("documents:\n", "audiences:\n- {id: outside, classification: For customers}\ndocuments:\n", StringComparison.Ordinal)
            .Replace("for_each: systems}", "for_each: systems, audience: [internal, outside]}", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(small.Pack, "documents", "d2.sbn.md"), """
            ## Purpose {#purpose audience="internal" maps="42001:A.6.1.2"}
            {{ system.name }} of {{ organisation.name }}.
            {{~ if development.kind != ["none"] ~}}

            ## Notice {#notice audience="outside" maps="42001:A.6.1.2"}
            {{ system.name }} is an AI system.
            {{~ end ~}}

            """);
        return small;
    }
}
