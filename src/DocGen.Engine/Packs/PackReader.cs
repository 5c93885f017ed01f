using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Applicability;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Standards;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Loads a pack from its files and checks every id, name and expression in it.</summary>
public static partial class PackReader
{
    /// <summary>The pack, or null when a part it cannot do without is missing; and every problem found in all its files.</summary>
    /// <param name="files">The pack's files by path, such as <c>pack.yaml</c> and <c>documents/d1.sbn.md</c>.</param>
    /// <param name="readYaml">Reads a YAML file.</param>
    public static Checked<Pack?> Read(IReadOnlyDictionary<string, SourceFile> files, StandardsLibrary standards, Func<SourceFile, Checked<SourceNode?>> readYaml)
    {
        var reading = new Reading(files, standards, readYaml);
        return Checked.With(reading.Read(), reading.Problems);
    }

    [GeneratedRegex(@"\bmaps=""(?<maps>(?>\{\{.*?\}\}|[^""])*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingMaps();

    [GeneratedRegex(@"\{#.*?\baudience=""(?<names>[^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingAudience();

    [GeneratedRegex(@"\{\{.*?\}\}")]
    private static partial Regex TemplateCode();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex("""^#{1,6} .*$""", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    private sealed class Reading(IReadOnlyDictionary<string, SourceFile> files, StandardsLibrary standards, Func<SourceFile, Checked<SourceNode?>> readYaml)
    {
        private TemplateLimits _limits = TemplateLimits.Default;
        private ImmutableArray<Audience> _audiences = [];

        public List<Diagnostic> Problems { get; } = [];

        public Pack? Read()
        {
            var root = Yaml("pack.yaml");
            var questions = Yaml("questionnaire.yaml");
            var derivedRoot = Yaml("derived.yaml");
            if (root is null || questions is null || derivedRoot is null)
            {
                return null;
            }

            var questionnaire = Keep(QuestionnaireReader.Read(questions));
            var derived = Keep(DerivedFactReader.Read(derivedRoot, questionnaire));
            var rules = files.Keys.Where(f => f.StartsWith("applicability/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(Yaml).OfType<MappingNode>().SelectMany(r => Keep(ApplicabilityReader.Read(r, Resolve))).ToImmutableArray();
            CheckRules(rules, questionnaire);
            var reader = new MappingReader(root, "the pack", Problems);
            _limits = PackSettings.Limits(reader, Problems);
            _audiences = [.. reader.Mappings("audiences", "an audience").Select(ReadAudience)];
            var templates = files.Where(f => f.Key.EndsWith(".sbn.md", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => (f.Key, Template: ReadTemplate(f.Value))).Where(t => t.Template is not null)
                .ToImmutableSortedDictionary(t => t.Key, t => t.Template!, StringComparer.Ordinal);
            var documents = reader.Mappings("documents", "a document").Select(d => ReadDocument(d, questionnaire)).ToImmutableArray();
            reader.Texts("standards");
            var scope = ReadScope(reader, documents);
            var pack = new Pack
            {
                Id = reader.Required("id").Value,
                Version = reader.Required("version").Value,
                Title = reader.Required("title").Value,
                Documents = documents,
                ScopeDocument = scope,
                Audiences = _audiences,
                Reassessment = Reassessment.Read(reader, documents, questionnaire, Problems),
                Versions = VersionRules.Read(reader, documents, questionnaire, Problems),
                Questionnaire = questionnaire,
                Derived = derived,
                Conditions = ReadConditions(reader),
                Spellings = PackSettings.Spellings(reader, Problems),
                Rules = rules,
                Standards = standards,
                SectorWords = files.ContainsKey("words-of-sectors.yaml") && Yaml("words-of-sectors.yaml") is { } words ? Keep(SectorWordsReader.Read(words)) : [],
                Limits = _limits,
                Templates = templates,
                Files = [.. files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)],
            };
            reader.Done();
            return pack;
        }

        private string ReadScope(MappingReader pack, ImmutableArray<DocumentDefinition> documents)
        {
            if (pack.Sourced("scope") is not { } scope)
            {
                return "";
            }

            if (!documents.Any(d => d.Id == scope.Value && d.ForEach is null))
            {
                Problems.Add(Diagnostic.Error("unknown-document", $"`{scope.Value}` is no document of this pack that the organisation has once", scope.Place, NearName.Hint(scope.Value, documents.Select(d => d.Id))));
                return "";
            }

            return scope.Value;
        }

        private ImmutableSortedDictionary<string, string> ReadConditions(MappingReader pack)
        {
            var conditions = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (var item in pack.Mappings("conditions", "a condition"))
            {
                var text = item.Required("if");
                if (!conditions.TryAdd(text.Value, item.Required("means").Value))
                {
                    Problems.Add(Diagnostic.Error("duplicate-id", $"two times a condition `{text.Value}`", text.Place));
                }

                item.Done();
            }

            return conditions.ToImmutable();
        }

        private T Keep<T>(Checked<T> found)
        {
            Problems.AddRange(found.Problems);
            return found.Value;
        }

        private MappingNode? Yaml(string path)
        {
            if (!files.TryGetValue(path, out var file))
            {
                Problems.Add(Diagnostic.Error("missing-file", $"the pack has no `{path}`", null));
                return null;
            }

            var node = Keep(readYaml(file));
            if (node is not null and not MappingNode)
            {
                Problems.Add(Diagnostic.Error("wrong-shape", $"`{path}` holds names and values", node.Place));
            }

            return node as MappingNode;
        }

        private bool Resolve(Sourced<string> id, List<Diagnostic> problems)
        {
            var found = standards.Resolve(id);
            problems.AddRange(found.Problems);
            return found.Value is not null;
        }

        private void CheckRules(ImmutableArray<ApplicabilityRule> rules, Questionnaire questionnaire)
        {
            foreach (var twins in rules.GroupBy(r => r.Control.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                Problems.Add(Diagnostic.Error("duplicate-id", $"two rules for `{twins.Key}`", twins.Last().Control.Place, new Hint("the first one is here", twins.First().Control.Place)));
            }

            foreach (var rule in rules.Where(r => r.For is not null && questionnaire.Register(r.For) is null))
            {
                Problems.Add(Diagnostic.Error("unknown-register", $"`{rule.For}` is no register", rule.Control.Place, NearName.Hint(rule.For!, questionnaire.Registers.Select(r => r.Id))));
            }

            var ruled = rules.Select(r => r.Control.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var missing in SoaBuilder.AnnexControls(standards).Where(c => !ruled.Contains(c.Id.ToString())))
            {
                Problems.Add(Diagnostic.Error("missing-rule", $"no rule decides `{missing.Id}` ({missing.Title})", null));
            }
        }

        private Template? ReadTemplate(SourceFile file)
        {
            foreach (Match line in HeadingLine().Matches(file.Text))
            {
                foreach (Match maps in HeadingMaps().Matches(line.Value))
                {
                    CheckMaps(file, line.Index + maps.Groups["maps"].Index, maps.Groups["maps"].Value);
                }

                foreach (Match audience in HeadingAudience().Matches(line.Value))
                {
                    var names = audience.Groups["names"];
                    foreach (Match name in Word().Matches(names.Value))
                    {
                        CheckAudience(new Sourced<string>(name.Value, file.Range(line.Index + names.Index + name.Index, name.Length)));
                    }
                }

                if (!line.Value.Contains("{#", StringComparison.Ordinal) && !file.Text[..line.Index].EndsWith("```\n", StringComparison.Ordinal))
                {
                    Problems.Add(Diagnostic.Warning("missing-section-id", "a heading without an id cannot be traced", file.Range(line.Index, line.Length), "end it with `{#id maps=\"…\"}`"));
                }
            }

            return Keep(Template.Parse(file, _limits));
        }

        private Audience ReadAudience(MappingReader reader)
        {
            var id = reader.Required("id");
            if (id.Value == Audience.Internal || !id.Value.All(c => char.IsAsciiLetterLower(c) || c == '-'))
            {
                Problems.Add(Diagnostic.Error("wrong-audience", $"`{id.Value}` cannot be an audience outside the house", id.Place, "use lower-case letters and hyphens, as file names carry it; `internal` is known without being listed"));
            }

            var audience = new Audience(id.Value, reader.Required("classification").Value, reader.Text("subtitle") ?? "", reader.Text("note") ?? "");
            reader.Done();
            return audience;
        }

        private string CheckAudience(Sourced<string> name)
        {
            if (name.Value != Audience.Internal && !_audiences.Any(a => a.Id == name.Value))
            {
                Problems.Add(Diagnostic.Error("unknown-audience", $"`{name.Value}` is no audience of this pack", name.Place, NearName.Hint(name.Value, _audiences.Select(a => a.Id).Append(Audience.Internal))));
            }

            return name.Value;
        }

        private void CheckMaps(SourceFile file, int offset, string maps)
        {
            if (maps == SectionTree.ServesNone)
            {
                return;
            }

            var withoutCode = TemplateCode().Replace(maps, code => new string(' ', code.Length));
            foreach (var (start, id) in RequirementId.SplitList(withoutCode))
            {
                Resolve(new Sourced<string>(id, file.Range(offset + start, id.Length)), Problems);
            }
        }

        private DocumentDefinition ReadDocument(MappingReader reader, Questionnaire questionnaire)
        {
            var template = reader.Required("template");
            var workbook = reader.Sourced("workbook");
            foreach (var missing in new[] { template, workbook }.OfType<Sourced<string>>().Where(t => t.Value.Length > 0 && !files.ContainsKey(t.Value)))
            {
                Problems.Add(Diagnostic.Error("missing-file", $"the pack has no template `{missing.Value}`", missing.Place, NearName.Hint(missing.Value, files.Keys)));
            }

            var forEach = reader.Sourced("for_each");
            if (forEach is not null && questionnaire.Register(forEach.Value) is null)
            {
                Problems.Add(Diagnostic.Error("unknown-register", $"`{forEach.Value}` is no register", forEach.Place, NearName.Hint(forEach.Value, questionnaire.Registers.Select(r => r.Id))));
            }

            var when = reader.Sourced("when");
            var definition = new DocumentDefinition(
                reader.Required("id").Value,
                reader.Required("title").Value,
                reader.Required("file").Value,
                template,
                forEach?.Value,
                when is null ? null : QuestionnaireReader.ParseExpression(when, Problems),
                when?.Value ?? "",
                [.. reader.Texts("audience").Select(CheckAudience)],
                reader.Text("owner") ?? "",
                reader.Text("approver") ?? "") { Workbook = workbook };
            reader.Done();
            return definition;
        }
    }
}
