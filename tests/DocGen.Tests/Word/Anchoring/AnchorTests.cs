using System.IO.Compression;
using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Tests.Documents;
using DocGen.Tests.Samples;
using DocGen.Word;
using DocGen.Word.Anchoring;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Word.Anchoring;

/// <summary>The bookmarks by which a file edited by people is matched with the document.</summary>
public class AnchorTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Samples => [.. BuiltSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_block_that_is_printed_bears_two_bookmarks_by_its_key(string sample)
    {
        foreach (var built in BuiltSample.Of(sample).Documents.Values)
        {
            var stories = Stories(built.Document);
            var names = stories.SelectMany(s => s.Descendants(W + "bookmarkStart")).Select(b => (string)b.Attribute(W + "name")!).Where(n => n.StartsWith("_pk", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
            var isLead = false;
            foreach (var (key, words) in KeyedParts.Of(built.Document))
            {
                var kind = key.Contains('/', StringComparison.Ordinal) ? new string([.. key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..].TakeWhile(char.IsAsciiLetter)]) : "section";
                // A list and a quotation are what stands in them, and an item is its first paragraph.
                var isMarked = names.Remove("_pkR_" + AnchorNames.Of(key)) & names.Remove("_pkP_" + AnchorNames.Of(key));
                Assert.True(isMarked == !(kind is "list" or "quote" || (isLead && kind == "p")), $"{built.Planned.Id}: {key}: {words}");
                isLead = kind == "item";
            }

            Assert.Empty(names);
        }
    }

    [Fact]
    public void Any_document_with_keys_is_valid_and_has_no_control_round_its_sections() => Prop.ForAll(Hostile.Documents.ToArbitrary(), document =>
    {
        var keyed = BlockKeys.Give(document);
        WordSamples.AssertValid(keyed);
        var stories = Stories(keyed);
        var ids = stories.SelectMany(s => s.Descendants(W + "bookmarkStart")).Select(b => (string)b.Attribute(W + "id")!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Controls(stories[0]));
        return true;
    }).HoldsFor(60);

    [Fact]
    public void Neither_an_edition_nor_a_document_of_its_own_bears_any()
    {
        var editions = BuiltSample.Of("pebblelark").Documents.Values.SelectMany(d => d.Editions).ToList();

        Assert.NotEmpty(editions);
        foreach (var document in editions.Select(e => e.Document).Append(WordSamples.Full))
        {
            var main = Stories(document)[0];
            Assert.DoesNotContain(main.Descendants(W + "sdt"), c => c.Element(W + "sdtPr")!.Element(W + "docPartObj") is null);
            Assert.DoesNotContain(main.Descendants(W + "bookmarkStart"), b => ((string)b.Attribute(W + "name")!).StartsWith("_pk", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Names_are_short_whatever_the_key_and_differ_when_the_keys_do() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (a, b) =>
    {
        Assert.Matches("^[a-z2-7]{13}$", AnchorNames.Of(a.Get));
        Assert.Equal(a.Get == b.Get, AnchorNames.Of(a.Get) == AnchorNames.Of(b.Get));
        return true;
    }).HoldsFor(300);

    /// <summary>The controls round blocks but that of the contents list.</summary>
    private static List<XElement> Controls(XElement main) => [.. main.Descendants(W + "sdt").Where(c => c.Element(W + "sdtPr") is var p && p!.Element(W + "docPartObj") is null && p.Element(W + "dataBinding") is null)];

    /// <summary>The body, and the footnotes where there are any.</summary>
    private static List<XElement> Stories(Document document)
    {
        using var zip = new ZipArchive(WordSamples.Write(document), ZipArchiveMode.Read);
        return [.. new[] { "word/document.xml", "word/footnotes.xml" }.Select(zip.GetEntry).OfType<ZipArchiveEntry>().Select(e =>
        {
            using var part = e.Open();
            return XDocument.Load(part).Root!;
        })];
    }
}
