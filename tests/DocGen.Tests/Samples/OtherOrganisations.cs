using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Engine.Applicability;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Tests.Crowd;
using DocGen.Word;

namespace DocGen.Tests.Samples;

/// <summary>Six organisations as unlike each other and the samples as can be (<c>tests/specs/organisations</c>): what is peculiar to each shapes its pack, and nothing else does.</summary>
public sealed partial class OtherOrganisations
{
    private static readonly string[] Common = ["D1", "D2", "D3", "D4", "W01", "W03", "W04", "W05"];

    private static readonly string[] Premises = ["27001:A.7.1 X2", "27001:A.7.2 X2", "27001:A.7.3 X2", "27001:A.7.4 X2", "27001:A.7.5 X2", "27001:A.7.6 X2", "27001:A.7.11 X2", "27001:A.7.12 X2"];

    private static readonly string[] Code = ["27001:A.8.4 X2", "27001:A.8.25 X1", "27001:A.8.28 X1", "27001:A.8.30 X1", "27001:A.8.31 X2"];

    private static readonly string[] OwnAi = ["42001:A.6.1.2 X5", "42001:A.6.1.3 X5", "42001:A.6.2.3 X5", "42001:A.7.2 X1"];

    /// <summary>The organisation, the documents beside those that everybody gets, and every control that is left out, with its code.</summary>
    public static TheoryData<string, string[], string[]> Organisations => new()
    {
        { "one-person", ["D4-first-draft", "D5-millrace"], [.. Premises, .. Code, .. OwnAi, "27001:A.6.1 X1", "27001:A.6.4 X1", "27001:A.6.5 X1", "27001:A.8.22 X2", "27001:A.8.33 X1", "42001:A.7.3 X1", "42001:A.7.6 X1"] },
        { "twelve-sites", ["D4-shelf-forecast", "D4-applicant-order", "D5-steinlauf", "D5-vantor"], [.. OwnAi, "42001:A.10.4 X1"] },
        { "no-supplier", ["D4-wing-counter", "D4-field-notes"], ["27001:A.5.23 X1", "27001:A.6.7 X1", "27001:A.8.30 X1", "42001:A.10.4 X1"] },
        { "plant", ["D4-crack-finder", "D4-grinder-health", "D5-slipverk"], ["27001:A.6.7 X1", "27001:A.8.30 X1"] },
        { "unknown", ["D4-lift-pacer", "D5-ferle", "D5"], [] },
        { "excluded", ["D4-note-sorter", "D5-sortwell"], [.. Premises, .. Code, .. OwnAi, "27001:A.5.23 X1", "27001:A.8.22 X2", "27001:A.8.33 X1", "42001:A.7.3 X1", "42001:A.7.6 X1", "42001:A.10.4 X1"] },
    };

