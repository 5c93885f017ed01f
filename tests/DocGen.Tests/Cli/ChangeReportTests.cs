using DocGen.Word.Linting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocGen.Tests.Cli;

/// <summary>What a build over an earlier one tells of its changes.</summary>
public sealed class ChangeReportTests
{
    private const string Markdown = "change-report.md";
    private const string Word = "change-report.docx";

    [Fact]
    public void A_first_build_has_nothing_to_report()
    {
        using var small = Built();

        Assert.Empty(Directory.GetFiles(Path.Combine(small.Client, "out"), "change-report*"));
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(small.Client, "out"), "change-report*"));
    }

    [Fact]
    public void A_build_that_changes_something_says_what_why_and_what_follows()
    {
        using var small = Changed();

        Snapshot.Match("ChangeReport.small", Text(small));
    }

    [Fact]
    public void It_is_a_sound_Word_file_too()
    {
        using var small = Changed();

        using var stream = new MemoryStream(File.ReadAllBytes(Out(small, Word)));
        Assert.Empty(WordLint.Check(stream));
        stream.Position = 0;
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void A_build_that_changes_nothing_leaves_it_with_its_place_in_the_manifest()
    {
        using var small = Changed();
        var (text, word, manifest) = (Text(small), File.ReadAllBytes(Out(small, Word)), File.ReadAllText(Out(small, "manifest.json")));

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        Assert.Equal(text, Text(small));
        Assert.Equal(word, File.ReadAllBytes(Out(small, Word)));
        Assert.Equal(manifest, File.ReadAllText(Out(small, "manifest.json")));
        Assert.Contains("change-report.docx", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_changes_give_the_same_bytes()
    {
        using var one = Changed();
        using var other = Changed();

        Assert.Equal(Text(one), Text(other));
        Assert.Equal(File.ReadAllBytes(Out(one, Word)), File.ReadAllBytes(Out(other, Word)));
    }

    [Fact]
    public void The_next_change_writes_it_anew_and_a_copy_of_an_edited_one_is_kept()
    {
        using var small = Changed();
        File.AppendAllText(Out(small, Markdown), "Taken note of on 3 December.\n");
        var edited = Text(small);
        small.Change("answers.yaml", "backup: every night", "backup: every hour");

        var said = small.Run("build", small.Client);

        Assert.Equal(0, said.ExitCode);
        Assert.DoesNotContain("Taken note of", Text(small), StringComparison.Ordinal);
        Assert.Contains("| every night | every hour |", Text(small), StringComparison.Ordinal);
        Assert.DoesNotContain("sites.quay", Text(small), StringComparison.Ordinal);
        Assert.Equal(edited, File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Path.Combine(small.Client, ".docgen", "history"), "change-report.*"))));
        Assert.Contains("`change-report.md` was changed since it was generated; it is replaced", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_report_stays_as_long_as_nothing_changes()
    {
        using var small = Changed();
        File.AppendAllText(Out(small, Markdown), "Taken note of on 3 December.\n");
        var edited = Text(small);

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        Assert.Equal(edited, Text(small));
        Assert.False(Directory.Exists(Path.Combine(small.Client, ".docgen", "history")));
    }

    [Fact]
    public void A_build_of_one_document_reports_nothing_and_the_next_whole_one_reports_all()
    {
        using var small = Built();
        small.Change("profile.yaml", "name: Lakeside Ltd", "name: Lakeside plc");

        Assert.Equal(0, small.Run("build", small.Client, "--only", "D1").ExitCode);
        Assert.False(File.Exists(Out(small, Markdown)));
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        Assert.Contains("| Lakeside Ltd | Lakeside plc |", Text(small), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_in_one_format_reports_in_that_format()
    {
        using var small = Changed();
        small.Change("answers.yaml", "backup: every night", "backup: every hour");

        Assert.Equal(0, small.Run("build", small.Client, "--format", "md").ExitCode);

        Assert.Contains("every hour", Text(small), StringComparison.Ordinal);
        Assert.False(File.Exists(Out(small, Word)));
    }

    [Fact]
    public void A_pack_that_moved_on_is_the_reason_where_no_answer_is()
    {
        using var small = Built();
        Pack(small, "version: 1.0.0", "version: 1.1.0");
        Pack(small, "D2, title: System note", "D2, title: Note on a system");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        Assert.Contains("(pack small 1.1.0, ", Text(small), StringComparison.Ordinal);
        Assert.Contains("The pack moved on to another version.", Text(small), StringComparison.Ordinal);
        Assert.Contains("| D2-reader Note on a system: Receipt reader | Alters |", Text(small), StringComparison.Ordinal);
        Assert.DoesNotContain("Answers that changed", Text(small), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_people_edited_stand_with_what_is_open_in_them()
    {
        using var small = Built();
        var policy = Out(small, "D1-ai-policy.md");
        File.WriteAllText(policy, File.ReadAllText(policy).Replace("Product development", "Product and model development", StringComparison.Ordinal).Replace("Lakeside Ltd leads", "Lakeside Ltd leads with care", StringComparison.Ordinal));
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");

        Assert.Equal(4, small.Run("build", small.Client).ExitCode);

        Assert.Contains("| Files that people had edited | 1 |", Text(small), StringComparison.Ordinal);
        Assert.Contains("| Decisions that are open in such files | 1 |", Text(small), StringComparison.Ordinal);
        var row = Assert.Single(Text(small).Split('\n'), l => l.StartsWith("| D1-ai-policy.md |", StringComparison.Ordinal));
        Assert.Contains("that people wrote or changed stay", row, StringComparison.Ordinal);
        Assert.Contains("both versions stand between markers", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_that_goes_has_its_assessment_closed()
    {
        using var small = Built();
        small.Change("systems.yaml", "- id: reader\n  name: Receipt reader", "- id: ranker\n  name: Applicant ranker");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        Assert.Contains("| D2-reader System note: Receipt reader | Vanishes | – |", Text(small), StringComparison.Ordinal);
        Assert.Contains("Receipt reader is no longer in the register. Its owner (not yet established) closes its assessment and keeps the record.", Text(small), StringComparison.Ordinal);
        Assert.Contains("| Applicant ranker | not yet established | new in the register |", Text(small), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trigger_must_name_questions_and_a_document_made_for_each_item()
    {
        using var small = new SmallPack();
        File.AppendAllText(Path.Combine(small.Pack, "pack.yaml"), "reassessment: {document: D1, triggers: [{says: a new rule, answers: [systems.rolle]}]}\n");

        var said = small.Run("check", small.Client);

        Assert.Contains("`D1` is no document that this pack makes for each item of a register", said.Error, StringComparison.Ordinal);
        Assert.Contains("`systems.rolle` is no question", said.Error, StringComparison.Ordinal);
        Assert.Equal(1, said.ExitCode);
    }

    private static SmallPack Built()
    {
        var small = new SmallPack();
        File.AppendAllText(Path.Combine(small.Pack, "pack.yaml"), """
            reassessment:
              document: D2
              triggers:
              - {says: another role, answers: [systems.role]}
              - {says: another place of the data, answers: [technology.backup]}
              - {says: a finding of an auditor}

            """);
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        return small;
    }

    /// <summary>A pack built twice: an office opened, a system came, another changed its role, a control went into force.</summary>
    private static SmallPack Changed()
    {
        var small = Built();
        small.Change("profile.yaml", "sites: []", "sites: [{id: quay, name: Quay House}]");
        small.Change("answers.yaml", "backup: unknown", "backup: every night");
        small.Change("systems.yaml", "role: [use]", "role: [use, build]\n- id: ranker\n  name: Applicant ranker\n  role: [build]");
        small.Change("controls.yaml", "27001:A.5.2: {status: implemented}", "27001:A.5.2: {status: planned}");
        small.Change("risks.yaml", "controls: [\"27001:A.8.28\"]", "controls: [\"27001:A.8.28\", \"27001:A.7.1\"]\n  actions: Lock the doors of Quay House");
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        return small;
    }

    private static void Pack(SmallPack small, string from, string to)
    {
        var path = Path.Combine(small.Pack, "pack.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
    }

    private static string Out(SmallPack small, string name) => Path.Combine(small.Client, "out", name);

    private static string Text(SmallPack small) => File.ReadAllText(Out(small, Markdown));
}
