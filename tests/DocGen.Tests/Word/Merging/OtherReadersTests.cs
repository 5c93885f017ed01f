using System.Text.RegularExpressions;

namespace DocGen.Tests.Word.Merging;

/// <summary>A program that is not ours accepts and rejects the changes of a merged file as we say.</summary>
public sealed partial class OtherReadersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("pandoc")]
    public void Pandoc_reads_the_build_when_it_accepts_and_theirs_when_it_rejects()
    {
        var untouched = Untouched();
        Assert.Equal(Pandoc(untouched.Ours, "accept"), Pandoc(untouched.Merged.Content, "accept"));
        Assert.Equal(Pandoc(untouched.Theirs, "reject"), Pandoc(untouched.Merged.Content, "reject"));

        var edited = Edited();
        // The list of open conflicts in front is nobody's text.
        var merged = WordPackage.Of(edited.Merged.Content);
        ConflictTableTests.BlocksOf(merged).ToList().ForEach(b => b.Remove());
        Assert.Equal(Pandoc(edited.Theirs, "reject"), Pandoc(merged.ToBytes(), "reject"));
        var accepted = Pandoc(edited.Merged.Content, "accept");
        // What is more than words pandoc writes in its own way.
        Assert.All(edited.Accepted.Where(l => !l.AsSpan().ContainsAny("{|\n\t")), l => Assert.Contains(Letters(l), accepted, StringComparison.Ordinal));
    }

    private static MergeCase Untouched() => MergeCase.Of(ChangedModel.Policy.Given, ChangedModel.Policy.Ours, _ => { });

    /// <summary>With a conflict, a typed paragraph and one that is gone.</summary>
    private static MergeCase Edited() => MergeCase.Of(ChangedModel.Policy.Given, ChangedModel.Policy.Ours, f =>
    {
        var model = ChangedModel.Policy;
        Edits.Reword(f.Block(model.Reworded.Key), ChangedModel.FifthWord(model.Reworded.Text), "quillwort");
        Edits.Type(f.Block(model.Alone[1].Key), "We feed it on Fridays.");
        f.Block(model.Alone[2].Key).Remove();
    });

    private string Pandoc(byte[] content, string how)
    {
        var path = _folder.File("file.docx");
        File.WriteAllBytes(path, content);
        return Letters(OutsideProgram.Run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", $"--track-changes={how}", path));
    }

    // Rows that are empty once their words are gone, and lines drawn round tables, are no text.
    private static string Letters(string text) => NoLetters().Replace(text, "");

    [GeneratedRegex(@"[\s\-—|+\uFEFF]+", RegexOptions.None, 5000)]
    private static partial Regex NoLetters();
}
