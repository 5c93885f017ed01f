using DocGen.Engine.Documents;
using DocGen.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static DocGen.Tests.Word.WordSamples;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocGen.Tests.Word;

public sealed class StructureTests : IDisposable
{
    private readonly WordprocessingDocument _word = Open(Full);

    private MainDocumentPart Main => _word.MainDocumentPart!;

    private W.Body Body => Main.Document.Body!;

    private IEnumerable<OpenXmlPartRootElement> TextParts => [Main.Document, .. Main.HeaderParts.Select(h => h.Header), .. Main.FooterParts.Select(f => f.Footer)];

    public void Dispose() => _word.Dispose();

    [Fact]
    public void Every_style_that_is_named_exists()
    {
        var styles = Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(s => s.StyleId!.Value).ToHashSet();
        var named = TextParts.Append(Main.StyleDefinitionsPart.Styles).Append(Main.NumberingDefinitionsPart!.Numbering).SelectMany(p => p.Descendants()).Select(e => e switch
        {
            W.ParagraphStyleId s => s.Val!.Value,
            W.RunStyle s => s.Val!.Value,
            W.TableStyle s => s.Val!.Value,
            W.BasedOn s => s.Val!.Value,
            W.NextParagraphStyle s => s.Val!.Value,
            W.ParagraphStyleIdInLevel s => s.Val!.Value,
            _ => null,
        }).OfType<string>().ToHashSet();

        Assert.Contains("Heading1", named);
        Assert.Subset(styles!, named!);
    }

    [Theory]
    [InlineData("Normal"), InlineData("Title"), InlineData("Subtitle"), InlineData("heading 1"), InlineData("heading 4"), InlineData("Body Text"), InlineData("List Bullet"), InlineData("List Number 2")]
    [InlineData("caption"), InlineData("TOC Heading"), InlineData("toc 1"), InlineData("toc 3"), InlineData("header"), InlineData("footer"), InlineData("Table Grid"), InlineData("Hyperlink"), InlineData("Quote")]
    public void The_built_in_styles_bear_the_names_that_Word_knows(string name) =>
        Assert.Single(Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>(), s => s.StyleName!.Val == name && s.CustomStyle is null);

    [Fact]
    public void Runs_have_no_formatting_of_their_own_but_a_character_style() =>
        Assert.All(Main.Document.Descendants<W.RunProperties>(), p => Assert.IsType<W.RunStyle>(Assert.Single(p.ChildElements)));

    [Fact]
    public void The_contents_list_holds_the_headings_of_three_levels_and_links_to_each()
    {
        var entries = Body.Descendants<W.SdtBlock>().Single().Descendants<W.Hyperlink>().ToList();
        var bookmarks = Main.Document.Descendants<W.BookmarkStart>().ToDictionary(b => b.Name!.Value!, b => b.Ancestors<W.Paragraph>().First().InnerText);

        Assert.Equal(["1About purpose", "1.1About terms", "2About applicability", "2.1About soa-section", "2.2About soa-second", "2.3About reading", "About open", "Appendix AAbout trace", "A.1About trace-sections"], entries.Select(e => e.InnerText));
        Assert.All(entries, e => Assert.EndsWith(bookmarks[e.Anchor!.Value!], e.InnerText, StringComparison.Ordinal));
        Assert.DoesNotContain(Body.Descendants<W.SdtBlock>().Single().Descendants<W.RunStyle>(), _ => true);
    }

