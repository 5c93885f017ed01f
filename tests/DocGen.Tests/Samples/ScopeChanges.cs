using System.Text.Json;
using System.Text.RegularExpressions;
using DocGen.Tests.Cli;

namespace DocGen.Tests.Samples;

/// <summary>Changes of scope as they happen: what a plan names is exactly what the build then changes, document by document, edition by edition and section by section.</summary>
public sealed partial class ScopeChanges
{
    private const string Ranker = """
        - id: applicant-ranker
          name: Applicant ranker
          purpose: to put applications for posts in an order for the people who hire
          owner: Head of people
          status: stopped
          output_effect: shapes
          legal_effect: false
          role: [use]
          own_name: false
          model_access: [vendor_feature]
          models: Vendor model 2
          suppliers: []
          content: [none]
          interacts_with_people: false
          affected: [applicants]
          personal_data: ordinary
          data_use: [none]
          eu_nexus: true
          prohibited: clear
          annex_iii: [III.4]
          annex_iii_reason: Recruitment of people
          product_law: none
          limits: [Gaps in work rank lower]

        """;

    private static readonly Dictionary<string, Change> Changes = new(StringComparer.Ordinal)
    {
        ["pebblelark: add a high-risk system"] = new([("systems.yaml", "$", Ranker)]),
        ["pebblelark: remove a system"] = new([("systems.yaml", Item("coding-assistant"), ""), ("*", @"coding-assistant, |, coding-assistant(?=[\],])|(?<=\[)coding-assistant(?=\])", "")]),
        ["pebblelark: swap the model supplier"] = new([("*", "corvane", "alderney"), ("*", "Corvane", "Alderney")]),
        ["pebblelark: start developing in-house"] = new([("answers.yaml", @"kind: \[product\]", "kind: [product, models]")]),
        ["pebblelark: close the office"] = new([("profile.yaml", @"\nsites:\n.*\n", "\nsites: []\n")])
        {
            Base = [("profile.yaml", @"\nsites: \[\]\n", "\nsites:\n- {id: quay, name: Quay House, kind: office, address: \"Quay 4, 10111 Tallinn, Estonia\", entry_control: landlord, secure_areas: []}\n")],
        },
        ["pebblelark: get certified to 27001"] = new([("answers.yaml", "iso27001: in_progress", "iso27001: certified")]),
        ["pebblelark: enter the EU"] = new([("systems.yaml", "eu_nexus: false", "eu_nexus: true")]) { Base = [("systems.yaml", "eu_nexus: (true|yes)", "eu_nexus: false")] },
        ["st-amalia: add a high-risk system"] = new([("systems.yaml", "$", Ranker)]),
        ["st-amalia: remove a system"] = new([("systems.yaml", Item("bed-forecast"), ""), ("*", @"bed-forecast, |, bed-forecast(?=[\],])|(?<=\[)bed-forecast(?=\])", "")]),
        ["st-amalia: swap the model supplier"] = new([("*", "brevis", "alderney"), ("*", "Brevis", "Alderney")]),
        ["st-amalia: start developing in-house"] = new([("answers.yaml", @"kind: \[configuration\]", "kind: [configuration, product]")]),
        ["st-amalia: close the office"] = new([("profile.yaml", @"- id: riverside\n(  [^\n]*\n)*", "")]),
        ["st-amalia: get certified to 27001"] = new([("answers.yaml", "iso27001: in_progress", "iso27001: certified")]),
        ["st-amalia: enter the EU"] = new([("systems.yaml", "eu_nexus: false", "eu_nexus: true")]) { Base = [("systems.yaml", "eu_nexus: (true|yes)", "eu_nexus: false")] },
        ["nordhaven: add a high-risk system"] = new([("systems.yaml", "$", Ranker)]),
        ["nordhaven: remove a system"] = new([("systems.yaml", Item("call-summariser"), ""), ("*", @"call-summariser, |, call-summariser(?=[\],])|(?<=\[)call-summariser(?=\])", "")]),
        ["nordhaven: swap the model supplier"] = new([("*", "brevika", "alderney"), ("*", "Brevika", "Alderney")]),
        ["nordhaven: start developing in-house"] = new([("answers.yaml", "kind: [^\n]*models\\]", "kind: [product, models, scripts]")]),
        ["nordhaven: close the office"] = new([("profile.yaml", @"\n- \{id: [^\n]*\n(?!- )", "\n")]),
        ["nordhaven: get certified to 27001"] = new([("answers.yaml", "iso27001: in_progress", "iso27001: certified")]) { Base = [("answers.yaml", "iso27001: certified", "iso27001: in_progress")] },
        ["nordhaven: enter the EU"] = new([("systems.yaml", "eu_nexus: false", "eu_nexus: true")]) { Base = [("systems.yaml", "eu_nexus: (true|yes)", "eu_nexus: false")] },
        ["pebblelark: change one number"] = new([("profile.yaml", "headcount: 12\n", "headcount: 14\n")]),
        ["pebblelark: settle what was unknown"] = new([("systems.yaml", "retention: unknown", "retention: 30 days")]),
        ["pebblelark: mark a control as implemented"] = new([("controls.yaml", "status: planned", "status: implemented")]),
        ["pebblelark: write about a control for the first time"] = new([("controls.yaml", "$", "  27001:A.5.6: {owner: Head of Operations}\n")]),
        ["nordhaven: a supplier serves one system more"] = new([("systems.yaml", @"suppliers: \[brevika\]", "suppliers: [brevika, talentry]")]),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plan_names_exactly_what_the_build_then_changes(string name)
    {
        var change = Changes[name];
        using var folder = new TemporaryFolder();
        folder.CopySample(name.Split(':')[0]);
        Apply(folder.Path, change.Base);
        Run(folder.Path, "build", "--format", "md");
        var before = Written(folder.Path);
        Apply(folder.Path, change.Edits);

        var plan = Plan(Run(folder.Path, "plan", "--json").Out);
        Run(folder.Path, "build", "--format", "md");

        var now = Written(folder.Path);
        var built = before.Keys.Union(now.Keys, StringComparer.Ordinal).Where(f => before.GetValueOrDefault(f) != now.GetValueOrDefault(f))
            .Select(f => (File: f, Change: !before.ContainsKey(f) ? "appears" : !now.ContainsKey(f) ? "vanishes" : "alters")).OrderBy(f => f.File, StringComparer.Ordinal).ToList();
        Assert.NotEmpty(built);
        Assert.Empty(plan.WithoutCause);
        Assert.Equal(built, plan.Files);
        foreach (var (file, sections) in plan.Sections)
        {
            Assert.Equal((file, Differing(before[file], now[file])), (file, string.Join(' ', sections.Order(StringComparer.Ordinal))));
        }
    }

    [Fact]
    public void Every_change_has_a_cause()
    {
        using var folder = new TemporaryFolder();
        folder.CopySample("pebblelark");
        Run(folder.Path, "build", "--format", "md");
        Apply(folder.Path, Changes["pebblelark: add a high-risk system"].Edits);

        using var json = JsonDocument.Parse(Run(folder.Path, "plan", "--json").Out);

        var answers = json.RootElement.GetProperty("answers").EnumerateArray().ToList();
        Assert.Equal(["systems.applicant-ranker"], answers.Select(a => a.GetProperty("name").GetString()));
        Assert.Equal("item_added", answers[0].GetProperty("change").GetString());
        Assert.StartsWith("systems.yaml:", answers[0].GetProperty("place").GetString(), StringComparison.Ordinal);
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().Where(d => d.GetProperty("change").GetString() != "stays").ToList();
        Assert.Contains(documents, d => d.GetProperty("id").GetString() == "D4-applicant-ranker" && d.GetProperty("change").GetString() == "appears");
        Assert.All(documents, d => Assert.Equal(["systems.applicant-ranker"], d.GetProperty("because").EnumerateArray().Select(b => b.GetString())));
        Assert.All(documents.SelectMany(d => d.GetProperty("sections").EnumerateArray()), s => Assert.Equal(["systems.applicant-ranker"], s.GetProperty("because").EnumerateArray().Select(b => b.GetString())));
    }

    /// <summary>What happens to a sample: texts by pattern (<c>$</c>: at the end), in one file or in all; <see cref="Base"/> before the first build.</summary>
    private sealed record Change((string File, string Pattern, string Text)[] Edits)
    {
        public (string File, string Pattern, string Text)[] Base { get; init; } = [];
    }

    private sealed record Planned(List<(string File, string Change)> Files, List<(string File, List<string> Sections)> Sections, List<string> WithoutCause);

    // An item of a register up to the next one, or to the end.
    private static string Item(string id) => $@"(?s)(?<=\n)- id: {id}\n.*?(?=\n- id: |\z)";

    private static void Apply(string folder, (string File, string Pattern, string Text)[] edits)
    {
        foreach (var (file, pattern, text) in edits)
        {
            var found = false;
            foreach (var path in Directory.GetFiles(folder, file == "*" ? "*.yaml" : file))
            {
                var old = File.ReadAllText(path);
                var changed = pattern == "$" ? old.TrimEnd('\n') + "\n" + text : Regex.Replace(old, pattern, text, RegexOptions.None, TimeSpan.FromSeconds(5));
                found |= old != changed;
                File.WriteAllText(path, changed);
            }

            Assert.True(found || file == "*", $"{pattern} is not in {file}");
        }
    }

    private static Spoken Run(string folder, string command, params string[] options)
    {
        var said = Spoken.From([command, folder, .. options, "--pack", Repository.Path("templates", "packs", "isms-aims")], folder);
        Assert.True(said.ExitCode == 0, said.Error);
        return said;
    }

    /// <summary>The Markdown of all documents; the digest of all answers and the lines of answers do not count.</summary>
    private static Dictionary<string, string> Written(string folder) => Directory.GetFiles(Path.Combine(folder, "out"), "*.md")
        .Where(f => Path.GetFileName(f) is not ("traceability.md" or "change-report.md"))
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => Lines().Replace(Digests().Replace(File.ReadAllText(f), ""), ""), StringComparer.Ordinal);

