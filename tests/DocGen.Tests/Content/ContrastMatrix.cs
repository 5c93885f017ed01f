using DocGen.Engine.Documents;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Content;

/// <summary>Twelve things in which the three samples must differ, each read from the built packs: what stands in one cell stands nowhere else in its row by accident.</summary>
public class ContrastMatrix
{
    private const string Procedure = "D4";

    [Theory]
    [InlineData("27001:A.7.1", "out X2", "in", "in")]
    [InlineData("27001:A.8.28", "in", "in", "in")]
    [InlineData("27001:A.8.30", "out X1", "in", "in")]
    [InlineData("42001:A.6.1.3", "in for Receipt assistant", "out X5", "in for Retail credit score")]
    [InlineData("42001:A.7.2", "in for Receipt assistant", "out X1", "in for Retail credit score")]
    [InlineData("42001:A.10.4", "in", "out X1", "in")]
    public void A_control_is_in_or_out(string control, string pebblelark, string stAmalia, string nordhaven)
    {
        Assert.Equal(pebblelark, Decided("pebblelark", control, "Receipt assistant"));
        Assert.Equal(stAmalia, Decided("st-amalia", control, "Radiology triage"));
        Assert.Equal(nordhaven, Decided("nordhaven", control, "Retail credit score"));
    }

    /// <summary>The systems in whose record the section stands.</summary>
    [Theory]
    [InlineData("deployer-duties", "", "ed-triage radiology-triage sepsis-warning", "credit-score")]
    [InlineData("fria-crosswalk", "", "ed-triage", "credit-score")]
    [InlineData("provider-duties", "", "", "credit-score")]
    [InlineData("article-50", "coding-assistant receipt-assistant", "ambient-scribe", "call-summariser")]
    public void A_duty_stands_in_the_records_of_exactly_the_systems_that_it_concerns(string section, string pebblelark, string stAmalia, string nordhaven)
    {
        Assert.Equal(pebblelark, Systems("pebblelark", section));
        Assert.Equal(stAmalia, Systems("st-amalia", section));
        Assert.Equal(nordhaven, Systems("nordhaven", section));
    }

    /// <summary>Article 50 is not only named: it applies, or the record says why not.</summary>
    [Theory]
    [InlineData("pebblelark", "receipt-assistant")]
    [InlineData("st-amalia", "ambient-scribe")]
    [InlineData("nordhaven", "call-summariser")]
    public void Each_duty_of_Article_50_is_reasoned(string sample, string system)
    {
        var table = Tables(sample, $"D4-{system}").Single(t => t.Id == "article-50-table");
        Assert.InRange(table.Rows.Count, 2, 8);
        Assert.All(table.Rows, r => Assert.All(r.Cells, c => Assert.NotEqual("", PlainText.Of(c.Content))));
    }

    [Theory]
    [InlineData("pebblelark", "")]
    [InlineData("st-amalia", "")]
    [InlineData("nordhaven", "D2 W01")]
    public void Delta_mode_is_the_certified_organisations_alone(string sample, string documents) =>
        Assert.Equal(documents, string.Join(' ', BuiltSample.Of(sample).Documents.Values.Select(d => d.Planned.Id).Where(id => Sections(sample, id).Contains("delta"))));

    /// <summary>A gap memo on the model behind the interface, schedules of two tiers for the hospital, and one with the points of DORA for the bank.</summary>
    [Theory]
    [InlineData("pebblelark", "corvane", "memo", "T2", false)]
    [InlineData("st-amalia", "helianth", "schedule", "T3", false)]
    [InlineData("st-amalia", "corvisan", "schedule", "T3", false)]
    [InlineData("st-amalia", "prioris", "schedule", "T3", false)]
    [InlineData("st-amalia", "brevis", "schedule", "T2", false)]
    [InlineData("nordhaven", "hjalmar", "schedule", "T2", true)]
    public void The_schedule_on_a_model_takes_the_form_that_its_supplier_and_its_use_ask_for(string sample, string supplier, string form, string tier, bool dora)
    {
        var sections = Sections(sample, $"D5-{supplier}");
        Assert.Equal(form == "memo", sections.Contains("memo-gaps"));
        Assert.Equal(form == "schedule", sections.Contains("key-terms"));
        Assert.Equal(dora, sections.Contains("dora"));
        Assert.Contains(Tables(sample, $"D5-{supplier}").SelectMany(t => t.Rows), r => PlainText.Of(r.Cells[0].Content) == "Tier" && PlainText.Of(r.Cells[1].Content).StartsWith(tier + ":", StringComparison.Ordinal));
    }

    private static string Decided(string sample, string control, string system)
    {
        var decision = BuiltSample.Of(sample).Run.Plan.Soa.Find(control)!;
        return !decision.Applies ? $"out {decision.Code}" : decision.SystemsIn.Contains(system) && control is "42001:A.6.1.3" or "42001:A.7.2" ? $"in for {system}" : "in";
    }

    private static string Systems(string sample, string section) =>
        string.Join(' ', BuiltSample.Of(sample).Documents.Values.Where(d => d.Planned.Definition.Id == Procedure && d.Planned.Item is not null && Sections(sample, d.Planned.Id).Contains(section)).Select(d => d.Planned.Item!.Id).Order(StringComparer.Ordinal));

    private static HashSet<string> Sections(string sample, string document) =>
        SectionNumbers.Of(BuiltSample.Of(sample).Document(document).Document).Select(s => s.Section.Id).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Table> Tables(string sample, string document) =>
        SectionNumbers.Of(BuiltSample.Of(sample).Document(document).Document).SelectMany(s => s.Section.Blocks).OfType<Table>();
}
