using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Word.Merging;

namespace DocGen.Tests.Word.Merging;

/// <summary>A merged file of a drawn script, for programs that are not ours to look at.</summary>
internal sealed record DrawnRedline(EditScript Script, MergeCase Merge)
{
    // The larger documents of the samples hold more of the same and take other programs many times as long.
    private const int LargestFile = 55_000;

    /// <summary>Our own Accept All and Reject All, written into the file.</summary>
    public byte[] Accepted => With(Settlement.Accept(Merge.File.Document));

    public byte[] Rejected => With(Settlement.Reject(Merge.File.Document));

    /// <summary>The first that are drawn in which something was merged; the same ones in each run with one seed.</summary>
    public static ImmutableArray<DrawnRedline> First(int count) =>
    [
        .. Enumerable.Range(0, int.MaxValue)
            .Select(i => Draws.One(EditScript.Drawn.Generator, i))
            .Where(s => !s.Build.IsEmpty && s.GivenFile().Length < LargestFile)
            .Select(s => new DrawnRedline(s, MergeCase.Of(s.GivenFile(), s.Theirs(), MergeCase.Bytes(s.Ours()))))
            .Where(d => d.Merge.Merged.Changes + d.Merge.Merged.Conflicts.Length > 0)
            .Take(count),
    ];

    public override string ToString() => $"{Script} with {Draws.Again}";

    private byte[] With(XElement document)
    {
        var file = WordPackage.Of(Merge.Merged.Content);
        file.Put(WordPackage.DocumentPath, document.ToString(SaveOptions.DisableFormatting));
        return file.ToBytes();
    }
}
