using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.Checklist.SampleWordFile;

namespace DocGen.Tests.Word.Checklist;

/// <summary>Styles, lists, colours and fonts of every Word file of the samples.</summary>
public class StyleRows
{
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Fact]
    public void Built_in_styles_bear_the_names_by_which_Word_knows_them()
    {
        string[] wanted =
        [
            "Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "heading 4", "Body Text", "List Bullet", "List Number", "caption", "TOC Heading", "toc 1", "toc 2", "toc 3", "header", "footer",
            "Table Grid", "Normal Table", "Hyperlink", "Strong", "Emphasis",
        ];
        Assert.All(All, f => Assert.Empty(wanted.Except(f.Styles.Where(s => s.Get("customStyle") is null).Select(s => s.ValueOf("name")!), StringComparer.Ordinal)));
    }

    [Fact]
    public void Space_stands_in_styles_and_lists_stand_close() => Assert.All(All, f =>
    {
        Assert.NotNull(f.File.Styles!.Root.Element(Wml.W + "docDefaults")!.Descendants(Wml.W + "pPrDefault").Descendants(Wml.W + "spacing").SingleOrDefault());
        Assert.All(f.Styles.Where(s => s.Get("styleId")!.StartsWith("ListBullet", StringComparison.Ordinal) || s.Get("styleId")!.StartsWith("ListNumber", StringComparison.Ordinal)), s => Assert.True(s.Element(Wml.ParagraphProperties).IsOn("contextualSpacing")));
    });

    [Fact]
    public void Headings_and_captions_stay_with_what_follows() => Assert.All(All, f =>
    {
        Assert.True(f.File.Styles!.Root.Descendants(Wml.W + "pPrDefault").Elements(Wml.ParagraphProperties).Single().IsOn("widowControl"));
        Assert.All(f.Styles.Where(s => s.ValueOf("name") is { } n && (n.StartsWith("heading ", StringComparison.Ordinal) || n == "caption")), s => Assert.True(s.Element(Wml.ParagraphProperties).IsOn("keepNext") && s.Element(Wml.ParagraphProperties).IsOn("keepLines")));
    });

    /// <summary>Organisation 60 of the crowd has a table that ends half a point above the foot of its last page.</summary>
    [Fact]
    public void What_has_to_follow_a_table_finds_room_on_a_page_that_is_full() => Assert.All(All, f =>
    {
        var spacing = f.Styles.Single(s => s.Get("styleId") == "SectionEnd").Element(Wml.ParagraphProperties)!.Element(Wml.W + "spacing")!;
        Assert.Equal("exact", spacing.Get("lineRule"));
        Assert.InRange(int.Parse(spacing.Get("line")!, CultureInfo.InvariantCulture), 1, 2);
    });

    [Fact]
    public void Only_styles_of_headings_have_an_outline_level() => Assert.All(All, f =>
    {
        Assert.All(f.Styles.Where(s => s.Element(Wml.ParagraphProperties)?.ValueOf("outlineLvl") is not null), s => Assert.StartsWith("heading ", s.ValueOf("name"), StringComparison.Ordinal));
        Assert.Empty(f.File.Main.Named(Wml.W + "outlineLvl"));
        Assert.Equal("Contents", f.Body.Descendants(Wml.P).Where(p => StyleOf(p) == "TOCHeading").Select(Words).SingleOrDefault("Contents"));
    });

    [Fact]
    public void The_same_list_has_the_same_marks_in_every_file() =>
        Assert.Single(All.Select(f => string.Join(' ', f.File.Numbering!.Named(Wml.W + "nsid").Concat(f.File.Numbering!.Named(Wml.W + "tmpl")).Select(n => n.Get("val")))).Distinct(StringComparer.Ordinal));

    [Fact]
    public void The_dots_of_the_contents_list_end_at_the_edge_of_the_text() => Assert.All(All, f =>
    {
        var (size, margin) = (f.File.Main.Named(Wml.W + "pgSz").First(), f.File.Main.Named(Wml.W + "pgMar").First());
        var width = Number(size, "w") - Number(margin, "left") - Number(margin, "right");
        foreach (var style in f.Styles.Where(s => s.ValueOf("name") is "toc 1" or "toc 2" or "toc 3"))
        {
            var tab = Assert.Single(style.Descendants(Wml.W + "tab"));
            Assert.Equal(("right", "dot", width), (tab.Get("val"), tab.Get("leader"), Number(tab, "pos")));
        }
    });

    [Fact]
    public void Colours_and_fonts_of_the_theme_stand_beside_what_they_are() => Assert.All(All, f =>
    {
        var theme = f.File.Of("theme")!.Root;
        var fonts = (Major: theme.Descendants(Drawing + "majorFont").Single().Element(Drawing + "latin")!.Attribute("typeface")!.Value, Minor: theme.Descendants(Drawing + "minorFont").Single().Element(Drawing + "latin")!.Attribute("typeface")!.Value);
        var colours = theme.Descendants(Drawing + "clrScheme").Single().Elements().ToDictionary(c => c.Name.LocalName, c => c.Elements().Single().Attribute("val")!.Value, StringComparer.Ordinal);
        var seen = 0;
        foreach (var element in f.File.Parts.Values.SelectMany(p => p.All))
        {
            if (element.Get("asciiTheme") is { } font)
            {
                seen++;
                Assert.Equal(font.StartsWith("major", StringComparison.Ordinal) ? fonts.Major : fonts.Minor, element.Get("ascii"));
            }

            if (element.Get("themeColor") is { } colour)
            {
                seen++;
                Assert.Equal(colours[InTheme(colour)], element.Get("val") is { Length: 6 } v && element.Name == Wml.W + "color" ? v : element.Get("color"));
            }

            if (element.Get("themeFill") is { } fill)
            {
                seen++;
                Assert.Equal(colours[InTheme(fill)], element.Get("fill"));
            }
        }

        Assert.InRange(seen, 30, int.MaxValue);
        Assert.Equal(fonts.Minor, f.File.Styles!.Root.Descendants(Wml.W + "rPrDefault").Descendants(Wml.W + "rFonts").Single().Get("ascii"));
    });

    [Fact]
    public void Pages_are_those_of_the_profile_with_margins_of_20_millimetres_and_no_grid() => Assert.All(All, f =>
    {
        Assert.All(f.File.Main.Named(Wml.W + "docGrid"), g => Assert.True(g.Get("type") is null or "default"));
        Assert.All(f.File.Main.Named(Wml.W + "pgMar"), m => Assert.All(["top", "bottom", "left", "right"], side => Assert.InRange(Number(m, side), 1134, 2000)));
        Assert.All(f.File.Main.Named(Wml.W + "pgSz"), s => Assert.Contains((Math.Min(Number(s, "w"), Number(s, "h")), Math.Max(Number(s, "w"), Number(s, "h"))), new[] { (11906, 16838), (12240, 15840) }));
    });

    private static int Number(XElement element, string attribute) => int.Parse(element.Get(attribute)!, CultureInfo.InvariantCulture);

    private static string InTheme(string name) => name switch { "text1" => "dk1", "text2" => "dk2", "background1" => "lt1", "background2" => "lt2", "hyperlink" => "hlink", "followedHyperlink" => "folHlink", _ => name };
}
