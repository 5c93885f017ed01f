using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Showing;
using DocGen.Engine.Changes;

namespace DocGen.Cli.Planning;

/// <summary>A plan for people: answers, what follows from them, the documents in the order of the pack, the files that people edited.</summary>
internal static class PlanTree
{
    private const int LongestValue = 70;
    private const int MostRows = 10;

    public static IEnumerable<Tree> Of(Planned plan, string folder)
    {
        var changes = plan.Changes;
        if (changes.Before is null)
        {
            yield return new Tree("No earlier build is remembered: every document is new.", [.. changes.Documents.SelectMany(d => d.Editions.Select(e => Tree.Leaf($"its edition {e.Audience}")) is var editions ? new[] { new Tree(d.Label, [.. editions]) } : [])]);
        }
        else
        {
            foreach (var tree in Moved(changes)
                .Concat(Tree.Branch(Showing.Show.Counted(changes.Answers.Length, "answer") + " changed", Capped(changes.Answers.Select(Answer))))
                .Concat(Tree.Branch("What follows from the answers", Capped(changes.Derived.Select(Derived))))
                .Concat(Decisions(changes))
                .Concat(Look(changes))
                .Append(Documents(changes)))
            {
                yield return tree;
            }
        }

        foreach (var tree in Files(plan, folder))
        {
            yield return tree;
        }

        yield return Tree.Leaf(Conclusion(plan));
    }

