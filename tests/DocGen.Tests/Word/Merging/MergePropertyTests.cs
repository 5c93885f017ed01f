using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck.Fluent;
using static DocGen.Tests.Word.Merging.WordPackage;

namespace DocGen.Tests.Word.Merging;

/// <summary>What holds of every merge, whatever people and the build did, on the documents of the samples.</summary>
public partial class MergePropertyTests
{
    private const int Usual = 40;

    [Fact]
    public void Rejecting_gives_theirs_accepting_gives_what_was_planned_no_typed_word_is_lost_and_a_second_run_changes_nothing()
    {
        if (!AllScripts.AreWanted)
        {
            Prop.ForAll(EditScript.Drawn, script =>
            {
                Hold(script, isLinted: script.Document % 10 == 0);
                return true;
            }).HoldsFor(Usual);
            return;
        }

        // One that fails must not keep the others from being looked at.
        var faults = new List<string>();
        foreach (var i in AllScripts.Numbers)
        {
            var script = Draws.One(EditScript.Drawn.Generator, i);
            if (Record.Exception(() => Hold(script, isLinted: i % 4 == 0)) is { } fault)
            {
                faults.Add($"{i} {script}: {fault.Message}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Fact]
    public void A_file_that_nobody_edited_reads_as_the_build_once_all_is_accepted() => Prop.ForAll(EditScript.Drawn, script =>
    {
        var merge = MergeCase.Of(script.GivenFile(), script.GivenFile(), MergeCase.Bytes(script.Ours()));
        merge.AssertSound(isLinted: false);
        Assert.Equal(SettledText.Accepted(WordPackage.Of(merge.Ours).Document).Select(l => l.Text), merge.Accepted);
        Assert.Empty(merge.Merged.Conflicts);
        Assert.Empty(merge.Merged.Edited);
        Assert.Empty(merge.Merged.Deleted);
        return true;
    }).HoldsFor(Math.Max(Usual / 4, 1));

    [ToolFact("soffice")]
    public void A_merge_of_what_LibreOffice_saved_reads_as_the_merge_of_what_was_there_before()
    {
        using var folder = new TemporaryFolder();
        var scripts = Enumerable.Range(0, Draws.Count(AllScripts.AreWanted ? 40 : 4)).Select(i => Draws.One(EditScript.Drawn.Generator, i)).ToList();
        var saved = ThroughLibreOffice.Save([.. scripts.Select(s => s.Theirs())], folder);
        foreach (var (script, theirs) in scripts.Zip(saved))
        {
            var ours = MergeCase.Bytes(script.Ours());
            var plain = MergeCase.Of(script.GivenFile(), script.Theirs(), ours);
            var merge = MergeCase.Of(script.GivenFile(), theirs, ours);
            merge.AssertSound(isLinted: false);
            AssertKeepsTypedWords(merge);
            var (wanted, found) = (plain.Accepted.Select(Letters).Where(l => l.Length > 0), merge.Accepted.Select(Letters).Where(l => l.Length > 0));
            Assert.True(wanted.SequenceEqual(found, StringComparer.Ordinal), $"{script} with {Draws.Again}: {string.Join("\n", wanted.Except(found, StringComparer.Ordinal))}\n—\n{string.Join("\n", found.Except(wanted, StringComparer.Ordinal))}");
        }
    }

    /// <summary>What must hold of every script.</summary>
    /// <param name="script">What happened.</param>
    /// <param name="isLinted">Whether linter and validator look at the files too.</param>
    internal static MergeCase Hold(EditScript script, bool isLinted)
    {
        var merge = MergeCase.Of(script.GivenFile(), script.Theirs(), MergeCase.Bytes(script.Ours()));
        merge.AssertSound(isLinted);
        AssertKeepsTypedWords(merge);
        AssertPlanned(WordPackage.Of(script.GivenFile()), merge);
        return merge;
    }

    private static void AssertKeepsTypedWords(MergeCase merge)
    {
        var there = TypedIn(merge.Accepted);
        Assert.All(TypedIn(SettledText.Accepted(merge.Before.Document).Select(l => l.Text)), w => Assert.Contains(w, there));
    }

    private static List<string> TypedIn(IEnumerable<string> lines) => [.. lines.SelectMany(l => Typed().Matches(l).Select(m => m.Value)).Distinct(StringComparer.Ordinal)];

    /// <summary>What nobody touched reads as in the build; what the build adds is there; what it takes away is gone.</summary>
    private static void AssertPlanned(WordPackage given, MergeCase merge)
    {
        var (before, theirs, ours) = (ByName(given), ByName(merge.Before), ByName(WordPackage.Of(merge.Ours)));
        var lines = merge.Accepted.Select(Trimmed).ToHashSet(StringComparer.Ordinal);
        var there = SettledText.Accepted(merge.Before.Document).Select(l => l.Text).ToList();
        var hot = merge.Before.Document.Descendants(W + "ins").Any();
        foreach (var (name, line) in ours)
        {
            var isUntouched = before.TryGetValue(name, out var was) && theirs.TryGetValue(name, out var now) && now == was;
            if (isUntouched || !before.ContainsKey(name))
            {
                Assert.True(lines.Contains(Trimmed(line)) || hot || IsThereUnlinked(line, lines), $"`{line}` is missing");
            }
        }

        foreach (var (name, line) in before.Where(b => !ours.ContainsKey(b.Key) && theirs.GetValueOrDefault(b.Key) == b.Value))
        {
            Assert.True(ours.ContainsValue(line) || merge.Accepted.Count(l => l == line) < there.Count(l => l == line), $"`{line}` is still there");
        }
    }

    /// <summary>The line that each block's bookmark begins in.</summary>
    private static Dictionary<string, string> ByName(WordPackage file)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in file.Body.Descendants(W + "bookmarkStart").Where(b => ((string?)b.Attribute(W + "name"))?.StartsWith("_pkR_", StringComparison.Ordinal) == true))
        {
            if ((mark.Ancestors(W + "tr").LastOrDefault() ?? mark.Ancestors(W + "p").FirstOrDefault()) is not { } block)
            {
                continue;
            }

            var alone = block.Name == W + "tr" ? new XElement(W + "tbl", block) : new XElement(block);
            var text = SettledText.Accepted(new XElement(W + "document", new XElement(W + "body", alone)));
            if (text is [var line])
            {
                lines[(string)mark.Attribute(W + "name")!] = line.Text;
            }
        }

        return lines;
    }

    // A link to what a person deleted is the number that it showed.
    private static bool IsThereUnlinked(string line, IEnumerable<string> lines)
    {
        var pieces = CrossReference().Split(Trimmed(line));
        return pieces.Length > 1 && lines.Any(l => l.StartsWith(pieces[0], StringComparison.Ordinal) && l.EndsWith(pieces[^1], StringComparison.Ordinal)
            && pieces.Aggregate(0, (at, piece) => at < 0 || l.IndexOf(piece, at, StringComparison.Ordinal) is not (>= 0 and var found) ? -1 : found + piece.Length) >= 0);
    }

    private static string Trimmed(string line) => line.TrimEnd(' ', '|');

    // LibreOffice writes links, fields and spaces beside them in other ways.
    private static string Letters(string line) => Objects().Replace(line, "").Replace("|", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}|\s+", RegexOptions.None, 5000)]
    private static partial Regex Objects();

    [GeneratedRegex(@"\{REF[^}]*\}", RegexOptions.None, 5000)]
    private static partial Regex CrossReference();

    [GeneratedRegex("qz[0-9]+", RegexOptions.None, 5000)]
    private static partial Regex Typed();
}
