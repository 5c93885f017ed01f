using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Proves of a merged file that rejecting everything gives the person's text back, and that accepting everything gives what was planned.</summary>
internal sealed class MergeProof
{
    private readonly IReadOnlyList<string> _theirs;

    private MergeProof(IReadOnlyList<string> theirs) => _theirs = theirs;

    /// <summary>Takes down what a person's file says with all changes rejected, before any is made.</summary>
    /// <param name="file">Their file.</param>
    /// <param name="theirs">Its passages.</param>
    public static MergeProof Begin(EditedFile file, ImmutableArray<WordPassage> theirs) =>
        // Where nothing is tracked there is nothing to reject.
        new([.. file.Document.Descendants().Any(e => Line.Changes.Contains(e.Name)) ? Text(Settlement.Reject(file.Document), file.Styles) : Text(theirs)]);

    /// <param name="merged">The file after the merge.</param>
    /// <param name="plan">What was to be done.</param>
    /// <param name="theirs">The passages of the file before.</param>
    /// <param name="ours">The passages of our file.</param>
    public bool Holds(EditedFile merged, MergePlan plan, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> ours) =>
        _theirs.SequenceEqual(Text(Settlement.Reject(merged.Document), merged.Styles), StringComparer.Ordinal)
        && Text(Settlement.Accept(merged.Document), merged.Styles).SequenceEqual(Planned(plan, theirs, ours), StringComparer.Ordinal);

    /// <summary>What a document says, passage by passage.</summary>
    public static ImmutableArray<string> Text(XElement document, WordStyles styles) => Text(PassageReader.Read(document, styles));

    /// <summary>What passages say.</summary>
    public static ImmutableArray<string> Text(ImmutableArray<WordPassage> passages) => [.. passages.Select(p => Words(p.Passage.Cells))];

    /// <summary>What the passages of a file say once a plan is carried out.</summary>
    public static IEnumerable<string> Planned(MergePlan plan, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> ours)
    {
        foreach (var step in plan.Steps)
        {
            var words = step switch
            {
                KeepStep keep => Words(theirs[keep.Theirs].Passage.Cells),
                AmendStep amend => Words([.. theirs[amend.Theirs].Passage.Cells.Select((c, i) => amend.Cells.FirstOrDefault(e => e.TheirCell == i) is { } edits ? Edited(c, ours[amend.Ours].Passage.Cells[edits.OurCell], edits.Edits) : c)]),
                ReplaceStep { Ours: { } put } => Words(ours[put].Passage.Cells),
                ReplaceStep => "",
                InsertStep insert => Words(ours[insert.Ours].Passage.Cells),
                _ => "",
            };
            if (words.Length > 0)
            {
                yield return words;
            }
        }
    }

    private static PassageText Edited(PassageText theirs, PassageText ours, ImmutableArray<TextEdit> edits)
    {
        var (text, objects) = (theirs.Text, theirs.Objects);
        foreach (var edit in edits.Reverse())
        {
            var (first, last) = (Objects(text, edit.Start), Objects(text, edit.End));
            var (ourFirst, ourLast) = (Objects(ours.Text, edit.OursStart), Objects(ours.Text, edit.OursEnd));
            text = string.Concat(text.AsSpan(0, edit.Start), ours.Text.AsSpan(edit.OursStart, edit.OursEnd - edit.OursStart), text.AsSpan(edit.End));
            objects = [.. objects.Take(first), .. ours.Objects.Skip(ourFirst).Take(ourLast - ourFirst), .. objects.Skip(last)];
        }

        return new PassageText(text, objects);
    }

    private static int Objects(string text, int before) => text.AsSpan(0, before).Count(PassageText.Object);

    // A cell that a person's column added to our row is empty; so are cells that say nothing.
    private static string Words(ImmutableArray<PassageText> cells) => string.Join('|', cells.Select(c => c.Said)).TrimEnd('|');
}