    private static Planned Plan(string text)
    {
        using var json = JsonDocument.Parse(text);
        var files = new List<(string, string)>();
        var sections = new List<(string, List<string>)>();
        var without = new List<string>();
        foreach (var document in json.RootElement.GetProperty("documents").EnumerateArray())
        {
            foreach (var one in document.GetProperty("editions").EnumerateArray().Prepend(document))
            {
                var (file, change) = (one.GetProperty("file").GetString()!, one.GetProperty("change").GetString()!);
                var changed = one.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("id").GetString()!).ToList();

                without.AddRange(one.GetProperty("sections").EnumerateArray().Where(s => s.GetProperty("because").GetArrayLength() == 0).Select(s => $"{file}#{s.GetProperty("id").GetString()}"));

                // A workbook is no Markdown.
                if (change != "stays" && (change != "alters" || changed.Count > 0))
                {
                    files.Add((file, change));
                }

                if (change == "alters" && one.TryGetProperty("subtitle", out _) && changed.Count > 0)
                {
                    sections.Add((file, changed));
                }
            }
        }

        return new Planned([.. files.OrderBy(f => f.Item1, StringComparer.Ordinal)], sections, without);
    }

    /// <summary>The ids of the sections whose own text differs; the numbers of headings are not their own.</summary>
    private static string Differing(string before, string now)
    {
        var (old, present) = (Sections(Numbers().Replace(before, "")), Sections(Numbers().Replace(now, "")));
        return string.Join(' ', old.Keys.Union(present.Keys, StringComparer.Ordinal).Where(id => old.GetValueOrDefault(id) != present.GetValueOrDefault(id)).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Sections(string markdown)
    {
        var marks = Mark().Matches(markdown);
        return marks.Select((m, i) => (Id: m.Groups["id"].Value, Text: markdown[m.Index..(i + 1 < marks.Count ? marks[i + 1].Index : markdown.Length)].TrimEnd()))
            .ToDictionary(s => s.Id, s => s.Text, StringComparer.Ordinal);
    }

    [GeneratedRegex("sha256:[0-9a-f]+", RegexOptions.None, 5000)]
    private static partial Regex Digests();

    [GeneratedRegex(@"(?<=\.yaml):[0-9]+(, [0-9]+)*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Lines();

    [GeneratedRegex(@" n=""[^""]*""|(?<=^#+ )(Appendix [A-Z]|[A-Z]\.[0-9]+(\.[0-9]+)*|[0-9]+(\.[0-9]+)*) ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^<!-- #(?<id>[^ ]+)[^\n]*--><a id=", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex Mark();
}
