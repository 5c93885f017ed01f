using System.Xml.Linq;

namespace DocGen.Tests.Cli;

/// <summary>A build with a newer pack over files that people edited: the same merge, and the pack as the reason.</summary>
public sealed class MovedPackTests
{
    private const string Policy = "D1-ai-policy";
    private const string Because = "Changed because the pack moved on, from small 1.0.0 to small 1.1.0.";

    private static readonly XNamespace W = Word.Merging.WordPackage.W;

    [Theory]
    [InlineData("a section renamed", "Roles and duties")]
    [InlineData("a sentence reworded", "We do this: Product development")]
    [InlineData("a section new", "Nobody edits it alone.")]
    public void What_people_wrote_stays_and_the_reason_is_the_pack(string what, string wanted)
    {
        using var small = Edited();
        MoveOn(small, what);

        var said = small.Run("build", small.Client);

        Assert.Equal(0, said.ExitCode);
        var word = FileEdits.Part(Out(small, Policy + ".docx"), "word/document.xml");
        Assert.Contains("Lakeside Ltd leads with care", word.Value, StringComparison.Ordinal);
        Assert.Contains(wanted, string.Concat(word.Descendants(W + "ins").Select(i => i.Value)), StringComparison.Ordinal);
        Assert.Contains(Because, FileEdits.Part(Out(small, Policy + ".docx"), "word/comments.xml").Value, StringComparison.Ordinal);
        Assert.Contains("Lakeside Ltd leads with care", Markdown(small), StringComparison.Ordinal);
        Assert.Contains(wanted, Markdown(small), StringComparison.Ordinal);
        AssertSettled(small);
    }

    [Fact]
    public void Sections_in_another_order_move_in_edited_files_where_nobody_edited_them()
    {
        using var small = Edited();
        MoveOn(small, "sections reordered");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        var word = FileEdits.Part(Out(small, Policy + ".docx"), "word/document.xml");
        Assert.Contains("Lakeside Ltd leads with care", word.Value, StringComparison.Ordinal);
        Assert.Contains("Code", word.Descendants(W + "ins").Select(i => i.Value));
        Assert.Contains("Code", word.Descendants(W + "del").Select(i => i.Value));
        var comments = FileEdits.Part(Out(small, Policy + ".docx"), "word/comments.xml").Value;
        Assert.Contains("Moved here from another place. " + Because, comments, StringComparison.Ordinal);
        Assert.Contains("Moved: it stands in another place under “Code” now. " + Because, comments, StringComparison.Ordinal);
        Assert.Contains("Lakeside Ltd leads with care", Markdown(small), StringComparison.Ordinal);
        AssertSettled(small);
        Assert.True(Markdown(small).IndexOf(" Code\n", StringComparison.Ordinal) < Markdown(small).IndexOf(" Roles\n", StringComparison.Ordinal), Markdown(small));
    }

