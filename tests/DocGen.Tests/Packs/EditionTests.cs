using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Tests.Samples;
using PlainText = DocGen.Engine.Documents.PlainText;

namespace DocGen.Tests.Packs;

public sealed class EditionTests
{
    [Fact]
    public void The_extract_of_the_statement_shows_control_title_decision_and_status_of_every_control_and_no_more()
    {
        var sample = BuiltSample.Of("pebblelark");
        var extract = Assert.Single(sample.Document("D3").Editions);

        Assert.Equal("D3-statement-of-applicability.extract", extract.FileName);
        Assert.Equal(["document-control", "extract-27001", "extract-42001"], extract.Document.Sections.Select(s => s.Id));
        var rows = extract.Document.Sections.Skip(1).SelectMany(s => s.Blocks.OfType<Table>()).SelectMany(t => t.Rows).Select(r => string.Join('|', r.Cells.Select(c => PlainText.Of(c.Content)))).ToList();
        Assert.Equal(sample.Trace.Plan.Soa.All.Select(d => $"{d.Id}|{d.Title}|{(d.Applies ? "Yes" : "No")}|{d.Status}"), rows);
        Assert.Contains(rows, r => r.Contains("|No|", StringComparison.Ordinal));
    }

    [Fact]
    public void The_internal_document_holds_nothing_that_is_only_for_others()
    {
        var statement = BuiltSample.Of("pebblelark").Document("D3").Document;

        Assert.DoesNotContain(SectionNumbers.Of(statement), s => s.Section.Id.StartsWith("extract", StringComparison.Ordinal));
        Assert.Contains(SectionNumbers.Of(statement), s => s.Section.Id == "part-a");
    }

    [Fact]
    public void The_published_policy_leaves_out_what_is_for_staff_and_everything_under_it()
    {
        var policy = BuiltSample.Of("st-amalia").Document("D1");
        var published = Assert.Single(policy.Editions);
        var inside = SectionNumbers.Of(policy.Document).Select(s => s.Section.Id).ToList();
        var outside = SectionNumbers.Of(published.Document).Select(s => s.Section.Id).ToList();

        Assert.Contains("approved-tools", inside);
        Assert.Equal(
            ["revision-history", "monitoring", "staff-tools", "approved-tools", "input-rules", "outputs", "personal-accounts", "exceptions", "other-policies", "traceability", "trace-sections", "trace-requirements", "trace-omissions"],
            inside.Except(outside));
        Assert.Empty(outside.Except(inside));
    }

    [Fact]
    public void A_schedule_goes_out_whole_and_a_memo_about_published_terms_stays_in()
    {
        var sample = BuiltSample.Of("pebblelark");
        var memo = sample.Document("D5-corvane");
        var schedule = sample.Document("D5-tessera");

        Assert.Contains(memo.Document.Sections, s => s.Id == "memo-purpose");
        Assert.Empty(memo.Editions);
        Assert.Equal(
            schedule.Document.Sections.Select(s => s.Id).Except(["before-signature", "traceability"]),
            Assert.Single(schedule.Editions).Document.Sections.Select(s => s.Id));
    }

