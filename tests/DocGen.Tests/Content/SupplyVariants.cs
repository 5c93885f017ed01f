namespace DocGen.Tests.Content;

/// <summary>What suppliers and customers get, where the facts of the samples are other than they are.</summary>
public class SupplyVariants
{
    private const string Answers = "answers.yaml";

    private const string Supply = "supply:\n";

    [Fact]
    public void Customers_get_a_schedule_where_one_goes_out_and_something_reaches_them()
    {
        Assert.NotNull(ChangedSample.Document("pebblelark", "D5"));
        Assert.NotNull(ChangedSample.Document("pebblelark", "D5", Answers, Supply, "outbound_schedule: true", "outbound_schedule: unknown"));
        Assert.Null(ChangedSample.Document("pebblelark", "D5", Answers, Supply, "outbound_schedule: true", "outbound_schedule: false"));
        Assert.Null(ChangedSample.Document("pebblelark", "D5", "systems.yaml", "- id: receipt-assistant\n", "customers_get_it: true", "customers_get_it: false"));
    }

    [Fact]
    public void A_supplier_is_asked_to_report_sooner_than_customers_are_promised()
    {
        var usual = ChangedSample.Document("pebblelark", "D5-corvane");
        var promised = ChangedSample.Document("pebblelark", "D5-corvane", Answers, Supply, "customer_incident_hours: 48", "customer_incident_hours: 12");

        Assert.Contains("| Notice of an incident | 24 hours |", usual, StringComparison.Ordinal);
        Assert.Contains("| Notice of an incident | 6 hours |", promised, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_no_supplier_carries_is_called_too_late()
    {
        var schedule = ChangedSample.Document("pebblelark", "D5", Answers, Supply, "customer_change_days: 10", "customer_change_days: 30");

        Assert.Contains("14 days: **too late**, unless the version can be kept, which it can", schedule, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_trains_a_foundation_model_assesses_the_model_and_its_systemic_risk()
    {
        string[] trained = ["systems.yaml", "- id: receipt-assistant\n", "role: [integrate]", "role: [integrate, train_foundation]\n  gpai_compute: general\n  gpai_release: open_weights"];
        var general = ChangedSample.Document("pebblelark", "D4-receipt-assistant", trained);
        var systemic = ChangedSample.Document("pebblelark", "D4-receipt-assistant", [.. trained, "systems.yaml", "- id: receipt-assistant\n", "gpai_compute: general", "gpai_compute: systemic"]);

        Assert.Contains("General-purpose model", general, StringComparison.Ordinal);
        Assert.Contains("Weights cannot be called back", general, StringComparison.Ordinal);
        Assert.DoesNotContain("presumed to have systemic risk", general, StringComparison.Ordinal);
        Assert.Contains("presumed to have systemic risk", systemic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_the_Commission_has_designated_has_systemic_risk_whatever_went_into_it()
    {
        string[] trained = ["systems.yaml", "- id: receipt-assistant\n", "role: [integrate]", "role: [integrate, train_foundation]\n  gpai_compute: general\n  gpai_designated: true\n  gpai_release: open_weights\n  gpai_code: other"];
        var record = ChangedSample.Document("pebblelark", "D4-receipt-assistant", trained);
        var policy = ChangedSample.Document("pebblelark", "D1", trained);
        var register = ChangedSample.Document("pebblelark", "W04", trained);

        Assert.Contains("The European Commission has designated the model as one with systemic risk", record, StringComparison.Ordinal);
        Assert.DoesNotContain("presumed to have systemic risk", record, StringComparison.Ordinal);
        Assert.Contains("The European Commission has designated it as a model with systemic risk", policy, StringComparison.Ordinal);
        Assert.Contains("Code of practice for such models: not signed, other adequate means are kept on record.", policy, StringComparison.Ordinal);
        Assert.Contains("systemic risk: designated by the European Commission; code of practice: not signed, other adequate means are kept on record", register, StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplier_that_may_stand_behind_a_high_risk_system_is_treated_as_if_it_did()
    {
        var schedule = ChangedSample.Document("st-amalia", "D5-tidemark", "systems.yaml", "- id: ed-triage\n", "suppliers: [prioris, quellmark]", "suppliers: unknown");

        Assert.DoesNotContain("Undetermined, treated as T3", ChangedSample.Document("st-amalia", "D5-tidemark"), StringComparison.Ordinal);
        Assert.Contains("| Tier | Undetermined, treated as T3: ", schedule, StringComparison.Ordinal);
        Assert.Matches(@"Whether it stands behind this system is open \(not yet established \(OP-\d+\)\)", schedule!);
    }

    [Fact]
    public void Ai_that_runs_at_a_supplier_is_a_cloud_service()
    {
        string[] without = [Answers, "technology:\n", "cloud_services: [Microsoft 365, the Brevis Scribe service]", "cloud_services: []"];
        var used = ChangedSample.Document("st-amalia", "D3", without);

        Assert.Contains("AI comes as a cloud service from Prioris", used, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_personal_data_a_schedule_has_no_section_on_it()
    {
        var schedule = ChangedSample.Document("pebblelark", "D5-tessera");

        Assert.DoesNotContain("#personal-data", schedule, StringComparison.Ordinal);
        Assert.Contains("#personal-data", ChangedSample.Document("pebblelark", "D5-tessera", "systems.yaml", "- id: coding-assistant\n", "personal_data: \"no\"", "personal_data: ordinary\n  gdpr_role: controller\n  lawful_basis: Contract\n  dpia: done"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_runs_here_has_terms_on_telemetry_and_updates()
    {
        Assert.Contains("**Telemetry.**", ChangedSample.Document("st-amalia", "D5-helianth"), StringComparison.Ordinal);
        Assert.DoesNotContain("**Telemetry.**", ChangedSample.Document("st-amalia", "D5-helianth", "suppliers.yaml", "- id: helianth\n", "runs_here: true", "runs_here: false"), StringComparison.Ordinal);
    }
}