    private static string Conclusion(Planned plan)
    {
        var changes = plan.Changes;
        if (changes.Before is null)
        {
            return $"A build would write {Showing.Show.Counted(changes.Documents.Length, "document")}.";
        }

        if (!changes.WouldChange && plan.WouldChange)
        {
            return "A build would write anew what is missing, and change no document.";
        }

        if (!changes.WouldChange)
        {
            return changes.Answers.IsEmpty ? "A build would change nothing." : "A build would change no document: none reads what changed.";
        }

        var counts = new[] { (Fate.Appears, "appear"), (Fate.Vanishes, "vanish"), (Fate.Alters, "alter"), (Fate.Stays, "stay") }
            .Select(f => (Count: changes.Documents.Count(d => d.Fate == f.Item1), One: Word(f.Item1), Many: f.Item2)).Where(f => f.Count > 0)
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Count} {(f.Count == 1 ? f.One : f.Many)}"));
        return $"Documents: {string.Join(", ", counts)}. The traceability follows; nothing was written.";
    }

    private static IEnumerable<Tree> Moved(ChangeSet changes)
    {
        var (before, now) = (changes.Before!, changes.Now);
        if (changes.PackMoved)
        {
            var versions = before.Pack.Id != now.Pack.Id ? $"from {before.Pack.Id} {before.Pack.Version} to {now.Pack.Id} {now.Pack.Version}"
                : before.Pack.Version != now.Pack.Version ? $"from version {before.Pack.Version} to {now.Pack.Version}"
                : $"within version {now.Pack.Version}";
            yield return Tree.Leaf($"The pack moved on, {versions}. What differs without a changed answer comes from it.");
        }

        if (changes.EngineMoved)
        {
            yield return Tree.Leaf($"The last build was made by {before.Engine}, this is {now.Engine}.");
        }
    }

    private static string Answer(AnswerChange change) => change.Fate switch
    {
        AnswerFate.ItemAdded => $"{change.Name} comes: {Short(change.After)}, {Showing.Show.Counted(change.Count, "answer")}{At(change)}",
        AnswerFate.ItemRemoved => $"{change.Name} goes: {Short(change.Before)}",
        AnswerFate.Reordered => $"{change.Name} has its items in another order: {Short(change.After)}{At(change)}",
        AnswerFate.Added => $"{change.Name}: not answered → {Short(change.After)}{At(change)}",
        AnswerFate.Removed => $"{change.Name}: {Short(change.Before)} → not answered",
        _ => $"{change.Name}: {Short(change.Before)} → {Short(change.After)}{At(change)}",
    };

    private static string At(AnswerChange change) => change.Place is { } place ? $" ({place})" : "";

    private static string Derived(DerivedChange change) => $"{change.Name}: {Short(change.Before)} → {Short(change.After)}{Because(change.Because)}";

    private static IEnumerable<Tree> Decisions(ChangeSet changes)
    {
        IEnumerable<string> Of(DecisionFate fate, Func<DecisionChange, string> text) => Capped(changes.Decisions.Where(d => d.Fate == fate).Select(text));
        var reworded = changes.Decisions.Where(d => d.Fate == DecisionFate.Reworded).ToList();
        return Tree.Branch("Statement of Applicability",
        [
            .. Tree.Branch("decided otherwise", Of(DecisionFate.Flipped, d => $"{d.Id} {d.Title}: {State(d.Before)} → {State(d.After)}{Because(d.Because)}")),
            .. Tree.Branch("another status", Of(DecisionFate.StatusChanged, d => $"{d.Id} {d.Title}: {d.Before!.Status} → {d.After!.Status}{Because(d.Because)}")),
            .. Tree.Branch($"{Showing.Show.Counted(reworded.Count, "row")} in other words", reworded.Count == 0 ? [] :
            [
                string.Join(", ", reworded.Take(MostRows).Select(d => d.Id)) + (reworded.Count > MostRows ? string.Create(CultureInfo.InvariantCulture, $" and {reworded.Count - MostRows} more") : "")
                + Because([.. changes.Answers.Select(a => a.Name).Where(n => reworded.Any(d => d.Because.Contains(n)))]),
            ]),
        ]);
    }

    private static string State(DecisionRecord? decision) => decision is null ? "not in the pack" : decision.Code.Length > 0 ? $"{decision.State} ({decision.Code})" : decision.State;

    private static IEnumerable<Tree> Look(ChangeSet changes) => Tree.Branch("Every Word file is laid out anew", changes.Look.Select(l => $"because of {l}"));

    private static Tree Documents(ChangeSet changes)
    {
        var moved = changes.Documents.Where(d => d.Fate != Fate.Stays).Select(Document);
        var staying = changes.Documents.Count(d => d.Fate == Fate.Stays);
        return new Tree("Documents", [.. moved, .. staying == 0 ? [] : new[] { Tree.Leaf(string.Create(CultureInfo.InvariantCulture, $"{staying} {(staying == 1 ? "stays" : "stay")} as {(staying == 1 ? "it is" : "they are")}")) }]);
    }

    private static Tree Document(DocumentChange document)
    {
        var version = document.EarlierVersion.Length == 0 || document.Version.Length == 0 || document.Version == document.EarlierVersion ? "" : $", version {document.Version} after {document.EarlierVersion}";
        return new Tree($"{document.Label} {Word(document.Fate)}{version}{Because(document.Because, document.Note)}",
        [
            .. document.Sections.Where(s => !IsBookkeeping(s.Id)).Select(Section),
            .. Bookkeeping(document),
            .. document.WorkbookAlters && document.Fate == Fate.Alters ? [Tree.Leaf("its workbook alters")] : Array.Empty<Tree>(),
            .. Renamed(document.EarlierFile, document.File),
            .. document.Editions.Where(e => e.Fate != Fate.Stays).SelectMany(e => Renamed(e.EarlierFile, e.File).Prepend(document.Fate == Fate.Alters
                ? Tree.Leaf($"its edition {e.Audience} {Word(e.Fate)}{(e.Sections.IsEmpty ? "" : $": {string.Join(", ", e.Sections.Select(s => s.Label))}")}")
                : Tree.Leaf($"its edition {e.Audience}"))),
            .. Tree.Branch("conflicts to expect", document.Conflicts),
            .. document.Staying > 0 ? [Tree.Leaf($"{Showing.Show.Counted(document.Staying, "section")} {(document.Staying == 1 ? "stays" : "stay")}")] : Array.Empty<Tree>(),
        ]);
    }

    private static Tree[] Renamed(string earlier, string file) => earlier.Length == 0 ? [] : [Tree.Leaf($"the files {earlier} are called {file} from then on; what people wrote in them is taken over")];

    private static Tree Section(SectionChange section) => Tree.Leaf($"{section.Label} {Word(section.Fate)}{Because(section.Because, section.Note)}");

    // Every difference shows there again; a line of its own for each would hide the text that people read.
    private static bool IsBookkeeping(string section) => section is "traceability" or "trace-sections" or "trace-requirements" or "trace-omissions";

    private static IEnumerable<Tree> Bookkeeping(DocumentChange document) =>
        document.Sections.Where(s => IsBookkeeping(s.Id)).Select(s => s.Label.Split(' ')[0]).ToList() is { Count: > 0 } numbers ? [Tree.Leaf($"traceability ({string.Join(", ", numbers)}) follows")] : [];

    private static IEnumerable<Tree> Files(Planned plan, string folder)
    {
        var files = plan.Files;
        if (!files.IsBuilt && plan.Changes.Before is not null)
        {
            return [Tree.Leaf($"The files of the last build are no longer in {Path.Combine(folder, "out").Replace('\\', '/')}.")];
        }

        return Tree.Branch($"Files of the last build in {Path.Combine(folder, "out").Replace('\\', '/')}",
        [
            .. Tree.Branch("edited by people since", Capped(files.Edited)),
            .. Tree.Branch("missing", Capped(files.Missing)),
            .. Tree.Branch("cannot be read", Capped(files.Unreadable)),
        ]);
    }

    private static string Because(ImmutableArray<string> names, string note = "") =>
        names.IsEmpty ? note.Length == 0 ? "" : $" ({note})" : $" because of {Showing.Show.Named(names)}{(note.Length == 0 ? "" : $" ({note})")}";

    private static string Word(Fate fate) => fate switch { Fate.Appears => "appears", Fate.Vanishes => "vanishes", Fate.Alters => "alters", _ => "stays" };

    private static IEnumerable<string> Capped(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count <= Tree.Most ? all : all.Take(Tree.Most).Append(string.Create(CultureInfo.InvariantCulture, $"and {all.Count - Tree.Most} more"));
    }

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestValue ? line[..(LongestValue - 1)] + "…" : line.Length == 0 ? "empty" : line;
    }
}
