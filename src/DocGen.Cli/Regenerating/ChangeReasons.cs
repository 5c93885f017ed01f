using System.Collections.Immutable;
using DocGen.Engine.Changes;
using DocGen.Word.Merging;

namespace DocGen.Cli.Regenerating;

/// <summary>Why the text of a document changed, for the comments beside the changes: the answers that a sentence or row reads and that changed, with both values; where it reads none of them, those of its section.</summary>
internal static class ChangeReasons
{
    private const int MostAnswers = 6;

    /// <summary>The reasons of a document by the keys of its blocks and sections; where no answer is the cause, what else is.</summary>
    /// <param name="changes">Against the last build; null when none is remembered.</param>
    /// <param name="file">The document's file, or that of its edition, without ending.</param>
    /// <param name="blocks">The facts that the document's blocks rest on now, by their keys.</param>
    public static MergeReasons Of(ChangeSet? changes, string file, IReadOnlyDictionary<string, ImmutableArray<string>> blocks)
    {
        if (changes?.Before is null)
        {
            return MergeReasons.Only("Changed since this file was generated. What the last build was made from is not remembered, so the answer behind it cannot be named.");
        }

        var document = changes.Documents.FirstOrDefault(d => d.File == file || d.Editions.Any(e => e.File == file));
        var sections = (document?.Sections ?? []).AddRange(document?.Editions.Where(e => e.File == file).SelectMany(e => e.Sections) ?? []);
        var byKey = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, facts) in blocks)
        {
            if (OfItsOwn(key, changes.AnswersBehind(facts), changes.Now.Registers) is { IsEmpty: false } answers && Reason(changes, answers, "") is { } reason)
            {
                byKey[key] = reason;
            }
        }

        // A heading stands for its section.
        foreach (var section in sections)
        {
            if (Reason(changes, section.Because, section.Note) is { } reason)
            {
                byKey[section.Id] = reason;
            }
        }

        return new MergeReasons(byKey.ToImmutable(), Reason(changes, document?.Because ?? [], document?.Note ?? "") ?? Otherwise(changes));
    }

    /// <summary>Without the answers of other items of a register, where the block speaks of one item and an answer of that one changed too: a list that is sorted or grouped by answers reads those of all its items for each.</summary>
    private static ImmutableArray<string> OfItsOwn(string key, ImmutableArray<string> answers, ImmutableSortedDictionary<string, ImmutableArray<string>> registers)
    {
        var parts = key.Split('/', '#', '+');
        var items = answers.Select(a => a.Split('.')).Select(n => n.Length > 1 && registers.ContainsKey(n[0]) ? (Register: n[0], IsOwn: parts.Contains(n[1], StringComparer.Ordinal)) : (Register: "", IsOwn: true)).ToList();
        var own = items.Where(i => i.IsOwn && i.Register.Length > 0).Select(i => i.Register).ToHashSet(StringComparer.Ordinal);
        return [.. answers.Zip(items).Where(a => a.Second.IsOwn || !own.Contains(a.Second.Register)).Select(a => a.First)];
    }

    private static string? Reason(ChangeSet changes, ImmutableArray<string> because, string note)
    {
        var answers = because.Select(changes.Answer).OfType<AnswerChange>().Select(Told).ToList();
        return answers switch
        {
            [] => note switch
            {
                "" => null,
                OtherCause.Pack or OtherCause.Engine or OtherCause.Frame => Otherwise(changes),
                OtherCause.Rules => $"Changed because of {note}.",
                _ => $"Changed because {note}.",
            },
            [var only] => $"Changed because of an answer: {only}.",
            _ => $"Changed because of these answers: {string.Join("; ", answers.Take(MostAnswers))}{(answers.Count > MostAnswers ? FormattableString.Invariant($"; and {answers.Count - MostAnswers} more") : "")}.",
        };
    }

    private static string Otherwise(ChangeSet changes)
    {
        var (before, now) = (changes.Before!.Pack, changes.Now.Pack);
        if (changes.PackMoved)
        {
            return (before.Id, before.Version) == (now.Id, now.Version)
                ? $"Changed because the pack was edited; it is still {now.Id} {now.Version}."
                : $"Changed because the pack moved on, from {before.Id} {before.Version} to {now.Id} {now.Version}.";
        }

        return changes.EngineMoved ? $"Changed because another version of DocGen wrote it: {changes.Before.Engine} before, {changes.Now.Engine} now." : "Changed with what stands elsewhere in the pack.";
    }

    private static string Told(AnswerChange change) => AnswerSentence.Of(change) + (change.Place is { } place ? $" ({place})" : "");
}
