using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake;

/// <summary>Reads a client's files (<c>profile</c>, <c>answers</c>, the registers, <c>controls</c>) into <see cref="Answers"/>.</summary>
public static partial class AnswersReader
{
    /// <summary>All answers, and every problem of shape, type, name or id in all files at once.</summary>
    /// <param name="files">The content by file name without ending; null for an empty file.</param>
    /// <param name="resolveRequirement">Reports an id that is no clause or control; true when it is one.</param>
    public static Checked<Answers> Read(Questionnaire questionnaire, IReadOnlyDictionary<string, SourceNode?> files, Func<Sourced<string>, List<Diagnostic>, bool> resolveRequirement)
    {
        var problems = new List<Diagnostic>();
        var reading = new Reading(questionnaire, new AnswerReader(problems, id => resolveRequirement(id, problems)), problems);
        foreach (var (file, node) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            switch (node)
            {
                case null:
                    break;
                case MappingNode mapping when file == "controls":
                    reading.ReadControls(mapping, resolveRequirement);
                    break;
                case MappingNode mapping:
                    reading.ReadNames(file, "", mapping);
                    break;
                default:
                    problems.Add(Diagnostic.Error("wrong-shape", $"`{file}.yaml` holds names and their answers", node.Place, "write `name: answer` on each line"));
                    break;
            }
        }

        return Checked.With(reading.Result(), problems);
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,39}\z")]
    private static partial Regex ItemId();

    private sealed class Reading(Questionnaire questionnaire, AnswerReader answers, List<Diagnostic> problems)
    {
        private readonly Dictionary<string, Question> _questions = questionnaire.Questions.GroupBy(q => q.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        private readonly Dictionary<string, Question> _former = questionnaire.Questions.SelectMany(q => q.Formerly.Select(f => (Id: f, Question: q))).GroupBy(f => f.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Question, StringComparer.Ordinal);
        private readonly HashSet<string> _prefixes = questionnaire.Questions.SelectMany(q => q.Formerly.Append(q.Id)).SelectMany(Prefixes).ToHashSet(StringComparer.Ordinal);
        private readonly List<(string File, Question Question, MappingEntry Entry)> _renamed = [];
        private readonly ImmutableDictionary<string, Answer>.Builder _single = ImmutableDictionary.CreateBuilder<string, Answer>(StringComparer.Ordinal);
        private readonly ImmutableDictionary<string, ImmutableArray<RegisterItem>>.Builder _items = ImmutableDictionary.CreateBuilder<string, ImmutableArray<RegisterItem>>(StringComparer.Ordinal);
        private readonly ImmutableDictionary<string, SourceRange>.Builder _places = ImmutableDictionary.CreateBuilder<string, SourceRange>(StringComparer.Ordinal);
        private readonly ImmutableHashSet<string>.Builder _broken = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        private ImmutableSortedDictionary<string, RegisterItem> _controls = ImmutableSortedDictionary.Create<string, RegisterItem>(StringComparer.Ordinal);

        public Answers Result()
        {
            // An answer under the new name counts, wherever it stands.
            foreach (var (file, question, entry) in _renamed.Where(r => !_single.ContainsKey(r.Question.Id)).ToList())
            {
                ReadSingle(file, question.Id, question, entry);
            }

            return new Answers(_single.ToImmutable(), _items.ToImmutable(), _places.ToImmutable(), _controls) { BrokenRegisters = _broken.ToImmutable(), NewNames = FormerIds.Of(questionnaire) };
        }

        public void ReadNames(string file, string prefix, MappingNode mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                var name = prefix.Length == 0 ? entry.Key.Value : $"{prefix}.{entry.Key.Value}";
                if (_questions.TryGetValue(name, out var question))
                {
                    ReadSingle(file, name, question, entry);
                }
                else if (name is "pack.id" or "pack.version")
                {
                    // The pack itself reads these two; they are no questions.
                }
                else if (questionnaire.Register(name) is { } register)
                {
                    ReadRegister(file, register, entry);
                }
                else if (_former.TryGetValue(name, out var renamed))
                {
                    _renamed.Add((file, renamed, entry));
                    problems.Add(FormerIds.Warning(name, renamed, entry));
                }
                else if (_prefixes.Contains(name))
                {
                    Descend(file, name, entry);
                }
                else
                {
                    var known = _questions.Keys.Concat(questionnaire.Registers.Select(r => r.Id)).Concat(_prefixes).ToList();
                    var near = NearName.Of(name, known);
                    var place = near is null ? null : _questions.GetValueOrDefault(near)?.Place;
                    problems.Add(Diagnostic.Error("unknown-question", $"`{name}` is not a question of this pack", entry.Key.Place, near is null ? [] : [new Hint($"did you mean `{near}`?", place)]));
                }
            }
        }

        private void Descend(string file, string name, MappingEntry entry)
        {
            switch (entry.Value)
            {
                case MappingNode inner:
                    ReadNames(file, name, inner);
                    break;
                case ScalarNode { IsNothing: true }:
                    break;
                default:
                    problems.Add(Diagnostic.Error("wrong-shape", $"`{name}` holds further names, not a value", entry.Value.Place));
                    break;
            }
        }

