using System.Globalization;
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

/// <summary>The bookmarks and content controls by which a file edited by people is matched with the document.</summary>
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

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_control_stands_round_each_section_with_text_of_its_own(string sample)
    {
        foreach (var built in BuiltSample.Of(sample).Documents.Values)
        {
            var controls = Controls(Stories(built.Document)[0]);
            var sections = SectionNumbers.Of(built.Document).Select(s => s.Section).Where(s => !s.Blocks.IsEmpty).Select(s => s.Origin!.Key).ToList();

            Assert.Equal(sections, controls.Select(c => Value(c, "tag")));
            Assert.Equal(sections, controls.Select(c => Value(c, "alias")));
        }
    }

    [Fact]
    public void Any_document_with_keys_is_valid_and_its_controls_stand_beside_each_other() => Prop.ForAll(Hostile.Documents.ToArbitrary(), document =>
    {
        var keyed = BlockKeys.Give(document);
        WordSamples.AssertValid(keyed);
        var stories = Stories(keyed);
        var ids = stories.SelectMany(s => s.Descendants(W + "bookmarkStart")).Select(b => (string)b.Attribute(W + "id")!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var control in Controls(stories[0]))
        {
            Assert.True(control.Parent!.Name == W + "body");
            Assert.Empty(control.Descendants(W + "sectPr"));
            Assert.True(control.Element(W + "sdtContent")!.Elements().Count() > 1);
            Assert.InRange(Value(control, "tag")!.Length, 1, 64);
            Assert.NotEqual(0, int.Parse(Value(control, "id")!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

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
        Assert.Equal(a.Get == b.Get, AnchorNames.Tag(a.Get) == AnchorNames.Tag(b.Get));
        Assert.InRange(AnchorNames.Tag(a.Get + new string('x', 100)).Length, 1, 64);
        return true;
    }).HoldsFor(300);

    /// <summary>The controls but that of the contents list.</summary>
    private static List<XElement> Controls(XElement main) => [.. main.Descendants(W + "sdt").Where(c => c.Element(W + "sdtPr") is var p && p!.Element(W + "docPartObj") is null && p.Element(W + "dataBinding") is null)];

    private static string? Value(XElement control, string property) => (string?)control.Element(W + "sdtPr")!.Element(W + property)?.Attribute(W + "val");

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
