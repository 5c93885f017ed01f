using DocGen.Engine.Diagnostics;
using DocGen.Engine.Integrity;
using DocGen.Engine.Packs;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Integrity;

/// <summary>Each rule is broken once, by one change of a sample or of the pack; the samples as they are keep every rule that would stop them.</summary>
public class IntegrityRuleTests
{
    private const string D1 = "pack/documents/d1-ai-policy.sbn.md";
    private const string D2 = "pack/documents/d2-risk-methodology.sbn.md";
    private const string D3 = "pack/documents/d3-statement-of-applicability.sbn.md";
    private const string D4 = "pack/documents/d4-impact-record.sbn.md";
    private const string Stub = "## Text {#text maps=\"42001:8.1\"}\n\nNothing is said here.\n";

    /// <summary>Rule, document concerned, subject, then the changes: file, text, what it becomes.</summary>
    public static TheoryData<string, string, string, string[]> Breaks => new()
    {
        { "R01", "D4-receipt-assistant", "receipt-assistant", ["systems.yaml", "  assessed_on: 2026-10-12\n", ""] },
        { "R02", "D4-receipt-assistant", "receipt-assistant, impact 2", ["systems.yaml", "    risk: R-05\n", "    risk: R-99\n"] },
        { "R03", "W05", "R-02", ["risks.yaml", "  due: 2026-12-18\n", ""] },
        { "R04", "W05", "R-01", ["risks.yaml", "\"42001:A.8.2\", \"42001:A.9.4\"]", "\"42001:A.8.2\", \"27001:A.7.1\"]"] },
        { "R05", "D3", "27001:A.5.2", ["controls.yaml", "business: \"Twelve people share all duties and need to know who decides\"", "business: best practice"] },
        { "R06", "D3", "27001:A.5.2", ["controls.yaml", "27001:A.5.2: {status: not_known,", "27001:A.5.2: {status: not_known, applies: false, reason: two people, contract: [the bank asks],"] },
        { "R07", "D3", "27001:A.5.1", ["pack/partials/soa-main-rows.sbn.md", "| <a id=\"{{ row.ref }}\"></a>{{ row.id }} {{ row.title }} | {{ if !row.applies }}No{{ if row.code", "| {{ row.id }} {{ row.title }} | {{ if !row.applies }}No{{ if row.code"] },
        { "R08", "D3", "27001:A.5.9", ["controls.yaml", " evidence: Asset inventory in Google Workspace,", ""] },
        { "R09", "W03", "External auditor", ["profile.yaml", "person: Henrik Sandvall", "person: Mattias Kõrve", "pack/pack.yaml", "- {id: W04,", "- {id: W03, title: Roles, file: W03-roles, template: documents/stub.sbn.md}\n- {id: W04,", "pack/documents/stub.sbn.md", "", Stub] },
        { "R10", "W05", "R-01", ["risks.yaml", "likelihood: 3", "likelihood: 2.5"] },
        { "R10", "D4-receipt-assistant", "receipt-assistant, impact 2", ["systems.yaml", "    severity: 4\n", "    severity: 4.5\n"] },
        { "R11", "W05", "R-02", ["pack/partials/risk-rating.sbn.md", "matrix_value = scored ? matrix[rated.likelihood - 1][grave - 1]", "matrix_value = scored ? \"Low\""] },
        { "R11", "W05", "R-02", ["pack/partials/risk-matrix.sbn.md", "row3 = [\"Low\", \"Moderate\", \"Moderate\", \"High\"", "row3 = [\"Low\", \"Moderate\", \"Moderate\", \"Moderate\""] },
        { "R12", "W05", "R-01", ["risks.yaml", "  accepted_by: Chief Technology Officer and Chief Executive Officer\n", "  accepted_by: The tea lady\n"] },
        { "R13", "W04", "receipt-assistant", ["systems.yaml", "  suppliers: [corvane]\n", "  suppliers: []\n"] },
        { "R14", "D1", "coding-assistant", [D1, "{{ else if system.is_deployer }}Deployer{{", "{{ else if system.is_deployer }}Provider{{"] },
        { "R15", "D4-receipt-assistant", "receipt-assistant", [D4, "| High-risk | No |", "| High-risk | Yes |"] },
        { "R16", "D1", "o1", ["answers.yaml", "  metric: Share of right categories in the evaluation set of 640 receipts, for each of five languages\n", ""] },
        { "R17", "D4", "D4", ["pack/documents/d4-impact-procedure.sbn.md", "{{ include \"d4-triggers\" }}", "1. one\n2. two\n3. three\n4. four\n5. five\n6. six\n7. seven\n8. eight\n"] },
        { "R17", "D2", "D2", [D2, "{{ include \"d4-triggers\" }}", "None."] },
        { "R18", "W06", "coding-assistant", ["pack/pack.yaml", "- {id: W04,", "- {id: W06, title: Data governance, file: W06, template: documents/stub.sbn.md}\n- {id: W07, title: Incidents, file: W07, template: documents/stub.sbn.md}\n- {id: W04,", "pack/documents/stub.sbn.md", "", Stub] },
        { "R19", "D5-tessera", "tessera", ["suppliers.yaml", "incident_notice_hours: 48", "incident_notice_hours: 72"] },
        { "R20", "D1", "answers", ["answers.yaml", "  backup: ", "  backup: TBD #"] },
        { "R20", "D1", "TODO", [D1, "The policy covers these systems today;", "TODO: the policy covers these systems today:"] },
        { "R20", "D1", "notified body", [D1, "The policy covers these systems today;", "The policy covers these systems, as the notified body asks:"] },
        { "R20", "D3", "notified body", ["pack/applicability/iso27001.yaml", "Core work depends on {{", "As the notified body asks, core work depends on {{"] },
        { "R21", "D1", "complies", [D1, "The policy covers these systems today;", "The policy complies with the standard:"] },
        { "R21", "D1", "compliant", ["profile.yaml", "distribution: All", "distribution: A compliant list, all"] },
        { "R21", "D1", "certified", [D1, "The policy covers these systems today;", "Our management system is certified:"] },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void What_breaks_a_rule_is_found_with_its_document_and_its_place(string rule, string document, string subject, string[] changes)
    {
        var (rules, problems) = Altered.Sample("pebblelark", changes.Chunk(3).Select(c => (c[0], c[1], c[2])), "D1", "D2", "D3", "D4", "W03", "W05", "W06", "W07");

        var result = rules.Single(r => r.Rule.Id == rule);
        var found = result.Findings.Where(f => (f.Document == document || rule == "R20" || rule == "R21") && f.Subject.Contains(subject == "answers" ? "technology.backup" : subject, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count > 0, $"{result.Outcome}: {string.Join('\n', result.Findings)}");
        Assert.All(found, f => Assert.NotEmpty(f.Places));
        Assert.Equal(result.Rule.StopsBuild, problems.Any(p => p.Code == rule && p.Severity == Severity.Error));
    }

    [Fact]
    public void A_finding_names_the_places_on_both_sides()
    {
        var (rules, _) = Altered.Sample("pebblelark", [("risks.yaml", "\"42001:A.8.2\", \"42001:A.9.4\"]", "\"42001:A.8.2\", \"27001:A.7.1\"]")]);

        var finding = Assert.Single(rules.Single(r => r.Rule.Id == "R04").Findings);
        Assert.Matches(@"^risk R-01 cites 27001:A\.7\.1, which the Statement of Applicability excludes: risks\.yaml:12:13, applicability/iso27001\.yaml:\d+:12$", finding.ToString());
    }

    [Fact]
    public void A_sector_word_that_an_answer_brings_into_a_decision_is_the_writers_own()
    {
        var (rules, _) = Altered.Sample("pebblelark", [("answers.yaml", "cloud_services: [AWS,", "cloud_services: [Notified Body Cloud, AWS,")], "D3");

        Assert.Empty(rules.Single(r => r.Rule.Id == "R20").Findings);
    }

    [Fact]
    public void A_sector_word_in_an_answer_is_the_writers_own()
    {
        var (rules, _) = Altered.Sample("pebblelark", [("profile.yaml", "distribution: All", "distribution: The notified body, all")], "D1");

        Assert.Empty(rules.Single(r => r.Rule.Id == "R20").Findings);
    }

    [Fact]
    public void A_certificate_without_its_particulars_leaves_the_draft_and_is_not_called_one()
    {
        var (rules, problems) = Altered.Sample("nordhaven", [("answers.yaml", ", valid until 14 May 2028", "")], "D1", "D2");

        Assert.DoesNotContain(problems, p => p.Severity == Severity.Error);
        Assert.Equal("management.iso27001_certificate", Assert.Single(rules.Single(r => r.Rule.Id == "R21").Findings).Subject);
    }

    [Theory]
    [InlineData("pebblelark")]
    [InlineData("st-amalia")]
    [InlineData("nordhaven")]
    public void A_sample_keeps_every_rule_that_would_stop_it_and_says_what_is_not_looked_at(string sample)
    {
        var rules = BuiltSample.Of(sample).Trace.Rules;

        Assert.Equal(Enumerable.Range(1, 21).Select(n => $"R{n:00}"), rules.Select(r => r.Rule.Id));
        Assert.DoesNotContain(rules.SelectMany(r => r.Findings), f => f.StopsBuild);
        Assert.All(rules.Where(r => r.Rule.StopsBuild), r => Assert.True(r.IsEvaluated));
        Assert.All(rules.Where(r => !r.IsEvaluated), r => Assert.Equal("Not evaluable", r.Outcome));
        Assert.Contains(rules, r => r.Rule.Id == "R18" && r.Waits.Any(w => w.Contains("W06", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_rules_ruled_so_stop_a_build() =>
        Assert.Equal(["R04", "R06", "R07", "R10", "R11", "R14", "R15", "R20", "R21"], IntegrityRules.All.Where(r => r.StopsBuild).Select(r => r.Id));

    [Fact]
    public void A_document_prints_the_rules_that_it_does_not_meet_and_the_traceability_prints_all()
    {
        var sample = BuiltSample.Of("pebblelark");

        Assert.Contains("| R05 |", sample.Body("D3"), StringComparison.Ordinal);
        var trace = DocGen.Markdown.MarkdownWriter.Write(PackTraceDocument.Of(sample.Trace));
        Assert.All(sample.Trace.Rules, r => Assert.Contains($"| {r.Rule.Id} | {r.Rule.Holds} | {r.Outcome} |", trace, StringComparison.Ordinal));
        Assert.Contains("\"id\": \"R21\"", PackTraceFiles.Json(sample.Trace), StringComparison.Ordinal);
    }
}
