using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Word.Merging;

/// <summary>A document of a sample and a later build of it, in which one paragraph reads differently, one is new and one is gone; and paragraphs that the build leaves alone, for people to edit.</summary>
internal sealed record ChangedModel(Document Given, Document Ours)
{
    public const string NewWord = "henceforth";
    public const string NewSentence = "From the first day of the month the register names every system that was added.";

    /// <summary>The paragraph whose fifth word changes.</summary>
    public required (string Key, string Text) Reworded { get; init; }

    /// <summary>The paragraph after which one comes.</summary>
    public required (string Key, string Text) Followed { get; init; }

    /// <summary>The paragraph that goes.</summary>
    public required (string Key, string Text) Gone { get; init; }

    /// <summary>Long paragraphs that stay as they are, none of them beside one of the others.</summary>
    public required ImmutableArray<(string Key, string Text)> Alone { get; init; }

    public static ChangedModel Policy { get; } = Of(BuiltSample.Of("pebblelark").Document("D1").Document);

    public static string FifthWord(string text) => text.Split(' ')[4];

    public static ChangedModel Of(Document given)
    {
        // Every second, so that what happens to one does not meet what happens to the next.
        var all = ModelEdits.Paragraphs(given).Where(p => p.Text.Split(' ').Length > 14 && !p.Text.Contains(NewWord, StringComparison.Ordinal)).Where((_, i) => i % 2 == 0).ToList();
        Assert.True(all.Count >= 7, $"{all.Count} long paragraphs");
        var (reworded, followed, gone) = (all[1], all[3], all[5]);
        var words = reworded.Text.Split(' ');
        words[4] = NewWord;
        var ours = ModelEdits.Without(ModelEdits.Add(ModelEdits.Reword(given, reworded.Key, string.Join(' ', words)), followed.Key, NewSentence), gone.Key);
        return new ChangedModel(given, ours) { Reworded = reworded, Followed = followed, Gone = gone, Alone = [all[0], all[2], all[4], .. all[6..]] };
    }

    /// <summary>The merge after an edit; what the build changed has to be tracked, whatever the edit.</summary>
    public MergeCase Merge(Action<WordPackage> edit)
    {
        var merge = MergeCase.Of(Given, Ours, edit);
        merge.AssertSound();
        var tracked = merge.File.Document.Descendants(WordPackage.W + "ins").Where(i => (string?)i.Attribute(WordPackage.W + "author") == "DocGen").Select(Edits.TextOf).ToList();
        Assert.Contains(tracked, t => t.Contains(NewWord, StringComparison.Ordinal));
        Assert.Contains(NewSentence, tracked);
        Assert.Contains(NewSentence, merge.Accepted);
        Assert.DoesNotContain(NewSentence, merge.Rejected);
        Assert.DoesNotContain(Gone.Text, merge.Accepted);
        return merge;
    }
}
