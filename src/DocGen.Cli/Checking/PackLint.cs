using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Checking;

/// <summary>Finds what a pack holds and never uses: partials that no template includes, questions that nothing reads.</summary>
internal static partial class PackLint
{
    /// <summary>What the engine itself reads, for covers, document control, dates and the drivers of controls.</summary>
    private static readonly string[] ReadByEngine = ["document_control.", "brand.", "pack.", "organisation.name", "risks.*.controls", "risks.*.status"];

    public static ImmutableArray<Diagnostic> Of(Pack pack)
    {
        var reading = string.Join('\n', pack.Templates.Values.Select(t => t.File.Text)
            .Concat(pack.Files.Where(f => f.Path is "derived.yaml" or "pack.yaml" || f.Path.StartsWith("applicability/", StringComparison.Ordinal)).Select(f => f.Text))
            .Concat(pack.Questionnaire.Questions.Concat(pack.Questionnaire.Registers.SelectMany(r => r.Fields)).Select(q => q.WhenText)));
        var words = Word().Matches(reading).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        return [.. Partials(pack), .. Questions(pack.Questionnaire, words, reading)];
    }

    private static IEnumerable<Diagnostic> Partials(Pack pack)
    {
        var included = pack.Templates.Values.SelectMany(t => Include().Matches(t.File.Text).Select(m => $"partials/{m.Groups["name"].Value}.sbn.md")).ToHashSet(StringComparer.Ordinal);
        return pack.Templates.Where(t => t.Key.StartsWith("partials/", StringComparison.Ordinal) && !included.Contains(t.Key))
            .Select(t => Diagnostic.Warning("unused-partial", $"no template includes `{t.Key}`", t.Value.File.Range(0, 0)));
    }

    private static IEnumerable<Diagnostic> Questions(Questionnaire questionnaire, HashSet<string> words, string reading)
    {
        foreach (var question in questionnaire.Questions.Where(q => !IsReadByEngine(q.Id) && !reading.Contains(q.Id, StringComparison.Ordinal)))
        {
            yield return Unread(question, question.Id);
        }

        foreach (var register in questionnaire.Registers)
        {
            foreach (var field in register.Fields.Where(f => !IsReadByEngine($"{register.Id}.*.{f.Id}") && !words.Contains(f.Id) && !words.Contains(f.Id + "_label") && !words.Contains(f.Id + "_labels")))
            {
                yield return Unread(field, $"{register.Id}.*.{field.Id}");
            }
        }
    }

    private static bool IsReadByEngine(string name) => ReadByEngine.Any(r => name.StartsWith(r, StringComparison.Ordinal));

    private static Diagnostic Unread(Question question, string name) =>
        Diagnostic.Warning("unread-question", $"no template, rule or derived fact reads `{name}`", question.Place, "leave the question out, or use its answer");

    [GeneratedRegex("[a-z][a-z0-9_]*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();

    [GeneratedRegex("\\binclude\\s+[\"'](?<name>[^\"']+)[\"']", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Include();
}
