using DocGen.Engine.Documents;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Word.Merging;

/// <summary>Changed answers of a sample in every Word file of it that they reach, each edited by somebody before.</summary>
public sealed class ChangedAnswersTests
{
    private const string Own = "We feed the quillwort on Fridays.";

    [Theory]
    [InlineData("the staff grows", "profile.yaml", "headcount: 12\n", "headcount: 14\n")]
    [InlineData("a certificate is there", "answers.yaml", "iso27001: in_progress", "iso27001: certified")]
    [InlineData("what was unknown is known", "systems.yaml", "retention: unknown", "retention: 30 days")]
    [InlineData("development moves in-house", "answers.yaml", "kind: [product]", "kind: [product, models]")]
    [InlineData("the model supplier has another name", "suppliers.yaml", "Corvane", "Alderney")]
    public void Every_document_is_the_new_build_with_what_people_wrote(string what, string file, string from, string to)
    {
        using var folder = new TemporaryFolder();
        folder.CopySample("pebblelark");
        var path = Path.Combine(folder.Path, file);
        Assert.Contains(from, File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
        var (before, now) = (BuiltSample.Of("pebblelark").Documents, BuiltSample.Build(folder.Path).Documents);

        var reached = before.Keys.Where(now.ContainsKey).Where(n => !MergeCase.Bytes(before[n].Document).AsSpan().SequenceEqual(MergeCase.Bytes(now[n].Document))).ToList();
        Assert.NotEmpty(reached);
        foreach (var name in reached)
        {
            var (given, ours) = (before[name].Document, now[name].Document);
            if (Alone(given, ours) is not var (key, text))
            {
                continue;
            }

            var word = ChangedModel.FifthWord(text);
            var merge = MergeCase.Of(given, ours, f =>
            {
                Edits.Reword(f.Block(key), word, "quillwort");
                Edits.Type(f.Block(key), Own);
            });

            merge.AssertSound(isLinted: name.StartsWith("D1", StringComparison.Ordinal));
            Assert.True(merge.Merged.Conflicts.IsEmpty, $"{what}: {name}");
            var wanted = SettledText.Accepted(WordPackage.Of(merge.Ours).Document).Select(l => l.Text).ToList();
            var at = wanted.IndexOf(text);
            wanted[at] = text.Remove(text.IndexOf(word, StringComparison.Ordinal), word.Length).Insert(text.IndexOf(word, StringComparison.Ordinal), "quillwort");
            wanted.Insert(at + 1, Own);
            Assert.Equal(wanted, merge.Accepted);
        }
    }

    /// <summary>A long paragraph that reads the same in both, and stands in both before one that does.</summary>
    private static (string Key, string Text)? Alone(Document given, Document ours)
    {
        var (before, now) = (ModelEdits.Paragraphs(given), ModelEdits.Paragraphs(ours));
        return before.Where(p => !p.Key.StartsWith("document-control/", StringComparison.Ordinal) && p.Text.Split(' ').Length > 8 && now.Contains(p) && now.Count(n => n.Text == p.Text) == 1 && before.IndexOf(p) + 1 < before.Length && now.IndexOf(p) + 1 < now.Length && before[before.IndexOf(p) + 1] == now[now.IndexOf(p) + 1])
            .Select(p => ((string, string)?)p).FirstOrDefault();
    }
}
