using System.Globalization;
using System.Text;

namespace DocGen.Benchmarks;

/// <summary>Writes the folder of an invented organisation with any number of AI systems, as many suppliers and as many risks; the same number gives the same files.</summary>
internal static class LargeOrganisation
{
    private static readonly string[] SystemKinds =
    [
        """purpose: Put incoming requests in order of urgency, owner: Head of service, status: live, version: "4.2", in_service: 2025-03-01, output_effect: shapes, decision: Order in which requests are answered, legal_effect: yes, techniques: [classic], role: [use, build], own_name: yes, offered_to: Customers in Ireland, customers_get_it: yes, model_access: [vendor_feature], models: Vendor model 4.2, content: [none], interacts_with_people: no, tools: [read], action_approved: yes, affected: [customers], affected_number: 60000, vulnerable: "Children; no opt-out", worst_harm: A customer waits too long, reversibility: irreversible, benefits: Shorter wait, alternative: Sorting by hand, performance: "AUC 0.87 on 4,000 local cases", limits: [Not for new customers], misuse: [Used to refuse service], learning: vendor, oversight: human_decides, overseers: Duty officers, monitoring: Re-sorting rate each week, log_months: 12, fallback: Sorting by hand, explanation: factors, consulted: Staff council, data_sources: [Requests], personal_data: special, gdpr_role: controller, data_use: [evaluation], lawful_basis: Art. 9(2)(h), dpia: done, data_quality: Checked by age group, data_rights: Own records, retention: 10 years, eu_nexus: yes, prohibited: clear, annex_iii: [III.5.b], annex_iii_reason: Decides on service, profiling: no, product_law: none, assessed_on: 2026-10-03, assessor: "Risk officer, trained in 2026", impacts: [{dimension: safety, group: Customers, kind: harm, mechanism: Wrong order, severity: 5, likelihood: 2, reversibility: irreversible, measure: A person decides}, {dimension: safety, group: Customers, kind: benefit, mechanism: Faster answer, severity: 3, likelihood: 4}]""",
        """purpose: Write notes from talks, owner: Head of operations, status: pilot, output_effect: suggestion, role: [configure], own_name: no, model_access: [vendor_feature], content: [text], affected: [customers, staff], personal_data: special, data_use: [none], eu_nexus: yes, prohibited: clear, annex_iii: [none], annex_iii_reason: Writes notes; decides nothing, product_law: none, legal_effect: no, dpia: planned, interacts_with_people: no, impacts: [{dimension: privacy, group: Customers, kind: harm, mechanism: A recording leaks}, {dimension: work, group: Staff, kind: harm, mechanism: Skills fade, severity: 4, likelihood: 2, reversibility: partly, measure: Training}]""",
        """purpose: Forecast the load of the next week, owner: Head of planning, status: live, output_effect: information, role: [build], own_name: no, legal_effect: no, model_access: [own, open_weight], content: [none], affected: [nobody], personal_data: no, data_use: [training], eu_nexus: yes, prohibited: clear, annex_iii: [none], annex_iii_reason: No person is decided on, product_law: none, profiling: no, impacts: [{dimension: work, group: Staff, kind: harm, mechanism: Poor rota, severity: 2, likelihood: 3, reversibility: reversible, measure: Check by hand}]""",
        """purpose: Rank applications for posts, owner: Head of HR, status: stopped, output_effect: shapes, role: [use], own_name: no, model_access: [api], content: [none], affected: [applicants], personal_data: ordinary, data_use: [none], eu_nexus: yes, prohibited: clear, annex_iii: [III.4], annex_iii_reason: Recruitment, product_law: none, limits: [Gaps in work rank lower]""",
        """purpose: Answer questions of customers, owner: Head of service, status: live, output_effect: information, role: [integrate], own_name: yes, offered_to: Customers, model_access: [api], content: [text], interacts_with_people: yes, affected: [customers], personal_data: ordinary, gdpr_role: controller, data_use: [retrieval], eu_nexus: yes, prohibited: clear, annex_iii: [none], annex_iii_reason: Gives opening hours, product_law: none, legal_effect: no, profiling: no, learning: vendor""",
    ];

