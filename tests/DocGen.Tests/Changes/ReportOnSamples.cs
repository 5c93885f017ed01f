using DocGen.Cli.Disk;
using DocGen.Engine.Changes;
using DocGen.Engine.Documents;
using DocGen.Markdown;
using DocGen.Tests.Samples;
using DocGen.Word;
using DocGen.Word.Linting;

namespace DocGen.Tests.Changes;

/// <summary>The change report of Pebblelark, which opens an office, takes up a new model, lets its assistant write, and tries a third system.</summary>
public sealed class ReportOnSamples
{
    private const string NewSystem = """
        - id: support-drafts
          name: Support drafts
          purpose: to draft answers to questions of customers, which two support staff check and send
          owner: Head of Operations
          status: pilot
          output_effect: suggestion
          role: [configure]
          own_name: false
          model_access: [vendor_feature]
          suppliers: [tessera]
          content: [text]
          affected: [customers]
          personal_data: ordinary
          data_use: [none]
          eu_nexus: true
          prohibited: clear
          annex_iii: [none]
          product_law: none

        """;

    private static readonly Lazy<Document> Made = new(() => Make(
        ("profile.yaml", "date: 2026-11-21", "date: 2026-12-14"),
        ("profile.yaml", "sites: []", "sites: [{id: tallinn, name: Tallinn office, kind: office, address: \"Telliskivi 60a, Tallinn\"}]"),
        ("systems.yaml", "models: Corvane Medium 4, version pinned to the release of June 2026", "models: Corvane Medium 5, version pinned to the release of November 2026"),
        ("systems.yaml", "tools: [read]", "tools: [read, write]"),
        ("systems.yaml", "- id: coding-assistant", NewSystem + "- id: coding-assistant")));

    [Fact]
    public void What_is_to_be_done_reads_as_a_person_would_want_it() =>
        Snapshot.Match("Report.pebblelark", Text(MarkdownWriter.WritePlain(Made.Value with { Sections = [.. Made.Value.Sections.Where(s => s.Id is "again" or "people" or "limits")] })));

    [Fact]
    public void The_controls_on_premises_flip_because_of_the_office()
    {
        var flipped = Table("decisions", "flipped");

        Assert.All(new[] { "A.7.1", "A.7.2", "A.7.3", "A.7.4", "A.7.5", "A.7.11", "A.7.12" }, id => Assert.Contains(flipped, r => r[0].StartsWith($"27001:{id}", StringComparison.Ordinal)));
        Assert.All(flipped, r => Assert.Equal("Excluded (X2)", r[1]));
        Assert.All(flipped, r => Assert.StartsWith("Applicable", r[2], StringComparison.Ordinal));
        Assert.All(flipped, r => Assert.EndsWith(": sites.tallinn", r[4], StringComparison.Ordinal));
    }

    [Fact]
    public void The_assessment_of_the_new_system_appears_and_the_scope_alters()
    {
        var documents = Table("documents", "documents-table").ToDictionary(r => r[0].Split(' ')[0], r => r[1], StringComparer.Ordinal);

        Assert.Equal("Appears", documents["D4-support-drafts"]);
        Assert.Equal("Alters", documents["W01"]);
    }

    [Fact]
    public void Its_Word_file_is_clean()
    {
        using var stream = new MemoryStream();
        WordWriter.Write(Made.Value, WordLook.Default, stream);
        stream.Position = 0;
        Assert.Empty(WordLint.Check(stream));
    }

