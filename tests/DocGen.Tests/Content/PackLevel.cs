using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Markdown;
using DocGen.Tests.Samples;
using PlainText = DocGen.Engine.Documents.PlainText;

namespace DocGen.Tests.Content;

/// <summary>What must hold in every pack, whoever it is for: the three samples and the six other organisations.</summary>
public partial class PackLevel
{
    private static readonly string[] NotYetInThePack = ["W02", "W06", "W07", "W08", "W09", "W10", "W11", "W12", "W13"];

    public static TheoryData<string> Packs() => [.. BuiltSample.Names, .. BuiltSample.OtherNames];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Each_of_the_131_controls_is_decided_once_and_stands_in_a_row(string name)
    {
        var built = BuiltSample.Of(name);
        var standards = built.Run.Plan.Pack.Standards;
        var controls = standards.Controls("27001").Concat(standards.Controls("42001")).Select(c => c.Id.ToString()).ToList();
        Assert.Equal(131, controls.Count);
        Assert.Equal(controls, built.Run.Plan.Soa.All.Select(d => d.Reference));

        var sheets = built.Document("D3").Workbook!.Sections.Select(s => Assert.IsType<Table>(Assert.Single(s.Blocks))).ToDictionary(t => t.Id, t => t.Rows.Select(r => PlainText.Of(r.Cells[0].Content)), StringComparer.Ordinal);
        Assert.Equal(controls, sheets["isms-controls"].Select(id => $"27001:{id}").Concat(sheets["aims-controls"].Select(id => $"42001:{id}")));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_rule_was_looked_at_and_broken_by_nothing_or_says_which_document_it_waits_for(string name)
    {
        var rules = BuiltSample.Of(name).Trace.Rules;
        Assert.Equal(Enumerable.Range(1, 21).Select(n => n.ToString("'R'00", CultureInfo.InvariantCulture)), rules.Select(r => r.Rule.Id));
        Assert.DoesNotContain(rules.SelectMany(r => r.Findings), f => f.StopsBuild);
        Assert.All(rules.Where(r => !r.IsEvaluated), r => Assert.NotEmpty(r.Waits));
        Assert.All(rules.SelectMany(r => r.Waits), w => Assert.Contains(NotYetInThePack, d => w.Contains(d, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Nothing_stands_in_for_text_that_somebody_still_has_to_write(string name) =>
        Assert.All(Texts(BuiltSample.Of(name)), d => Assert.Empty(StandIn().Matches(d.Text).Select(m => $"{d.Name}: {m.Value}")));

    /// <summary>Names of other organisations, of their systems, sites and suppliers, and of their people.</summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void Nobody_elses_names_are_in_a_pack(string name)
    {
        var own = string.Join('\n', BuiltSample.Of(name).Run.Client.Files.Values.Select(f => f.Text));
        var foreign = BuiltSample.Names.Concat(BuiltSample.OtherNames).Where(n => n != name).SelectMany(n => NamesIn(BuiltSample.Of(n).Run.Client.Facts))
            .Where(n => n.Length > 3 && char.IsUpper(n[0]) && !own.Contains(n, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).Select(Regex.Escape).ToList();
        Assert.True(foreign.Count > 60, $"only {foreign.Count} names of others are known");
        var any = new Regex($@"\b({string.Join('|', foreign)})\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(20));
        Assert.All(Texts(BuiltSample.Of(name)), d => Assert.Empty(any.Matches(d.Text).Select(m => $"{d.Name}: {m.Value}")));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void As_many_controls_are_implemented_as_the_organisation_says(string name)
    {
        var built = BuiltSample.Of(name);
        var said = built.Run.Client.Facts.Answers.Controls.Values.Count(c => c.Fields["status"].Value is "implemented" && built.Run.Plan.Soa.Find(c.Id)!.Applies);

        Assert.Equal(said, built.Run.Plan.Soa.All.Count(d => d.Status == "Implemented"));
        var summary = Tables(built, "D3").Single(t => t.Id == "summary-themes");
        Assert.Equal(said, summary.Rows.Where(r => !r.Cells[0].Content.Any(i => i is Strong)).Sum(r => int.Parse(PlainText.Of(r.Cells[ColumnOf(summary, "Implemented")].Content), CultureInfo.InvariantCulture)));
        Assert.Equal(said, built.Document("D3").Workbook!.Sections.SelectMany(s => s.Blocks.OfType<Table>()).Where(t => t.Id is "isms-controls" or "aims-controls").Sum(t => t.Rows.Count(r => PlainText.Of(r.Cells[ColumnOf(t, "Status")].Content) == "Implemented")));
    }

    /// <summary>A date is of law, and then stands in the table; or an answer's, or counted from one in whole months (reviews) or thirty days (open points).</summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_date_is_in_the_table_of_law_or_in_the_answers(string name)
    {
        var built = BuiltSample.Of(name);
        var law = built.Run.Plan.Pack.Standards.LegalDates.SelectMany(d => new[] { d.AppliesFrom, d.FormerlyFrom }).OfType<DateOnly>().ToHashSet();
        var written = string.Join('\n', built.Run.Client.Files.Values.Select(f => f.Text));
        var answers = IsoDate().Matches(written).Select(m => DateOnly.ParseExact(m.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Concat(Dates(written).Select(d => d.Date)).ToHashSet();
        var counted = answers.SelectMany(a => new[] { 3, 6, 12, 24 }.Select(a.AddMonths).Append(a.AddDays(30))).ToHashSet();

        var printed = Texts(built).SelectMany(d => Dates(d.Text).Select(p => (d.Name, p.Date, p.IsUnconfirmed))).Distinct().ToList();
        Assert.NotEmpty(printed);
        Assert.DoesNotContain(printed, p => p.IsUnconfirmed && !law.Contains(p.Date));
        Assert.DoesNotContain(printed, p => !law.Contains(p.Date) && !answers.Contains(p.Date) && !counted.Contains(p.Date));
    }

    /// <summary>Chapters 2 to 8 of the policy, the statuses of the controls, the records and the schedules: how much of each stands word for word in the neighbour's.</summary>
    [Theory]
    [InlineData("nordhaven", "pebblelark")]
    [InlineData("nordhaven", "st-amalia")]
    [InlineData("pebblelark", "st-amalia")]
    public void Two_packs_differ_where_organisations_do(string one, string other)
    {
        var (first, second) = (BuiltSample.Of(one), BuiltSample.Of(other));
        foreach (var (mine, theirs) in new[] { (first, second), (second, first) })
        {
            Assert.All(Enumerable.Range(2, 7), chapter => Assert.InRange(Share(Chapter(mine, chapter), Chapter(theirs, chapter)), 0, 0.85));
            Assert.InRange(Share([.. Enumerable.Range(2, 7).SelectMany(c => Chapter(mine, c))], [.. Enumerable.Range(2, 7).SelectMany(c => Chapter(theirs, c))]), 0, 0.65);
            Assert.InRange(Share(Items(mine, "D4"), Items(theirs, "D4")), 0, 0.25);
            Assert.InRange(Share(Items(mine, "D5"), Items(theirs, "D5")), 0, 0.35);
        }

        Assert.InRange(first.Run.Plan.Soa.All.Zip(second.Run.Plan.Soa.All).Count(p => (p.First.State, p.First.Code, p.First.Status, p.First.Operator) != (p.Second.State, p.Second.Code, p.Second.Status, p.Second.Operator)), 60, 131);
    }

    private static double Share(List<string> mine, List<string> theirs) => (double)mine.Intersect(theirs, StringComparer.Ordinal).Count() / mine.Distinct(StringComparer.Ordinal).Count();

    private static List<string> Chapter(BuiltSample built, int number) =>
        [.. SectionNumbers.Of(built.Document("D1").Document).Where(s => s.Number.Split('.')[0] == number.ToString(CultureInfo.InvariantCulture)).SelectMany(s => PackSentences.In(s.Section, withTables: true))];

    private static List<string> Items(BuiltSample built, string document) =>
        [.. built.Documents.Values.Where(d => d.Planned.Definition.Id == document && d.Planned.Item is not null).SelectMany(d => PackSentences.Of(d, withTables: true))];

    private static IEnumerable<string> NamesIn(Facts facts) =>
        facts.Items.Where(i => i.Key is "systems" or "suppliers" or "sites").SelectMany(i => i.Value).Select(i => i.Name)
            .Append(facts.TextOf("organisation.short_name"))
            .Concat(facts.Answers.Single.Values.Select(a => a.Value).OfType<Person>().Select(p => p.Name));

    private static IEnumerable<(string Name, string Text)> Texts(BuiltSample built) => built.Documents.Values
        .SelectMany(d => d.Editions.Select(e => (e.FileName, MarkdownWriter.Write(e.Document))).Prepend((d.Planned.FileName, MarkdownWriter.Write(d.Document))));

    private static int ColumnOf(Table table, string head) => table.Columns.Select(c => PlainText.Of(c.Head.Content)).ToList().IndexOf(head);

    private static IEnumerable<Table> Tables(BuiltSample built, string document) => SectionNumbers.Of(built.Document(document).Document).SelectMany(s => s.Section.Blocks).OfType<Table>();

    private static IEnumerable<(DateOnly Date, bool IsUnconfirmed)> Dates(string text) => LongDate().Matches(text)
        .Select(m => (DateOnly.TryParseExact(m.Groups["date"].Value, ["d MMMM yyyy", "MMMM d, yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null, m.Groups["open"].Success))
        .Where(d => d.Item1 is not null).Select(d => (d.Item1!.Value, d.Success));

    [GeneratedRegex(@"\{\{|\}\}|\b(TODO|TBD|TBC|XXX|OP-00)\b|\[insert|<insert|(?i:lorem ipsum)|DocGen\.Engine|\bSystem\.[A-Z]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex StandIn();

    [GeneratedRegex(@"\b20\d\d-\d\d-\d\d\b", RegexOptions.None, 5000)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\b(?<date>\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})(?<open>, to be confirmed)?", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex LongDate();
}
