using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Merges a Word file that people edited with a new build of the document: the person's own file, with what changed as tracked changes.</summary>
public static class WordMerge
{
    /// <summary>The merged file, or null when the merge could not be proved to lose nothing or one of the files cannot be read: theirs must then stay untouched.</summary>
    /// <param name="given">The file as it was generated last.</param>
    /// <param name="theirs">The file as it is now, from whichever program.</param>
    /// <param name="ours">The file as it is generated now.</param>
    /// <param name="date">The day that the tracked changes bear, <c>yyyy-MM-dd</c>.</param>
    /// <param name="reasons">Why our text changed.</param>
    public static MergedWord? Merge(byte[] given, byte[] theirs, byte[] ours, string date, MergeReasons reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        if (EditedFile.Read(given) is not { } givenFile || EditedFile.Read(theirs) is not { } file || EditedFile.Read(ours) is not { } ourFile)
        {
            return null;
        }

        var told = ConflictTable.Take(file);
        var before = PassageReader.Read(givenFile.Document, givenFile.Styles);
        var now = PassageReader.Read(ourFile.Document, ourFile.Styles);
        var read = PassageReader.Read(file.Document, file.Styles);
        var plan = Plan(before, file, read, now);
        if (DeadLinks.Unlink(file, now, plan))
        {
            now = PassageReader.Read(ourFile.Document, ourFile.Styles);
            plan = Plan(before, file, read, now);
        }

        var deleted = plan.Deleted.Select(d => before[d].Passage.Shown).ToImmutableArray();
        var edited = plan.Edited.Select(e => read[e].Passage.Shown).ToImmutableArray();
        if (IsSame(givenFile, ourFile) || (IsSame(before, now) && XNode.DeepEquals(givenFile.CustomProperties?.Root, ourFile.CustomProperties?.Root)))
        {
            return new MergedWord(WithConflicts(file, told) ? file.Save() : theirs, 0, 0, [], edited, deleted) { Tiers = plan.Tiers };
        }

        var marks = new TrackedMarks(date, file.NextId);
        if (RegisterUpkeep.Apply(file, ourFile, read, now, plan, marks) is not { } kept)
        {
            return null;
        }

        (read, plan) = (kept.Theirs, kept.Plan);
        var proof = MergeProof.Begin(file, read);
        var inserted = Redline.Draw(file, ourFile, read, now, plan, marks);
        var why = new PassageReasons(reasons, before, now, plan, read);
        var comments = new ChangeComments(file, marks, date);
        var conflicts = Conflicts(file, plan, read, now, inserted, why, comments);
        var changes = Explain(plan, read, now, inserted, why, comments);
        if (!proof.Holds(file, plan, read, now))
        {
            return null;
        }

        Upkeep.Names(file, read, now, plan);
        ContentsList.KeepUp(file, givenFile, ourFile);
        Upkeep.Properties(file, ourFile);
        StandardProperties.KeepUp(file, givenFile, ourFile);
        Upkeep.Fields(file, ourFile);
        Upkeep.Base(file, ourFile);
        WithConflicts(file, told);
        file.Changed(file.DocumentPath);
        return new MergedWord(file.Save(), changes, kept.Count, conflicts, edited, deleted) { Tiers = plan.Tiers };
    }

    /// <summary>Lists what is open in front of the text; whether that differs from what was listed there.</summary>
    private static bool WithConflicts(EditedFile file, ImmutableArray<string>? told)
    {
        var open = OpenConflict.In(file.Document, file.CommentsRoot, file.Styles);
        ConflictTable.Put(file, open);
        file.Changed(file.DocumentPath);
        return !(told ?? []).SequenceEqual(ConflictTable.Rows(open), StringComparer.Ordinal) || (told is not null && open.IsEmpty);
    }

    private static MergePlan Plan(ImmutableArray<WordPassage> before, EditedFile file, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> now)
    {
        var traces = new Lazy<Traces>(() => Traces.In(file));
        var plan = ThreeWay.Plan([.. before.Select(p => p.Passage)], [.. theirs.Select(p => p.Passage)], [.. now.Select(p => p.Passage)], (b, t) =>
            !theirs[t].Passage.IsHot && theirs[t].Passage.SaysTheSame(before[b].Passage) && !traces.Value.On(theirs[t]));
        return plan with
        {
            Conflicts = [.. plan.Conflicts, .. plan.Stays.Where(s => !plan.Conflicts.Any(c => c.Theirs == s.Theirs)).Select(s =>
                new Conflict(ConflictKind.ChangedAndMoved, s.Theirs, null, null, before[plan.Known[s.Theirs].Given].Passage.Shown, theirs[s.Theirs].Passage.Shown, s.Ours == 0 ? "" : now[s.Ours - 1].Passage.Shown))],
        };
    }

    private static bool IsSame(EditedFile one, EditedFile other) => Upkeep.BaseOf(one) is { } its && Upkeep.BaseOf(other) is { } others && XNode.DeepEquals(its.Root, others.Root);

