using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Packs;
using DocGen.Word;
using DocGen.Word.Merging;

namespace DocGen.Cli.Regenerating;

/// <summary>Takes what people wrote into the files of a new build.</summary>
internal static class EditedOutputs
{
    private const string Unproved = "reads in a way that could not be proved to be kept whole";

    /// <summary>Looks at every Word and Markdown file that was staged and whose predecessor somebody edited, and stages in its place their file with our changes in it.</summary>
    /// <param name="output">Where the build stages its files.</param>
    /// <param name="written">The files that the build staged.</param>
    /// <param name="returned">Files that stand elsewhere than under the name of their output, by that name.</param>
    /// <param name="look">The look of this build, to write a base anew that is remembered only as a model.</param>
    /// <param name="date">The day that tracked changes bear.</param>
    /// <param name="reasons">Why the text of a file changed, by its name without ending.</param>
    public static ImmutableArray<Regenerated> Merge(OutputFolder output, IEnumerable<DigestedFile> written, ImmutableDictionary<string, ReturnedFile> returned, WordLook look, string date, Func<string, MergeReasons> reasons)
    {
        var regenerated = ImmutableArray.CreateBuilder<Regenerated>();
        foreach (var file in written.Where(f => Path.GetExtension(f.Path) is ".docx" or ".md"))
        {
            var back = returned.GetValueOrDefault(file.Path);
            if ((back?.Content ?? output.Edited(file.Path)) is not { } theirs)
            {
                continue;
            }

            var ours = output.Staged(file.Path);
            var given = BaseOf(output, back?.Output ?? file.Path, theirs, ours, look);

            // The manifest was lost, but nobody changed the file.
            if (given.Content is { } content && theirs.AsSpan().SequenceEqual(content))
            {
                continue;
            }

            var merged = Merged(file.Path, given.Content, theirs, ours, date, reasons);
            regenerated.Add(merged is var (text, count)
                ? new Regenerated(output.StageMerged(file, text), count, ToDecide.In(file.Path, text), "", null)
                {
                    Overruled = Overruled.In(file.Path, text, ours),
                    Lost = Path.GetExtension(file.Path) == ".docx" ? FileLosses.Of(given.Content!, theirs) : [],
                }
                : new Regenerated(output.StageMerged(file, theirs), null, [], given.Content is null ? given.Obstacle : Unproved, output.Stage(Beside(file.Path), ours)));
        }

        return regenerated.ToImmutable();
    }

    /// <summary>What a build would make of one file, without staging it: its content, those of their conflicts that are open in it among it; or null, and why not in words that follow "it".</summary>
    public static (byte[]? Content, string Obstacle) Try(OutputFolder output, string name, byte[] theirs, byte[] ours, WordLook look, string date, Func<string, MergeReasons> reasons)
    {
        var given = BaseOf(output, name, theirs, ours, look);
        return given.Content is { } content && theirs.AsSpan().SequenceEqual(content) ? (ours, "")
            : Merged(name, given.Content, theirs, ours, date, reasons) is var (merged, _) ? (merged, "")
            : (null, given.Content is null ? given.Obstacle : Unproved);
    }

    private static MergeBase BaseOf(OutputFolder output, string name, byte[] theirs, byte[] ours, WordLook look) =>
        Path.GetExtension(name) == ".md" ? MergeBase.OfMarkdown(output, name) : MergeBase.OfWord(theirs, ours, output.Base(name), look);

    /// <summary>The name of the new text beside a file that could not be merged: <c>D1-ai-policy.new.docx</c>.</summary>
    public static string Beside(string name) => Path.GetFileNameWithoutExtension(name) + ".new" + Path.GetExtension(name);

    private static (byte[] Content, MergeCount Count)? Merged(string path, byte[]? given, byte[] theirs, byte[] ours, string date, Func<string, MergeReasons> reasons)
    {
        if (given is null)
        {
            return null;
        }

        if (Path.GetExtension(path) == ".md")
        {
            return MarkdownBytes.Merge(given, theirs, ours);
        }

        return WordMerge.Merge(given, theirs, ours, date, reasons(Path.GetFileNameWithoutExtension(path))) is { } merged
            ? (merged.Content, new MergeCount(merged.Changes, merged.KeptUp, merged.Edited.Length, merged.Deleted.Length) { Known = KnownAgain.Of(merged.Tiers) })
            : null;
    }
}
