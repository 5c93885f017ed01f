using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Word;
using DocGen.Word.Anchoring;
using DocGen.Word.Merging;

namespace DocGen.Cli.Regenerating;

/// <summary>Takes what people wrote into the files of a new build.</summary>
internal static class EditedOutputs
{
    /// <summary>Looks at every Word file that was staged and whose predecessor somebody edited, and stages in its place their file with our changes tracked in it.</summary>
    /// <param name="output">Where the build stages its files.</param>
    /// <param name="written">The files that the build staged.</param>
    /// <param name="look">The look of this build, to write a base anew that is remembered only as a model.</param>
    /// <param name="date">The day that tracked changes bear.</param>
    /// <param name="reasons">Why the text of a file changed, by its name without ending.</param>
    public static ImmutableArray<Regenerated> Merge(OutputFolder output, IEnumerable<DigestedFile> written, WordLook look, string date, Func<string, MergeReasons> reasons)
    {
        var regenerated = ImmutableArray.CreateBuilder<Regenerated>();
        foreach (var file in written.Where(f => Path.GetExtension(f.Path) == ".docx"))
        {
            if (output.Edited(file.Path) is not { } theirs)
            {
                continue;
            }

            var ours = output.Staged(file.Path);
            var obstacle = WordFileState.Obstacle(theirs);
            var given = obstacle is null ? Given(theirs, ours, output.Base(file.Path), look, out obstacle) : null;
            // The manifest was lost, but nobody changed the file.
            if (given is not null && theirs.AsSpan().SequenceEqual(given))
            {
                continue;
            }

            var merged = given is null ? null : WordMerge.Merge(given, theirs, ours, date, reasons(Path.GetFileNameWithoutExtension(file.Path)));
            regenerated.Add(merged is null
                ? new Regenerated(output.StageMerged(file, theirs), null, [], obstacle ?? "reads in a way that could not be proved to be kept whole", output.Stage(Beside(file.Path), ours))
                : new Regenerated(output.StageMerged(file, merged.Content), merged, OpenConflict.In(merged.Content), "", null));
        }

        return regenerated.ToImmutable();
    }

    /// <summary>The name of the new text beside a file that could not be merged: <c>D1-ai-policy.new.docx</c>.</summary>
    public static string Beside(string name) => Path.GetFileNameWithoutExtension(name) + ".new" + Path.GetExtension(name);

    /// <summary>What the person began with: the base in their own file, where it is not the one remembered; else the one remembered.</summary>
    private static byte[]? Given(byte[] theirs, byte[] ours, byte[]? remembered, WordLook look, out string? obstacle)
    {
        obstacle = null;
        var held = BaseOf(theirs);
        if (held is not null && BaseOf(ours) is { } own && held.Identity.Id != own.Identity.Id)
        {
            obstacle = $"is a copy of {held.Identity.Id} {held.Identity.Title}, another document";
            return null;
        }

        if (held is null)
        {
            obstacle = remembered is null ? "does not say what it was generated from, and that is not remembered either" : null;
            return remembered;
        }

        if (remembered is not null && BaseOf(remembered) is { } known && BaseModel.DigestOf(known) == BaseModel.DigestOf(held))
        {
            return remembered;
        }

        using var stream = new MemoryStream();
        WordWriter.Write(held, look, stream);
        return stream.ToArray();
    }

    private static Document? BaseOf(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return BaseModel.Of(stream);
    }
}