    [Fact]
    public void A_change_at_a_supplier_reaches_the_systems_that_rest_on_it_their_risks_and_its_schedule_and_a_review_date_reaches_nothing()
    {
        var text = MarkdownWriter.WritePlain(Make(
            ("suppliers.yaml", "location: data centres in France and the Netherlands", "location: data centres in France, the Netherlands and Canada"),
            ("systems.yaml", "next_review: 2027-04-12\n  notices", "next_review: 2027-05-12\n  notices")));

        Assert.Contains("| Receipt assistant | Chief Technology Officer | trigger 11: a new supplier, or a change at one that the organisation depends on | 1: suppliers.corvane.location |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("| Coding assistant | Chief", text, StringComparison.Ordinal);
        Assert.Contains("No trigger names this changed answer: 2: systems.receipt-assistant.next_review.", text, StringComparison.Ordinal);
        Assert.Contains("| Receipt assistant changed (change 1) |", text, StringComparison.Ordinal);
        Assert.Contains("| Corvane Models SAS | D5-corvane Supplier AI schedule: Corvane Models SAS | issue it anew | 1: suppliers.corvane.location |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tessera", text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_American_English_its_words_are_American_and_answers_stay_as_they_are()
    {
        var text = MarkdownWriter.WritePlain(Make(
            ("profile.yaml", "english: british", "english: american"),
            ("suppliers.yaml", "location: data centres in France and the Netherlands", "location: data centres in France, the Netherlands and Canada")));

        Assert.Contains("What changed in the organization", text, StringComparison.Ordinal);
        Assert.Contains("a change at one that the organization depends on", text, StringComparison.Ordinal);
        Assert.Contains("| data centres in France, the Netherlands and Canada |", text, StringComparison.Ordinal);
        Assert.Contains("language: \"en-US\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pebblelark")]
    [InlineData("st-amalia")]
    public void Its_triggers_are_those_that_the_procedure_prints(string sample)
    {
        var built = BuiltSample.Of(sample);
        var triggers = built.Run.Pack.Reassessment!.Triggers;

        var printed = SectionNumbers.Of(built.Document("D4").Document).SelectMany(s => s.Section.Blocks).OfType<ListBlock>().Single(l => l.Ordered && TextOf(l.Items[0]).StartsWith("a new or changed purpose", StringComparison.Ordinal));

        Assert.Equal(triggers.Length, printed.Items.Count);
        Assert.All(triggers.Zip(printed.Items), pair => Assert.True(Shared(pair.First.Says, TextOf(pair.Second)) >= 2, $"{pair.First.Says} is not {TextOf(pair.Second)}"));
    }

    private static List<string[]> Table(string section, string id) =>
        [.. Made.Value.Sections.Single(s => s.Id == section).Blocks.OfType<Table>().Single(t => t.Id == id).Rows.Select(r => r.Cells.Select(c => DocGen.Engine.Documents.PlainText.Of(c.Content)).ToArray())];

    // What stands before the title changes with every letter of the sample.
    private static string Text(string markdown) => markdown[markdown.IndexOf("# Change report", StringComparison.Ordinal)..];

    private static string TextOf(ListItem item) => DocGen.Engine.Documents.PlainText.Of(((Paragraph)item.Blocks[0]).Content);

    /// <summary>How many words of more than three letters two texts have in common.</summary>
    private static int Shared(string one, string other) => Words(one).Intersect(Words(other), StringComparer.OrdinalIgnoreCase).Count();

    private static IEnumerable<string> Words(string text) => text.Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3);

    private static Document Make(params ReadOnlySpan<(string File, string From, string To)> changes)
    {
        using var folder = new TemporaryFolder();
        folder.CopySample("pebblelark");
        foreach (var (file, from, to) in changes)
        {
            Change(folder, file, from, to);
        }

        var built = BuiltSample.Build(folder.Path);
        var compared = Comparison.Of(Record(BuiltSample.Of("pebblelark")), Record(built), built.Run.Client.Facts.Answers);
        return ChangeReport.Of(compared, built.Run.Plan, []);
    }

    private static void Change(TemporaryFolder folder, string file, string from, string to)
    {
        var text = File.ReadAllText(folder.File(file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(folder.File(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    private static BuildRecord Record(BuiltSample built) =>
        StaleDocuments.Complete(LastBuild.Begun(built.Run, null), null, built.Run.Plan, built.Documents.Values.Select(d => Recording.Of(built.Run.Plan, d)));
}
