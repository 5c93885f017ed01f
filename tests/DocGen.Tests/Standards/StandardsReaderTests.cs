using DocGen.Engine.Sources;
using DocGen.Engine.Standards;
using DocGen.Yaml;

namespace DocGen.Tests.Standards;

public sealed class StandardsReaderTests
{
    private const string Law = """
        standard: XYZ
        title: XYZ Act
        full_title: An act
        applies_from: "2026-01-01"
        source: [OJ]
        articles:
          - {id: Art.1, title: Scope}
          - {id: Art.2, title: Duties}

        """;

    [Theory]
    [InlineData("counts: {articles: 3}", "a.yaml:9:9: Error standards-count: `XYZ` has 3 articles, but 2 are listed")]
    [InlineData("annexes:\n  - {id: Art.2, title: Again}", "a.yaml:10:5: Error duplicate-requirement: `XYZ:Art.2` is listed twice")]
    [InlineData("annexes:\n  - {id: Annex 3, title: Again}", "a.yaml:10:10: Error standards-file: `Annex 3` is not the number of a clause, control, article or category")]
    [InlineData("annexes:\n  - {id: Annex III}", "a.yaml:10:5: Error standards-file: `title` is missing")]
    [InlineData("annexes:\n  - {id: Annex III, title: T, applies_from: soon}", "a.yaml:10:45: Error standards-file: `soon` is not a day")]
    [InlineData("annexes:\n  - {id: Annex III, title: T, chekced_by: me}", "a.yaml:10:31: Error standards-file: `chekced_by` is not known here")]
    [InlineData("annexs: []", "a.yaml:9:1: Error standards-file: `annexs` is not known here")]
    [InlineData("annexes: none", "a.yaml:9:10: Error standards-file: `annexes` must be a list")]
    [InlineData("annexes: [x]", "a.yaml:9:11: Error standards-file: each entry of `annexes` must be a mapping")]
    [InlineData("controls:\n  - {id: Art.3, title: T, theme: peple}\nthemes:\n  - {id: people, title: People}", "a.yaml:10:34: Error standards-file: `peple` is not a theme or objective of this standard")]
    [InlineData("sources:\n  - {key: K, what: k}", "a.yaml:5:10: Error standards-file: `OJ` is not a source of this file")]
    public void A_mistake_in_a_catalogue_is_one_problem_at_its_place(string more, string problem)
    {
        var read = StandardsReader.Read([new SourceFile("a.yaml", Law + more)], YamlReader.Read);

        Assert.Equal(problem, Assert.Single(read.Problems).ToString());
    }

    [Theory]
    [InlineData("crosswalks:\n  - {from: \"XYZ:Art.1\", to: \"XYZ:Art.9\", relation: equal, note: n}", "t.yaml:2:29: Error unknown-requirement: `XYZ:Art.9` is not a requirement of any standard here")]
    [InlineData("crosswalks:\n  - {from: \"XYZ:Art.1\", to: \"XYZ:Art.2\", relation: same, note: n}", "t.yaml:2:52: Error standards-file: `relation` is one of `equal`, `overlaps`, `supports`, not `same`")]
    [InlineData("crosswalks:\n  - {from: \"XYZ:Art.1\", to: \"XYZ:Art.2\", relation: equal, note: n}\n  - {from: \"XYZ:Art.1\", to: \"XYZ:Art.2\", relation: equal, note: m}", "t.yaml:3:5: Error standards-file: `XYZ:Art.1` and `XYZ:Art.2` are paired twice")]
    [InlineData("legal_dates:\n  - {id: a, requirement: \"XYZ:Art.1\", item: i}", "t.yaml:2:5: Error standards-file: a legal date without `applies_from` needs a `note` that says why")]
    [InlineData("dates: []", "t.yaml:1:1: Error standards-file: this file is no catalogue of a standard")]
    [InlineData("", "t.yaml:1:1: Error standards-file: this file is no catalogue of a standard")]
    [InlineData("a: [", "t.yaml:1:1: Error yaml-syntax: a bracket or brace is never closed")]
    [InlineData("standard: XYZ\ntitle: T\nfull_title: F", "t.yaml:1:1: Error duplicate-standard: `XYZ` is the standard of two catalogues")]
    public void A_mistake_in_a_table_is_one_problem_at_its_place(string table, string problem)
    {
        var read = StandardsReader.Read([new SourceFile("t.yaml", table), new SourceFile("a.yaml", Law)], YamlReader.Read);

        Assert.Equal(problem, Assert.Single(read.Problems).ToString());
    }

    [Fact]
    public void A_row_takes_the_check_state_of_its_file_unless_it_has_its_own()
    {
        var table = """
            checked_on: "2026-11-01"
            checked_by: K. Reader
            legal_dates:
              - {id: a, requirement: "XYZ:Art.1", item: i, applies_from: "2026-01-01", source: [OJ]}
              - {id: b, requirement: "XYZ:Art.2(1)", item: i, applies_from: "2026-01-01", source: [OJ], checked_on: "", checked_by: ""}
            """;

        var library = StandardsReader.Read([new SourceFile("t.yaml", table), new SourceFile("a.yaml", Law)], YamlReader.Read).Value;

        Assert.True(library.FindLegalDate("a")!.Verification.IsChecked);
        Assert.Equal("K. Reader", library.FindLegalDate("a")!.Verification.CheckedBy);
        Assert.False(library.FindLegalDate("b")!.Verification.IsChecked);
        Assert.Equal("XYZ:Art.2", library.FindLegalDate("b")!.Requirement.Id.ToString());
        Assert.Equal(new DateOnly(2026, 1, 1), ((Article)library.Find(RequirementId.Parse("XYZ:Art.1"))!).Application.From);
    }
}
