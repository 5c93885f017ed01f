using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Content;

/// <summary>How the packs are worded: who acts, and how much of the text is this organisation's own.</summary>
public partial class Wording
{
    // A sentence without somebody who acts cannot be audited.
    private const double MostWithoutActor = 0.20;

    // Scales, questions, titles of controls and rules of law read alike everywhere; all else has to speak of this organisation.
    private const double MostShared = 1.0 / 3;

    public static TheoryData<string> Samples() => [.. BuiltSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void At_most_a_fifth_of_the_sentences_that_ask_for_something_name_nobody_who_does_it(string sample)
    {
        var asked = PackSentences.Of(BuiltSample.Of(sample), withTables: false).Where(s => IsNormative(s.Sentence)).ToImmutableArray();
        var nobody = asked.Where(s => !Actor().IsMatch(s.Sentence)).ToImmutableArray();
        Assert.True(asked.Length > 300, $"only {asked.Length} sentences of {sample} ask for something");
        Assert.True(nobody.Length <= asked.Length * MostWithoutActor, Told(sample, nobody.Length, asked.Length, nobody.Select(s => $"{s.Document}: {s.Sentence}")));
    }

    [Theory]
    [InlineData("pebblelark", "st-amalia")]
    [InlineData("pebblelark", "nordhaven")]
    [InlineData("st-amalia", "nordhaven")]
    public void Packs_of_unlike_organisations_do_not_read_alike(string one, string other)
    {
        var (first, second) = (PackSentences.Of(BuiltSample.Of(one), withTables: true), PackSentences.Of(BuiltSample.Of(other), withTables: true));
        foreach (var (text, beside, name) in new[] { (first, second, one), (second, first, other) })
        {
            var theirs = beside.Select(s => s.Sentence).ToHashSet(StringComparer.Ordinal);
            var (all, shared) = (text.Sum(s => PackSentences.Words(s.Sentence)), text.Where(s => theirs.Contains(s.Sentence)).Sum(s => PackSentences.Words(s.Sentence)));
            Assert.True(shared <= all * MostShared, Told(name, shared, all, text.Where(s => theirs.Contains(s.Sentence)).GroupBy(s => s.Document, StringComparer.Ordinal)
                .OrderByDescending(g => g.Sum(s => PackSentences.Words(s.Sentence))).Select(g => $"{g.Key}: {g.Sum(s => PackSentences.Words(s.Sentence))} words")));
        }
    }

    [Theory]
    [InlineData("The security lead reviews the register each quarter.", true, true)]
    [InlineData("Each reading is logged and shown on request.", true, false)]
    [InlineData("The record has to be kept.", true, false)]
    [InlineData("Logs are kept by the supplier.", true, true)]
    [InlineData("Every entry names a dimension and a group.", false, false)]
    public void A_sentence_that_asks_and_one_that_names_somebody_are_told_apart(string sentence, bool asks, bool names)
    {
        Assert.Equal(asks, IsNormative(sentence));
        Assert.Equal(names, Actor().IsMatch(sentence));
    }

    /// <summary>A duty word, something that is done to something, or somebody who does something, told by common verbs of management systems.</summary>
    private static bool IsNormative(string sentence) =>
        !sentence.EndsWith('?') && (Duty().IsMatch(sentence) || IsDone().IsMatch(sentence) || (Does().IsMatch(sentence) && Actor().IsMatch(string.Join(' ', sentence.Split(' ').Take(9)))));

    private static string Told(string sample, int part, int whole, IEnumerable<string> found) =>
        string.Create(CultureInfo.InvariantCulture, $"{sample}: {part} of {whole}, {(double)part / whole:P1}\n{string.Join('\n', found.Take(40))}");

    [GeneratedRegex(@"\b(must|shall|has to|have to|may not|needs? to|is required|are required)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(is|are|be|being)\s+(\w+\s+){0,2}(reviewed|kept|checked|recorded|approved|tested|trained|reported|documented|assessed|updated|monitored|told|informed|stored|deleted|logged|signed|sent|raised|decided|repeated|compared|measured|stopped|removed|closed|opened|confirmed|accepted|treated|identified|redone|carried out|looked at|written down|put right|made known|published|handed over|appointed)\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex IsDone();

    [GeneratedRegex(@"\b(reviews?|keeps?|checks?|records?|approves?|tests?|trains?|reports?|assess(es)?|updates?|monitors?|tells?|informs?|stores?|deletes?|logs?|signs?|sends?|decides?|repeats?|compares?|measures?|stops?|removes?|closes?|opens?|confirms?|accepts?|treats?|writes?|gives?|asks?|looks?|takes?|puts?|brings?)\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Does();

    [GeneratedRegex(@"\b(owners?|leads?|officers?|managers?|heads?|directors?|counsel|chair|executives?|management|committee|board|team|auditors?|assessors?|approvers?|reviewers?|overseers?|staff|people|person|everyone|everybody|anyone|nobody|somebody|whoever|who|we|us|they|users?|suppliers?|vendors?|providers?|deployers?|customers?|manufacturers?|operators?|developers?|engineers?|clinicians?|nurses?|physicians?|lawyers?|callers?|members?|holders?|readers?|authority|authorities|organisation|party|parties|Pebblelark|St\. Amalia|Amalia|Nordhaven)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Actor();
}
