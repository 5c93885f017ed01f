using System.Globalization;
using System.Text.Json.Nodes;
using DocGen.Cli.Disk;
using DocGen.Cli.Starting;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Tests.Cli;
using DocGen.Tests.Crowd;
using DocGen.Yaml;

namespace DocGen.Tests.Starting;

/// <summary>The schemas accept what the tool reads and refuse what it refuses.</summary>
public class AnswerSchemaTests
{
    private static readonly Dictionary<string, SchemaReading> Schemas = AnswerSchemas.Of(BuiltOrganisation.Pack)
        .ToDictionary(s => s.Name.Split('.')[0], s => new SchemaReading((JsonObject)JsonNode.Parse(s.Text)!), StringComparer.Ordinal);

    // What the tool finds wrong in the shape of one file; what needs several answers together is no matter of a schema.
    private static readonly string[] Shape = ["wrong-type", "wrong-shape", "unknown-question", "unknown-field", "unknown-key", "unknown-choice", "must-answer", "missing-id", "wrong-id", "wrong-length", "empty-list", "wrong-file", "duplicate-entry"];

    public static TheoryData<string, string, string, string> Mutants => new()
    {
        { "profile.yaml", "country: Estonia", "country: unknown", "a must that is not known" },
        { "profile.yaml", "  headcount: 12", "  headcuont: 12", "a misspelt name" },
        { "profile.yaml", "headcount: 12", "headcount: twelve", "a number in words" },
        { "profile.yaml", "next_review: 2027-11-15", "next_review: 15.11.2027", "a date of another order" },
        { "profile.yaml", "legal_nature: private", "legal_nature: company", "no choice" },
        { "profile.yaml", "sectors: [saas]", "sectors: []", "no choice at all" },
        { "profile.yaml", "sectors: [saas]", "sectors: saas", "one value for a list" },
        { "profile.yaml", ", person: Liis Raudvee}", "}", "half a person" },
        { "profile.yaml", "sites: []", "sites: none", "no list" },
        { "answers.yaml", "own_servers: {value: false, by:", "own_servers: {value: false, who:", "a key that no answer has" },
        { "answers.yaml", "money_anchors: [\"EUR 2,000\", ", "money_anchors: [", "four of five" },
        { "answers.yaml", "premises:", "premise:", "a misspelt group" },
        { "answers.yaml", "- id: o1\n", "- name: o1\n", "an item without an id" },
        { "answers.yaml", "operational_technology: false", "operational_technology: maybe", "neither yes nor no" },
        { "systems.yaml", "severity: 3", "severity: 7", "above the scale" },
        { "systems.yaml", "id: receipt-assistant", "id: receipt assistant", "an id with a space" },
        { "systems.yaml", "techniques: [llm, rules]", "techniques: [llm, llm]", "the same twice" },
        { "systems.yaml", "performance: {unknown: true, owner:", "performance: {unknown: perhaps, owner:", "unknown, perhaps" },
        { "suppliers.yaml", "kind: model_api", "kind: [model_api]", "a list for one choice" },
        { "risks.yaml", "status: confirmed", "state: confirmed", "no field" },
        { "controls.yaml", "status: implemented", "status: done", "no status" },
    };

    [Theory]
    [InlineData("pebblelark")]
    [InlineData("st-amalia")]
    [InlineData("nordhaven")]
    public void Every_file_of_a_sample_is_valid(string sample) =>
        Assert.All(Schemas, s => Assert.Empty(s.Value.Faults(Read(Repository.Path("output-samples", sample, s.Key + ".yaml")))));

    [Theory]
    [MemberData(nameof(Mutants))]
    public void What_the_tool_refuses_the_schema_refuses(string file, string replace, string with, string because)
    {
        using var folder = new TemporaryFolder();
        foreach (var path in Directory.GetFiles(Repository.Path("output-samples", "pebblelark")))
        {
            File.Copy(path, folder.File(Path.GetFileName(path)));
        }

        var text = File.ReadAllText(folder.File(file));
        var at = text.IndexOf(replace, StringComparison.Ordinal);
        Assert.True(at >= 0, replace);
        File.WriteAllText(folder.File(file), text[..at] + with + text[(at + replace.Length)..]);

        Assert.True(ClientFolder.Load(folder.Path, BuiltOrganisation.Pack).Problems.Any(p => Shape.Contains(p.Code)), because);
        Assert.True(Schemas[file.Split('.')[0]].Faults(Read(folder.File(file))).Any(), because);
    }

