using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.Merging.ChangedModel;

namespace DocGen.Tests.Word.Merging;

/// <summary>The contents list of an edited file names the sections that the build leaves in it.</summary>
public sealed class ContentsListTests
{
    private static readonly XNamespace W = WordPackage.W;

    /// <summary>A numbered section without any below it.</summary>
    private static Section One => Policy.Given.Sections.SelectMany(s => s.Children.Items).First(s => s.Numbering == SectionNumbering.Numbered && s.Children.Count == 0 && s.Blocks.Items.OfType<Paragraph>().Any());

    private static Document Less => ModelEdits.Without(Policy.Given, One.Origin!.Key);

    [Fact]
    public void A_section_that_the_build_takes_out_leaves_the_list()
    {
        var merge = MergeCase.Of(Policy.Given, Less, Reworded);
        AssertListed(merge, isListed: false);
    }

    [Fact]
    public void A_section_that_the_build_adds_joins_the_list()
    {
        var merge = MergeCase.Of(Less, Policy.Given, Reworded);
        AssertListed(merge, isListed: true);
    }

    [Fact]
    public void A_list_beside_a_section_that_a_person_added_is_left_to_their_program()
    {
        var merge = MergeCase.Of(Policy.Given, Less, f =>
        {
            Reworded(f);
            var heading = f.Document.Descendants(W + "p").First(p => ((string?)p.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val"))?.StartsWith("Heading", StringComparison.Ordinal) == true);
            heading.AddBeforeSelf(new XElement(W + "p", new XElement(heading.Element(W + "pPr")!), new XElement(W + "r", Edits.Text("A word of our own"))));
        });

        Assert.Equal(Entries(merge.Before), Entries(merge.File));
        merge.AssertSound();
    }

    private static void AssertListed(MergeCase merge, bool isListed)
    {
        var title = string.Concat(PlainText.Of(One.Heading).Where(c => !char.IsWhiteSpace(c)));
        Assert.Equal(isListed, Entries(merge.File).Any(e => e.Contains(title, StringComparison.Ordinal)));
        Assert.Equal(!isListed, Entries(merge.Before).Any(e => e.Contains(title, StringComparison.Ordinal)));
        Assert.Equal(Entries(WordPackage.Of(merge.Ours)), Entries(merge.File));
        if (isListed)
        {
            Assert.DoesNotContain(WordLint.Check(new MemoryStream(merge.Merged.Content)), f => f.Rule == "stale-contents");
        }

        Assert.Contains(merge.Accepted, l => l.Contains("quillwort", StringComparison.Ordinal));
        merge.AssertSound();
    }

    private static List<string> Entries(WordPackage file) =>
        [.. file.Document.Descendants(W + "hyperlink").Where(h => h.Ancestors(W + "sdtContent").Any(s => s.Descendants(W + "instrText").Any(i => i.Value.Contains("TOC", StringComparison.Ordinal)))).Select(h => string.Concat(h.Descendants(W + "t").Select(t => t.Value).Where(t => t.Trim().Length > 0)).Replace(" ", "", StringComparison.Ordinal))];

    private static void Reworded(WordPackage file)
    {
        var text = file.Document.Descendants(W + "p").Where(p => p.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value == "BodyText").SelectMany(p => p.Descendants(W + "t")).First(t => t.Value.Length > 40);
        text.Value += " And the quillwort.";
    }
}
