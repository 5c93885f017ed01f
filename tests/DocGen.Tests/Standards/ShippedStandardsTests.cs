using DocGen.Engine.Standards;

namespace DocGen.Tests.Standards;

public sealed class ShippedStandardsTests
{
    private static StandardsLibrary Library => ShippedStandards.Library;

    [Fact]
    public void Every_shipped_file_is_read_without_a_problem()
    {
        Assert.Empty(ShippedStandards.Read.Problems.Select(p => p.ToString()));
        Assert.Equal(9, ShippedStandards.Files().Count());
        Assert.Equal(["27001", "42001", "AIA", "CCD2", "COLORADO", "CRA", "DORA", "GDPR", "IVDR", "MACHINERY", "MDR", "NIS2", "NIST"], Library.Standards.Select(s => s.Prefix));
    }

    [Fact]
    public void Iso_27001_has_93_controls_in_four_themes()
    {
        var controls = Library.Controls("27001");

        Assert.Equal(93, controls.Length);
        Assert.Equal(
            ["organizational 37", "people 8", "physical 14", "technological 34"],
            controls.GroupBy(c => c.Group.Id).Select(g => $"{g.Key} {g.Count()}"));
        foreach (var (theme, number) in new[] { ("organizational", "5"), ("people", "6"), ("physical", "7"), ("technological", "8") })
        {
            var members = controls.Where(c => c.Group.Id == theme).ToList();
            Assert.Equal(Enumerable.Range(1, members.Count).Select(i => $"27001:A.{number}.{i}"), members.Select(c => c.Id.ToString()));
        }
    }

    [Fact]
    public void Iso_42001_has_exactly_its_38_real_control_numbers_under_nine_objectives()
    {
        string[] expected =
        [
            .. Run("A.2", 2, 4), .. Run("A.3", 2, 3), .. Run("A.4", 2, 6), .. Run("A.5", 2, 5), .. Run("A.6.1", 2, 3),
            .. Run("A.6.2", 2, 8), .. Run("A.7", 2, 6), .. Run("A.8", 2, 5), .. Run("A.9", 2, 4), .. Run("A.10", 2, 4),
        ];

        Assert.Equal(38, expected.Length);
        Assert.Equal(expected, Library.Controls("42001").Select(c => c.Id.ToString()));
        Assert.Equal(9, Library.Standards.Single(s => s.Prefix == "42001").Groups.Count(g => g.PartOf is null));
        Assert.All(Library.Controls("42001"), c => Assert.StartsWith(c.Group.Id + ".", c.Id.Part, StringComparison.Ordinal));
        Assert.Null(Library.Find(RequirementId.Parse("42001:A.3.4")));
        Assert.Null(Library.Find(RequirementId.Parse("42001:A.5.1")));

        static IEnumerable<string> Run(string objective, int first, int last) => Enumerable.Range(first, last - first + 1).Select(i => $"42001:{objective}.{i}");
    }

    [Theory]
    [InlineData("42001:8.2", "AI risk assessment")]
    [InlineData("42001:8.3", "AI risk treatment")]
    [InlineData("42001:8.4", "AI system impact assessment")]
    [InlineData("42001:A.5.2", "AI system impact assessment process")]
    [InlineData("27001:A.5.2", "Information security roles and responsibilities")]
    [InlineData("27001:A.8.1", "User end point devices")]
    [InlineData("AIA:Art.27", "Fundamental rights impact assessment for high-risk AI systems")]
    [InlineData("AIA:Annex III(5)(d)", "emergency calls, dispatch and emergency healthcare patient triage")]
    [InlineData("NIST:GOVERN-1.6", "AI system inventory")]
    [InlineData("GDPR:Art.35", "Data protection impact assessment")]
    [InlineData("DORA:Art.30", "Key contractual provisions")]
    [InlineData("NIS2:Art.23", "Reporting obligations")]
    [InlineData("MDR:Art.87", "Reporting of serious incidents and field safety corrective actions")]
    public void Numbers_carry_their_own_titles(string id, string title) => Assert.Equal(title, Library.Find(RequirementId.Parse(id))!.Title);

    [Theory]
    [InlineData("GDPR", "5 6 9 13 14 22 28 33 35")]
    [InlineData("DORA", "17 19 28 30")]
    [InlineData("NIS2", "21 23")]
    public void The_laws_that_templates_cite_are_there(string law, string articles) =>
        Assert.All(articles.Split(' '), a => Assert.IsType<Article>(Library.Find(RequirementId.Parse($"{law}:Art.{a}"))));

    [Fact]
    public void Every_clause_stands_in_a_clause_that_is_listed() =>
        Assert.All(
            Library.Clauses("27001").Concat(Library.Clauses("42001")),
            c => Assert.True(c.Parent is null ? !c.Id.Part.Contains('.', StringComparison.Ordinal) : Library.Find(c.Parent) is Clause));

    [Fact]
    public void Clauses_come_in_the_order_of_the_standard() =>
        Assert.Equal(
            ["8", "8.1", "8.2", "8.3", "8.4", "9", "9.1", "9.2", "9.2.1", "9.2.2", "9.3", "9.3.1", "9.3.2", "9.3.3", "10", "10.1", "10.2"],
            Library.Clauses("42001").Select(c => c.Id.Part).SkipWhile(p => p != "8"));

