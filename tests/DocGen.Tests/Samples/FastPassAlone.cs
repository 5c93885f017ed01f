using System.Globalization;
using System.Text;
using System.Text.Json;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Markdown;
using DocGen.Yaml;

namespace DocGen.Tests.Samples;

/// <summary>Pebblelark as it stands after the fast pass: what that pass asks is answered, and nothing else.</summary>
public class FastPassAlone
{
    private static readonly Lazy<BuiltSample> Built = new(Build);

    [Fact]
    public void Every_document_of_the_full_answers_is_there()
    {
        Assert.Equal(BuiltSample.Of("pebblelark").Documents.Values.Select(d => d.Planned.Id).Order(StringComparer.Ordinal), Built.Value.Documents.Values.Select(d => d.Planned.Id).Order(StringComparer.Ordinal));
        Assert.All(Built.Value.Documents.Values, d => Assert.NotEmpty(d.Document.Sections));
    }

    [Fact]
    public void No_rule_that_stops_a_build_is_broken() =>
        Assert.Empty(Built.Value.Trace.Rules.SelectMany(r => r.Findings).Where(f => f.StopsBuild).Select(f => f.ToString()));

    [Fact]
    public void One_page_counts_every_open_answer_once_by_owner_and_says_in_which_documents_it_prints()
    {
        var trace = Built.Value.Trace;
        var points = trace.Plan.Facts.OpenPoints;
        var page = SectionNumbers.Of(PackTraceDocument.Of(trace)).Single(s => s.Section.Id == "open-points").Section;
        var owners = Rows(page, "open-by-owner");
        var documents = Rows(page, "open-by-document");

        Assert.True(points.Length > 100, "the pass leaves much open");
        Assert.Equal(points.Length, points.Select(p => p.Label).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(OpenPointOwners.Of(trace.Plan.Facts).Select(o => $"{o.Owner}: {o.Points.Length.ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal), owners.Select(r => $"{r[0]}: {r[1]}").Order(StringComparer.Ordinal));
        Assert.All(owners, r => Assert.NotEqual("–", r[3]));
        Assert.Equal(trace.Documents.Select(d => $"{d.Id.Split('-')[0]} {d.Title}").Distinct(StringComparer.Ordinal).Count() + 1, documents.Count);
        var printed = trace.Documents.SelectMany(d => d.OpenPoints).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(["In none of these documents yet", points.Count(p => !printed.Contains(p.Label)).ToString(CultureInfo.InvariantCulture)], documents[^1][..2]);
        Assert.InRange(points.Count(p => printed.Contains(p.Label)), points.Length * 3 / 4, points.Length);
        Assert.InRange(owners.Count + documents.Count, 2, 30);
    }

    [Fact]
    public void Every_open_answer_stands_with_its_question_and_owner_in_each_document_that_waits_for_it()
    {
        var built = Built.Value;
        var points = built.Trace.Plan.Facts.OpenPoints.ToDictionary(p => p.Label, StringComparer.Ordinal);
        foreach (var document in built.Trace.Documents)
        {
            var lines = MarkdownWriter.Write(built.Document(document.Id).Document).Split('\n');
            Assert.All(document.OpenPoints, label => Assert.Single(lines, l => l.StartsWith($"| {label} |", StringComparison.Ordinal) && l.Contains(points[label].Owner, StringComparison.Ordinal)));
        }
    }

    private static List<string[]> Rows(Section page, string table) =>
        [.. page.Blocks.OfType<Table>().Single(t => t.Id == table).Rows.Select(r => r.Cells.Select(c => DocGen.Engine.Documents.PlainText.Of(c.Content)).ToArray())];

    private static BuiltSample Build()
    {
        using var folder = new TemporaryFolder();
        folder.CopySample("pebblelark");
        var questionnaire = BuiltSample.Of("pebblelark").Run.Pack.Questionnaire;
        foreach (var path in Directory.GetFiles(folder.Path, "*.yaml"))
        {
            var text = new StringBuilder("# What the fast pass asks\n");
            if (YamlReader.Read(new SourceFile(Path.GetFileName(path), File.ReadAllText(path))).Value is MappingNode root)
            {
                Write(text, Fast(questionnaire, "", root), "");
            }

            File.WriteAllText(path, text.ToString());
        }

        return BuiltSample.Build(folder.Path);
    }

    private static MappingNode Fast(Questionnaire questionnaire, string prefix, MappingNode mapping) => mapping with
    {
        Entries =
        [
            .. mapping.Entries.Select(e => (Entry: e, Name: prefix + e.Key.Value)).Select(e =>
                e.Name is "pack.id" or "pack.version" || questionnaire.Questions.Any(q => q.Id == e.Name && q.Pass == Pass.Fast) ? e.Entry
                : questionnaire.Register(e.Name) is { } register ? (register.Pass == Pass.Fast ? e.Entry with { Value = Fast(register, (ListNode)e.Entry.Value) } : null)
                : questionnaire.Questions.Any(q => q.Id.StartsWith(e.Name + ".", StringComparison.Ordinal)) && e.Entry.Value is MappingNode inner ? e.Entry with { Value = Fast(questionnaire, e.Name + ".", inner) }
                : null).OfType<MappingEntry>().Where(e => e.Value is not MappingNode { Entries.IsEmpty: true }),
        ],
    };

    private static ListNode Fast(Register register, ListNode items) => items with
    {
        Items = [.. items.Items.Cast<MappingNode>().Select(i => i with { Entries = [.. i.Entries.Where(e => e.Key.Value == "id" || register.Field(e.Key.Value)?.Pass == Pass.Fast)] })],
    };

    private static void Write(StringBuilder text, SourceNode node, string indent)
    {
        foreach (var (head, value) in node is MappingNode mapping ? mapping.Entries.Select(e => (e.Key.Value + ":", e.Value)) : ((ListNode)node).Items.Select(i => ("-", i)))
        {
            text.Append(indent).Append(head);
            switch (value)
            {
                case ScalarNode scalar:
                    text.Append(' ').Append(scalar.Plain ? scalar.Text : JsonSerializer.Serialize(scalar.Text)).Append('\n');
                    break;
                case ListNode { Items.IsEmpty: true }:
                    text.Append(" []\n");
                    break;
                default:
                    text.Append('\n');
                    Write(text, value, indent + "  ");
                    break;
            }
        }
    }
}
