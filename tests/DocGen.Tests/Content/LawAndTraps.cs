using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Standards;
using DocGen.Engine.Templating;
using DocGen.Markdown;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Content;

/// <summary>Mistakes that public material on these standards makes, and that no pack of ours may repeat; and law that comes from its table alone.</summary>
public partial class LawAndTraps
{
    private static readonly StandardsLibrary Standards = BuiltSample.Of("pebblelark").Run.Plan.Pack.Standards;

    public static TheoryData<string> Samples() => [.. BuiltSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_control_that_a_document_names_is_in_one_of_the_two_standards(string sample)
    {
        var known = Standards.Controls("27001").Concat(Standards.Controls("42001")).SelectMany(c => new[] { c.Id.Part, c.Group.Id }).ToHashSet(StringComparer.Ordinal);
        Assert.Equal((93, 38), (Standards.Controls("27001").Length, Standards.Controls("42001").Length));
        Assert.All(Texts(sample), d => Assert.Empty(ControlId().Matches(d.Text).Select(m => m.Value).Where(id => !known.Contains(id)).Distinct().Select(id => $"{d.Name} names {id}")));
    }

    /// <summary>ISO/IEC 42001: 8.2 is the risk assessment, 8.3 the treatment, 8.4 the impact assessment.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Impact_assessments_serve_8_4_and_not_8_2(string sample)
    {
        foreach (var built in BuiltSample.Of(sample).Documents.Values.Where(d => d.Planned.Definition.Id == "D4"))
        {
            var maps = SectionNumbers.Of(built.Document).SelectMany(s => s.Section.Trace.Maps).ToHashSet(StringComparer.Ordinal);
            Assert.Contains("42001:8.4", maps);
            Assert.DoesNotContain("42001:8.3", maps);
        }

        Assert.All(Texts(sample), d => Assert.DoesNotMatch(@"8\.2[^.\n|]{0,40}impact assessment", d.Text));
    }

    /// <summary>Article 73: 15 days in general, 10 after a death, 2 for a widespread infringement; the provider's clocks, none of them in hours.</summary>
    [Fact]
    public void The_clocks_of_Article_73_are_the_providers_and_not_mixed_up()
    {
        var clocks = Standards.ReportingClocks.Where(c => c.Cited.Part == "Art.73").ToDictionary(c => c.Id, c => (c.Within, c.Reporter), StringComparer.Ordinal);
        Assert.Equal(("15 days", "provider"), clocks["aia.general"]);
        Assert.Equal(("10 days", "provider"), clocks["aia.death"]);
        Assert.Equal(("2 days", "provider"), clocks["aia.widespread"]);
        Assert.Equal(3, clocks.Count);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_fundamental_rights_impact_assessment_is_asked_for_only_where_Article_27_reaches(string sample)
    {
        var built = BuiltSample.Of(sample);
        foreach (var system in built.Run.Plan.Facts.Items["systems"])
        {
            var needs = NeedsFria(system);
            Assert.Equal(needs, built.Body($"D4-{system.Id}").Contains("asks " + built.Run.Plan.Facts.TextOf("organisation.short_name") + " to assess the impact on fundamental rights", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Work_that_a_supplier_does_excludes_no_control(string sample)
    {
        var soa = BuiltSample.Of(sample).Run.Plan.Soa;
        Assert.All(soa.All.Where(d => !d.Applies), d => Assert.DoesNotMatch("outsourc|supplier does|operated by", d.Reason));
        Assert.All(soa.All.Where(d => d.Operator.Length > 0 && d.Operator != "The organisation"), d => Assert.True(d.Applies, d.Reference));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Numbers_of_standards_are_those_of_the_standards(string sample) => Assert.All(Texts(sample), d =>
    {
        Assert.Empty(StandardNumber().Matches(d.Text).Select(m => m.Groups["number"].Value).Except(["27001", "42001", "42005", "42006", "14971", "22301", "31000", "27701", "27017", "27018", "9001", "13485", "20000", "23894", "27000", "27002", "27005", "17021", "22989", "5338", "38507", "42507"]).Select(n => $"{d.Name}: {n}"));
        Assert.DoesNotContain("42507", d.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("114 controls", d.Text, StringComparison.Ordinal);
    });

    /// <summary>Owners of risks accept for ISO/IEC 27001, designated management for ISO/IEC 42001; the impact assessment is an input of the assessment of AI risks.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void The_two_standards_keep_their_differences(string sample)
    {
        var built = BuiltSample.Of(sample);
        Assert.Contains("designated management", built.Body("D2") + built.Body("W05"), StringComparison.Ordinal);
        Assert.Contains(SectionNumbers.Of(built.Document("D2").Document), s => s.Section.Trace.Maps.Contains("42001:6.1.4"));
        Assert.Contains("individuals", built.Body("D2"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("societ", built.Body("D2"), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A date of law stands in one table; a template that wrote one itself would keep it when the law moves.</summary>
    [Fact]
    public void No_template_holds_a_date_of_law()
    {
        var pack = BuiltSample.Of("pebblelark").Run.Plan.Pack;
        Assert.Empty(pack.Templates.SelectMany(t => Year().Matches(t.Value.File.Text).Select(m => $"{t.Key}: {m.Value}")));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_legal_baseline_prints_every_row_and_who_checked_it(string sample)
    {
        var text = MarkdownWriter.Write(PackTraceDocument.Of(BuiltSample.Of(sample).Trace));
        Assert.Contains("Legal baseline as at 21 November 2026.", text, StringComparison.Ordinal);
        Assert.All(Standards.LegalDates, d => Assert.Contains(d.Item[1..], text, StringComparison.Ordinal));
        Assert.Equal(Standards.LegalDates.Count(d => !d.Verification.IsChecked), Regex.Count(text, @"\| By nobody yet \|", RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Both_crosswalks_of_ISO_42001_are_printed_and_promise_nothing(string sample)
    {
        var document = PackTraceDocument.Of(BuiltSample.Of(sample).Trace);
        foreach (var (prefix, id) in new[] { ("AIA", "crosswalk-eu-ai-act-table"), ("NIST", "crosswalk-nist-ai-rmf-table") })
        {
            var table = SectionNumbers.Of(document).SelectMany(s => s.Section.Blocks.OfType<Table>()).Single(t => t.Id == id);
            Assert.Equal(Standards.Crosswalk.Rows.Count(r => r.From.Id.Standard == "42001" && r.To.Id.Standard == prefix), table.Rows.Count);
        }

        Assert.Contains("A certificate for ISO/IEC 42001 gives no presumption of conformity with the EU AI Act", MarkdownWriter.Write(document), StringComparison.Ordinal);
    }

    private static bool NeedsFria(FactItem system) =>
        system.Scope.TryGet("system", out var value) && value.Payload is TemplateObject members && members.TryGet("needs_fria", out var needs) && needs.AsTruth() == true;

    private static IEnumerable<(string Name, string Text)> Texts(string sample) => BuiltSample.Of(sample).Documents.Values.Select(d => (d.Planned.FileName, MarkdownWriter.Write(d.Document)));

    [GeneratedRegex(@"(?<![\w.])A\.\d+(\.\d+)+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ControlId();

    [GeneratedRegex(@"\bISO(/IEC)?\s(?<number>\d{4,5})", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex StandardNumber();

    // The years of the two standards and of the amendment stand in their names.
    [GeneratedRegex(@"(?<![:/\d-])(?<!Amd 1:)(?<!amendment of )\b20[0-3]\d(-\d\d-\d\d)?\b(?!/)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Year();
}
