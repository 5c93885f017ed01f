namespace DocGen.Tests.Cli;

/// <summary>Documents are issued, say so, and stop saying so when what was approved changes.</summary>
public sealed class IssueCommandTests
{
    private const string Policy = "D1-ai-policy.md";

    [Fact]
    public void An_issued_document_names_its_version_its_approval_and_its_history()
    {
        using var small = IssuingPack.Built();
        var said = small.Run(["issue", small.Client, "--document", "D1", .. IssuingPack.First]);

        Assert.Equal(0, said.ExitCode);
        Assert.EndsWith("D1 AI policy: version 1.0, approved by Chief Executive (Ada Öst), 2026-12-01, with 1 open point; a copy is in .docgen/issued/D1-1.0\n", said.Out, StringComparison.Ordinal);
        var text = IssuingPack.Text(small, Policy);
        Assert.Contains("status: \"Approved\"", text, StringComparison.Ordinal);
        Assert.Contains("| Version and status | 1.0, approved |", text, StringComparison.Ordinal);
        Assert.Contains("| Approval | Chief Executive (Ada Öst), 1 December 2026: minutes of 1 December |", text, StringComparison.Ordinal);
        Assert.Contains("| 0.9 | 21 November 2026 | Generated from the organisation’s answers | Security Lead (Bo Lind) |\n| 1.0 | 1 December 2026 | First issue | Chief Executive (Ada Öst) |", text, StringComparison.Ordinal);
        Assert.Contains("leads by version 1.0;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("This is a draft", text, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Path.Combine(small.Client, ".docgen", "issued", "D1-1.0", Policy)));
    }

    [Fact]
    public void Other_documents_quote_the_version_in_force_and_stay_drafts()
    {
        using var small = IssuingPack.Issued("D1");

        var note = IssuingPack.Text(small, "D2-system-note-reader.md");
        Assert.Contains("By version 1.0 of the policy", note, StringComparison.Ordinal);
        Assert.Contains("| Version and status | 0.9, draft |", note, StringComparison.Ordinal);
        small.Change("answers.yaml", "backup: unknown", "backup: every night");
        IssuingPack.Build(small);
        Assert.Contains("By version 1.0 of the policy", IssuingPack.Text(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
        Assert.Contains("leads by version 2.0;", IssuingPack.Text(small, Policy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answers.yaml", "backup: unknown", "backup: every night", "2.0", "Major, for commitments changed. Section 1 Roles changed: technology.backup was unknown and is now every night.")]
    [InlineData("answers.yaml", "kind: [product]\n  environments: [test, production]\n", "kind: [none]\n", "2.0", "Major, for scope changed. Section 2 Code changed: development.kind was [product] and is now [none].")]
    [InlineData("profile.yaml", "sites: []", "sites: [{id: pier, name: Pier 4}]", "2.0", "Major, for scope changed. Section 2 Premises (new) changed: sites.pier is new (Pier 4).")]
    [InlineData("profile.yaml", "name: Lakeside Ltd", "name: Lakeside Group", "1.1", "Section 1 Roles changed: organisation.name was Lakeside Ltd and is now Lakeside Group.")]
    [InlineData("profile.yaml", "classification: Internal", "classification: Public", "1.1", "Document control changed: document_control.classification was Internal and is now Public.")]
    public void A_later_change_withdraws_the_approval_and_raises_the_draft_with_its_reason(string file, string from, string to, string version, string change)
    {
        using var small = IssuingPack.Issued("D1");
        small.Change(file, from, to);
        IssuingPack.Build(small);

        var text = IssuingPack.Text(small, Policy);
        Assert.Contains($"| Version and status | {version}, draft |", text, StringComparison.Ordinal);
        Assert.Contains("| Approval | Not yet approved; version 1.0 of 1 December 2026 is the one in force |", text, StringComparison.Ordinal);
        Assert.Contains($"| {version}, draft | 1 December 2026 | {change} | Security Lead (Bo Lind) |", text, StringComparison.Ordinal);
        Assert.Contains("| 1.0 | 1 December 2026 | First issue |", text, StringComparison.Ordinal);
        Assert.Contains("This is a draft", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_the_change_back_gives_the_very_files_that_were_approved()
    {
        using var small = IssuingPack.Issued("D1");
        small.Change("profile.yaml", "name: Lakeside Ltd", "name: Lakeside Group");
        IssuingPack.Build(small);
        small.Change("profile.yaml", "name: Lakeside Group", "name: Lakeside Ltd");
        IssuingPack.Build(small);

        foreach (var copy in Directory.EnumerateFiles(Path.Combine(small.Client, ".docgen", "issued", "D1-1.0")))
        {
            Assert.Equal(File.ReadAllBytes(copy), File.ReadAllBytes(Path.Combine(small.Client, "out", Path.GetFileName(copy))));
        }
    }

    [Fact]
    public void A_change_that_a_document_does_not_print_leaves_its_approval()
    {
        using var small = IssuingPack.Issued("D1");
        small.Change("systems.yaml", "name: Receipt reader", "name: Invoice reader");
        IssuingPack.Build(small);
        Assert.Contains("| Version and status | 1.0, approved |", IssuingPack.Text(small, Policy), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_are_issued_together_quote_each_other_and_a_later_issue_of_one_makes_the_other_a_draft()
    {
        using var small = IssuingPack.Issued("all");
        IssuingPack.Build(small);
        Assert.Contains("| Version and status | 1.0, approved |", IssuingPack.Text(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
        Assert.Contains("By version 1.0 of the policy", IssuingPack.Text(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
        small.Change("answers.yaml", "backup: unknown", "backup: every night");
        IssuingPack.Build(small);
        Assert.Contains("| Version and status | 1.0, approved |", IssuingPack.Text(small, "D2-system-note-reader.md"), StringComparison.Ordinal);

        Assert.Equal(0, small.Run("issue", small.Client, "--document", "D1", "--version", "2.0", "--approved-by", "chief", "--date", "2027-01-15").ExitCode);

        Assert.Contains("| 1.1, draft | 1 December 2026 | Section 1 Purpose changed, because it quotes versions in force, and these are newer: D1 2.0. |", IssuingPack.Text(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_issue_keeps_what_changed_as_its_reason()
    {
        using var small = IssuingPack.Issued("D1");
        small.Change("profile.yaml", "name: Lakeside Ltd", "name: Lakeside Group");
        IssuingPack.Build(small);
        var said = small.Run("issue", small.Client, "--document", "D1", "--version", "1.1", "--approved-by", "Chief Executive", "--date", "2027-01-15");

        Assert.True(said.ExitCode == 0, said.All);
        Assert.Contains("| 1.0 | 1 December 2026 | First issue | Chief Executive (Ada Öst) |\n| 1.1 | 15 January 2027 | Section 1 Roles changed: organisation.name was Lakeside Ltd and is now Lakeside Group. | Chief Executive (Ada Öst) |", IssuingPack.Text(small, Policy), StringComparison.Ordinal);
        Snapshot.Match("Issue.register", small.Run("issue", small.Client).All);
    }

    [Fact]
    public void A_plan_tells_the_version_that_each_document_would_get()
    {
        using var small = IssuingPack.Issued("D1");
        small.Change("answers.yaml", "backup: unknown", "backup: every night");
        Snapshot.Match("Plan.after-an-issue", small.Run("plan", small.Client).All);
    }

    [Fact]
    public void A_second_build_after_an_issue_changes_no_byte()
    {
        using var small = IssuingPack.Issued("D1");
        var before = Files(small);
        IssuingPack.Build(small);
        Assert.Equal(before, Files(small));
        Assert.Equal(0, small.Run("plan", small.Client, "--exit-code").ExitCode);
    }

    [Theory]
    [InlineData("--document D9", "unknown-document: `D9` is no document of this pack")]
    [InlineData("--version one", "wrong-version: `one` is no version")]
    [InlineData("--version 1.0", "wrong-version: version 1.0 of `D1` does not come after 1.0, which was issued on 2026-12-01")]
    [InlineData("--date 2026-11-30", "wrong-date: 2026-11-30 is before 2026-12-01, when version 1.0 of `D1` was issued")]
    [InlineData("--date 1.12.2026", "wrong-date: `1.12.2026` is no day")]
    [InlineData("--approved-by caretaker", "unknown-role: `caretaker` is no role that somebody holds")]
    public void An_issue_that_cannot_be_is_refused(string other, string why)
    {
        using var small = IssuingPack.Issued("D1");
        var options = new Dictionary<string, string>(StringComparer.Ordinal) { ["--document"] = "D1", ["--version"] = "1.1", ["--approved-by"] = "chief", ["--date"] = "2027-01-15" };
        options[other.Split(' ')[0]] = other.Split(' ')[1];
        var before = Files(small);

        var said = small.Run(["issue", small.Client, .. options.SelectMany(o => new[] { o.Key, o.Value })]);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains(why, said.Error, StringComparison.Ordinal);
        Assert.EndsWith("; nothing was issued\n", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files(small));
    }

    [Fact]
    public void An_issue_with_a_part_left_out_says_which()
    {
        using var small = IssuingPack.Built();
        var said = small.Run("issue", small.Client, "--document", "D1", "--version", "1.0");
        Assert.Contains("incomplete-issue: an issue needs `--approved-by`, `--date` as well", said.Error, StringComparison.Ordinal);
        Assert.Equal(1, said.ExitCode);
    }

    [Fact]
    public void What_was_not_built_cannot_be_approved()
    {
        using var small = IssuingPack.Built();
        small.Change("profile.yaml", "name: Lakeside Ltd", "name: Lakeside Group");
        var said = small.Run(["issue", small.Client, "--document", "D1", .. IssuingPack.First]);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("not-built: the files of `D1` are not those that the answers give now", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(small.Client, ".docgen", "documents.json")));
    }

    [Fact]
    public void An_open_conflict_stands_against_an_issue()
    {
        using var small = IssuingPack.Built();
        var file = Path.Combine(small.Client, "out", Policy);
        File.WriteAllText(file, File.ReadAllText(file).Replace("Lakeside Ltd leads", "Lakeside Limited leads", StringComparison.Ordinal));
        small.Change("profile.yaml", "name: Lakeside Ltd", "name: Lakeside Group");
        Assert.Equal(4, small.Run("build", small.Client).ExitCode);

        var said = small.Run(["issue", small.Client, "--document", "D1", .. IssuingPack.First]);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains($"open-conflict: `{Policy}` has 1 conflict that nobody has decided", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_else_than_the_approver_is_recorded_with_a_warning()
    {
        using var small = IssuingPack.Built();
        var said = small.Run("issue", small.Client, "--document", "D1", "--version", "1.0", "--approved-by", "owner", "--date", "2026-12-01");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("warning other-approver: the approver of `D1` is Chief Executive (Ada Öst); the register records that Security Lead (Bo Lind) approved it", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_that_cannot_be_read_stops_a_build()
    {
        using var small = IssuingPack.Issued("D1");
        File.WriteAllText(Path.Combine(small.Client, ".docgen", "documents.json"), "{\"D1\": {\"issues\": []}}");
        var before = Files(small);
        var said = small.Run("build", small.Client);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("error broken-register: `D1` was never issued", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files(small));
    }

    [Fact]
    public void An_issue_that_is_no_longer_remembered_counts_as_changed()
    {
        using var small = IssuingPack.Issued("D1");
        foreach (var record in Directory.EnumerateFiles(Path.Combine(small.Client, ".docgen", "issued"), "*.json"))
        {
            File.Delete(record);
        }

        var said = IssuingPack.Build(small);

        Assert.Contains("warning forgotten-issue: ", said.Error, StringComparison.Ordinal);
        Assert.Contains("| 1.1, draft | 1 December 2026 | What was issued as version 1.0 is not remembered, so this document counts as changed |", IssuingPack.Text(small, Policy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D1-ai-policy.md")]
    [InlineData("D1-ai-policy.docx")]
    public void A_file_that_is_edited_after_its_approval_is_told_until_it_is_issued_again(string name)
    {
        using var small = IssuingPack.Issued("D1");
        Assert.DoesNotContain("edited-after-approval", IssuingPack.Build(small).Error, StringComparison.Ordinal);
        FileEdits.Retype(Path.Combine(small.Client, "out", name), "Lakeside Ltd leads", "Lakeside Ltd leads with care");

        var told = $"warning edited-after-approval: `{name}` was changed since version 1.0 was approved, and still says so\n   hint: have it approved and issue the next version, or put back the copy in `.docgen/issued/D1-1.0`\n";
        Assert.Contains(told, small.Run("plan", small.Client).Error, StringComparison.Ordinal);
        Assert.Contains(told, IssuingPack.Build(small).Error, StringComparison.Ordinal);
        Assert.Contains(told, IssuingPack.Build(small).Error, StringComparison.Ordinal);

        var said = small.Run("issue", small.Client, "--document", "D1", "--version", "1.1", "--approved-by", "chief", "--date", "2026-12-02");
        Assert.True(said.ExitCode == 0, said.All);
        Assert.Contains("| 1.1 | 2 December 2026 | Edited by its owner | Chief Executive (Ada Öst) |", IssuingPack.Text(small, Policy), StringComparison.Ordinal);
        Assert.DoesNotContain("edited-after-approval", IssuingPack.Build(small).Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Files(SmallPack small) => Directory.EnumerateFiles(small.Client, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(small.Client, f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);
}