    [Fact]
    public void The_contents_list_shows_page_numbers_only_when_all_are_known()
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal) { ["one"] = 3, ["two"] = 4, ["three"] = 5, ["four"] = 5, ["five"] = 6 };
        string Entries(Document document)
        {
            using var word = Open(document, pages: pages);
            return string.Join('|', word.MainDocumentPart!.Document.Descendants<W.SdtBlock>().Single().Descendants<W.Hyperlink>().Select(e => string.Concat(e.Descendants<W.Text>().Select(t => t.Text))));
        }

        Assert.Equal("1About one3|2About two4|3About three5|4About four5|5About five6", Entries(Document(Section("one"), Section("two"), Section("three"), Section("four"), Section("five"))));
        Assert.Equal("1About one|2About two|3About three|4About four|5About six", Entries(Document(Section("one"), Section("two"), Section("three"), Section("four"), Section("six"))));
    }

    [Fact]
    public void A_document_of_a_few_sections_has_no_contents_list()
    {
        using var word = Open(Document(Section("one"), Section("two"), Section("three"), Section("four")));

        Assert.Empty(word.MainDocumentPart!.Document.Descendants<W.SdtContentDocPartObject>());
    }

    [Fact]
    public void Nothing_asks_to_be_updated_on_opening()
    {
        Assert.Empty(Main.DocumentSettingsPart!.Settings.Descendants<W.UpdateFieldsOnOpen>());
        Assert.All(TextParts.SelectMany(p => p.Descendants<W.FieldChar>()), f => Assert.Null(f.Dirty));
        Assert.Equal("15", Main.DocumentSettingsPart.Settings.Descendants<W.CompatibilitySetting>().First(s => s.Name! == W.CompatSettingNameValues.CompatibilityMode).Val);
    }

    [Fact]
    public void Every_field_is_closed_and_holds_its_result()
    {
        foreach (var part in TextParts)
        {
            var open = new Stack<(bool Separated, bool Result)>();
            foreach (var element in part.Descendants())
            {
                switch (element)
                {
                    case W.FieldChar { FieldCharType.Value: W.FieldCharValues.Begin }:
                        open.Push((false, false));
                        break;
                    case W.FieldChar { FieldCharType.Value: W.FieldCharValues.Separate }:
                        open.Push(open.Pop() with { Separated = true });
                        break;
                    case W.Text { Text.Length: > 0 } when open.Count > 0 && open.Peek().Separated:
                        open.Push(open.Pop() with { Result = true });
                        break;
                    case W.FieldChar { FieldCharType.Value: W.FieldCharValues.End }:
                        Assert.Equal((true, true), open.Pop());
                        break;
                }
            }

            Assert.Empty(open);
        }
    }

    [Fact]
    public void Heading_numbers_and_heading_styles_name_each_other()
    {
        var numbering = Main.NumberingDefinitionsPart!.Numbering;
        var styles = Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!);
        var links = numbering.Descendants<W.Level>().Where(l => l.ParagraphStyleIdInLevel is not null).ToList();

        Assert.Equal(6 + 6 + 5 + 5, links.Count);
        Assert.All(links, level =>
        {
            var properties = styles[level.ParagraphStyleIdInLevel!.Val!].StyleParagraphProperties!.NumberingProperties!;
            var list = numbering.Elements<W.NumberingInstance>().Single(n => n.NumberID! == properties.NumberingId!.Val!);
            Assert.Equal(((W.AbstractNum)level.Parent!).AbstractNumberId!.Value, list.AbstractNumId!.Val!.Value);
            Assert.Equal(level.LevelIndex!.Value, properties.NumberingLevelReference?.Val?.Value ?? 0);
        });
    }

    [Fact]
    public void Every_numbered_list_starts_where_it_should_in_a_list_of_its_own()
    {
        ListBlock Ordered(int start) => new(true, start, true, [Item(Paragraph("x")), Item(Paragraph("y"))]);
        using var word = Open(Document(Section("lists", Ordered(1), Paragraph("between"), Ordered(4))));
        var numbering = word.MainDocumentPart!.NumberingDefinitionsPart!.Numbering;
        var ids = word.MainDocumentPart.Document.Descendants<W.NumberingId>().Select(n => n.Val!.Value).ToList();

        Assert.Equal(4, ids.Count);
        Assert.Equal([ids[0], ids[0], ids[2], ids[2]], ids);
        Assert.Equal([1, 4], new[] { ids[0], ids[2] }.Select(id => numbering.Elements<W.NumberingInstance>().Single(n => n.NumberID! == id).Descendants<W.StartOverrideNumberingValue>().Single().Val!.Value));
    }

    [Fact]
    public void Sections_turn_the_page_and_always_name_their_headers_and_footers()
    {
        var sections = Body.Descendants<W.SectionProperties>().ToList();

        Assert.Equal([(11906u, 16838u), (11906u, 16838u), (16838u, 11906u), (11906u, 16838u)], sections.Select(s => (s.GetFirstChild<W.PageSize>()!.Width!.Value, s.GetFirstChild<W.PageSize>()!.Height!.Value)));
        Assert.Equal([true, false, false, false], sections.Select(s => s.GetFirstChild<W.TitlePage>() is not null));
        Assert.All(sections, s =>
        {
            var header = (HeaderPart)Main.GetPartById(s.Elements<W.HeaderReference>().Single(h => h.Type! == W.HeaderFooterValues.Default).Id!);
            Assert.Equal("Pebblelark OÜStatement of Applicability", string.Concat(header.Header.Descendants<W.Text>().Select(t => t.Text)));
            var footer = (FooterPart)Main.GetPartById(s.Elements<W.FooterReference>().Single(h => h.Type! == W.HeaderFooterValues.Default).Id!);
            Assert.Contains("NUMPAGES", footer.Footer.InnerText, StringComparison.Ordinal);
            var style = Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(x => x.StyleId == footer.Footer.Descendants<W.ParagraphStyleId>().Single().Val);
            var size = s.GetFirstChild<W.PageSize>()!.Width!.Value - 2 * 1417;
            Assert.Equal(size, (uint)style.Descendants<W.TabStop>().Single(t => t.Val! == W.TabStopValues.Right).Position!.Value);
        });
    }

    [Fact]
    public void Only_carriers_spacers_and_rules_are_empty()
    {
        var empty = Body.Elements<W.Paragraph>().Where(p => p.InnerText.Length == 0).Select(p => p.ParagraphProperties!.ParagraphStyleId!.Val!.Value).Distinct();

        Assert.Subset(new HashSet<string?> { "SectionEnd", "AfterTable", "ThematicBreak" }, empty.ToHashSet());
    }

    /// <summary>LibreOffice leaves such a heading on its page, apart from the table that moves to the next.</summary>
    [Fact]
    public void Nothing_stands_between_a_table_and_a_heading_that_leads_to_another()
    {
        Paragraph sentence = new([new Text("The counts are these.")]);
        Table table = Table(["Level", "Number"], Row("High", "2")), drawn = table with { Picture = TablePicture.Bars };

        Assert.Equal([false, false, true, true], new Block[][] { [table], [sentence, table], [sentence], [drawn] }.Select(blocks =>
        {
            using var word = Open(Document(Section("a", table), Section("b", blocks)));
            return word.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>().Any(p => p.ParagraphProperties!.ParagraphStyleId?.Val == "SectionEnd" && p.NextSibling<W.Paragraph>()?.InnerText == "About b");
        }));
    }

    [Fact]
    public void Ids_of_bookmarks_and_controls_are_unique_and_every_anchor_has_its_bookmark()
    {
        var ids = Main.Document.Descendants<W.BookmarkStart>().Select(b => b.Id!.Value).Concat(Main.Document.Descendants<W.SdtId>().Select(s => s.Val!.InnerText)).ToList();
        var names = Main.Document.Descendants<W.BookmarkStart>().Select(b => b.Name!.Value!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(Main.Document.Descendants<W.BookmarkStart>().Select(b => b.Id!.Value), Main.Document.Descendants<W.BookmarkEnd>().Select(b => b.Id!.Value));
        Assert.All(Main.Document.Descendants<W.Hyperlink>().Select(h => h.Anchor?.Value).OfType<string>(), a => Assert.Contains(a, names));
    }

    [Fact]
    public void Properties_say_what_the_identity_says()
    {
        Assert.Equal("Statement of Applicability", _word.PackageProperties.Title);
        Assert.Equal("Pebblelark OÜ", _word.PackageProperties.Creator);
        Assert.Equal("en-GB", _word.PackageProperties.Language);
        Assert.Equal(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), _word.PackageProperties.Created!.Value.ToUniversalTime());
        var custom = _word.CustomFilePropertiesPart!.Properties.Elements<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>().ToList();
        Assert.Equal("D3", custom.Single(p => p.Name == "DocumentId").InnerText);
        Assert.Equal(Enumerable.Range(2, custom.Count), custom.Select(p => p.PropertyId!.Value));
    }
}
