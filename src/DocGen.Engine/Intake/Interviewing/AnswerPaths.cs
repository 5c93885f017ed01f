using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake.Interviewing;

/// <summary>The ways to answers in a client's files, each key with its siblings in the order of the questionnaire.</summary>
internal sealed class AnswerPaths(Questionnaire questionnaire)
{
    private readonly Dictionary<string, ImmutableArray<string>> _siblings = new(StringComparer.Ordinal);

    public ImmutableArray<NodeStep> Of(string file, string name)
    {
        var parts = name.Split('.');
        return [.. parts.Select((p, i) => new KeyStep(p, Siblings(file, string.Concat(parts.Take(i).Select(b => b + ".")))))];
    }

    /// <summary>To a field of an item; the list stands at a path.</summary>
    public static ImmutableArray<NodeStep> Field(ImmutableArray<NodeStep> list, int index, string field, ImmutableArray<Question> fields) =>
        [.. list, new ItemStep(index), new KeyStep(field, ["id", .. fields.Select(f => f.Id)])];

    private ImmutableArray<string> Siblings(string file, string prefix)
    {
        var key = $"{file}:{prefix}";
        if (!_siblings.TryGetValue(key, out var siblings))
        {
            var pack = file == "profile" && prefix == "pack." ? new[] { "pack.id", "pack.version" } : [];
            var names = pack.Concat(questionnaire.Questions.Where(q => q.File == file).Select(q => q.Id)).Concat(questionnaire.Registers.Where(r => r.File == file).Select(r => r.Id));
            _siblings[key] = siblings = [.. names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Select(n => n[prefix.Length..].Split('.')[0]).Distinct(StringComparer.Ordinal)];
        }

        return siblings;
    }
}
