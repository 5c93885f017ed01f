using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Word.Merging;

namespace DocGen.Tests.Word.Merging;

/// <summary>A merged file, for programs that are not ours to look at.</summary>
internal sealed record MergedRedline(string Name, MergeCase Merge)
{
    // The larger documents of the samples hold more of the same and take other programs many times as long.
    private const int LargestFile = 55_000;

    private const int AtATime = 50;

    /// <summary>Our own Accept All and Reject All, written into the file.</summary>
    public byte[] Accepted => With(Settlement.Accept(Merge.File.Document));

    public byte[] Rejected => With(Settlement.Reject(Merge.File.Document));

    /// <summary>Whether the merge put the same text in another place.</summary>
    public bool Moves => Merge.File.Parts.TryGetValue("word/comments.xml", out var comments) && System.Text.Encoding.UTF8.GetString(comments).Contains("Moved: it stands in another place", StringComparison.Ordinal);

    /// <summary>The first that are drawn in which something was merged; the same ones in each run with one seed.</summary>
    public static ImmutableArray<MergedRedline> Drawn(int count) =>
    [
        .. Enumerable.Range(0, int.MaxValue)
            .Select(i => Draws.One(EditScript.Drawn.Generator, i))
            .Where(s => !s.Build.IsEmpty && s.GivenFile().Length < LargestFile)
            .Select(s => new MergedRedline($"{s} with {Draws.Again}", MergeCase.Of(s.GivenFile(), s.Theirs(), MergeCase.Bytes(s.Ours()))))
            .Where(d => d.Merge.Merged.Changes + d.Merge.Merged.Conflicts.Length > 0)
            .Take(count),
    ];

    /// <summary>The same, or with DOCGEN_FULL those of all scripts in which something was merged, whatever the size of the file; some at a time.</summary>
    public static IEnumerable<ImmutableArray<MergedRedline>> InTurns(int count) => !AllScripts.AreWanted
        ? [Drawn(Draws.Count(count))]
        : AllScripts.Numbers.Chunk(AtATime).Select(numbers => numbers
            .Select(i => (Number: i, Script: Draws.One(EditScript.Drawn.Generator, i)))
            .Select(d => new MergedRedline(FormattableString.Invariant($"script {d.Number}, {d.Script} with {Draws.Again}"), MergeCase.Of(d.Script.GivenFile(), d.Script.Theirs(), MergeCase.Bytes(d.Script.Ours()))))
            .Where(d => d.Merge.Merged.Changes + d.Merge.Merged.Conflicts.Length > 0)
            .ToImmutableArray());

    /// <summary>A paragraph to which the build adds words at its end, and another paragraph after it.</summary>
    public static MergedRedline Longer()
    {
        var (given, (key, text)) = (ChangedModel.Policy.Given, ChangedModel.Policy.Alone[0]);
        return new MergedRedline("a longer paragraph and a new one", MergeCase.Of(given, ModelEdits.Add(ModelEdits.Reword(given, key, text + " It names every system"), key, ChangedModel.NewSentence), _ => { }));
    }

    public override string ToString() => Name;

    private byte[] With(XElement document)
    {
        var file = WordPackage.Of(Merge.Merged.Content);
        file.Put(WordPackage.DocumentPath, document.ToString(SaveOptions.DisableFormatting));
        return file.ToBytes();
    }
}
