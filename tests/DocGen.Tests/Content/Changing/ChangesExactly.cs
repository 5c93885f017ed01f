using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Content.Changing;

/// <summary>What the questionnaire says of the documents that change with an answer is so: those that it does not name stay as they are, byte for byte.</summary>
public partial class ChangesExactly
{
    private static readonly bool IsFull = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOCGEN_FULL"));

    public static TheoryData<string> Organisations() => [.. BuiltSample.Names, .. BuiltSample.OtherNames];

    /// <summary>The smallest sample; all three with <c>DOCGEN_FULL</c>.</summary>
    public static TheoryData<string> Changed() => IsFull ? [.. BuiltSample.Names] : ["pebblelark"];

    [Theory]
    [MemberData(nameof(Organisations))]
    public void A_question_names_every_document_that_reads_its_answer(string name)
    {
        var sample = BuiltSample.Of(name);
        var read = AnswersRead.By(sample);
        var missing = AnswersRead.Questions(sample.Run.Client.Pack.Questionnaire)
            .Where(q => q.Documents is [not "all", ..])
            .Select(q => (q.Asked, More: read[q.Asked].Except(q.Documents, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()))
            .Where(q => q.More.Count > 0)
            .Select(q => $"`{q.Asked}` has to name {string.Join(", ", q.More)} as well, or their templates must not read it").ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>Questions that name the same documents are changed together, each to another value of its type; only where that moves another document is each looked at alone.</summary>
    [Theory]
    [MemberData(nameof(Changed))]
    public void Documents_that_a_question_does_not_name_stay_the_same_bytes_when_its_answer_changes(string name)
    {
        var sample = BuiltSample.Of(name);
        var answers = sample.Run.Client.Facts.Answers;
        var before = PackTexts.Of(sample, answers)!;
        var files = before.Files(_ => true, withWord: IsFull);
        var documents = before.Plan.Documents.Select(d => d.Definition.Id).Distinct(StringComparer.Ordinal).ToList();
        var changes = AnswerChange.Of(sample.Run.Client.Pack.Questionnaire, answers).ToList();

        // A number that moves because another question is asked or no longer asked would hide what else moves.
        bool Fits(AnswerChange change) => PackTexts.FactsOf(sample, change.In(answers)) is { } after && after.OpenPoints.Select(p => p.Name).SequenceEqual(before.Open, StringComparer.Ordinal);
        var chosen = changes.GroupBy(c => c.Asked, StringComparer.Ordinal).AsParallel().AsOrdered().Select(q => q.FirstOrDefault(Fits)).OfType<AnswerChange>().ToList();
        Assert.InRange(chosen.Count, 120, changes.Count);

        ImmutableArray<string> Moved(IEnumerable<AnswerChange> together, string[] named)
        {
            var after = PackTexts.Of(sample, together.Aggregate(answers, (a, c) => c.In(a)));
            var now = after?.Files(d => !named.Contains(d, StringComparer.Ordinal), withWord: IsFull);
            var isSame = after?.Open.SequenceEqual(before.Open, StringComparer.Ordinal) == true;
            string Read(string text) => isSame ? text : Number().Replace(text, "OP");

            // Where numbers of open points moved, the text without them tells; the digest of a Word file counts them.
            return now is null ? ["refused"] : [.. now.Where(f => isSame || !f.Key.EndsWith(".docx", StringComparison.Ordinal)).Where(f => !files.TryGetValue(f.Key, out var old) || Read(old) != Read(f.Value)).Select(f => $"{f.Key}: {FirstDifference(files.GetValueOrDefault(f.Key, ""), f.Value)}")];
        }

        var groups = IsFull ? changes.Select(c => new[] { c }) : chosen.GroupBy(c => string.Join(' ', c.Documents), StringComparer.Ordinal).Select(g => g.ToArray());
        var wrong = groups.Where(g => documents.Except(g[0].Documents, StringComparer.Ordinal).Any()).AsParallel().AsOrdered().SelectMany<AnswerChange[], string>(group =>
        {
            var named = group[0].Documents.ToArray();
            return Moved(group, named).IsEmpty ? [] : group.Select(c => (Change: c, Files: Moved([c], named))).Where(c => c.Files is not ([] or ["refused"])).Select(c => $"{c.Change.Name} ({c.Change.What}) names {string.Join(", ", named)} and changes\n  {string.Join("\n  ", c.Files)}");
        }).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string FirstDifference(string old, string now)
    {
        var (one, two) = (old.Split('\n'), now.Split('\n'));
        var at = one.Zip(two).TakeWhile(p => p.First == p.Second).Count();
        return $"`{one.ElementAtOrDefault(at)}` becomes `{two.ElementAtOrDefault(at)}`";
    }

    [GeneratedRegex(@"\bOP-[0-9]+\b", RegexOptions.None, 5000)]
    private static partial Regex Number();
}
