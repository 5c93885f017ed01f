using System.Text.Json;
using DocGen.Engine.Changes;

namespace DocGen.Tests.Cli;

public sealed class PlanCommandTests
{
    private const string Record = "last-build.json";

    [Fact]
    public void Without_an_earlier_build_every_document_is_new()
    {
        using var small = new SmallPack();

        var said = small.Run("plan", small.Client, "--exit-code");

        Snapshot.Match("Plan.first", said.All);
        Assert.Equal(5, said.ExitCode);
    }

    [Fact]
    public void After_a_build_nothing_would_change()
    {
        using var small = Built();

        var said = small.Run("plan", small.Client, "--exit-code");

        Assert.Equal(new Spoken(0, "Documents\n  2 stay as they are\n\nA build would change nothing.\n", ""), said);
    }

    [Fact]
    public void A_plan_writes_nothing()
    {
        using var small = Built();
        small.Change("profile.yaml", "Lakeside Ltd", "Lakeside plc");
        var before = Everything(small);

        Assert.Equal(0, small.Run("plan", small.Client).ExitCode);
        Assert.Equal(0, small.Run("plan", small.Client, "--json").ExitCode);

        Assert.Equal(before, Everything(small));
    }

    [Fact]
    public void Changed_answers_lead_to_decisions_and_sections_with_their_causes()
    {
        using var small = Built();
        small.Change("profile.yaml", "sites: []", "sites: [{id: quay, name: Quay House}]");
        small.Change("answers.yaml", "backup: unknown", "backup: every night");
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");

        var said = small.Run("plan", small.Client, "--exit-code");

        Assert.Equal(5, said.ExitCode);
        Snapshot.Match("Plan.changed-answers", said.All);
        Snapshot.Match("Plan.changed-answers-json", small.Run("plan", small.Client, "--json").All);
    }

    [Fact]
    public void An_item_that_comes_and_one_that_goes_are_one_line_each_with_their_documents()
    {
        using var small = Built();
        small.Change("systems.yaml", "- id: reader\n  name: Receipt reader", "- id: ranker\n  name: Applicant ranker");

        Snapshot.Match("Plan.items", small.Run("plan", small.Client).All);
    }

    [Fact]
    public void Comments_and_another_order_of_answers_change_nothing()
    {
        using var small = Built();
        small.Change("profile.yaml", "organisation:\n  name: Lakeside Ltd\npack:\n  date: 2026-11-21\n", "# Who we are.\npack: {date: 2026-11-21}\n\norganisation:\n  # By the register of companies.\n  name: \"Lakeside Ltd\"\n");

        Assert.Equal(new Spoken(0, "Documents\n  2 stay as they are\n\nA build would change nothing.\n", ""), small.Run("plan", small.Client, "--exit-code"));
    }

