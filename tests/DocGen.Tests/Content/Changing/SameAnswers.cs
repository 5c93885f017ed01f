using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocGen.Cli;
using DocGen.Cli.Commands;
using DocGen.Cli.Disk;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Markdown;
using DocGen.Tests.Faults;
using DocGen.Tests.Samples;
using DocGen.Word;
using DocGen.Yaml;

namespace DocGen.Tests.Content.Changing;

/// <summary>What a pack does not depend on: the order in which answers are written, and systems that are no longer there.</summary>
public partial class SameAnswers
{
    private const string Id = "quillon-marker";
    private const string Name = "Quillon Marker";

    public static TheoryData<string> Samples() => [.. BuiltSample.Names];

    /// <summary>Keys are turned round in every mapping of every file, down to the fields of a control. Items of a list keep their order, which is said to be that of the registers.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void The_order_of_keys_changes_no_byte(string name)
    {
        var client = BuiltSample.Of(name).Run.Client;
        var nodes = client.Files.ToDictionary(f => Path.GetFileNameWithoutExtension(f.Key), f => YamlReader.Read(f.Value).Value, StringComparer.Ordinal);
        var turned = nodes.ToDictionary(n => n.Key, n => n.Value is null ? null : Turned(n.Value), StringComparer.Ordinal);
        Assert.NotEqual(((MappingNode)nodes["answers"]!).Entries[0].Key.Value, ((MappingNode)turned["answers"]!).Entries[0].Key.Value);

        Assert.Equal(Files(client, nodes), Files(client, turned));
    }

    /// <summary>A system under a name that nobody else has is built, taken out of its register and out of the lists that point to it, and built again over the same folder.</summary>
    [Theory]
    [InlineData("pebblelark", "coding-assistant", "Coding assistant")]
    [InlineData("st-amalia", "ambient-scribe", "Ambient scribe")]
    [InlineData("nordhaven", "call-summariser", "Call summariser")]
    public void A_system_that_is_taken_out_leaves_no_trace_in_any_file_but_the_report_that_it_went(string sample, string id, string name)
    {
        using var folder = new TemporaryFolder();
        folder.CopySample(sample, "client", text => Regex.Replace(text, $@"\b{id}\b", Id, RegexOptions.None, TimeSpan.FromSeconds(5)).Replace($"name: {name}\n", $"name: {Name}\n", StringComparison.Ordinal));
        var (client, output) = (folder.File("client"), Path.Combine(folder.File("client"), "out"));
        Assert.Equal(ExitCode.Fine, Tool.Run("build", client).Exit);
        var (before, named) = (Directory.GetFiles(output).Length, With(output).ToList());
        Assert.InRange(named.Count, 14, before);

        foreach (var file in Directory.GetFiles(client, "*.yaml"))
        {
            var text = Item().Replace(File.ReadAllText(file), "");
            File.WriteAllText(file, List().Replace(text, l => $"[{string.Join(", ", l.Groups["items"].Value.Split(", ").Where(i => i != Id))}]"));
        }

        var outcome = Tool.Run("build", client);
        Assert.True(outcome.Exit == ExitCode.Fine, outcome.Errors);
        Assert.Equal(["change-report.docx", "change-report.md"], With(output).Order(StringComparer.Ordinal));
        Assert.Equal(before + 2 - Directory.GetFiles(output).Length, named.Count(n => n.Contains(Id, StringComparison.Ordinal)));
    }

    private static SourceNode Turned(SourceNode node) => node switch
    {
        MappingNode mapping => mapping with { Entries = [.. mapping.Entries.Reverse().Select(e => e with { Value = Turned(e.Value) })] },
        ListNode list => list with { Items = [.. list.Items.Select(Turned)] },
        _ => node,
    };

    private static SortedDictionary<string, string> Files(ClientFolder client, IReadOnlyDictionary<string, SourceNode?> nodes)
    {
        var answers = AnswersReader.Read(client.Pack.Questionnaire, nodes, (id, _) => client.Pack.Standards.Resolve(id).Value is not null);
        Assert.False(answers.HasErrors);
        var run = PackRun.Of(client with { Facts = FactsBuilder.Build(client.Pack.Questionnaire, answers.Value, client.Pack.Derived).Value }).Value;
        var files = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        void Add(string name, Engine.Documents.Document document)
        {
            files[name + ".md"] = MarkdownWriter.Write(document);
            files[name + ".docx"] = WordWriter.Write(document, WordLook.Default, Stream.Null).PartsDigest;
        }

        var trace = run.Make(run.Plan.Documents, (_, built) =>
        {
            Add(built.Planned.FileName, built.Document);
            foreach (var edition in built.Editions)
            {
                Add(edition.FileName, edition.Document);
            }

            files[built.Planned.FileName + ".xlsx"] = built.Workbook is null ? "" : MarkdownWriter.Write(built.Workbook);
        }).Value;
        Add("traceability", PackTraceDocument.Of(trace));
        files["traceability.json"] = PackTraceFiles.Json(trace);
        files["traceability.csv"] = PackTraceFiles.Csv(trace);
        return new SortedDictionary<string, string>(files, StringComparer.Ordinal);
    }

    /// <summary>The files that name the system, in their own name or in any part.</summary>
    private static IEnumerable<string> With(string folder) => Directory.GetFiles(folder)
        .Where(f => Path.GetFileName(f).Contains(Id, StringComparison.Ordinal) || Parts(f).Any(p => p.Contains(Id, StringComparison.OrdinalIgnoreCase) || p.Contains(Name, StringComparison.OrdinalIgnoreCase)))
        .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Parts(string file)
    {
        if (Path.GetExtension(file) is not (".docx" or ".xlsx"))
        {
            return [File.ReadAllText(file)];
        }

        using var zip = ZipFile.OpenRead(file);
        return [.. zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        })];
    }

    [GeneratedRegex($@"^- id: {Id}\n.*?(?=^- id: |\z)", RegexOptions.Multiline | RegexOptions.Singleline, 5000)]
    private static partial Regex Item();

    [GeneratedRegex(@"\[(?<items>[^\[\]\n]*)\]", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex List();
}