    [Fact]
    public void What_the_tool_reads_of_any_organisation_is_valid()
    {
        var files = 0;
        for (var number = 0; number < Draws.Count(20); number++)
        {
            using var folder = new TemporaryFolder();
            RandomOrganisation.Of(BuiltOrganisation.Pack, number).WriteTo(folder.Path);
            var refused = ClientFolder.Load(folder.Path, BuiltOrganisation.Pack).Problems.Where(p => Shape.Contains(p.Code)).Select(p => p.Place?.File.Path).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, schema) in Schemas.Where(s => !refused.Contains(s.Key + ".yaml")))
            {
                files++;
                var faults = schema.Faults(Nested(Read(folder.File(name + ".yaml")))).ToList();
                Assert.True(faults.Count == 0, $"{name}.yaml of organisation {number.ToString(CultureInfo.InvariantCulture)}: {string.Join(", ", faults)}");
            }
        }

        Assert.True(files > Draws.Count(20) * 4);
    }

    [Fact]
    public void A_new_folder_has_the_schema_that_each_file_names_and_is_valid_but_for_what_must_be_answered()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Spoken.From(["new", folder.Path]).ExitCode);
        foreach (var file in Directory.GetFiles(folder.Path, "*.yaml"))
        {
            var line = File.ReadLines(file).First();
            Assert.StartsWith("# yaml-language-server: $schema=", line, StringComparison.Ordinal);
            var schema = new SchemaReading((JsonObject)JsonNode.Parse(File.ReadAllText(folder.File(line.Split('=')[1])))!);
            Assert.Empty(schema.Faults(Read(file)));
        }
    }

    [Fact]
    public void Schemas_are_written_anew_for_a_folder_that_is_there_and_answers_stay()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("profile.yaml"), "mine\n");
        Assert.Equal(0, Spoken.From(["new", folder.Path, "--schemas"]).ExitCode);
        Assert.Equal(6, Directory.GetFiles(folder.File(".docgen/schemas")).Length);
        Assert.Equal("mine\n", File.ReadAllText(folder.File("profile.yaml")));
        Assert.Equal(["profile.yaml"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_choice_shows_its_words_and_a_question_shows_why_it_is_asked()
    {
        var schema = JsonNode.Parse(AnswerSchemas.Of(BuiltOrganisation.Pack).Single(s => s.Name == "profile.schema.json").Text)!;
        var nature = schema["properties"]!["organisation"]!["properties"]!["legal_nature"]!;
        Assert.Equal("What is its legal nature?", nature["title"]!.GetValue<string>());
        Assert.StartsWith("The fundamental rights impact assessment depends on it.", nature["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(nature["anyOf"]![0]!["oneOf"]!.AsArray(), c => c!["const"]!.GetValue<string>() == "public_body" && c["title"]!.GetValue<string>() == "A body governed by public law");
    }

    /// <summary>The tool takes `organisation.name:` for `organisation: {name: …}`; a schema knows the second only, as files are made.</summary>
    private static JsonObject Nested(JsonNode? file)
    {
        var root = new JsonObject();
        foreach (var (name, value) in file?.AsObject() ?? [])
        {
            var level = root;
            var parts = name.Split('.');
            foreach (var part in parts[..^1])
            {
                if (level[part] is not JsonObject next)
                {
                    level[part] = next = [];
                }

                level = next;
            }

            level[parts[^1]] = value?.DeepClone();
        }

        return root;
    }

    private static JsonNode? Read(string path)
    {
        var read = YamlReader.Read(new SourceFile(Path.GetFileName(path), File.ReadAllText(path)));
        Assert.DoesNotContain(read.Problems, p => p.Severity == Severity.Error);
        return SchemaReading.Json(read.Value);
    }
}
