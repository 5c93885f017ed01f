using DocGen.Engine.Sources;
using DocGen.Engine.Standards;

namespace DocGen.Tests.Standards;

public sealed class RequirementIdTests
{
    [Theory]
    [InlineData("27001:A.5.1", "27001", "A.5.1", "")]
    [InlineData("27001:6.1.3(d)", "27001", "6.1.3", "(d)")]
    [InlineData("42001:A.6.2.4", "42001", "A.6.2.4", "")]
    [InlineData("AIA:Art.26(7)", "AIA", "Art.26", "(7)")]
    [InlineData("AIA:Art.5(1)(ba)", "AIA", "Art.5", "(1)(ba)")]
    [InlineData("AIA:Art.4a", "AIA", "Art.4a", "")]
    [InlineData("AIA:Annex III(5)(b)", "AIA", "Annex III", "(5)(b)")]
    [InlineData("NIST:GOVERN-1.1", "NIST", "GOVERN-1.1", "")]
    [InlineData("NIS2:Art.21", "NIS2", "Art.21", "")]
    public void An_id_is_read_into_its_parts_and_written_the_same(string written, string standard, string part, string points)
    {
        Assert.True(RequirementId.TryParse(written, out var id));
        Assert.Equal(new RequirementId(standard, part, points), id);
        Assert.Equal(written, id.ToString());
    }

    [Fact]
    public void An_annex_can_be_written_without_a_space() => Assert.Equal("AIA:Annex III", RequirementId.Parse("AIA:Annex.III").ToString());

    [Fact]
    public void A_list_with_spaces_keeps_annexes_together() =>
        Assert.Equal(
            ["0 AIA:Art.6", "11 AIA:Annex III(5)(b)", "31 AIA:Annex.IV", "44 42001:A.5.2"],
            RequirementId.SplitList("AIA:Art.6  AIA:Annex III(5)(b) AIA:Annex.IV 42001:A.5.2 ").Select(i => $"{i.Start} {i.Written}"));

    [Theory]
    [InlineData("")]
    [InlineData("A.5.1")]
    [InlineData("27001:")]
    [InlineData("27001:A.5.01")]
    [InlineData("27001:a.5.1")]
    [InlineData("27001:Art.5")]
    [InlineData("27001:GOVERN-1")]
    [InlineData("AIA:6.1")]
    [InlineData("AIA:Article 26")]
    [InlineData("AIA:Art.26(7")]
    [InlineData("NIST:A.5.1")]
    [InlineData("NIST:Art.5")]
    [InlineData("27001:6.1.3 d)")]
    [InlineData(" 27001:6.1")]
    [InlineData("27001:6.1\n")]
    public void What_has_none_of_the_shapes_is_no_id(string written) => Assert.False(RequirementId.TryParse(written, out _));

    [Fact]
    public void Ids_are_ordered_as_a_reader_counts()
    {
        string[] ordered =
        [
            "27001:4", "27001:4.1", "27001:6.1.3", "27001:6.1.3(d)", "27001:9.3", "27001:10.1", "27001:A.5.1", "27001:A.5.2", "27001:A.5.10", "27001:A.8.1",
            "42001:A.6.1.3", "42001:A.6.2.2", "42001:A.10.2", "AIA:Art.4", "AIA:Art.4a", "AIA:Art.5", "AIA:Art.26", "AIA:Art.26(2)", "AIA:Art.26(11)", "AIA:Art.113",
            "AIA:Annex I", "AIA:Annex III", "AIA:Annex IV", "AIA:Annex VIII", "AIA:Annex XI", "NIST:GOVERN-1", "NIST:GOVERN-1.1", "NIST:MAP-5.2", "NIST:MEASURE-2.2", "NIST:MEASURE-2.10", "NIST:MANAGE-1",
        ];

        Assert.Equal(ordered, ordered.Reverse().Select(RequirementId.Parse).Order().Select(id => id.ToString()));
    }

    [Theory]
    [InlineData("AIA:Art.26(7)", "AIA:Art.26")]
    [InlineData("27001:6.1.3(d)", "27001:6.1.3")]
    [InlineData("AIA:Art.5(1)(a)", "AIA:Art.5(1)(a)")]
    [InlineData("AIA:Annex III(5)(z)", "AIA:Annex III(5)")]
    [InlineData("AIA:Annex.III", "AIA:Annex III")]
    public void A_point_resolves_to_the_nearest_part_that_is_listed(string written, string found)
    {
        var resolved = ShippedStandards.Library.Resolve(Written(written));

        Assert.Empty(resolved.Problems);
        Assert.Equal(found, resolved.Value!.Id.ToString());
    }

    [Theory]
    [InlineData("42001:A.6.2.9", "did you mean `42001:A.6.2.2`?")]
    [InlineData("A.5.2", "write the standard with it: `27001:A.5.2` or `42001:A.5.2`")]
    [InlineData("AIA:Art.266", "did you mean `AIA:Art.26`?")]
    [InlineData("AIA:Artikel 26", null)]
    [InlineData("GDRP:Art.35", "did you mean `GDPR:Art.35`?")]
    public void An_unknown_id_is_an_error_with_advice(string written, string? hint)
    {
        var resolved = ShippedStandards.Library.Resolve(Written(written));

        Assert.Null(resolved.Value);
        var problem = Assert.Single(resolved.Problems);
        Assert.Equal($"d.md:1:1: Error unknown-requirement: `{written}` is not a requirement of any standard here", problem.ToString());
        if (hint is not null)
        {
            Assert.Equal(hint, Assert.Single(problem.Hints).Text);
        }
    }

    [Fact]
    public void A_citation_names_the_standard() =>
        Assert.Equal("ISO/IEC 27001:2022 A.5.2", ShippedStandards.Library.Find(RequirementId.Parse("27001:A.5.2"))!.Citation);

    private static Sourced<string> Written(string text) => new(text, new SourceFile("d.md", text).Range(0, text.Length));
}
