using System.Xml.Linq;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.Checklist.SampleWordFile;

namespace DocGen.Tests.Word.Checklist;

/// <summary>The packages of every Word file of the samples.</summary>
public class PackageRows
{
    [Fact]
    public void Nothing_in_the_package_is_unused() => Assert.All(All, f =>
    {
        var entries = f.File.Entries.Select(e => "/" + e.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(f.ContentTypes().Elements().Where(e => e.Name.LocalName == "Override"), o => Assert.Contains(o.Attribute("PartName")!.Value, entries));
        foreach (var part in f.File.Stories)
        {
            var used = part.All.Attributes().Where(a => a.Name.Namespace == Wml.R).Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
            Assert.All(part.References.Where(r => r.Type is "header" or "footer" or "hyperlink" or "image" or "chart"), r => Assert.Contains(r.Id, used));
        }
    });

    [Fact]
    public void Only_links_lead_out_of_the_file() =>
        Assert.All(All, f => Assert.All(f.File.Parts.Values.SelectMany(p => p.References).Where(r => r.IsExternal), r => Assert.Equal("hyperlink", r.Type)));

    [Fact]
    public void The_language_is_named_for_every_kind_of_writing() => Assert.All(All, f =>
    {
        var language = f.File.Styles!.Root.Descendants(Wml.W + "rPrDefault").Descendants(Wml.W + "lang").Single();
        Assert.Equal(f.Core["language"], language.Get("val"));
        Assert.NotNull(language.Get("eastAsia"));
        Assert.NotNull(language.Get("bidi"));
        Assert.Equal(f.Core["language"], f.File.Settings!.Named(Wml.W + "themeFontLang").Single().Get("val"));
    });

    [Fact]
    public void No_paragraph_bears_an_id_that_programs_change() =>
        Assert.All(All, f => Assert.DoesNotContain(f.File.Stories.SelectMany(p => p.All).Attributes(), a => a.Name == Wml.W14 + "paraId"));

    [Fact]
    public void Every_picture_and_chart_has_words_and_one_title_stands_on_the_cover() => Assert.All(All, f =>
    {
        Assert.All(f.File.InStories(XName.Get("docPr", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")), d => Assert.False(string.IsNullOrWhiteSpace(d.Element.Attribute("descr")?.Value)));
        Assert.Single(f.File.Main.Named(Wml.P), p => StyleOf(p) == "Title");
    });
}