    private static bool IsSame(ImmutableArray<WordPassage> one, ImmutableArray<WordPassage> other) =>
        one.Length == other.Length && one.Zip(other).All(p => p.First.Passage.Names.AsSpan().SequenceEqual(p.Second.Passage.Names.AsSpan()) && p.First.Passage.Cells.AsSpan().SequenceEqual(p.Second.Passage.Cells.AsSpan()));

    /// <summary>One comment for the changes of a section that have one reason, at the first of them.</summary>
    private static int Explain(MergePlan plan, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> ours, IReadOnlyDictionary<int, XElement> inserted, PassageReasons why, ChangeComments comments)
    {
        var inConflict = plan.Conflicts.Where(c => c.Ours is not null && c.TheirCell is null).Select(c => c.Ours!.Value).ToHashSet();
        var groups = new List<(string Section, string Reason, XElement First, XName? Tracked, int Count)>();
        var changes = 0;
        foreach (var step in plan.Steps)
        {
            var (element, tracked, reason, section) = step switch
            {
                AmendStep amend => (theirs[amend.Theirs].Element, null, why.Of(ours[amend.Ours]), why.SectionOf(ours[amend.Ours])),
                ReplaceStep { Ours: { } now } replaced => (inserted[now], Wml.Inserted, why.Of(ours[now]), why.SectionOf(ours[now])),
                ReplaceStep { MovedTo: { } to } moved => (theirs[moved.Theirs].Element, Wml.Deleted, $"Moved: it stands {Under(why.SectionOf(ours[to]))} now. {why.Of(ours[to])}", why.SectionOf(ours[to])),
                ReplaceStep gone => (theirs[gone.Theirs].Element, Wml.Deleted, why.Gone(theirs[gone.Theirs]), ""),
                InsertStep insert when !inConflict.Contains(insert.Ours) => (inserted[insert.Ours], Wml.Inserted, (insert.IsMoved ? "Moved here from another place. " : "") + why.Of(ours[insert.Ours]), why.SectionOf(ours[insert.Ours])),
                _ => ((XElement?)null, (XName?)null, "", ""),
            };
            if (element is null)
            {
                continue;
            }

            // What moves is one change, though it shows in two places.
            changes += step is ReplaceStep { MovedTo: not null } ? 0 : 1;
            if (element.Parent is null)
            {
                continue;
            }

            if (groups.Count > 0 && groups[^1] is var last && last.Reason == reason && (section.Length == 0 || last.Section.Length == 0 || last.Section == section))
            {
                groups[^1] = last with { Count = last.Count + 1, Section = last.Section.Length > 0 ? last.Section : section };
            }
            else
            {
                groups.Add((section, reason, element, tracked, 1));
            }
        }

        foreach (var group in groups)
        {
            var paragraph = group.First.Name == Wml.P ? group.First : group.First.Descendants(Wml.P).First();
            comments.Add(paragraph, paragraph, group.Tracked, group.Count == 1 ? [group.Reason] : [group.Reason, FormattableString.Invariant($"This and {group.Count - 1} more {(group.Count == 2 ? "place" : "places")} of this section changed for this reason.")]);
        }

        return changes;
    }

    private static string Under(string section) => section.Length == 0 ? "in another place" : $"in another place under “{section}”";

    private static ImmutableArray<WordConflict> Conflicts(EditedFile file, MergePlan plan, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> ours, IReadOnlyDictionary<int, XElement> inserted, PassageReasons why, ChangeComments comments)
    {
        var found = ImmutableArray.CreateBuilder<WordConflict>();
        foreach (var conflict in plan.Conflicts)
        {
            var reason = conflict.Ours is { } o ? why.Of(ours[o]) : why.Gone(theirs[conflict.Theirs!.Value]);
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conflict.Base}\0{conflict.New}")))[..8];
            var section = conflict.Ours is { } at ? why.SectionOf(ours[at]) : "";
            found.Add(new WordConflict(id, conflict.Kind, section, conflict.Base, conflict.Yours, conflict.New, reason));
            var beside = conflict.Ours is { } put && conflict.TheirCell is null && inserted.TryGetValue(put, out var copy) ? copy : null;
            var theirElement = conflict.Theirs is { } their ? conflict.TheirCell is { } cell ? theirs[their].Lines[cell].Paragraphs[0] : Paragraph(theirs[their].Element) : null;
            if ((theirElement ?? (beside is null ? null : Paragraph(beside))) is not { } first)
            {
                continue;
            }

            comments.Add(first, first, theirElement is null ? Wml.Inserted : null, ConflictWords.Of(id, conflict, reason, beside is not null));
            ConflictMark(file, first, beside is null ? first : Paragraph(beside), id);
        }

        return found.ToImmutable();
    }

    private static void ConflictMark(EditedFile file, XElement first, XElement last, string id)
    {
        var number = new XAttribute(Wml.W + "id", file.NextId());
        var start = new XElement(Wml.BookmarkStart, number, new XAttribute(Wml.W + "name", ConflictWords.Bookmark + id));
        if (first.Element(Wml.ParagraphProperties) is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            first.AddFirst(start);
        }

        last.Add(new XElement(Wml.BookmarkEnd, new XAttribute(number)));
    }

    private static XElement Paragraph(XElement element) => element.Name == Wml.P ? element : element.Descendants(Wml.P).First();
}
