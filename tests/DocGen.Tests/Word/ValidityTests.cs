using DocGen.Engine.Documents;
using DocGen.Word;
using static DocGen.Tests.Word.WordSamples;

namespace DocGen.Tests.Word;

public class ValidityTests
{
    [Fact]
    public void The_validator_finds_nothing_in_a_full_document() => AssertValid(Full);

    [Fact]
    public void The_validator_finds_nothing_with_page_numbers_on_letter_paper() =>
        AssertValid(Full, new WordLook { Paper = Paper.Letter, Accent = "#FFE066" }, new Dictionary<string, int>
        {
            ["purpose"] = 3, ["terms"] = 3, ["applicability"] = 4, ["soa-section"] = 4, ["soa-second"] = 9, ["reading"] = 15, ["open"] = 16, ["trace"] = 17, ["trace-sections"] = 17,
        });

    [Fact]
    public void A_document_without_sections_is_valid() => AssertValid(new Document(new DocumentIdentity { Id = "", Title = "" }, []));

    [Fact]
    public void A_list_of_twelve_levels_is_valid()
    {
        var list = new ListBlock(true, 1, true, [Item(Paragraph("deepest"))]);
        for (var level = 0; level < 12; level++)
        {
            list = new ListBlock(level % 2 == 0, level, level % 3 == 0, [Item(Paragraph("level"), list), Item(list), Item()]);
        }

        AssertValid(Document(Section("lists", list)));
    }

    [Fact]
    public void Sections_nested_deeper_than_the_heading_styles_are_valid()
    {
        var section = Section("s0", Paragraph("x"));
        for (var level = 1; level < 12; level++)
        {
            section = Section($"s{level}") with { Children = [section, Section($"t{level}") with { Landscape = level % 2 == 0 }] };
        }

        AssertValid(Document(section));
    }

    [Fact]
    public void A_table_with_more_columns_than_Word_takes_is_valid() =>
        AssertValid(Document(Section("wide", Table([.. Enumerable.Range(0, 100).Select(i => $"Column {i}")], Row([.. Enumerable.Range(0, 100).Select(i => $"{i}")])))));
}
