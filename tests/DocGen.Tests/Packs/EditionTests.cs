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
        Assert.Equal(["document-control", "extract-summary", "extract-27001", "extract-42001"], extract.Document.Sections.Select(s => s.Id));
        var rows = extract.Document.Sections.Skip(2).SelectMany(s => s.Blocks.OfType<Table>()).SelectMany(t => t.Rows).Select(r => string.Join('|', r.Cells.Select(c => PlainText.Of(c.Content)))).ToList();
        Assert.Equal(sample.Trace.Plan.Soa.All.Select(d => $"{d.Id}|{d.Title}|{(d.Applies ? "Yes" : "No")}|{d.Status}"), rows);
        Assert.Contains(rows, r => r.Contains("|No|", StringComparison.Ordinal));

        // What is drawn there is counted from what is shown there.
        var drawn = Assert.Single(extract.Document.Sections[1].Blocks.OfType<Table>());
        int Sum(int column) => drawn.Rows.Sum(r => int.Parse(PlainText.Of(r.Cells[column].Content), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(TablePicture.Bars, drawn.Picture);
        Assert.Equal((rows.Count, rows.Count(r => r.EndsWith("|Implemented", StringComparison.Ordinal)), rows.Count(r => r.Contains("|No|", StringComparison.Ordinal))), (Enumerable.Range(1, 5).Sum(Sum), Sum(1), Sum(5)));
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
            [
                "revision-history", "open-points", "before-approval", "current-objectives", "system-objectives", "monitoring", "staff-tools", "approved-tools", "input-rules", "outputs", "personal-accounts",
                "suppliers-today", "role-holders", "exceptions", "other-policies", "traceability", "trace-sections", "trace-requirements", "trace-omissions",
            ],
            inside.Except(outside));
        Assert.Equal(["published-objectives"], outside.Except(inside));
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
        var schedule = BuiltSample.Of("nordhaven").Document("D5-fjordkreditt");
        var external = Assert.Single(schedule.Editions);
        var text = MarkdownWriter.WritePlain(external.Document);

        Assert.Matches("not yet established \\(OP-[0-9]+\\)", MarkdownWriter.Write(schedule.Document));
        Assert.Contains("\nModel providers and sub-processors: not yet established.\n", text, StringComparison.Ordinal);
        Assert.Contains("- [Points for a financial entity](#dora)\n- [Sub-suppliers](#annex-sub-suppliers)\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("OP-", text, StringComparison.Ordinal);
        Assert.Equal(["suppliers.fjordkreditt.sub_suppliers"], external.OpenPoints.Select(p => p.Name));
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
    public void An_edition_says_which_of_its_numbers_differ_from_those_in_the_house()
    {
        Assert.Contains("Some numbers differ from those of the full edition: 8 is 9 there, 9 is 10, 10 is 13, 11 is 14. ", Control("D1"), StringComparison.Ordinal);
        Assert.DoesNotContain("numbers differ", Control("D5-helianth") + Control("D3"), StringComparison.Ordinal);

        static string Control(string id) => PlainText.Of(Assert.Single(BuiltSample.Of("st-amalia").Document(id).Editions).Document.Sections[0].Blocks.OfType<Paragraph>().First().Content);
    }

    [Fact]
    public void What_a_reader_works_out_from_the_number_of_the_section_above_is_not_said()
    {
        var inside = new Document(new DocumentIdentity { Id = "D1", Title = "AI policy" }, [Numbered("a", Numbered("a1"), Numbered("a2"), Numbered("a3")), Numbered("b"), Numbered("c", Numbered("c1"), Numbered("c2"))]);
        var edition = inside with { Sections = [Numbered("a", Numbered("a1"), Numbered("a3")), Numbered("c", Numbered("c1"), Numbered("c2"), Numbered("new")), Numbered("newer")] };

        Assert.Equal(["1.2 is 1.3", "2 is 3"], NumbersApart.Of(edition, inside).Select(n => $"{n.Here} is {n.There}"));
        Assert.Empty(NumbersApart.Of(inside, inside));

        static Section Numbered(string id, params Section[] children) => new(id, [new Text(id)], [], [.. children]);
    }

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
        Assert.Equal(isSigned ? "Chief Executive Officer (Liis Raudvee)" : "Chief Executive Officer", properties["Approver"]);
        Assert.Equal(isSigned ? "Internal" : "Public", properties["Classification"]);
        Assert.Equal(isSigned ? policy.Document.Identity.Inputs : null, properties.GetValueOrDefault("InputsDigest"));
        Assert.Matches("^sha256:[0-9a-f]{64}$", policy.Document.Identity.Inputs);
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