    [Fact]
    public void What_is_open_is_said_in_words_without_the_number_of_the_point()
    {
        var policy = BuiltSample.Of("st-amalia").Document("D1");
        var published = Assert.Single(policy.Editions);
        var text = MarkdownWriter.WritePlain(published.Document);

        Assert.Matches("not yet established \\(OP-[0-9]+\\)", MarkdownWriter.Write(policy.Document));
        Assert.Contains("| Ambient scribe | not yet established | ", text, StringComparison.Ordinal);
        Assert.Contains("- [Framework for objectives](#objectives)\n- [Buying AI](#buying)\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("OP-", text, StringComparison.Ordinal);
        Assert.Equal(["objectives.o6.resources", "systems.ambient-scribe.models"], published.OpenPoints.Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_lead_within_the_edition_and_to_the_web_and_lose_nothing_but_their_goal()
    {
        foreach (var (inside, edition) in Leaving())
        {
            var ids = SectionNumbers.Of(edition.Document).Select(s => s.Section.Id).Concat(Tables(edition.Document).SelectMany(t => t.Rows.Select(r => r.Id).Append(t.Id))).ToHashSet(StringComparer.Ordinal);
            Assert.All(Links(edition.Document), l => Assert.True(l.Target.StartsWith('#') ? ids.Contains(l.Target[1..]) : l.Target.StartsWith("https://", StringComparison.Ordinal), l.Target));
            Assert.All(SectionNumbers.Of(edition.Document).Where(s => s.Section.Id is "mandate"), s => Assert.Equal(Words(inside, s.Section.Id), Words(edition.Document, s.Section.Id)));
        }

        static string Words(Document document, string id) => string.Join('\n', SectionNumbers.Of(document).Single(s => s.Section.Id == id).Section.Blocks.OfType<Paragraph>().Select(p => PlainText.Of(p.Content)));
    }

    [Fact]
    public void An_edition_bears_the_classification_of_its_audience() =>
        Assert.Equal(
            ["For the parties to the agreement", "For the recipient only", "Public"],
            Leaving().Select(e => e.Edition.Document.Identity.Classification).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_edition_is_a_sound_Word_file()
    {
        foreach (var (_, edition) in Leaving())
        {
            Word.WordSamples.AssertValid(edition.Document);
        }
    }

    [Theory]
    [InlineData("internal", true)]
    [InlineData("published", false)]
    public void The_properties_of_a_file_say_where_it_came_from_only_inside_the_house(string audience, bool isSigned)
    {
        var sample = BuiltSample.Of("pebblelark");
        var policy = sample.Document("D1");
        using var file = Word.WordSamples.Open(audience == "internal" ? policy.Document : policy.Editions.Single(e => e.Audience.Id == audience).Document);
        var properties = file.CustomFilePropertiesPart!.Properties.ChildElements.OfType<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>().ToDictionary(p => p.Name!.Value!, p => p.InnerText, StringComparer.Ordinal);

        Assert.Equal(("D1", "0.9", "Draft", "2026-11-21", "2027-11-15"), (properties["DocumentId"], properties["DocumentVersion"], properties["DocumentStatus"], properties["DocumentDate"], properties["NextReview"]));
        Assert.Equal("Chief Executive Officer (Liis Raudvee)", properties["Approver"]);
        Assert.Equal(isSigned ? "Internal" : "Public", properties["Classification"]);
        Assert.Equal(isSigned ? $"sha256:{sample.Run.Plan.Generator.InputsDigest}" : null, properties.GetValueOrDefault("InputsDigest"));
        Assert.Equal(isSigned ? ("isms-aims 1.0.0", PackRun.Engine) : default, (properties.GetValueOrDefault("Pack"), properties.GetValueOrDefault("Engine")));
        Assert.Equal(isSigned, properties.ContainsKey("Generator"));
    }

    [Theory]
    [InlineData("pack.yaml", "file: D1-ai-policy,", "file: D1-ai-policy, audience: [internal, publik],", "`publik`")]
    [InlineData("documents/d1.sbn.md", "{#roles ", "{#roles audience=\"internal publik\" ", "`publik`")]
    public void An_audience_that_the_pack_does_not_know_is_an_error_with_its_place(string file, string from, string to, string said)
    {
        using var small = new Cli.SmallPack();
        var path = Path.Combine(small.Pack, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));

        var error = small.Run("build", small.Client).Error;

        Assert.Matches($"{file}:[0-9]+:[0-9]+: error unknown-audience: {said} is no audience of this pack", error);
    }

    internal static IEnumerable<(Document Inside, Edition Edition)> Leaving() =>
        BuiltSample.Names.SelectMany(n => BuiltSample.Of(n).Documents.Values).SelectMany(d => d.Editions.Select(e => (d.Document, e)));

    private static IEnumerable<Table> Tables(Document document) => SectionNumbers.Of(document).SelectMany(s => s.Section.Blocks.OfType<Table>());

    private static IEnumerable<Link> Links(Document document) => SectionNumbers.Of(document).SelectMany(s => s.Section.Blocks).SelectMany(Contents).SelectMany(c => c.OfType<Link>());

    private static IEnumerable<ImmutableArray<Inline>> Contents(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content.Items],
        ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(Contents),
        Table table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Content.Items),
        Quote quote => quote.Blocks.SelectMany(Contents),
        _ => [],
    };
}
