namespace DocGen.Tests.Word.Merging;

/// <summary>A program that is not ours accepts and rejects the changes of merged files as we say.</summary>
public sealed class OtherReadersTests : IDisposable
{
    private const int Redlines = 100;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("pandoc")]
    public void Pandoc_reads_the_build_when_it_accepts_and_theirs_when_it_rejects()
    {
        var untouched = MergeCase.Of(ChangedModel.Policy.Given, ChangedModel.Policy.Ours, _ => { });

        Assert.Equal(Pandoc("accept", [untouched.Ours]), Pandoc("accept", [untouched.Merged.Content]));
        Assert.Equal(Pandoc("reject", [untouched.Theirs]), Pandoc("reject", [untouched.Merged.Content]));
    }

    [ToolFact("pandoc")]
    public void Pandoc_accepts_and_rejects_as_we_do_in_files_that_people_and_builds_changed_at_random() => EachTurn.Holds(MergedRedline.InTurns(Redlines), drawn =>
    {
        var merged = drawn.Select(d => d.Merge.Merged.Content).ToList();

        var (accepted, rejected) = (Pandoc("accept", merged), Pandoc("reject", merged));
        AssertSame(drawn, Pandoc("accept", [.. drawn.Select(d => d.Accepted)]), accepted);
        AssertSame(drawn, Pandoc("accept", [.. drawn.Select(d => d.Rejected)]), rejected);
        Assert.All(drawn.Zip(accepted), d => AssertReads(d.First.Merge.Accepted, d.Second));
        Assert.All(drawn.Zip(rejected), d => AssertReads(d.First.Merge.Rejected, d.Second));
    });

    private IReadOnlyList<string> Pandoc(string how, IReadOnlyList<byte[]> files) => PandocSettles.Letters(files, how, _folder);

    private static void AssertSame(IReadOnlyList<MergedRedline> drawn, IReadOnlyList<string> wanted, IReadOnlyList<string> found) => Assert.All(drawn.Select((d, i) => (d, i)), c =>
    {
        var (one, other) = (wanted[c.i], found[c.i]);
        var at = one.AsSpan().CommonPrefixLength(other);
        Assert.True(one == other, $"{c.d}: `{Around(one, at)}` is read as `{Around(other, at)}`");
    });

    /// <summary>Every line by the tests' own reader, one after the other; what is more than words pandoc writes in its own way.</summary>
    private static void AssertReads(IEnumerable<string> lines, string text)
    {
        var at = 0;
        foreach (var line in lines.Where(l => !l.AsSpan().ContainsAny("{|¶\n\t")).Select(PandocSettles.Of))
        {
            var found = text.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"`{line}` is not in `{Around(text, at)}`");
            at = found + line.Length;
        }
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];
}
