using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>The sections of a change report on what was answered, and on the Statement of Applicability.</summary>
internal static class ReportedChanges
{
    private const int MostIds = 30;

    public static IEnumerable<Section> Answers(ReportSource source)
    {
        var (changes, words) = (source.Changes, source.Words);
        if (changes.Answers.IsEmpty)
        {
            yield break;
        }

        var answers = new Table(
            [new Column(Rows.Cell("No."), Alignment.Right, 6), Rows.Column("Answer", 34), Rows.Column("Before", 24), Rows.Column("Now", 24), Rows.Column("Place", 12)],
            changes.Answers.Select(a => Rows.Row(a.Name,
            [
                Rows.Cell(words.NumberOf(a).ToString(CultureInfo.InvariantCulture)),
                new Cell([new Text(words.Question(a)), new LineBreak(), new Code(a.Name)]),
                Rows.Cell(words.Before(a)),
                Rows.Cell(words.After(a)),
                Rows.Cell(a.Place?.ToString() ?? "–"),
            ])).ToEquatable()) { Id = "answers" };
        yield return ReportSource.Section("changed-answers", "Answers that changed", "27001:6.3 42001:6.3",
            [source.Sentence("The rest of this report names these changes by their numbers. Place is the file, the line and the column of the answer as it is now."), answers], Derived(source));
    }

    private static IEnumerable<Section> Derived(ReportSource source)
    {
        if (source.Changes.Derived.IsEmpty)
        {
            yield break;
        }

        var rows = source.Changes.Derived.Select(d => Rows.Row(d.Name, [new Cell([new Text(Means(source, d.Name)), new LineBreak(), new Code(d.Name)]), Rows.Cell(d.Before), Rows.Cell(d.After), source.Words.Because(d.Because)]));
        yield return ReportSource.Section("derived", "What follows from them", "",
            [new Table([Rows.Column("What follows", 46), Rows.Column("Before", 14), Rows.Column("Now", 14), Rows.Column("Because of", 26)], rows.ToEquatable()) { Id = "derived-table" }]);
    }

    private static string Means(ReportSource source, string name)
    {
        var parts = name.Split('.');
        var isItem = parts.Length > 2 && source.Plan.Pack.Questionnaire.Register(parts[0]) is not null;
        var fact = source.Plan.Pack.Derived.FirstOrDefault(d => isItem ? d.For == parts[0] && d.Name == parts[^1] : d.For is null && d.Name == name);
        return isItem ? $"{source.Words.NameOf(parts[0], parts[1])}: {fact?.Means ?? parts[^1]}" : fact?.Means ?? name;
    }

    public static IEnumerable<Section> Decisions(ReportSource source)
    {
        if (source.Changes.Decisions.IsEmpty)
        {
            yield break;
        }

        yield return ReportSource.Section("decisions", "Decisions of the Statement of Applicability", "27001:6.1.3 27001:6.3 42001:6.1.3 42001:6.3", [.. Flipped(source), .. Status(source), .. Reworded(source)]);
    }

    private static IEnumerable<Block> Flipped(ReportSource source)
    {
        var flipped = source.Decisions(DecisionFate.Flipped).ToList();
        if (flipped.Count == 0)
        {
            return [source.Sentence("No control is decided otherwise than before.")];
        }

        var rows = flipped.Select(d => Rows.Row(d.Id, [Control(d), Rows.Cell(State(d.Before)), Rows.Cell(State(d.After)), Rows.Cell(d.After is { Reason.Length: > 0 } after ? after.Reason : "–"), source.Words.Because(d.Because)]));
        return
        [
            source.Sentence($"{(flipped.Count == 1 ? "One control is" : $"{flipped.Count.ToString(CultureInfo.InvariantCulture)} controls are")} decided otherwise. The risk owners confirm each decision before the Statement of Applicability is approved again."),
            new Table([Rows.Column("Control", 20), Rows.Column("Before", 13, isStatus: true), Rows.Column("Now", 13, isStatus: true), Rows.Column("Reason now", 34), Rows.Column("Because of", 20)], rows.ToEquatable()) { Id = "flipped" },
        ];
    }

    private static IEnumerable<Block> Status(ReportSource source)
    {
        var rows = source.Decisions(DecisionFate.StatusChanged).Select(d => Rows.Row(d.Id, [Control(d), Rows.Cell(d.Before!.Status), Rows.Cell(d.After!.Status), source.Words.Because(d.Because)])).ToEquatable();
        return rows.IsEmpty ? [] :
        [
            source.Sentence("These controls stay as they were decided and have another status of implementation."),
            new Table([Rows.Column("Control", 36), Rows.Column("Before", 20, isStatus: true), Rows.Column("Now", 20, isStatus: true), Rows.Column("Because of", 24)], rows) { Id = "status" },
        ];
    }

    private static IEnumerable<Block> Reworded(ReportSource source)
    {
        var reworded = source.Decisions(DecisionFate.Reworded).ToList();
        if (reworded.Count == 0)
        {
            return [];
        }

        var ids = string.Join(", ", reworded.Take(MostIds).Select(d => d.Id)) + (reworded.Count > MostIds ? FormattableString.Invariant($" and {reworded.Count - MostIds} more") : "");
        return [source.Sentence(FormattableString.Invariant($"{AnswerWords.Counted(reworded.Count, "more row")} {(reworded.Count == 1 ? "keeps its" : "keep their")} decision and status and {(reworded.Count == 1 ? "has" : "have")} other words, another owner, evidence, risk or law: {ids}."))];
    }

    private static Cell Control(DecisionChange decision) => Rows.Lines([decision.Id, decision.Title]);

    private static string State(DecisionRecord? decision) => decision is null ? "Not in the pack" : decision.Code.Length > 0 ? $"{decision.State} ({decision.Code})" : decision.State;
}
