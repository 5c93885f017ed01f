using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Word.Linting;
using DocGen.Word.Merging;

namespace DocGen.Tests.Word.Merging;

/// <summary>A file that somebody edited, merged with a new build; and what must hold of every such merge.</summary>
internal sealed class MergeCase
{
    public const string Date = "2026-12-01";
    private const string Author = "DocGen";

    private MergeCase(byte[] given, byte[] theirs, byte[] ours, MergedWord merged) => (Given, Theirs, Ours, Merged, File, Before) = (given, theirs, ours, merged, WordPackage.Of(merged.Content), WordPackage.Of(theirs));

    public byte[] Given { get; }

    public byte[] Theirs { get; }

    public byte[] Ours { get; }

    public MergedWord Merged { get; }

    /// <summary>The merged file.</summary>
    public WordPackage File { get; }

    /// <summary>The person's file.</summary>
    public WordPackage Before { get; }

    /// <summary>The lines after Accept All and after Reject All.</summary>
    public IReadOnlyList<string> Accepted => field ??= [.. SettledText.Accepted(File.Document).Select(l => l.Text)];

    public IReadOnlyList<string> Rejected => field ??= [.. SettledText.Rejected(File.Document).Select(l => l.Text)];

    public static byte[] Bytes(Document document)
    {
        using var stream = WordSamples.Write(document);
        return stream.ToArray();
    }

    public static MergeCase Of(Document given, Document ours, Action<WordPackage> edit)
    {
        var file = WordPackage.Of(Bytes(given));
        edit(file);
        return Of(Bytes(given), file.ToBytes(), Bytes(ours));
    }

    public static MergeCase Of(byte[] given, byte[] theirs, byte[] ours)
    {
        var merged = WordMerge.Merge(given, theirs, ours, Date, MergeReasons.Only("answer `x` (answers.yaml:3) was A and is B"));
        Assert.NotNull(merged);
        return new MergeCase(given, theirs, ours, merged);
    }

    /// <summary>Rejecting gives the person's file back with all its formatting, but for what the register of versions says; parts stay; no fault is new; a second run changes nothing.</summary>
    /// <param name="isLinted">Whether linter and validator look at both files, which takes longer than all the rest.</param>
    public void AssertSound(bool isLinted = true)
    {
        var register = new RegisterLines(WordPackage.Of(Given), WordPackage.Of(Ours));
        register.AssertOnlyThese(SettledText.WithoutChangesOf(Author, Before.Document), SettledText.WithoutChangesOf(Author, File.Document), l => l.Look);
        register.AssertOnlyThese(SettledText.Rejected(Before.Document), SettledText.Rejected(File.Document), l => l.Text);
        foreach (var (path, bytes) in Before.Parts)
        {
            Assert.True(File.Parts.ContainsKey(path), path);
            if (!File.Parts[path].AsSpan().SequenceEqual(bytes) && path != WordPackage.DocumentPath)
            {
                AssertOnlyAddedTo(path);
            }
        }

        var referenced = File.Document.Descendants(WordPackage.W + "commentReference").Select(r => (string)r.Attribute(WordPackage.W + "id")!).ToList();
        Assert.All(File.Parts.ContainsKey("word/comments.xml") ? Comments() : [], id => Assert.Contains(id, referenced));
        if (isLinted)
        {
            Assert.Empty(Faults(Merged.Content).Except(Faults(Theirs), StringComparer.Ordinal));
        }

        Assert.Equal(Merged.Content, Again().Content);
    }

    /// <summary>The merge of the merged file with the same build.</summary>
    public MergedWord Again()
    {
        var again = WordMerge.Merge(Ours, Merged.Content, Ours, "2027-01-15", MergeReasons.Only("nothing"));
        Assert.NotNull(again);
        return again;
    }

    private IEnumerable<string> Comments() => File.Xml("word/comments.xml").Elements().Where(c => (string?)c.Attribute(WordPackage.W + "author") == Author).Select(c => (string)c.Attribute(WordPackage.W + "id")!);

    // With its count: a second fault of a kind is a new one. The contents list is the person's: it shows what was inserted when they have it counted anew.
    private static IEnumerable<string> Faults(byte[] content) =>
        WordLint.Check(new MemoryStream(content)).Where(f => f.Severity == Severity.Error && f.Rule != "stale-contents").GroupBy(f => f.Rule, StringComparer.Ordinal).SelectMany(g => g.Select((f, i) => (f, i))).Select(f => $"{f.f.Rule} {f.i}: {(f.i == 0 ? "" : "…")}");

    private void AssertOnlyAddedTo(string path)
    {
        if (path.StartsWith("word/header", StringComparison.Ordinal) || path.StartsWith("word/footer", StringComparison.Ordinal))
        {
            Assert.Equal(WithoutResults(Before.Xml(path)), WithoutResults(File.Xml(path)));
            return;
        }

        if (path.StartsWith("customXml/", StringComparison.Ordinal))
        {
            Assert.Contains("urn:docgen:base-model:1", Before.Text(path), StringComparison.Ordinal);
            return;
        }

        if (path is "docProps/core.xml" or "docProps/app.xml")
        {
            Assert.Equal(Before.Xml(path).Elements().Select(e => e.Name), File.Xml(path).Elements().Select(e => e.Name));
            return;
        }

        Assert.True(path is "word/comments.xml" or "word/styles.xml" or "word/numbering.xml" or "word/footnotes.xml" or "docProps/custom.xml" or "[Content_Types].xml" || path.EndsWith(".rels", StringComparison.Ordinal), path);
        var now = File.Xml(path).Elements().ToList();
        foreach (var element in Before.Xml(path).Elements())
        {
            Assert.Contains(now, n => XNode.DeepEquals(n, element) || (path == "docProps/custom.xml" && (string?)n.Attribute("name") == (string?)element.Attribute("name")));
        }
    }

    private static string WithoutResults(XElement story)
    {
        var lines = new XElement(WordPackage.W + "document", new XElement(WordPackage.W + "body", story.Elements()));
        return string.Join('\n', SettledText.Rejected(lines).Select(l => l.Look));
    }
}