    [Fact]
    public void The_clocks_of_article_73_are_not_swapped()
    {
        var clocks = Library.ReportingClocks.Where(c => c.Requirement.Id == RequirementId.Parse("AIA:Art.73")).ToDictionary(c => c.Cited.ToString());

        Assert.Equal(3, clocks.Count);
        Assert.Equal("15 days", clocks["AIA:Art.73(2)"].Within);
        Assert.Equal(("2 days", "widespread infringement or disruption of critical infrastructure"), (clocks["AIA:Art.73(3)"].Within, clocks["AIA:Art.73(3)"].Case));
        Assert.Equal(("10 days", "death of a person"), (clocks["AIA:Art.73(4)"].Within, clocks["AIA:Art.73(4)"].Case));
        Assert.All(clocks.Values, c => Assert.Equal("provider", c.Reporter));
    }

    [Theory]
    [InlineData("aia.annex-iii", "2027-12-02", "2026-08-02")]
    [InlineData("aia.annex-i", "2028-08-02", "2027-08-02")]
    [InlineData("aia.prohibitions", "2025-02-02", "")]
    [InlineData("aia.new-prohibitions", "2026-12-02", "")]
    [InlineData("aia.transparency", "2026-08-02", "")]
    [InlineData("omnibus.in-force", "2026-07-27", "")]
    [InlineData("colorado", "2027-01-01", "")]
    public void Legal_dates_stand_as_found(string id, string from, string formerly)
    {
        var date = Library.FindLegalDate(id)!;

        Assert.Equal(from, date.AppliesFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(formerly, date.FormerlyFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "");
    }

    [Fact]
    public void High_risk_articles_apply_from_the_day_of_the_table()
    {
        var annexIii = Library.FindLegalDate("aia.annex-iii")!.AppliesFrom;
        var annexI = Library.FindLegalDate("aia.annex-i")!.AppliesFrom;

        Assert.All(Enumerable.Range(8, 20), n =>
        {
            var article = Assert.IsType<Article>(Library.Find(RequirementId.Parse($"AIA:Art.{n}")));
            Assert.Equal((annexIii, annexI), (article.Application.From, article.Application.FromForAnnexI));
        });
    }

    [Fact]
    public void Every_date_names_a_source_and_none_claims_a_check_without_a_person()
    {
        Assert.All(Library.LegalDates, d => Assert.NotEmpty(d.Verification.Sources));
        Assert.All(Library.ReportingClocks, c => Assert.NotEmpty(c.Verification.Sources));
        var articles = Library.Standards.SelectMany(s => s.Requirements).OfType<Article>().Where(a => a.Application.From is not null && a.Kind != RequirementKind.Point).ToList();
        Assert.All(articles, a => Assert.NotEmpty(a.Application.Verification.Sources));
        Assert.All(
            Library.LegalDates.Select(d => d.Verification).Concat(Library.ReportingClocks.Select(c => c.Verification)).Concat(articles.Select(a => a.Application.Verification)),
            v => Assert.Equal(v.CheckedOn is null, v.CheckedBy.Length == 0));
    }

    [Fact]
    public void Every_crosswalk_row_leads_between_two_standards_and_names_its_sources()
    {
        Assert.All(Library.Crosswalk.Rows, r => Assert.NotEqual(r.From.Id.Standard, r.To.Id.Standard));
        Assert.All(Library.Crosswalk.Rows, r => Assert.NotEmpty(r.Sources));
        Assert.All(Library.Crosswalk.Rows.Where(r => r.To.Id.Standard == "NIST"), r => Assert.Equal(RequirementKind.Category, r.To.Kind));
        Assert.Equal(
            ["27001:A.5.24", "27001:A.5.26", "27001:A.5.28", "42001:10.2", "42001:A.8.3", "42001:A.8.4"],
            Library.Crosswalk.To(RequirementId.Parse("AIA:Art.73(2)")).Select(r => r.From.Id.ToString()));
        Assert.Contains(Library.Crosswalk.From(RequirementId.Parse("27001:A.5.23")), r => r.To.Id.ToString() == "42001:A.10.3");
        Assert.Equal(19, Library.Crosswalk.Rows.Where(r => r.To.Id.Standard == "NIST").Select(r => r.To.Id).Distinct().Count());
    }

    [Fact]
    public void Each_control_of_42001_that_asks_for_a_document_is_listed_once()
    {
        var rows = Library.DocumentedInformation.Where(d => d.Requirement.Id.Standard == "42001" && d.Requirement is Control).ToList();

        Assert.Equal(Library.Controls("42001").Select(c => c.Id), rows.Select(d => d.Requirement.Id));
        Assert.Equal(28, rows.Count(d => d.Basis == DocumentationBasis.IfApplicable));
        Assert.Equal("Statement of Applicability", Library.DocumentedInformation.Single(d => d.Cited.ToString() == "27001:6.1.3(d)").UsualDocument);
    }
}
