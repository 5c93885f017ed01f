using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Changes;

/// <summary>Compares two builds by their records.</summary>
public static class Comparison
{
    /// <summary>What the second has other than the first.</summary>
    /// <param name="before">The earlier build; null when there is none.</param>
    /// <param name="answers">The answers that the second was made from, for their places.</param>
    public static ChangeSet Of(BuildRecord? before, BuildRecord now, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(answers);
        if (before is null)
        {
            return new ChangeSet(null, now, [], [], [], [.. now.Documents.Select(d => DocumentComparison.New(d, []))], []);
        }

        before = RenamedAnswers.In(before, answers.NewNames);
        var differences = new AnswerDifferences(before, now, GivenAnswers.Places(answers));
        var documents = new DocumentComparison(before, now, differences);
        return new ChangeSet(before, now, differences.Changes, [.. Derived(before, now, differences)], [.. Decisions(before, now, differences)], documents.All(), [.. Look(before, now, differences)]) { Differences = differences };
    }

    private static IEnumerable<DerivedChange> Derived(BuildRecord before, BuildRecord now, AnswerDifferences answers)
    {
        var earlier = before.Derived.ToDictionary(d => d.Name, StringComparer.Ordinal);
        foreach (var fact in now.Derived)
        {
            if (earlier.TryGetValue(fact.Name, out var old) && old.Value != fact.Value)
            {
                yield return new DerivedChange(fact.Name, old.Value, fact.Value, answers.Among(old.Facts, fact.Facts));
            }
        }
    }

    private static IEnumerable<DecisionChange> Decisions(BuildRecord before, BuildRecord now, AnswerDifferences answers)
    {
        var earlier = before.Decisions.ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var decision in now.Decisions)
        {
            if (!earlier.Remove(decision.Id, out var old))
            {
                yield return new DecisionChange(decision.Id, decision.Title, DecisionFate.Flipped, null, decision, []);
            }
            else if (old.Digest != decision.Digest)
            {
                var fate = (old.State, old.Code) != (decision.State, decision.Code) ? DecisionFate.Flipped : old.Status != decision.Status ? DecisionFate.StatusChanged : DecisionFate.Reworded;
                var deciding = fate == DecisionFate.Flipped ? answers.Among(old.Deciding, decision.Deciding) : [];
                yield return new DecisionChange(decision.Id, decision.Title, fate, old, decision, deciding.IsEmpty ? answers.Among(old.Facts, decision.Facts) : deciding);
            }
        }

        foreach (var gone in before.Decisions.Where(d => earlier.ContainsKey(d.Id)))
        {
            yield return new DecisionChange(gone.Id, gone.Title, DecisionFate.Flipped, gone, null, []);
        }
    }

    // What the profile says of the look stands in no document's text.
    private static IEnumerable<string> Look(BuildRecord before, BuildRecord now, AnswerDifferences answers) =>
        answers.Changes.Select(c => c.Name).Where(n => n.StartsWith("brand.", StringComparison.Ordinal))
            .Concat(before.Look.Keys.Union(now.Look.Keys, StringComparer.Ordinal).Where(f => before.Look.GetValueOrDefault(f) != now.Look.GetValueOrDefault(f)).Order(StringComparer.Ordinal));
}