    [Fact]
    public void An_answer_that_no_document_reads_changes_none()
    {
        using var small = Built();
        File.AppendAllText(Path.Combine(small.Client, "answers.yaml"), "  unread: nobody\n");

        var said = small.Run("plan", small.Client, "--exit-code");

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("technology.unread: not answered → nobody (answers.yaml:6:11)\n", said.Out, StringComparison.Ordinal);
        Assert.EndsWith("A build would change no document: none reads what changed.\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Edited_files_are_named_and_change_nothing_by_themselves_and_missing_ones_are_written_anew()
    {
        using var small = Built();
        File.AppendAllText(Path.Combine(small.Client, "out", "D1-ai-policy.md"), "By hand.\n");
        Assert.Equal(0, small.Run("plan", small.Client, "--exit-code").ExitCode);
        File.Delete(Path.Combine(small.Client, "out", "D2-system-note-reader.docx"));

        var said = small.Run("plan", small.Client, "--exit-code");

        Assert.Equal(5, said.ExitCode);
        Assert.EndsWith("A build would write anew what is missing, and change no document.\n", said.Out, StringComparison.Ordinal);
        Assert.Contains("  edited by people since\n    D1-ai-policy.md\n  missing\n    D2-system-note-reader.docx\n", said.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(small.Run("plan", small.Client, "--json").Out);
        Assert.Equal("D1-ai-policy.md", json.RootElement.GetProperty("files").GetProperty("edited")[0].GetString());
    }

    [Theory]
    [InlineData("D1-ai-policy.md", "D1-ai-policy.md: line ")]
    [InlineData("D1-ai-policy.docx", "D1-ai-policy.docx: ")]
    public void Conflicts_that_a_build_would_leave_are_told_before_it_is_made(string name, string told)
    {
        using var small = Built();
        FileEdits.Retype(Path.Combine(small.Client, "out", name), "Lakeside Ltd leads", "Lakeside Limited leads");
        small.Change("profile.yaml", "Lakeside Ltd", "Lakeside plc");
        var before = File.ReadAllBytes(Path.Combine(small.Client, "out", name));

        var said = small.Run("plan", small.Client);

        Assert.Equal(before, File.ReadAllBytes(Path.Combine(small.Client, "out", name)));
        Assert.Contains($"    conflicts to expect\n      {told}", said.Out, StringComparison.Ordinal);
        Assert.Equal(4, small.Run("build", small.Client).ExitCode);
        Assert.Equal(1, said.Out.Split(name + ": ").Length - 1);
        using var json = JsonDocument.Parse(small.Run("plan", small.Client, "--json").Out);
        Assert.Equal(0, json.RootElement.GetProperty("documents").EnumerateArray().Sum(d => d.GetProperty("conflicts").GetArrayLength()));
    }

    [Fact]
    public void A_folder_whose_output_is_gone_is_told_so()
    {
        using var small = Built();
        Directory.Delete(Path.Combine(small.Client, "out"), recursive: true);

        var said = small.Run("plan", small.Client, "--exit-code");

        Assert.Equal(5, said.ExitCode);
        Assert.Contains("The files of the last build are no longer in client/out.\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_moved_on_is_named_with_its_versions_and_is_the_cause_where_no_answer_is()
    {
        using var small = Built();
        small.Change("profile.yaml", "Lakeside Ltd", "Lakeside plc");
        Rewrite(Path.Combine(small.Pack, "pack.yaml"), "version: 1.0.0", "version: 1.1.0");
        Rewrite(Path.Combine(small.Pack, "partials", "code.sbn.md"), "{{ development.kind_labels", "We do this: {{ development.kind_labels");

        Snapshot.Match("Plan.pack-moved-on", small.Run("plan", small.Client).All);
    }

    [Theory]
    [InlineData("cut off", "it is damaged from this line on")]
    [InlineData("another form", "it was written by another version of DocGen")]
    [InlineData("a part is missing", "it lacks a part, or a part is not as it was written")]
    [InlineData("a number too many", "it lacks a part, or a part is not as it was written")]
    [InlineData("no JSON at all", "it is damaged from this line on")]
    [InlineData("a list", "it lacks a part, or a part is not as it was written")]
    [InlineData("not UTF-8", "")]
    public void A_damaged_record_is_told_and_taken_for_none(string damage, string why)
    {
        using var small = Built();
        var path = Path.Combine(small.Client, ".docgen", Record);
        var text = File.ReadAllText(path);
        File.WriteAllBytes(path, damage switch
        {
            "cut off" => Bytes(text[..(text.Length / 2)]),
            "another form" => Bytes(text.Replace(FormattableString.Invariant($"\"form\": {BuildRecordWriter.Form}"), "\"form\": 1", StringComparison.Ordinal)),
            "a part is missing" => Bytes(text.Replace("\"registers\"", "\"registrars\"", StringComparison.Ordinal)),
            "a number too many" => Bytes(text.Replace("\"apart\"", "", StringComparison.Ordinal).Replace("[\"D1\", ", "[\"D1\", \"9999\", ", StringComparison.Ordinal)),
            "a list" => Bytes("[]"),
            "not UTF-8" => [0xFF, 0xFE, 0x41, 0xD8],
            _ => Bytes("By hand."),
        });

        var said = small.Run("plan", small.Client, "--exit-code");

        Assert.Equal(5, said.ExitCode);
        Assert.Contains("warning broken-record: what was remembered of the last build cannot be used: " + why, said.Error, StringComparison.Ordinal);
        Assert.StartsWith("No earlier build is remembered: every document is new.\n", said.Out, StringComparison.Ordinal);
        Assert.Equal(0, small.Run("build", small.Client, "--format", "md").ExitCode);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_build_of_one_document_leaves_what_is_remembered_of_the_others()
    {
        using var small = Built();
        small.Change("profile.yaml", "Lakeside Ltd", "Lakeside plc");
        Assert.Equal(0, small.Run("build", small.Client, "--only", "D2").ExitCode);

        var said = small.Run("plan", small.Client);
        Assert.Contains("D1 AI policy alters because of organisation.name\n", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("D2", said.Out, StringComparison.Ordinal);

        small.Change("profile.yaml", "Lakeside plc", "Lakeside Ltd");
        said = small.Run("plan", small.Client);
        Assert.Contains("D2-reader System note: Receipt reader alters", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("D1", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_to_elsewhere_is_not_remembered()
    {
        using var small = Built();
        var path = Path.Combine(small.Client, ".docgen", Record);
        var before = File.ReadAllText(path);
        small.Change("profile.yaml", "Lakeside Ltd", "Lakeside plc");

        Assert.Equal(0, small.Run("build", small.Client, "--out", Path.Combine(small.Root, "elsewhere")).ExitCode);

        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void A_build_that_fails_remembers_nothing()
    {
        using var small = Built();
        var path = Path.Combine(small.Client, ".docgen", Record);
        var before = File.ReadAllText(path);
        small.Change("profile.yaml", "  name: Lakeside Ltd\n", "");

        Assert.Equal(1, small.Run("build", small.Client).ExitCode);
        Assert.Equal(1, small.Run("plan", small.Client).ExitCode);

        Assert.Equal(before, File.ReadAllText(path));
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static SmallPack Built()
    {
        var small = new SmallPack();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        return small;
    }

    private static void Rewrite(string path, string from, string to)
    {
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static List<string> Everything(SmallPack small) =>
        [.. Directory.GetFiles(small.Client, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];
}
