using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>A person's file in which document control is up to date, and what is left to do.</summary>
/// <param name="Theirs">The passages of the file as it is now.</param>
/// <param name="Plan">The plan without the steps that were carried out.</param>
/// <param name="Count">How many passages were brought up to date.</param>
internal sealed record RegisterUpkeep(ImmutableArray<WordPassage> Theirs, MergePlan Plan, int Count)
{
    /// <summary>Carries out the steps of a plan that need nobody's consent, for good and without a tracked change; null when it cannot be proved that nothing else changed.</summary>
    public static RegisterUpkeep? Apply(EditedFile file, EditedFile ourFile, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> ours, MergePlan plan, TrackedMarks marks)
    {
        var due = plan.Steps.Where(s => s.IsUpkeep && !(s is ReplaceStep replace && HoldsTraces(theirs[replace.Theirs].Element))).ToHashSet(ReferenceEqualityComparer.Instance);
        if (due.Count == 0)
        {
            return new RegisterUpkeep(theirs, plan, 0);
        }

        var only = plan with { Steps = [.. plan.Steps.Where(s => due.Contains(s) || s is not InsertStep).Select(s => due.Contains(s) ? s : new KeepStep(TheirsOf(s)!.Value))] };
        var touched = plan.Steps.Where(due.Contains).Select(TheirsOf).OfType<int>().Select(i => theirs[i].Element).ToHashSet();
        var hasChanges = HasChanges(file.Document);
        var rejected = hasChanges ? MergeProof.Text(Settlement.Reject(file.Document, touched), file.Styles) : [];
        foreach (var element in touched)
        {
            Settle(element);
        }

        var inserted = Redline.Draw(file, ourFile, theirs, ours, only, marks);
        touched.UnionWith(inserted.Values);
        foreach (var element in touched)
        {
            Settle(element);
        }

        foreach (var replaced in plan.Steps.Where(due.Contains).OfType<ReplaceStep>().Select(r => theirs[r.Theirs].Element).Where(e => e.Parent is not null))
        {
            replaced.Remove();
        }

        var now = PassageReader.Read(file.Document, file.Styles);
        var holds = MergeProof.Text(now).SequenceEqual(MergeProof.Planned(only, theirs, ours), StringComparer.Ordinal)
            && !touched.Any(HasChanges)
            && (hasChanges ? rejected.SequenceEqual(MergeProof.Text(Settlement.Reject(file.Document, touched), file.Styles), StringComparer.Ordinal) : !HasChanges(file.Document));
        return holds ? new RegisterUpkeep(now, Rest(plan, due, theirs, now, inserted), due.Count) : null;
    }

    /// <summary>The plan over the passages as they are now.</summary>
    private static MergePlan Rest(MergePlan plan, HashSet<object?> done, ImmutableArray<WordPassage> before, ImmutableArray<WordPassage> now, IReadOnlyDictionary<int, XElement> inserted)
    {
        var places = now.Select((p, i) => (p.Element, i)).ToDictionary(p => p.Element, p => p.i);
        int At(int theirs) => places[before[theirs].Element];
        var pairs = plan.Pairs.Where(p => places.ContainsKey(before[p.Theirs].Element)).Select(p => p with { Theirs = At(p.Theirs) });
        return plan with
        {
            Steps = [.. plan.Steps.Select(s => s switch
            {
                ReplaceStep { Ours: null } when done.Contains(s) => null,
                ReplaceStep { Ours: { } put } when done.Contains(s) => new KeepStep(places[inserted[put]]),
                InsertStep insert when done.Contains(s) => new KeepStep(places[inserted[insert.Ours]]),
                AmendStep amend when !done.Contains(s) => amend with { Theirs = At(amend.Theirs) },
                ReplaceStep replace => replace with { Theirs = At(replace.Theirs) },
                InsertStep => s,
                _ => (MergeStep)new KeepStep(At(TheirsOf(s)!.Value)),
            }).OfType<MergeStep>()],
            Conflicts = [.. plan.Conflicts.Select(c => c.Theirs is { } their ? c with { Theirs = At(their) } : c)],
            Edited = [.. plan.Edited.Select(At)],
            Known = plan.Known.Where(k => places.ContainsKey(before[k.Key].Element)).ToDictionary(k => At(k.Key), k => k.Value),
            Stays = [.. plan.Stays.Select(s => s with { Theirs = At(s.Theirs) })],
            Pairs = [.. pairs, .. inserted.Select(i => new PassagePair(places[i.Value], i.Key, MatchTier.Mark))],
        };
    }

    private static int? TheirsOf(MergeStep step) => step switch
    {
        KeepStep keep => keep.Theirs,
        AmendStep amend => amend.Theirs,
        ReplaceStep replace => replace.Theirs,
        _ => null,
    };

    // Somebody's comment, bookmark or page must not go with what it was put to.
    private static bool HoldsTraces(XElement element)
    {
        var starts = element.Descendants(Wml.BookmarkStart).ToList();
        return starts.Any(b => b.Get("name")?.StartsWith('_') != true)
            || !starts.Select(b => b.Get("id")).Order(StringComparer.Ordinal).SequenceEqual(element.Descendants(Wml.BookmarkEnd).Select(e => e.Get("id")).Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || element.Descendants().Any(e => e.Name == Wml.SectionProperties || e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference");
    }

    private static bool HasChanges(XElement element) => element.Descendants().Any(e => Line.Changes.Contains(e.Name));

    /// <summary>Accepts our own changes in a paragraph or row.</summary>
    private static void Settle(XElement element)
    {
        foreach (var change in element.Descendants().Where(e => Line.Changes.Contains(e.Name) && !Line.IsOthers(e)).ToList())
        {
            var nodes = change.Name == Wml.Inserted || change.Name == Wml.MovedTo ? change.Nodes().ToList() : [];
            var parent = change.Parent!;
            change.RemoveNodes();
            change.ReplaceWith(nodes);
            if (parent.Name == Wml.RunProperties && !parent.HasElements)
            {
                parent.Remove();
            }
        }
    }
}
