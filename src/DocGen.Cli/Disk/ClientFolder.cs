using System.Collections.Immutable;
using DocGen.Cli.Branding;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Cli.Disk;

/// <summary>A client's folder as read: its input files, the facts in them, the look that its documents take, and the pack in the spelling that it asks for.</summary>
internal sealed record ClientFolder(string Path, ImmutableSortedDictionary<string, SourceFile> Files, Facts Facts, Brand Brand, Pack Pack)
{
    private static readonly string[] Names = ["profile", "answers", "systems", "suppliers", "risks", "controls"];

    /// <summary>The facts, or null when a file is missing or cannot be read; and all problems in all files.</summary>
    public static Checked<ClientFolder?> Load(string folder, Pack given)
    {
        if (File.Exists(folder))
        {
            return Checked.With<ClientFolder?>(null, [Diagnostic.Error("missing-folder", $"`{folder}` is a file, not a folder", null, "name the folder that holds `profile.yaml` and the other files")]);
        }

        if (!Directory.Exists(folder))
        {
            return Checked.With<ClientFolder?>(null, [Diagnostic.Error("missing-folder", $"there is no folder `{folder}`", null, $"make one to fill in with `docgen new {folder}`")]);
        }

        var problems = new List<Diagnostic>();
        var files = ImmutableSortedDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        var nodes = new Dictionary<string, SourceNode?>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            var path = System.IO.Path.Combine(folder, name + ".yaml");
            if (!File.Exists(path))
            {
                problems.Add(Directory.Exists(path)
                    ? Diagnostic.Error("missing-file", $"`{name}.yaml` is a folder, not a file", null, "move it away: a file belongs there")
                    : Diagnostic.Error("missing-file", $"`{name}.yaml` is missing", null, "`docgen new` writes one to fill in"));
                continue;
            }

            if (FolderReader.ReadFile(path, name + ".yaml", problems) is { } file)
            {
                files[name + ".yaml"] = file;
                var node = YamlReader.Read(file);
                problems.AddRange(node.Problems);
                nodes[name] = node.Value;
            }
        }

        var pack = given.In(EnglishOf(nodes.GetValueOrDefault("profile")));
        var answers = AnswersReader.Read(pack.Questionnaire, nodes, (id, found) =>
        {
            var resolved = pack.Standards.Resolve(id);
            found.AddRange(resolved.Problems);
            return resolved.Value is not null;
        });
        problems.AddRange(answers.Problems);

        // A question that a broken file may well answer is not called unanswered as well.
        var broken = problems.Any(p => p.Severity == Severity.Error);
        var facts = FactsBuilder.Build(pack.Questionnaire, answers.Value, pack.Derived);
        problems.AddRange(broken ? facts.Problems.Where(p => p.Code != "missing-answer") : facts.Problems);

        // Answers that were read in part seem to contradict each other.
        problems.AddRange(problems.Any(p => p.Severity == Severity.Error) ? [] : Contradictions.Of(pack.Questionnaire, facts.Value));
        var brand = BrandReader.Read(folder, answers.Value);
        problems.AddRange(brand.Problems);
        return Checked.With<ClientFolder?>(new ClientFolder(folder, files.ToImmutable(), facts.Value, brand.Value, pack), problems);
    }

    // Needed before the answers are read: what is asked is spelled that way too.
    private static string EnglishOf(SourceNode? profile) =>
        ((profile as MappingNode)?["document_control"] as MappingNode)?["english"] is ScalarNode english ? english.Text : "";
}