    [Fact]
    public void A_section_that_the_pack_moved_stays_where_people_edited_it_and_both_files_are_told_of()
    {
        using var small = Edited();
        FileEdits.Retype(Out(small, Policy + ".docx"), "Product development", "Product development, and tests");
        FileEdits.Retype(Out(small, Policy + ".md"), "Product development", "Product development, and tests");
        MoveOn(small, "sections reordered");

        var said = small.Run("build", small.Client);

        Assert.Equal(4, said.ExitCode);
        Assert.True(said.Out.Contains("the new build moves this text, and", StringComparison.Ordinal), said.Out);
        Assert.Contains("moved by the build, and left in its place because people edited", said.Out, StringComparison.Ordinal);
        var word = FileEdits.Part(Out(small, Policy + ".docx"), "word/document.xml");
        Assert.Contains("Product development, and tests", word.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(word.Descendants(W + "del"), d => d.Value is "Code" or "Product development.");
        var comments = FileEdits.Part(Out(small, Policy + ".docx"), "word/comments.xml").Value;
        Assert.Contains("In the new build it stands after: ", comments, StringComparison.Ordinal);
        Assert.True(Markdown(small).IndexOf(" Code\n", StringComparison.Ordinal) > Markdown(small).IndexOf(" Roles\n", StringComparison.Ordinal), Markdown(small));
    }

    [Fact]
    public void Where_answers_and_pack_changed_each_comment_names_its_own_cause()
    {
        using var small = Edited();
        MoveOn(small, "a section renamed");
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        var word = FileEdits.Part(Out(small, Policy + ".docx"), "word/document.xml").Value;
        Assert.Contains("Lakeside Ltd leads with care", word, StringComparison.Ordinal);
        var comments = FileEdits.Part(Out(small, Policy + ".docx"), "word/comments.xml").Value;
        Assert.Contains(Because, comments, StringComparison.Ordinal);
        Assert.Contains("Changed because of an answer: development.kind was [product] and is now [none] (answers.yaml:2:9).", comments, StringComparison.Ordinal);
        Assert.Contains("Lakeside Ltd leads with care", Markdown(small), StringComparison.Ordinal);
        Assert.Contains("No development.", Markdown(small), StringComparison.Ordinal);
        AssertSettled(small);
    }

    [Fact]
    public void What_both_the_pack_and_a_person_worded_anew_is_a_conflict_with_the_pack_as_its_cause()
    {
        using var small = Edited();
        FileEdits.Retype(Out(small, Policy + ".docx"), "Product development", "Product and model development");
        MoveOn(small, "");
        Rewrite(Path.Combine(small.Pack, "partials", "code.sbn.md"), "{{ development.kind_labels | prose.list }}.", "No line of code is written.");

        Assert.Equal(4, small.Run("build", small.Client).ExitCode);

        var comments = FileEdits.Part(Out(small, Policy + ".docx"), "word/comments.xml").Value;
        Assert.Contains("somebody edited this t", comments, StringComparison.Ordinal);
        Assert.Contains(Because, comments, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_was_edited_under_its_old_version_is_called_so()
    {
        using var small = Edited();
        Rewrite(Path.Combine(small.Pack, "partials", "code.sbn.md"), "{{ development.kind_labels", "We do this: {{ development.kind_labels");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        Assert.Contains("Changed because the pack was edited; it is still small 1.0.0.", FileEdits.Part(Out(small, Policy + ".docx"), "word/comments.xml").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_gone_leaves_the_files_that_people_edited()
    {
        using var small = Edited();
        MoveOn(small, "");
        Rewrite(Path.Combine(small.Pack, "pack.yaml"), "- {id: D1, title: AI policy, file: D1-ai-policy, template: documents/d1.sbn.md}\n", "");
        var (word, markdown) = (File.ReadAllBytes(Out(small, Policy + ".docx")), Markdown(small));

        var said = small.Run("build", small.Client);

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("`D1-ai-policy.docx` is no longer part of the pack; it was changed by somebody and stays", said.Error, StringComparison.Ordinal);
        Assert.Contains("`D1-ai-policy.md` is no longer part of the pack; it was changed by somebody and stays", said.Error, StringComparison.Ordinal);
        Assert.Equal(word, File.ReadAllBytes(Out(small, Policy + ".docx")));
        Assert.Equal(markdown, Markdown(small));
    }

    [Fact]
    public void A_plan_tells_of_another_file_name_and_of_the_conflicts_that_what_people_wrote_under_the_old_one_will_leave()
    {
        using var small = Edited();
        FileEdits.Retype(Out(small, Policy + ".docx"), "Product development", "Services only");
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");
        MoveOn(small, "");
        Rewrite(Path.Combine(small.Pack, "pack.yaml"), "file: D1-ai-policy", "file: D1-policy-on-ai");

        var said = string.Join(' ', small.Run("plan", small.Client).Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("the files D1-ai-policy are called D1-policy-on-ai from then on; what people wrote in them is taken over", said, StringComparison.Ordinal);
        Assert.Contains("conflicts to expect D1-policy-on-ai.docx: ", said, StringComparison.Ordinal);
        Assert.Equal(4, small.Run("build", small.Client).ExitCode);
    }

    [Fact]
    public void A_document_under_another_file_name_takes_over_what_people_wrote_in_the_old_files_which_stay()
    {
        using var small = Edited();
        MoveOn(small, "a section renamed");
        Rewrite(Path.Combine(small.Pack, "pack.yaml"), "file: D1-ai-policy", "file: D1-policy-on-ai");
        var (word, markdown) = (File.ReadAllBytes(Out(small, Policy + ".docx")), Markdown(small));

        var said = small.Run("build", small.Client);

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("`D1-ai-policy.docx` is no longer part of the pack; it was changed by somebody and stays", said.Error, StringComparison.Ordinal);
        Assert.Equal(word, File.ReadAllBytes(Out(small, Policy + ".docx")));
        Assert.Equal(markdown, Markdown(small));
        var renamed = FileEdits.Part(Out(small, "D1-policy-on-ai.docx"), "word/document.xml");
        Assert.Contains("Lakeside Ltd leads with care", renamed.Value, StringComparison.Ordinal);
        Assert.Contains("Roles and duties", string.Concat(renamed.Descendants(W + "ins").Select(i => i.Value)), StringComparison.Ordinal);
        var text = File.ReadAllText(Out(small, "D1-policy-on-ai.md"));
        Assert.Contains("Lakeside Ltd leads with care", text, StringComparison.Ordinal);
        Assert.Contains("Roles and duties", text, StringComparison.Ordinal);
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        Assert.Equal(text, File.ReadAllText(Out(small, "D1-policy-on-ai.md")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_question_with_a_new_id_keeps_its_answer_and_changes_nothing_by_that(bool isWrittenAnew)
    {
        using var small = Edited();
        MoveOn(small, "");
        Rewrite(Path.Combine(small.Pack, "questionnaire.yaml"), "{id: technology.backup,", "{id: technology.copies, formerly: [technology.backup],");
        Rewrite(Path.Combine(small.Pack, "questionnaire.yaml"), "{id: role, type: choices", "{id: function, formerly: role, type: choices");
        Rewrite(Path.Combine(small.Pack, "documents", "d1.sbn.md"), "technology.backup", "technology.copies");
        small.Change("answers.yaml", isWrittenAnew ? "backup: unknown" : "unknown", isWrittenAnew ? "copies: every night" : "every night");

        var said = small.Run("build", small.Client);

        Assert.Equal(0, said.ExitCode);
        Assert.Equal(!isWrittenAnew, said.Error.Contains("warning renamed-question: `technology.backup` is called `technology.copies` in this version of the pack", StringComparison.Ordinal));
        Assert.Contains("Lakeside Ltd leads with care; backups: every night.", Markdown(small), StringComparison.Ordinal);
        var comments = FileEdits.Part(Out(small, Policy + ".docx"), "word/comments.xml").Value;
        Assert.Contains("Changed because of an answer: technology.copies was unknown and is now every night (answers.yaml:5:11).", comments, StringComparison.Ordinal);
        Assert.DoesNotContain("technology.backup", comments, StringComparison.Ordinal);
        AssertSettled(small);
    }

    [Fact]
    public void An_answer_under_the_new_id_counts_and_the_one_under_the_old_is_told()
    {
        using var small = Edited();
        MoveOn(small, "");
        Rewrite(Path.Combine(small.Pack, "questionnaire.yaml"), "{id: technology.backup,", "{id: technology.copies, formerly: [technology.backup],");
        Rewrite(Path.Combine(small.Pack, "documents", "d1.sbn.md"), "technology.backup", "technology.copies");
        small.Change("answers.yaml", "  backup: unknown", "  backup: never\n  copies: every night");

        var said = small.Run("build", small.Client);

        Assert.Contains("renamed-question", said.Error, StringComparison.Ordinal);
        Assert.Contains("backups: every night.", Markdown(small), StringComparison.Ordinal);
    }

    /// <summary>A pack that was built, with words of a person in the Word file and in the Markdown file of its policy.</summary>
    private static SmallPack Edited()
    {
        var small = new SmallPack();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        FileEdits.Retype(Out(small, Policy + ".docx"), "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        FileEdits.Retype(Out(small, Policy + ".md"), "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        return small;
    }

    private static void MoveOn(SmallPack small, string what)
    {
        Rewrite(Path.Combine(small.Pack, "pack.yaml"), "version: 1.0.0", "version: 1.1.0");
        var (policy, code) = (Path.Combine(small.Pack, "documents", "d1.sbn.md"), Path.Combine(small.Pack, "partials", "code.sbn.md"));
        switch (what)
        {
            case "a section renamed":
                Rewrite(policy, "## Roles {", "## Roles and duties {");
                break;
            case "sections reordered":
                Rewrite(policy, "{{ include \"code\" }}\n", "");
                Rewrite(policy, "## Roles {", "{{ include \"code\" }}\n## Roles {");
                break;
            case "a sentence reworded":
                Rewrite(code, "{{ development.kind_labels", "We do this: {{ development.kind_labels");
                break;
            case "a section new":
                Rewrite(policy, "{{ include \"code\" }}\n", "{{ include \"code\" }}\n\n## Changes {#changes maps=\"27001:A.8.32\"}\nNobody edits it alone.\n");
                break;
        }
    }

    private static void AssertSettled(SmallPack small)
    {
        var before = (File.ReadAllBytes(Out(small, Policy + ".docx")), Markdown(small));
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        Assert.Equal(before.Item1, File.ReadAllBytes(Out(small, Policy + ".docx")));
        Assert.Equal(before.Item2, Markdown(small));
    }

    private static void Rewrite(string path, string from, string to)
    {
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static string Markdown(SmallPack small) => File.ReadAllText(Out(small, Policy + ".md"));

    private static string Out(SmallPack small, string name) => Path.Combine(small.Client, "out", name);
}