        private void ReadSingle(string file, string name, Question question, MappingEntry entry)
        {
            if (question.File != file)
            {
                problems.Add(Diagnostic.Error("wrong-file", $"`{name}` belongs in `{question.File}.yaml`", entry.Key.Place));
            }

            _single[name] = answers.Read(name, question, entry.Value);
        }

        private void ReadRegister(string file, Register register, MappingEntry entry)
        {
            if (register.File != file)
            {
                problems.Add(Diagnostic.Error("wrong-file", $"`{register.Id}` belongs in `{register.File}.yaml`", entry.Key.Place));
            }

            if (entry.Value is ScalarNode { IsNothing: true } or ScalarNode { Plain: true, Text: "unknown" })
            {
                return;
            }

            if (entry.Value is not ListNode list)
            {
                _broken.Add(register.Id);
                problems.Add(Diagnostic.Error("wrong-shape", $"`{register.Id}` is a list", entry.Value.Place, $"begin each {register.Item} with `- id:`"));
                return;
            }

            var items = ImmutableArray.CreateBuilder<RegisterItem>();
            var seen = new Dictionary<string, SourceRange>(StringComparer.OrdinalIgnoreCase);
            foreach (var node in list.Items)
            {
                if (node is not MappingNode mapping)
                {
                    _broken.Add(register.Id);
                    problems.Add(Diagnostic.Error("wrong-shape", $"each {register.Item} is a mapping with an `id`", node.Place));
                    continue;
                }

                if (IdOf(register, mapping, seen) is { } id)
                {
                    items.Add(new RegisterItem(id, answers.Fields($"{register.Id}.{id}", register.Fields, mapping, register.Id, hasId: true), mapping.Place));
                }
                else
                {
                    _broken.Add(register.Id);
                }
            }

            _items[register.Id] = items.ToImmutable();
            _places[register.Id] = entry.Key.Place;
        }

        private string? IdOf(Register register, MappingNode mapping, Dictionary<string, SourceRange> seen)
        {
            if (mapping["id"] is not ScalarNode { IsNothing: false } id)
            {
                problems.Add(Diagnostic.Error("missing-id", $"each {register.Item} needs an `id`", mapping.Place, "a short name that never changes, such as `receipt-assistant`"));
                return null;
            }

            if (!ItemId().IsMatch(id.Text))
            {
                problems.Add(Diagnostic.Error("wrong-id", $"`{(id.Text.Length > 40 ? id.Text[..37] + "…" : id.Text)}` cannot be the id of a {register.Item}", id.Place, "use letters, digits and hyphens, at most 40"));
                return null;
            }

            if (!seen.TryAdd(id.Text, id.Place))
            {
                var first = seen[id.Text];
                problems.Add(Diagnostic.Error("duplicate-id", first.Text.Contains(id.Text, StringComparison.Ordinal) ? $"two times a {register.Item} with the id `{id.Text}`" : $"the id `{id.Text}` differs only by upper and lower case from that of another {register.Item}", id.Place, new Hint("the first one is here", first)));
                return null;
            }

            return id.Text;
        }

        public void ReadControls(MappingNode root, Func<Sourced<string>, List<Diagnostic>, bool> resolve)
        {
            foreach (var entry in root.Entries)
            {
                if (entry.Key.Value != "controls")
                {
                    problems.Add(Diagnostic.Error("unknown-key", $"`{entry.Key.Value}` is not a key of `controls.yaml`", entry.Key.Place, "it holds one key, `controls`, and under it a key for each control"));
                }
                else if (entry.Value is MappingNode controls)
                {
                    foreach (var control in controls.Entries)
                    {
                        ReadControl(control, resolve);
                    }
                }
                else if (entry.Value is not ScalarNode { IsNothing: true })
                {
                    problems.Add(Diagnostic.Error("wrong-shape", "`controls` holds a key for each control", entry.Value.Place, "write `27001:A.5.1: {status: implemented, owner: …}`"));
                }
            }
        }

        private void ReadControl(MappingEntry control, Func<Sourced<string>, List<Diagnostic>, bool> resolve)
        {
            if (!resolve(control.Key, problems))
            {
                return;
            }

            if (control.Value is not MappingNode mapping)
            {
                problems.Add(Diagnostic.Error("wrong-shape", $"`{control.Key.Value}` takes fields such as `status` and `owner`", control.Value.Place));
                return;
            }

            var fields = answers.Fields($"controls.{control.Key.Value}", questionnaire.ControlFields, mapping, control.Key.Value);
            _controls = _controls.SetItem(control.Key.Value, new RegisterItem(control.Key.Value, fields, mapping.Place));
        }

        private static IEnumerable<string> Prefixes(string id)
        {
            for (var dot = id.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = id.IndexOf('.', dot + 1))
            {
                yield return id[..dot];
            }
        }
    }
}