    private static readonly string[] SupplierKinds =
    [
        """service: decision software, kind: ai_saas, agreement: Master agreement of 3 May 2025, data_shared: Requests, location: Ireland, sub_suppliers: [A cloud provider], training_use: silent, paper: negotiable, change_notice_days: 30, version_pinning: no, assurance: [iso27001], criticality: high, exit: Work by hand, incident_notice_hours: 48""",
        """service: transcription of talks, kind: saas_feature, paper: ours, training_use: deidentified""",
        """service: an open time-series model, kind: open_weights, paper: none, agreement: Apache 2.0""",
        """service: labelling of images, kind: labelling, paper: ours""",
        """service: a language model, kind: model_api, agreement: Online terms, data_shared: Questions and documents, location: EU, sub_suppliers: [], training_use: barred, paper: vendor, terms: "API terms, 1 June 2026", change_notice_days: 14, version_pinning: yes, assurance: [soc2], criticality: medium, exit: A second model, incident_notice_hours: 72""",
        """service: contract developers, kind: development, paper: negotiable, training_use: barred""",
    ];

    /// <summary>Writes the six input files, over those that are there.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        void File(string name, string text) => System.IO.File.WriteAllText(Path.Combine(folder, name + ".yaml"), text);
        File("profile", Profile);
        File("answers", Answers);
        File("systems", Register("systems", count, i => $"name: System {i}, suppliers: [supplier-{i}, supplier-{(i % count) + 1}], {SystemKinds[i % SystemKinds.Length]}"));
        File("suppliers", Register("suppliers", count, i => $"name: Supplier {i}, contact: contact{i}@example.com, {SupplierKinds[i % SupplierKinds.Length]}"));
        File("risks", Register("risks", count, i => $"""scenario: The output of system {i} is wrong and nobody notices, lens: {(i % 2 == 0 ? "ai" : "both")}, systems: [system-{i}], owner: Risk officer, likelihood: {(i % 5) + 1}, consequence: {(i % 4) + 2}, dimension: people, treatment: modify, controls: ["42001:A.9.2", "27001:A.8.16"], actions: A person checks a sample, status: {(i % 3 == 0 ? "proposed" : "confirmed")}"""));
        File("controls", "controls: {}\n");
    }

    private static string Register(string name, int count, Func<int, FormattableString> item)
    {
        var text = new StringBuilder(name).Append(":\n");
        for (var i = 1; i <= count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{id: {name[..^1]}-{i}, ").Append(item(i).ToString(CultureInfo.InvariantCulture)).Append("}\n");
        }

        return text.ToString();
    }

    private const string Profile = """
        organisation:
          name: Broadmoor Holdings
          short_name: Broadmoor
          country: Ireland
          purpose: Serves households with many small services
          headcount: 1200
          establishments: [Ireland]
          customer_countries: [Ireland]
          sectors: [finance]
          legal_nature: private
        pack: {date: 2026-11-21}
        document_control: {version: "0.1", status: draft, classification: Internal, review_months: 12, next_review: 2027-11-01, english: british}
        roles:
          top_management: {title: Chief executive, person: Nora Vale}
          ai_lead: {title: AI lead, person: Tom Reed}
          security_lead: {title: Head of security, person: Ida Marsh}
          legal: {title: Counsel, person: Una Hart}
          privacy_lead: {title: Data protection officer, person: Eli Stone}
          procurement: {title: Head of purchasing, person: Max Ferry}
          risk_lead: {title: Risk officer, person: Bea Holt}
          auditor: {title: Internal auditor, person: Kit Lowe}
        sites: []

        """;

    private const string Answers = """
        management: {iso27001: in_progress, iso42001: none, assembly: integrated, scope: All services of Broadmoor}
        premises: {remote_work: hybrid}
        technology: {cloud_services: []}
        development: {kind: [product], outsourced: [nobody]}
        law: {other: [gdpr, dora, ccd2], staff_representation: works_council}
        risk: {people_anchors: [one person, up to ten, up to a hundred, up to a thousand, more], accepts_moderate: Head of department, accepts_high: Chief risk officer, accepts_critical: Board, review_cycle: quarterly}
        governance: {committee: [Chief risk officer, AI lead], committee_cadence: monthly, concern_channel: the form on the intranet, red_lines: [Emotion recognition of staff]}

        """;
}