    [Theory]
    [MemberData(nameof(Organisations))]
    public void An_organisation_gets_its_documents_and_leaves_out_exactly_what_its_facts_allow(string name, string[] documents, string[] excluded)
    {
        var built = Of(name);

        Assert.Equal(Common.Concat(documents).Order(StringComparer.Ordinal), built.Documents.Values.Select(d => d.Planned.Id).Order(StringComparer.Ordinal));
        Assert.Equal(excluded.Order(StringComparer.Ordinal), built.Run.Plan.Soa.All.Where(d => !d.Applies).Select(d => $"{d.Reference} {d.Code}").Order(StringComparer.Ordinal));
        Assert.All(built.Run.Plan.Soa.All.Where(d => !d.Applies), d => Assert.True(d is { IsOpen: false, Reason.Length: > 0, Checked.Length: > 0, Recheck.Length: > 0 }, d.Reference));
        Assert.DoesNotContain(built.Trace.Rules.SelectMany(r => r.Findings), f => f.StopsBuild);
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Every_document_of_an_organisation_is_sound(string name, string[] documents, string[] excluded)
    {
        _ = (documents, excluded);
        var built = Of(name);
        var all = built.Documents.Values
            .SelectMany(d => d.Editions.Select(e => new MadeDocument(e.FileName, e.Document)).Prepend(new MadeDocument(d.Planned.FileName, d.Document)))
            .Append(new MadeDocument("traceability", PackTraceDocument.Of(built.Trace)));

        Assert.Empty(all.SelectMany(d => Eyes.FaultsOf(d, WordLook.Default)));
    }

    [Theory]
    [InlineData("one-person", "works council|shop floor|plants?|patient|student|bank|stores?|warehouses?|high-risk system we provide")]
    [InlineData("twelve-sites", "shop floor|patients?|pupils|credit|borrowers?|DORA|MDR|clinical")]
    [InlineData("no-supplier", "works council|shop floor|patients?|pupils|credit|borrowers?|DORA|MDR|clinical|gap memo on")]
    [InlineData("plant", "works council|patients?|pupils|credit|borrowers?|DORA|MDR|clinical")]
    [InlineData("excluded", "works council|shop floor|patients?|pupils|credit|borrowers?|DORA|MDR|clinical|reception desk")]
    public void No_word_of_another_sector_is_in_what_an_organisation_reads(string name, string words)
    {
        var word = new Regex($@"\b({words})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        var built = Of(name);

        // The risk register proposes scenarios from every trade, and the method explains its scale by them.
        foreach (var id in built.Documents.Values.Select(d => d.Planned.Id).Where(i => i is "D1" or "W01" or "W03" or "W04" || i.StartsWith("D5-", StringComparison.Ordinal)))
        {
            var found = word.Matches(built.Body(id)).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase);
            Assert.True(!found.Any(), $"{id}: {string.Join(", ", found)}");
        }
    }

    [Fact]
    public void One_person_is_looked_at_from_outside_and_never_by_a_second_person_within()
    {
        var built = Of("one-person");

        Assert.Contains("outside review", Decision(built, "27001:A.5.3").Reason, StringComparison.Ordinal);
        var conflicts = Table(built, "W03", "conflicts-table");
        Assert.InRange(conflicts.Rows.Count, 8, 20);
        Assert.All(conflicts.Rows, r => Assert.Equal("Edda Quill", PlainText.Of(r.Cells[0].Content)));
        Assert.All(conflicts.Rows, r => Assert.Contains("outside", PlainText.Of(r.Cells[3].Content), StringComparison.OrdinalIgnoreCase));
        foreach (var id in Common)
        {
            Assert.DoesNotMatch("the Owner and the Owner\\b|(?i:a second (person|pair of eyes)|second engineer)", built.Body(id));
        }
    }

    [Fact]
    public void A_group_names_each_of_its_twelve_sites_in_the_scope()
    {
        var built = Of("twelve-sites");
        var scope = built.Body("W01");

        var sites = built.Run.Client.Facts.Items["sites"];
        Assert.Equal(12, sites.Length);
        Assert.All(sites, s => Assert.Contains(s.Name, scope, StringComparison.Ordinal));
        Assert.Contains("Annex III", built.Body("D4-applicant-order"), StringComparison.Ordinal);
        Assert.Contains("works council", built.Body("D1"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("applicant-order", Systems(built, "is_high_risk"));
    }

    [Fact]
    public void Without_a_supplier_the_control_on_suppliers_stays_and_says_what_wakes_it()
    {
        var built = Of("no-supplier");

        var decision = Decision(built, "42001:A.10.3");
        Assert.True(decision.Applies);
        Assert.StartsWith("No AI supplier is registered", decision.Reason, StringComparison.Ordinal);
        Assert.Contains("No supplier provides or develops AI for us today", built.Body("D1"), StringComparison.Ordinal);
        foreach (var id in built.Documents.Values.Select(d => d.Planned.Id))
        {
            Assert.DoesNotContain("D5 ", Table(built, id, "control-table").Rows.Select(r => PlainText.Of(r.Cells[1].Content)).Aggregate("", (all, next) => all + next), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_works_without_generative_models_reads_of_machines_and_never_of_generated_content()
    {
        var built = Of("plant");

        Assert.Empty(Systems(built, "is_generative"));
        Assert.True(Decision(built, "27001:A.8.22").Applies);
        Assert.Contains("crack-finder", Systems(built, "is_agent"));
        Assert.Contains("Tage Wiklund", built.Body("W03"), StringComparison.Ordinal);
        foreach (var id in new[] { "D1", "D4-crack-finder", "D4-grinder-health", "D5-slipverk", "W01", "W03", "W04" })
        {
            Assert.DoesNotMatch(@"(?i)\b(prompt injection|hallucinat\w*|generated text|deep fakes?|language model)\b", built.Body(id));
        }
    }

    [Fact]
    public void What_nobody_knows_leaves_nothing_out_and_is_counted_once()
    {
        var built = Of("unknown");

        Assert.All(built.Run.Plan.Soa.All, d => Assert.True(d.Applies, d.Reference));
        Assert.Equal(["27001:A.7.6", "27001:A.8.31", "42001:A.10.4"], built.Run.Plan.Soa.All.Where(d => d.IsOpen).Select(d => d.Reference).Intersect(["27001:A.7.6", "27001:A.8.31", "42001:A.10.4"]));
        Assert.Empty(Systems(built, "is_high_risk"));

        // The procedure works out its levels on an example of its own.
        foreach (var id in built.Documents.Values.Select(d => d.Planned.Id).Where(i => i != "D4"))
        {
            Assert.DoesNotMatch(@"(?i)\bis not high-risk\b|\| High-risk \| No \|", built.Body(id));
        }

        var open = built.Run.Client.Facts.OpenPoints;
        Assert.InRange(open.Length, 100, 250);
        Assert.Equal(open.Length, open.Select(p => p.Label).Distinct(StringComparer.Ordinal).Count());
        var page = PackTraceDocument.Of(built.Trace).Sections.Single(s => s.Id == "open-points");
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"Open are {open.Length} answers and "), PlainText.Of(((Paragraph)page.Blocks[0]).Content), StringComparison.Ordinal);

        // Every number that a document prints is one of them, and its document control lists it.
        foreach (var document in built.Documents.Values)
        {
            var printed = Labels().Matches(built.Body(document.Planned.Id)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
            Assert.Subset(document.OpenPoints.Select(p => p.Label).ToHashSet(StringComparer.Ordinal), printed);
        }
    }

    [Fact]
    public void What_is_left_out_is_listed_with_its_reason_and_the_event_that_brings_it_back()
    {
        var built = Of("excluded");
        var register = built.Body("D3");

        Assert.All(built.Run.Plan.Soa.All.Where(d => !d.Applies), d => Assert.Contains(d.Recheck, register, StringComparison.Ordinal));
        Assert.Contains("nobody works from premises", built.Body("D1"), StringComparison.Ordinal);
        Assert.True(Decision(built, "27001:A.6.7").Applies);
        Assert.True(Decision(built, "42001:A.7.4").Applies);
    }

    [Fact]
    public void Countries_stand_in_sentences_with_the_article_that_they_take()
    {
        var built = Of("excluded");

        Assert.All(new[] { "D1", "D3", "W01" }, id => Assert.DoesNotMatch(@"\b(in|from|of) United Kingdom", built.Body(id)));
        Assert.Contains("in the United Kingdom", built.Body("D1"), StringComparison.Ordinal);
    }

    private static BuiltSample Of(string name) => BuiltSample.Of(name);

    private static Decision Decision(BuiltSample built, string control) => built.Run.Plan.Soa.Find(control)!;

    private static Table Table(BuiltSample built, string document, string table) =>
        SectionNumbers.Of(built.Document(document).Document).SelectMany(s => s.Section.Blocks).OfType<Table>().Single(t => t.Id == table);

    /// <summary>The ids of the systems about which a derived fact is known and true.</summary>
    private static ImmutableArray<string> Systems(BuiltSample built, string fact) =>
        [.. built.Run.Client.Facts.Items["systems"].Where(s => s.Object.TryGet(fact, out var value) && value.AsTruth() == true).Select(s => s.Id)];

    [GeneratedRegex(@"\bOP-[0-9]+\b", RegexOptions.None, 1000)]
    private static partial Regex Labels();
}
