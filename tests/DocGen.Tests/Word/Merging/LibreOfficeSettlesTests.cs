using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocGen.Tests.Word.Merging;

/// <summary>LibreOffice's own Accept All and Reject All give what ours give.</summary>
public sealed partial class LibreOfficeSettlesTests : IDisposable
{
    private const int Redlines = 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("soffice", "/usr/bin/python3", "/usr/lib/python3/dist-packages/uno.py")]
    public void LibreOffice_accepts_and_rejects_as_we_do_in_files_that_people_and_builds_changed_at_random() => EachTurn.Holds(MergedRedline.InTurns(Redlines), redlines => AssertSettles(redlines));

    /// <summary>Somebody opens a merged file in LibreOffice and saves it before anything is accepted.</summary>
    /// <remarks>A paragraph that is deleted behind a heading it writes as the end of the heading and the words of the paragraph: what is accepted in Word then has the right words in the style of the paragraph.</remarks>
    [ToolFact("soffice")]
    public void LibreOffice_saves_merged_files_with_every_change_and_comment() => EachTurn.Holds(MergedRedline.InTurns(Redlines), redlines =>
    {
        var saved = ThroughLibreOffice.Save([.. redlines.Select(r => r.Merge.Merged.Content)], _folder);

        Assert.All(redlines.Zip(ThroughLibreOffice.Save([.. redlines.Select(r => r.Accepted)], _folder), saved), f => AssertSame($"{f.First}, accepted", Words(SettledText.Accepted, f.Second), Words(SettledText.Accepted, f.Third)));
        Assert.All(redlines.Zip(ThroughLibreOffice.Save([.. redlines.Select(r => r.Rejected)], _folder), saved), f => AssertSame($"{f.First}, rejected", Words(SettledText.Accepted, f.Second), Words(SettledText.Rejected, f.Third)));
        Assert.All(redlines.Zip(saved), f => Assert.Equal(Comments(f.First.Merge.Merged.Content), Comments(f.Second)));
    });

    private static List<string> Words(Func<XElement, ImmutableArray<SettledLine>> settled, byte[] content) =>
        [.. settled(WordPackage.Of(content).Document).Select(l => Letters(l.Text.Replace("{drawing}", "", StringComparison.Ordinal))).Where(t => t.Length > 0)];

    private static List<string> Comments(byte[] content) => WordPackage.Of(content) is var file && file.Parts.ContainsKey("word/comments.xml")
        ? [.. XElement.Parse(file.Text("word/comments.xml")).Elements().Select(c => Letters(string.Join(' ', c.Descendants(WordPackage.W + "t").Select(t => t.Value)))).Order(StringComparer.Ordinal)]
        : [];

    [ToolFact("soffice", "/usr/bin/python3", "/usr/lib/python3/dist-packages/uno.py")]
    public void LibreOffice_keeps_the_end_of_a_paragraph_that_became_longer_before_a_new_one() => AssertSettles([MergedRedline.Longer()]);

    private void AssertSettles(IReadOnlyList<MergedRedline> redlines)
    {
        var settled = Settled([.. redlines.Select(r => r.Merge.Merged.Content)]);

        // Read from files that it saved as well: it writes spaces, links and fields in other ways.
        AssertSame("accepted", redlines, ThroughLibreOffice.Save([.. redlines.Select(r => r.Accepted)], _folder), settled.Accepted);
        AssertSame("rejected", redlines, ThroughLibreOffice.Save([.. redlines.Select(r => r.Rejected)], _folder), settled.Rejected);
    }

    private (IReadOnlyList<byte[]> Accepted, IReadOnlyList<byte[]> Rejected) Settled(IReadOnlyList<byte[]> files)
    {
        var at = _folder.File("settled");
        if (Directory.Exists(at))
        {
            Directory.Delete(at, recursive: true);
        }

        Directory.CreateDirectory(at);
        for (var i = 0; i < files.Count; i++)
        {
            File.WriteAllBytes(Named(i, ""), WithoutComments(files[i]));
        }

        OutsideProgram.Run("timeout", "-k", "10", "600", "/usr/bin/python3", Repository.Path("tests", "DocGen.Tests", "Word", "Merging", "settle-in-libreoffice.py"), at);
        return ([.. files.Select((_, i) => File.ReadAllBytes(Named(i, ".accept")))], [.. files.Select((_, i) => File.ReadAllBytes(Named(i, ".reject")))]);

        string Named(int number, string how) => Path.Combine(at, FormattableString.Invariant($"{number}{how}.docx"));
    }

    /// <summary>LibreOffice shows a file to accept in it, and its packages without a screen end where they have to show a comment: they come without the window for it.</summary>
    private static byte[] WithoutComments(byte[] content)
    {
        var file = WordPackage.Of(content);
        foreach (var mark in file.Document.Descendants().Where(e => e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference").ToList())
        {
            mark.Remove();
        }

        return file.ToBytes();
    }

    private static void AssertSame(string how, IReadOnlyList<MergedRedline> redlines, IReadOnlyList<byte[]> wanted, IReadOnlyList<byte[]> found) =>
        Assert.All(redlines.Select((r, i) => (r, i)), c => AssertSame($"{c.r}, {how}", Lines(c.r, wanted[c.i]), Lines(c.r, found[c.i])));

    /// <summary>The lines, with the level of headings: what a paragraph was joined with must not make a heading of it, nor body text of a heading.</summary>
    /// <remarks>Where the same text is deleted and inserted, LibreOffice 7.4 takes it for moved, keeps the end of its last paragraph apart and, rejecting that alone, gives its style to a heading behind it. It leaves a chart where it stands, whether its insertion is rejected or its deletion accepted.</remarks>
    private static List<string> Lines(MergedRedline redline, byte[] content) =>
    [
        .. SettledText.Accepted(WordPackage.Of(content).Document)
            .Select(l => (Level: redline.Moves ? "" : Heading().Match(l.Look).Value, Text: Letters(l.Text.Replace("{drawing}", "", StringComparison.Ordinal))))
            .Where(l => l.Text.Length > 0)
            .Select(l => l.Level + l.Text),
    ];

    private static void AssertSame(string what, List<string> wanted, List<string> found)
    {
        var at = wanted.Zip(found).TakeWhile(l => l.First == l.Second).Count();
        Assert.True(at == wanted.Count && at == found.Count, $"{what}: `{wanted.ElementAtOrDefault(at)}` is `{found.ElementAtOrDefault(at)}`");
    }

    private static string Letters(string line) => Spaces().Replace(line, " ").Trim(' ', '|');

    [GeneratedRegex("(?<=<w:pStyle w:val=\")Heading[0-9]", RegexOptions.None, 5000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Spaces();
}
